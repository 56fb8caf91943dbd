using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>Writes into a store what is not there yet; what is there and differs only on demand.</summary>
internal sealed class CopyToEngine(IDocuments documents, bool replaces) : ICopyTarget
{
    /// <summary>Engines count the rest of a document's life in their own seconds.</summary>
    private static readonly TimeSpan SameExpiry = TimeSpan.FromSeconds(2);

    private readonly Batch _batch = new(documents);
    private readonly Dictionary<(string Kind, string Id), Found> _there = [];
    private TeamId? _team;

    public long Written { get; private set; }

    public long Same { get; private set; }

    public long Left { get; private set; }

    public async Task PutAsync(StoredDocument document, CancellationToken ct)
    {
        if (_team != document.Team)
            await BeginTeamAsync(document.Team, ct);
        var hash = Tally.HashOf(document);
        if (!_there.Remove((document.Kind, document.Id), out var found))
            await WriteAsync(document.Team, Batch.Create(document), ct);
        else if (found.Hash.AsSpan().SequenceEqual(hash) && IsSame(found.ExpiresAt, document.ExpiresAt))
            Same++;
        else if (replaces)
            await WriteAsync(document.Team, Batch.Replace(document with { Version = found.Version }, document.Body), ct);
        else
            Left++;
    }

    public async Task FinishAsync(Tally tally, CancellationToken ct) => await EndTeamAsync(ct);

    public IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, CancellationToken ct) => documents.AllAsync(team, ct);

    public void Dispose() => (documents as IDisposable)?.Dispose();

    private async Task BeginTeamAsync(TeamId team, CancellationToken ct)
    {
        await EndTeamAsync(ct);
        _team = team;
        await foreach (var document in documents.AllAsync(team, ct))
            _there.Add((document.Kind, document.Id), new(document.Version, document.ExpiresAt, Tally.HashOf(document)));
    }

    // What remains is only here: in the source it was deleted, or never was.
    private async Task EndTeamAsync(CancellationToken ct)
    {
        foreach (var ((kind, id), found) in _there)
        {
            if (replaces)
                await _batch.AddAsync(_team!.Value, Batch.Delete(new(_team.Value, kind, id, found.Version, null, default)), ct);
            else
                Left++;
        }

        _there.Clear();
        await _batch.WriteAsync(ct);
    }

    private async Task WriteAsync(TeamId team, Change change, CancellationToken ct)
    {
        Written++;
        await _batch.AddAsync(team, change, ct);
    }

    private static bool IsSame(DateTimeOffset? one, DateTimeOffset? other) => one is { } a && other is { } b ? (a - b).Duration() <= SameExpiry : one is null && other is null;

    private sealed record Found(string Version, DateTimeOffset? ExpiresAt, byte[] Hash);
}
