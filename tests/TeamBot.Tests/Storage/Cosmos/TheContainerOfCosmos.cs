using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace TeamBot.Storage.Cosmos;

public sealed class TheContainerOfCosmos : IDisposable
{
    private static readonly KindIndexes[] Kinds = [new("task", [["state", "due"], ["owner"]], []), new("due", [], ["at"])];

    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly FakeCosmos _account;

    public TheContainerOfCosmos() => _account = new(_clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_made_on_start_with_the_indexes_of_every_kind_and_nothing_else()
    {
        await using var process = await StartAsync(create: true, Kinds);
        var made = (await process.Client.GetContainer("teambot", "records").ReadContainerAsync(cancellationToken: Ct)).Resource;
        Assert.Equal(("/team", -1), (made.PartitionKeyPath, made.DefaultTimeToLive));
        Assert.Equal(["/team/?", "/kind/?", "/key/?", "/body/state/?", "/body/due/?", "/body/owner/?", "/body/at/?"], made.IndexingPolicy.IncludedPaths.Select(path => path.Path));
        Assert.Contains(made.IndexingPolicy.ExcludedPaths, path => path.Path == "/*");
        Assert.Equal(["/team /kind /key", "/kind /body/state /body/due /key", "/kind /body/owner /key", "/kind /body/at /key"], made.IndexingPolicy.CompositeIndexes.Select(index => string.Join(' ', index.Select(path => path.Path))));
    }

    [Fact]
    public async Task Is_missed_in_words_when_it_may_not_be_made()
    {
        var missing = await Assert.ThrowsAsync<CannotStartException>(() => StartAsync(create: false, Kinds));
        Assert.Equal("The Cosmos DB account https://127.0.0.1:1/ is not ready for this TeamBot. Missing: container “records” with partition key /team in database “teambot”. Deploy infra/ again, or let TeamBot do it with Storage:Cosmos:Create=true and an identity (or key) that may.", missing.Message);
    }

    [Fact]
    public async Task Is_checked_for_each_index_and_gets_what_it_lacks_when_it_may_be_changed()
    {
        await (await StartAsync(create: true, Kinds)).DisposeAsync();
        KindIndexes[] more = [.. Kinds, new("risk", [["score"]], [])];
        var missing = await Assert.ThrowsAsync<CannotStartException>(() => StartAsync(create: false, more));
        Assert.Contains("Missing: included path /body/score/?; composite index (/kind, /body/score, /key). ", missing.Message, StringComparison.Ordinal);
        await (await StartAsync(create: true, more)).DisposeAsync();
        await (await StartAsync(create: false, more)).DisposeAsync();
        // The older program is content with more than it needs, and leaves it there.
        await (await StartAsync(create: true, Kinds)).DisposeAsync();
        await (await StartAsync(create: false, more)).DisposeAsync();
    }

    [Theory]
    [InlineData("/id", -1, "partition key /team (it has /id, which cannot be changed: name another container in Storage:Cosmos:Container)")]
    [InlineData("/team", null, "time to live switched on, without a default (defaultTtl -1)")]
    [InlineData("/team", 60, "a default time to live of -1 (it is 60 s, which would delete everything)")]
    public void Is_refused_when_it_is_of_another_make(string partitionKey, int? ttl, string missing)
    {
        var needed = CosmosContainer.Definition("records", [.. Kinds]);
        var found = new ContainerProperties("records", partitionKey) { DefaultTimeToLive = ttl, IndexingPolicy = needed.IndexingPolicy };
        Assert.Equal([missing], CosmosContainer.Missing(found, needed));
    }

    [Fact]
    public async Task Is_not_opened_with_a_wrong_key()
    {
        var wrong = $"AccountEndpoint={_account.Address};AccountKey={Convert.ToBase64String(new byte[32])};";
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => CosmosProcess.StartAsync(new() { ConnectionString = wrong, Create = false }, _account, _clock, Kinds));
        Assert.Contains("401", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.documents.azure.com", null, false)]
    [InlineData(null, "AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=x;", false)]
    [InlineData(null, "AccountEndpoint=https://localhost:8081/;AccountKey=x;", true)]
    public void Is_reached_over_https_only_on_this_machine(string? endpoint, string? connection, bool gateway) =>
        Assert.Equal((gateway, connection is not null), (new CosmosSettings { Endpoint = endpoint, ConnectionString = connection }.UsesGateway, new CosmosSettings { Endpoint = endpoint, ConnectionString = connection }.MayCreate));

    [Fact]
    public void Is_named_once()
    {
        var both = Assert.Throws<CannotStartException>(() => new TestTeam(configure: host => host
            .UseSetting("Storage:Cosmos:Endpoint", "https://a.documents.azure.com").UseSetting("Storage:Cosmos:ConnectionString", _account.ConnectionString)).Services);
        Assert.StartsWith("Storage:Cosmos:Endpoint and Storage:Cosmos:ConnectionString are both set. ", both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_every_kind_that_the_bot_queries()
    {
        await using var team = new TestTeam();
        var registered = team.Services.GetServices<KindIndexes>().Select(kind => kind.Kind).ToHashSet();
        var queried = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Kind<>))
            .Select(field => field.GetValue(null)!)
            .Where(kind => ((Array)Property(kind, "Indexes")).Length > 0 || ((Array)Property(kind, "AcrossTeams")).Length > 0)
            .Select(kind => (string)Property(kind, "Name")).ToArray();
        Assert.Contains("task", queried);
        Assert.DoesNotContain(queried, kind => !registered.Contains(kind));

        static object Property(object kind, string name) => kind.GetType().GetProperty(name)!.GetValue(kind)!;
    }

    [Fact]
    public async Task Is_not_queried_for_a_kind_that_nobody_made_known()
    {
        await using var process = await StartAsync(create: true, Kinds);
        var unknown = await Assert.ThrowsAsync<InvalidOperationException>(() => process.Documents.QueryAsync(TeamId.OfTeam("t", "t"), new Query<Note>(Note.Kind), Ct));
        Assert.Equal("The kind “note” is queried but not registered: its slice's Setup must call AddKind, so that the container gets its indexes.", unknown.Message);
    }

    [Fact]
    public async Task Counts_what_each_operation_costs()
    {
        await using var engine = new CosmosEngine();
        await engine.StartAsync();
        List<(string Name, double Value, string? Operation)> measured = [];
        using var listener = new MeterListener { InstrumentPublished = (instrument, all) => { if (instrument.Meter.Name == CosmosMeter.Name && instrument.Meter.Scope == engine.Meters) all.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => { lock (measured) measured.Add((instrument.Name, value, Tag(tags))); });
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => { lock (measured) measured.Add((instrument.Name, value, Tag(tags))); });
        listener.Start();
        var (team, left) = (TeamId.OfTeam("t", "t"), 2);
        engine.Account.Faults = operation => operation == "find" && left-- > 0 ? new(429, RetryAfterMilliseconds: 40) : null;
        await engine.Documents.CommitAsync(team, Commit.Nothing.Create(Note.Kind, new Note("1", "x")), Ct);
        await engine.Documents.FindAsync(team, Note.Kind, "1", Ct);
        await engine.Documents.QueryAsync(team, new Query<Note>(Note.Kind), Ct);
        Assert.Equal([("commit", 1), ("find", 1), ("query", 1)], measured.Where(one => one.Name == "teambot.store.request_charge").Select(one => (one.Operation, one.Value)));
        Assert.Equal(("find", 2), measured.Where(one => one.Name == "teambot.store.retries").Select(one => (one.Operation, one.Value)).Single());
        Assert.Equal(3, measured.Count(one => one.Name == "teambot.store.duration" && one.Value > 0));

        static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.ToArray().First(tag => tag.Key == "operation").Value as string;
    }

    public void Dispose() => _account.Dispose();

    private Task<CosmosProcess> StartAsync(bool create, KindIndexes[] kinds) =>
        CosmosProcess.StartAsync(new() { ConnectionString = _account.ConnectionString, Create = create }, _account, _clock, kinds);
}
