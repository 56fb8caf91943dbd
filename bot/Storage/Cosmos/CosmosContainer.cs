using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Net;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>The container of all documents: what it must be like, made or checked before the first message is read.</summary>
internal sealed partial class CosmosContainer(CosmosClient client, CosmosSettings settings, IEnumerable<KindIndexes> kinds, TimeProvider clock, ILogger<CosmosContainer> log) : IHostedService
{
    /// <summary>How long the list of physical partitions is trusted; a split in between is followed by the SDK.</summary>
    private static readonly TimeSpan RangesAge = TimeSpan.FromMinutes(10);

    private readonly ImmutableArray<KindIndexes> _kinds = [.. kinds];
    private KnownRanges? _ranges;

    public Container Records { get; } = client.GetContainer(settings.Database, settings.Container);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var needed = Definition(settings.Container, _kinds);
        if (settings.MayCreate)
            await client.CreateDatabaseIfNotExistsAsync(settings.Database, cancellationToken: cancellationToken);
        var found = await FindAsync(cancellationToken);
        if (found is null && settings.MayCreate)
            found = (await client.GetDatabase(settings.Database).CreateContainerIfNotExistsAsync(needed, cancellationToken: cancellationToken)).Resource;
        var missing = found is null ? [$"container “{settings.Container}” with partition key /{CosmosDocument.Team_} in database “{settings.Database}”"] : Missing(found, needed);
        if (missing.Count > 0 && found is not null && settings.MayCreate && found.PartitionKeyPath == needed.PartitionKeyPath)
        {
            Complete(found, needed);
            await Records.ReplaceContainerAsync(found, cancellationToken: cancellationToken);
            var lacked = string.Join("; ", missing);
            Log.Changed(log, settings.Container, lacked);
            missing = [];
        }

        if (missing.Count > 0)
            throw new CannotStartException(
                $"The Cosmos DB account {client.Endpoint} is not ready for this TeamBot. Missing: {string.Join("; ", missing)}. Deploy infra/ again, or let TeamBot do it with Storage:Cosmos:Create=true and an identity (or key) that may.");
        await WarmAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>One range for each physical partition.</summary>
    public async Task<IReadOnlyList<FeedRange>> RangesAsync(CancellationToken ct)
    {
        if (_ranges is not { } known || clock.GetUtcNow() - known.At > RangesAge)
            _ranges = known = new(await Records.GetFeedRangesAsync(ct), clock.GetUtcNow());
        return known.Ranges;
    }

    /// <summary>The container as the registered kinds need it: only what is asked for is indexed, so that a write costs little.</summary>
    public static ContainerProperties Definition(string name, ImmutableArray<KindIndexes> kinds)
    {
        var all = kinds.SelectMany(kind => kind.AcrossTeams.IsEmpty ? kind.Indexes : kind.Indexes.Add(kind.AcrossTeams)).ToArray();
        var policy = new IndexingPolicy { IndexingMode = IndexingMode.Consistent, Automatic = true };
        policy.ExcludedPaths.Add(new() { Path = "/*" });
        foreach (var path in all.SelectMany(index => index).Distinct().Select(field => $"/{CosmosDocument.Body_}/{field}").Prepend($"/{CosmosDocument.Key}").Prepend($"/{CosmosDocument.Kind_}").Prepend($"/{CosmosDocument.Team_}"))
            policy.IncludedPaths.Add(new() { Path = path + "/?" });
        foreach (var paths in all.Select(index => index.Select(field => $"/{CosmosDocument.Body_}/{field}").Prepend($"/{CosmosDocument.Kind_}").Append($"/{CosmosDocument.Key}").ToArray())
            .Prepend([$"/{CosmosDocument.Team_}", $"/{CosmosDocument.Kind_}", $"/{CosmosDocument.Key}"]).DistinctBy(Text))
        {
            policy.CompositeIndexes.Add([.. paths.Select(path => new CompositePath { Path = path, Order = CompositePathSortOrder.Ascending })]);
        }

        return new(name, "/" + CosmosDocument.Team_) { DefaultTimeToLive = -1, IndexingPolicy = policy, PartitionKeyDefinitionVersion = PartitionKeyDefinitionVersion.V2 };
    }

