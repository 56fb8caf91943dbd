using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>
/// <c>teambot copy --from STORE --to STORE</c>: moves or backs up one team or all. It adds what is missing; run again after
/// an interruption it goes on. At the end it reads the target and compares number and content with what it read from the source.
/// </summary>
internal sealed class CopyVerb(IServiceProvider services, TextWriter output, TextWriter errors)
{
    private const string Lines = "jsonl:";

    public async Task<int> RunAsync(Options options, CancellationToken ct)
    {
        options.AllowOnly(["--from", "--to", "--team"], ["--replace"]);
        var (from, to) = (options.Required("--from"), options.Required("--to"));
        TeamId? team = options["--team"] is { } id ? new(id) : null;
        if (from == to)
            throw new CannotStartException($"--from and --to are both {from}.");
        var source = from.StartsWith(Lines, StringComparison.Ordinal) ? null : await StorageSetup.OpenForReadingAsync(from, services, ct);
        using var opened = source as IDisposable;
        if (source is null)
            await CheckLinesAsync(from[Lines.Length..], ct);

        IAsyncEnumerable<StoredDocument> ReadAsync() => source?.AllAsync(team, ct) ?? JsonLines.ReadAsync(from[Lines.Length..], team, ct);
        using var target = to.StartsWith(Lines, StringComparison.Ordinal)
            ? (ICopyTarget)new CopyToLines(to[Lines.Length..])
            : new CopyToEngine(await StorageSetup.OpenAsync(to, services, ct), options["--replace"] is not null);

        var progress = new Progress(errors, Console.IsErrorRedirected ? null : await ReadAsync().LongCountAsync(ct));
        var (all, teams) = (new Tally(), new Dictionary<TeamId, Tally>());
        await foreach (var document in ReadAsync())
        {
            await target.PutAsync(document, ct);
            var hash = Tally.HashOf(document);
            all.Add(hash);
            if (!teams.TryGetValue(document.Team, out var tally))
                teams.Add(document.Team, tally = new());
            tally.Add(hash);
            progress.Step();
        }

        if (team is { } named && teams.Count == 0)
            throw new CannotStartException($"There is no team {named} in {from}.");
        await target.FinishAsync(all, ct);
        progress.End();
        return await CheckAsync(target, all, teams, to, ct);
    }

    private async Task<int> CheckAsync(ICopyTarget target, Tally all, Dictionary<TeamId, Tally> teams, string to, CancellationToken ct)
    {
        var wrong = new List<string>();
        foreach (var (team, expected) in target.Left > 0 ? [] : teams)
        {
            var found = new Tally();
            await foreach (var document in target.AllAsync(team, ct))
                found.Add(document);
            if (found.ToString() != expected.ToString())
                wrong.Add($"{team} has {found}; it should have {expected}.");
        }

        await output.WriteLineAsync($"{all.Documents} documents of {teams.Count} teams: {target.Written} written, {target.Same} were there already.");
        if (target.Left > 0)
            await errors.WriteLineAsync($"{target.Left} documents in {to} are different or only there. They were left as they are. Run it again with --replace to make these teams the same as in the source.");
        else if (wrong.Count > 0)
            await errors.WriteLineAsync($"The copy is not the same as the source; was somebody writing to {to}? Run it again.\n{string.Join('\n', wrong)}");
        else
            await output.WriteLineAsync($"Checked: {all}.");
        return target.Left == 0 && wrong.Count == 0 ? 0 : 1;
    }

    // Nothing is written from a backup that is not whole.
    private static async Task CheckLinesAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
            throw new CannotStartException($"There is no file {path}.");
        await foreach (var _ in JsonLines.ReadAsync(path, null, ct))
        {
        }
    }
}
