using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Time.Testing;

namespace TeamBot.Storage.Cosmos;

/// <summary>What the fake must not let pass, so that a test over it means something.</summary>
public sealed class TheFakeAccount : IAsyncLifetime
{
    private readonly FakeCosmos _account = new(new FakeTimeProvider());
    private CosmosProcess _process = null!;

    private Container Records => _process.Client.GetContainer("teambot", "records");

    public async ValueTask InitializeAsync() =>
        _process = await CosmosProcess.StartAsync(new() { ConnectionString = _account.ConnectionString }, _account, new FakeTimeProvider(), [new("note", [["a", "b"]], [])]);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _account.Dispose();
    }

    [Theory]
    [InlineData("SELECT * FROM c WHERE c.kind LIKE 'x%' ORDER BY c.kind", "does not know this SQL")]
    [InlineData("SELECT * FROM c WHERE STARTSWITH(c.kind, 'x') ORDER BY c.kind", "does not know this SQL")]
    [InlineData("SELECT * FROM c WHERE c.other = 1 ORDER BY c.kind", "/other is not indexed")]
    [InlineData("SELECT * FROM c ORDER BY c.body.b", null)]
    [InlineData("SELECT * FROM c ORDER BY c.body.c", "/body/c is not indexed")]
    [InlineData("SELECT * FROM c ORDER BY c.kind, c.body.a, c.body.b, c[\"key\"]", null)]
    [InlineData("SELECT * FROM c ORDER BY c.kind DESC, c.body.a DESC, c.body.b DESC, c[\"key\"] DESC", null)]
    [InlineData("SELECT * FROM c ORDER BY c.kind, c.body.a DESC, c.body.b, c[\"key\"]", "does not have a corresponding composite index")]
    [InlineData("SELECT * FROM c ORDER BY c.kind, c.body.a", "does not have a corresponding composite index")]
    public async Task Refuses_a_query_that_it_does_not_know_or_that_no_index_serves(string sql, string? why)
    {
        var refused = await Record.ExceptionAsync(() => CosmosProcess.PlanAsync(_process.Client, new() { ["query"] = sql.Replace('\'', '"') }));
        if (why is null)
            Assert.Null(refused);
        else
            Assert.Contains(why, Assert.IsType<CosmosException>(refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_operations_that_the_store_does_not_use()
    {
        var ct = TestContext.Current.CancellationToken;
        using var upsert = await Records.UpsertItemStreamAsync(Body("""{"id":"1","team":"t"}"""), new("t"), cancellationToken: ct);
        using var create = await Records.CreateItemStreamAsync(Body("""{"id":"1","team":"t"}"""), new("t"), cancellationToken: ct);
        using var patch = await Records.PatchItemStreamAsync("1", new("t"), [PatchOperation.Set("/a", 1)], cancellationToken: ct);
        using var batch = await Records.CreateTransactionalBatch(new("t")).UpsertItemStream(Body("""{"id":"1","team":"t"}""")).ExecuteAsync(ct);
        Assert.Equal([400, 400, 400, 400], [(int)upsert.StatusCode, (int)create.StatusCode, (int)patch.StatusCode, (int)batch.StatusCode]);
    }

    [Theory]
    [InlineData("""{"id":"1","team":"another"}""")]
    [InlineData("""{"id":"a/b","team":"t"}""")]
    [InlineData("""{"id":"1","team":"t","ttl":0}""")]
    [InlineData("""{"team":"t"}""")]
    public async Task Refuses_a_document_that_the_service_would_refuse(string json)
    {
        using var answer = await Records.CreateTransactionalBatch(new("t")).CreateItemStream(Body(json)).ExecuteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Keeps_the_answers_to_a_query_in_the_partition_that_was_named()
    {
        var ct = TestContext.Current.CancellationToken;
        foreach (var team in new[] { "t", "u", "v" })
            (await Records.CreateTransactionalBatch(new(team)).CreateItemStream(Body(new JsonObject { ["id"] = "1", ["team"] = team, ["kind"] = "note", ["key"] = "1" }.ToJsonString())).ExecuteAsync(ct)).Dispose();
        using var pages = Records.GetItemQueryStreamIterator("SELECT * FROM c ORDER BY c.kind", requestOptions: new() { PartitionKey = new("u") });
        using var page = await pages.ReadNextAsync(ct);
        Assert.Equal(["u"], (await JsonNode.ParseAsync(page.Content, cancellationToken: ct))!["Documents"]!.AsArray().Select(document => document!["team"]!.GetValue<string>()));
    }

    private static MemoryStream Body(string json) => new(System.Text.Encoding.UTF8.GetBytes(json));
}