    /// <summary>What the container lacks, in words an operator can act on. More than is needed is no fault.</summary>
    public static IReadOnlyList<string> Missing(ContainerProperties found, ContainerProperties needed)
    {
        List<string> missing = [];
        if (found.PartitionKeyPath != needed.PartitionKeyPath)
            missing.Add($"partition key {needed.PartitionKeyPath} (it has {found.PartitionKeyPath}, which cannot be changed: name another container in Storage:Cosmos:Container)");
        if (found.DefaultTimeToLive is null)
            missing.Add("time to live switched on, without a default (defaultTtl -1)");
        else if (found.DefaultTimeToLive > 0)
            missing.Add($"a default time to live of -1 (it is {found.DefaultTimeToLive} s, which would delete everything)");
        if (found.IndexingPolicy.IndexingMode != IndexingMode.Consistent)
            missing.Add("indexing mode consistent");
        if (found.IndexingPolicy.IncludedPaths.All(path => path.Path != "/*"))
        {
            var paths = found.IndexingPolicy.IncludedPaths.Select(path => path.Path).ToHashSet();
            missing.AddRange(needed.IndexingPolicy.IncludedPaths.Where(path => !paths.Contains(path.Path)).Select(path => $"included path {path.Path}"));
        }

        var composites = found.IndexingPolicy.CompositeIndexes.SelectMany(Both).ToHashSet();
        missing.AddRange(needed.IndexingPolicy.CompositeIndexes.Where(index => !composites.Contains(Text(index))).Select(index => $"composite index ({Text(index)})"));
        return missing;
    }

    // Adds only: an older program that still runs, or a newer one, may need what is there.
    private static void Complete(ContainerProperties found, ContainerProperties needed)
    {
        found.DefaultTimeToLive = needed.DefaultTimeToLive;
        found.IndexingPolicy.IndexingMode = needed.IndexingPolicy.IndexingMode;
        var paths = found.IndexingPolicy.IncludedPaths.Select(path => path.Path).ToHashSet();
        foreach (var path in needed.IndexingPolicy.IncludedPaths.Where(path => !paths.Contains(path.Path)))
            found.IndexingPolicy.IncludedPaths.Add(path);
        var composites = found.IndexingPolicy.CompositeIndexes.SelectMany(Both).ToHashSet();
        foreach (var index in needed.IndexingPolicy.CompositeIndexes.Where(index => !composites.Contains(Text(index))))
            found.IndexingPolicy.CompositeIndexes.Add(index);
    }

    private static string Text(IEnumerable<string> paths) => string.Join(", ", paths);

    private static string Text(Collection<CompositePath> index) => Text(index, reverse: false);

    private static string Text(Collection<CompositePath> index, bool reverse) =>
        Text(index.Select(path => (path.Order == CompositePathSortOrder.Descending) != reverse ? path.Path + " descending" : path.Path));

    // An index serves its own order and the opposite one.
    private static IEnumerable<string> Both(Collection<CompositePath> index) => [Text(index, reverse: false), Text(index, reverse: true)];

    private async Task<ContainerProperties?> FindAsync(CancellationToken ct)
    {
        try
        {
            return (await Records.ReadContainerAsync(cancellationToken: ct)).Resource;
        }
        catch (CosmosException missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (CosmosException refused) when (refused.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new CannotStartException(
                $"The Cosmos DB account {client.Endpoint} refuses this program ({(int)refused.StatusCode}). Give its identity the role “Cosmos DB Built-in Data Contributor” on the account, or check the key.", refused);
        }
    }

    // The first message should not pay for connections and routing tables.
    private async Task WarmAsync(CancellationToken ct)
    {
        await RangesAsync(ct);
        using var nothing = await Records.ReadItemStreamAsync("warm", new PartitionKey("warm"), cancellationToken: ct);
    }

    private sealed record KnownRanges(IReadOnlyList<FeedRange> Ranges, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The Cosmos DB container {Container} was changed; it lacked: {Missing}. Existing documents are indexed in the background.")]
        public static partial void Changed(ILogger log, string container, string missing);
    }
}
