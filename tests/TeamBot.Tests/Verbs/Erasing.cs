using System.Text;
using System.Text.RegularExpressions;
using TeamBot.Dialogs;
using TeamBot.Storage;
using TeamBot.Storage.Sqlite;

namespace TeamBot.Verbs;

public sealed class ErasingSomebody
{
    [Fact]
    public async Task Takes_them_out_of_the_team_and_leaves_the_teams_work()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("create task Renew the certificate for <at>Li</at>", mentions: ["Li"]);
        await team.Says("create task Book the room", from: "Li");
        await team.Says("done T-2", from: "Li");
        await team.Says("create task Prepare the demo");

        var asked = await Ran.RunAsync(team.Services, "erase", "--person", "29:Li");
        Assert.Matches("^29:Li \\(Li\\): 5 documents in their own space, 1 records of them in teams, [0-9]+ documents of teams that name them.\nNothing was erased. Run it again with --yes to erase this; it cannot be taken back.\n$", asked.Said);
        Assert.Equal(1, asked.ExitCode);
        Assert.StartsWith("T-1 Renew the certificate · Li · ", await team.Says("T-1"), StringComparison.Ordinal);

        var erased = await Ran.RunAsync(team.Services, "erase", "--person", "29:Li", "--yes");
        Assert.Equal((0, ""), (erased.ExitCode, erased.Errors));
        var instead = Regex.Match(erased.Said, "^Erased: 5 documents of their own space, 1 records of them in teams; [0-9]+ documents of teams now name (erased-[0-9a-f]{8}) instead.$", RegexOptions.Multiline).Groups[1].Value;
        Assert.StartsWith($"T-1 Renew the certificate · {instead} · ", await team.Says("T-1"), StringComparison.Ordinal);
        Assert.Equal("T-3 Prepare the demo · Ada Park · Normal · Open", await team.Says("T-3"));

        var again = await Ran.RunAsync(team.Services, "erase", "--person", "29:Li", "--yes");
        Assert.Equal((1, "There is nothing of a person 29:Li. A person is named by id, for example 29:1a2b…\n"), (again.ExitCode, again.Errors));
        var byName = await Ran.RunAsync(team.Services, "erase", "--person", "Ada Park", "--yes");
        Assert.Equal("There is nothing of a person Ada Park. People of that name are 29:Ada Park: name the id.\n", byName.Errors);
    }

    [Fact]
    public async Task Leaves_no_trace_in_the_file_wherever_their_id_stood()
    {
        var (tenant, person, li) = ("tenant", new PersonId("29:ada"), new PersonId("29:ada-2"));
        using var folder = new TestFolder();
        using (var store = new Store(folder["team.db"]))
        {
            var own = TeamId.OfPerson(tenant, person);
            await store.Documents.CommitAsync(own, Commit.Nothing.With(Made("reference", "chat", """{"conversationId":"a:1xyz","group":{"conversationId":"19:launch"}}""")), CancellationToken.None);
            await store.CommitAsync(Commit.Nothing.Create(Speaker.Kind, Speaker.New(person, "Ada Lovelace")).Create(Speaker.Kind, Speaker.New(li, "Ada Lovelace")).With(
                Made("answer", "2026-11-25 29:ada", """{"by":"29:ada","name":"Ada Lovelace","text":"I met Ada Lovelace"}""") with { ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(4_000_000_000) },
                Made("due", "1", """{"to":{"conversationId":"a:1xyz"},"where":"19:launch","votes":{"29:ada":1,"29:ada-2":2},"people":[{"id":"29:ada-2","name":"Ada Lovelace"}]}""")));
        }

        var ran = await Ran.RunAsync("erase", "--in", "sqlite:" + folder["team.db"], "--person", "29:ada", "--yes");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        var instead = Regex.Match(ran.Said, "erased-[0-9a-f]{8}").Value;
        Assert.Equal($"29:ada (Ada Lovelace): 1 documents in their own space, 1 records of them in teams, 2 documents of teams that name them.\nErased: 1 documents of their own space, 1 records of them in teams; 2 documents of teams now name {instead} instead.\n", ran.Said);
        using (var store = new Store(folder["team.db"]))
        {
            Assert.Equal(
            [
                $$"""["answer","2026-11-25 {{instead}}",4000000000,{"by":"{{instead}}","name":"{{instead}}","text":"I met Ada Lovelace"}]""",
                $$$"""["due","1",null,{"to":{"conversationId":"{{{instead}}}"},"where":"19:launch","votes":{"{{{instead}}}":1,"29:ada-2":2},"people":[{"id":"29:ada-2","name":"Ada Lovelace"}]}]""",
                """["speaker","29:ada-2",null,{"id":"29:ada-2","name":"Ada Lovelace","spoke":null,"dialogs":{}}]""",
            ], store.Ask("SELECT json_array(kind, id, expiresAt, json(body)) FROM documents ORDER BY kind"));
        }

        Assert.False(File.Exists(folder["team.db-wal"]));
        var bytes = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder["team.db"]));
        Assert.DoesNotMatch("29:ada(?!-2)|a:1xyz", bytes);
    }

    [Fact]
    public async Task Takes_a_team_out_with_its_name_in_the_lists_of_its_people()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("create task Renew the certificate");
        var asked = await Ran.RunAsync(team.Services, "erase", "--team", "tenant|chat|19:lunch", "--yes");
        Assert.Equal("There is no team tenant|chat|19:lunch. There are:\ntenant|chat|19:launch\ntenant|person|29:Ada Park\n", asked.Errors);
        var survey = await Ran.RunAsync(team.Services, "erase", "--team", "tenant|chat|19:launch");
        Assert.Equal((1, "tenant|chat|19:launch: 5 documents of the team, and 1 lists of people that name it.\nNothing was erased. Run it again with --yes to erase this; it cannot be taken back.\n"), (survey.ExitCode, survey.Said));
        var erased = await Ran.RunAsync(team.Services, "erase", "--team", "tenant|chat|19:launch", "--yes");
        Assert.EndsWith("Erased: 5 documents of the team; 1 lists of people no longer name it.\n", erased.Said, StringComparison.Ordinal);
        Assert.StartsWith("T-1 Renew the certificate", await team.Says("create task Renew the certificate"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("erase")]
    [InlineData("erase", "--yes")]
    [InlineData("erase", "--person", "29:a", "--team", "b")]
    public async Task Needs_to_know_whom(params string[] typed) =>
        Assert.StartsWith("Name one: a person or a team.\nteambot copy", (await Ran.RunAsync(typed)).Errors, StringComparison.Ordinal);

    private static Change Made(string kind, string id, string body) => new(kind, id, Change.MustNotExist, null, System.Text.Json.JsonElement.Parse(body), null, Audited: false);
}
