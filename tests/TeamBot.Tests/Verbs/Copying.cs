using System.Text.Json.Nodes;
using TeamBot.Storage;
using TeamBot.Storage.Sqlite;

namespace TeamBot.Verbs;

public sealed class CopyingTeams : IDisposable
{
    private static readonly TeamId Other = new("tenant|team|other");

    private readonly TestFolder _folder = new();

    private string From => "sqlite:" + _folder["from.db"];

    private string To => "sqlite:" + _folder["to.db"];

    private string Backup => _folder["backup.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Goes_to_a_backup_and_from_there_to_another_store_with_nothing_changed()
    {
        await FillAsync();
        var there = await Ran.RunAsync("copy", "--from", From, "--to", "jsonl:" + Backup);
        Assert.Matches("^304 documents of 2 teams: 304 written, 0 were there already.\nChecked: 304 documents, SHA-256 [0-9a-f]{64}.\n$", there.Said);
        Assert.Equal((0, ""), (there.ExitCode, there.Errors));
        Assert.Equal(["backup.jsonl", "from.db", "from.db.lock"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());

        var back = await Ran.RunAsync("copy", "--from", "jsonl:" + Backup, "--to", To);
        Assert.Equal((there.Said, 0), (back.Said, back.ExitCode));
        Assert.Equal(Dump("from.db"), Dump("to.db"));

        var again = await Ran.RunAsync("copy", $"--from={From}", $"--to={To}");
        Assert.Equal(there.Said.Replace("304 written, 0 were", "0 written, 304 were", StringComparison.Ordinal), again.Said);
    }

    [Fact]
    public async Task Takes_one_team_and_goes_on_with_the_rest_later()
    {
        await FillAsync();
        var one = await Ran.RunAsync("copy", "--from", From, "--to", To, "--team", Other.Value);
        Assert.StartsWith("2 documents of 1 teams: 2 written, 0 were there already.\nChecked: 2 documents", one.Said, StringComparison.Ordinal);
        var rest = await Ran.RunAsync("copy", "--from", From, "--to", To);
        Assert.StartsWith("304 documents of 2 teams: 302 written, 2 were there already.\nChecked: 304 documents", rest.Said, StringComparison.Ordinal);
        var nobody = await Ran.RunAsync("copy", "--from", From, "--to", To, "--team", "nobody");
        Assert.Equal((1, $"There is no team nobody in {From}.\n"), (nobody.ExitCode, nobody.Errors));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100_000)]
    public async Task Goes_on_with_a_backup_where_it_was_interrupted(int cut)
    {
        await FillAsync();
        await Ran.RunAsync("copy", "--from", From, "--to", "jsonl:" + Backup);
        var whole = await File.ReadAllBytesAsync(Backup);
        var lines = whole.AsSpan(0, Math.Min(cut, whole.Length)).Count((byte)'\n');
        await File.WriteAllBytesAsync(Backup + ".partial", whole[..Math.Min(cut, whole.Length)]);
        var again = await Ran.RunAsync("copy", "--from", From, "--to", "jsonl:" + Backup);
        var kept = Math.Min(lines, 304);
        Assert.StartsWith($"304 documents of 2 teams: {304 - kept} written, {kept} were there already.\nChecked: ", again.Said, StringComparison.Ordinal);
        Assert.Equal(whole, await File.ReadAllBytesAsync(Backup));
    }

    [Fact]
    public async Task Leaves_what_differs_unless_it_may_replace_it()
    {
        await FillAsync();
        await Ran.RunAsync("copy", "--from", From, "--to", To);
        using (var store = new Store(_folder["to.db"]))
        {
            var read = (await store.FindAsync("n-7"))!;
            await store.CommitAsync(Commit.Nothing.Replace(Slip.Kind, read, read.Value with { State = "changed" }).Create(Slip.Kind, new("only there")));
        }

        var left = await Ran.RunAsync("copy", "--from", From, "--to", To);
        Assert.Equal("304 documents of 2 teams: 0 written, 303 were there already.\n", left.Said);
        Assert.Equal((1, $"2 documents in {To} are different or only there. They were left as they are. Run it again with --replace to make these teams the same as in the source.\n"), (left.ExitCode, left.Errors));
        var replaced = await Ran.RunAsync("copy", "--from", From, "--to", To, "--replace");
        Assert.Equal((0, ""), (replaced.ExitCode, replaced.Errors));
        Assert.Equal(Dump("from.db"), Dump("to.db"));
    }

    [Fact]
    public async Task Takes_nothing_from_a_backup_that_is_not_whole()
    {
        await FillAsync();
        await Ran.RunAsync("copy", "--from", From, "--to", "jsonl:" + Backup, "--team", Other.Value);
        var lines = await File.ReadAllLinesAsync(Backup);
        foreach (var (wrong, why) in new[]
        {
            (lines[..2], "is not a whole backup: it has 2 documents, SHA-256 [0-9a-f]+, and its last line does not say how many there should be. Make it again."),
            ([lines[0], lines[2]], "is not a whole backup: it has 1 documents, SHA-256 [0-9a-f]+, and its last line says {\"documents\":2,\"sha256\":\"[0-9a-f]+\"}. Make it again."),
            ([lines[0], lines[1].Replace("open", "done", StringComparison.Ordinal), lines[2]], "is not a whole backup: .*"),
            ([lines[0], lines[1][..20]], ".*Line 2 of .* cannot be read, so it is no whole backup. Make it again."),
            (["{}"], ".*Line 1 of .* is no document: it needs a team, a kind, an id and a body."),
        })
        {
            await File.WriteAllLinesAsync(Backup, wrong);
            var ran = await Ran.RunAsync("copy", "--from", "jsonl:" + Backup, "--to", To);
            Assert.Equal(1, ran.ExitCode);
            Assert.Matches(why, ran.Errors);
            using var store = new Store(_folder["to.db"]);
            Assert.Empty(store.Ask("SELECT id FROM documents"));
        }
    }

    [Theory]
    [InlineData("--to is missing.", "--from", "sqlite:a.db")]
    [InlineData("--from needs a value.", "--from", "--to", "sqlite:b.db")]
    [InlineData("--replace takes no value, but “yes” follows it.", "--replace", "yes", "--from", "sqlite:a.db", "--to", "sqlite:b.db")]
    [InlineData("There is no option --form here.", "--form", "sqlite:a.db", "--to", "sqlite:b.db")]
    [InlineData("“sqlite:a.db” is not understood.", "sqlite:a.db", "sqlite:b.db")]
    [InlineData("--to is given twice.", "--to", "a", "--to", "b")]
    [InlineData("--from and --to are both sqlite:a.db.", "--from", "sqlite:a.db", "--to", "sqlite:a.db")]
    [InlineData("There is no file nowhere.db.", "--from", "sqlite:nowhere.db", "--to", "sqlite:b.db")]
    [InlineData("There is no file nowhere.jsonl.", "--from", "jsonl:nowhere.jsonl", "--to", "sqlite:b.db")]
    [InlineData("“paper:a” is no store; one is written sqlite:PATH or cosmos:CONNECTION STRING, or without “:…” for the one that the settings name.", "--from", "paper:a", "--to", "sqlite:b.db")]
    public async Task Says_what_is_wrong_with_what_was_typed(string refusal, params string[] typed)
    {
        var ran = await Ran.RunAsync(["copy", .. typed]);
        Assert.Equal(refusal, ran.Errors.Split('\n')[0]);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Said));
    }

    [Fact]
    public void Shows_how_far_it_is_where_somebody_looks()
    {
        using StringWriter seen = new() { NewLine = "\n" }, unseen = new();
        foreach (var (errors, total) in new (StringWriter, long?)[] { (seen, 3000), (unseen, null) })
        {
            var progress = new Progress(errors, total);
            for (var i = 0; i < 3000; i++)
                progress.Step();
            progress.End();
        }

        Assert.Contains("\r[###############...............] 1,500 of 3,000 ", seen.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r[##############################] 3,000 of 3,000 \n", seen.ToString(), StringComparison.Ordinal);
        Assert.Equal(1002, seen.ToString().Split('\r').Length); // One for each thousandth, and the first.
        Assert.Empty(unseen.ToString());
    }

    [Fact]
    public async Task Backs_up_a_program_that_is_running()
    {
        await using var bot = await RunningBot.StartAsync(_folder["from.db"]);
        using (var http = new HttpClient { BaseAddress = bot.Address })
            (await http.GetAsync("/healthz/ready")).EnsureSuccessStatusCode();
        var ended = await FinishedBot.RunAsync("copy", "--from", From, "--to", "jsonl:" + Backup);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal($"0 documents of 0 teams: 0 written, 0 were there already.\nChecked: 0 documents, SHA-256 {new string('0', 64)}.\n", ended.Said);
        var refused = await FinishedBot.RunAsync("copy", "--from", "jsonl:" + Backup, "--to", From);
        Assert.Equal((1, $"{_folder["from.db"]} is in use by another TeamBot on this machine. Stop that one first, or name another file in Storage:Sqlite:Path.\n"), (refused.ExitCode, refused.Errors));
    }

    private async Task FillAsync()
    {
        using var store = new Store(_folder["from.db"]);
        var slips = Enumerable.Range(1, 300).Select(i => new Slip($"n-{i}", "任务 " + new string('x', i * 20), i % 4 == 0 ? null : i));
        foreach (var some in slips.Chunk(100))
            await store.CommitAsync(some.Aggregate(Commit.Nothing, (all, slip) => all.Create(Slip.Kind, slip)));
        await store.CommitAsync(Commit.Nothing.Create(Slip.HourKind, new("a")).Create(Slip.OtherKind, new("a/ø'")));
        await store.Documents.CommitAsync(Other, Commit.Nothing.Create(Slip.Kind, new("n-1")).Create(Slip.HourKind, new("b")), CancellationToken.None);
    }

    private IReadOnlyList<string> Dump(string file)
    {
        using var store = new Store(_folder[file]);
        return [.. store.Ask("SELECT json_array(team, kind, id, expiresAt, json(body)) FROM documents ORDER BY team, kind, id").Select(row => JsonNode.Parse(row)!.ToJsonString())];
    }
}
