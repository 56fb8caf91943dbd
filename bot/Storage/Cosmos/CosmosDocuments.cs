using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>Documents in one Cosmos DB container, partitioned by team.</summary>
internal sealed class CosmosDocuments(CosmosContainer container, CosmosMeter meter, IEnumerable<KindIndexes> kinds, TimeProvider clock) : IDocuments
{
    private readonly Container _records = container.Records;
    private readonly CosmosReads _reads = new(container.Records, meter, clock);
    private readonly CosmosCommits _commits = new(container.Records, meter, clock);
    private readonly HashSet<string> _known = [.. kinds.Select(kind => kind.Kind)];

    public string Name => "Azure Cosmos DB";

    public async Task<Stored<T>?> FindAsync<T>(TeamId team, Kind<T> kind, string id, CancellationToken ct)
    {
        if (kind.Guessed && _commits.Guess(team, kind.Name, id) is { } guess)
            return guess.As(kind);
        return (await _reads.FindAsync(team, kind.Name, id, ct))?.As(kind);
    }

    public async Task<Page<T>> QueryAsync<T>(TeamId team, Query<T> query, CancellationToken ct)
    {
        Check(query);
        // One partition needs no plan: without this the SDK would ask the gateway for one before each query.
        var options = new QueryRequestOptions { PartitionKey = new(team.Value), MaxItemCount = query.Take + 1, EnableOptimisticDirectExecution = true };
        var found = await ReadAsync("query", CosmosQuery.Of(team, query), null, options, ct).Take(query.Take + 1).ToArrayAsync(ct);
        var items = found.Take(query.Take).ToArray();
        return new([.. items.Select(document => document.As(query.Kind))], found.Length > items.Length ? CosmosQuery.Continuation(query, items[^1]) : null);
    }

    public Task CommitAsync(TeamId team, Commit commit, CancellationToken ct) => _commits.CommitAsync(team, commit, ct);

    public async Task<IReadOnlyList<InTeam<T>>> AcrossTeamsAsync<T>(Query<T> query, CancellationToken ct)
    {
        Check(query);
        // Each replica begins elsewhere, and of equals takes others first.
        var ranges = (await container.RangesAsync(ct)).ToArray();
        Random.Shared.Shuffle(ranges);
        List<CosmosDocument> found = [];
        foreach (var range in ranges)
            found.AddRange(await ReadAsync("across", CosmosQuery.Of(null, query), range, new() { MaxItemCount = query.Take, EnableOptimisticDirectExecution = true }, ct).Take(query.Take).ToArrayAsync(ct));
        return [.. CosmosOrder.Sort(found, query).Take(query.Take).Select(document => new InTeam<T>(document.Team, document.As(query.Kind)))];
    }

    public async IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, [EnumeratorCancellation] CancellationToken ct)
    {
        var options = new QueryRequestOptions { MaxItemCount = 200, PartitionKey = team is { } one ? new PartitionKey(one.Value) : null, EnableOptimisticDirectExecution = true };
        FeedRange?[] ranges = team is null ? [.. await container.RangesAsync(ct)] : [null];
        foreach (var range in ranges)
        {
            await foreach (var document in ReadAsync("all", CosmosQuery.All(team), range, options, ct))
                yield return new(document.Team, document.Kind, document.Id, document.ETag, document.ExpiresAt, document.Body);
        }
    }

    private void Check<T>(Query<T> query)
    {
        if (!_known.Contains(query.Kind.Name))
            throw new InvalidOperationException($"The kind “{query.Kind.Name}” is queried but not registered: its slice's Setup must call AddKind, so that the container gets its indexes.");
    }

    private async IAsyncEnumerable<CosmosDocument> ReadAsync(string operation, CosmosQuery query, FeedRange? range, QueryRequestOptions options, [EnumeratorCancellation] CancellationToken ct)
    {
        using var pages = range is null
            ? _records.GetItemQueryStreamIterator(query.Definition(), null, options)
            : _records.GetItemQueryStreamIterator(range, query.Definition(), null, options);
        while (pages.HasMoreResults)
        {
            using var page = await _reads.WithinAsync(operation, token => pages.ReadNextAsync(token), ct);
            page.EnsureSuccessStatusCode();
            using var json = await JsonDocument.ParseAsync(page.Content, cancellationToken: ct);
            foreach (var document in json.RootElement.GetProperty("Documents").EnumerateArray())
                yield return CosmosDocument.Read(document.Clone());
        }
    }
}
