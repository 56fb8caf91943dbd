using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Time.Testing;

namespace TeamBot.Storage.Cosmos;

public sealed class TheSqlOfTheStore
{
    [Theory]
    [InlineData("SELECT * FROM c WHERE c.order = 1 ORDER BY c.kind", "SC1001")]
    [InlineData("SELECT * FROM c WHERE SOUNDS_LIKE(c.kind) ORDER BY c.kind", "SC2005")]
    [InlineData("SELECT * FROM c WHERE d.kind = 'x' ORDER BY c.kind", "SC2001")]
    [InlineData("SELECT * FROM c ORDER BY LOWER(c.kind)", "2206")]
    public async Task Is_read_by_the_parser_inside_the_sdk_and_not_by_the_fake(string sql, string error)
    {
        await using var engine = new CosmosEngine();
        await engine.StartAsync();
        var refused = await Assert.ThrowsAsync<CosmosException>(() => PlanAsync(engine.Account, sql));
        Assert.Contains(error, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Account.Requests, request => request.Operation is "plan" or "query");
    }

    [Fact]
    public async Task Is_planned_inside_the_sdk_without_asking_the_account()
    {
        await using var engine = new CosmosEngine();
        await engine.StartAsync();
        await PlanAsync(engine.Account, "SELECT TOP 3 * FROM c WHERE c.kind = 'note' ORDER BY c.team, c.kind, c[\"key\"]");
        Assert.Contains(engine.Account.Requests, request => request.Operation == "query" && request.Text.Contains("orderByItems", StringComparison.Ordinal));
        Assert.DoesNotContain(engine.Account.Requests, request => request.Operation == "plan");
    }

    [Fact]
    public async Task Names_the_team_in_the_text_and_in_the_options()
    {
        await using var engine = new CosmosEngine();
        await engine.StartAsync();
        var query = new Query<Note>(Note.Kind).Where(Note.GroupField, "it's").OrderByDescending(Note.RankField).Page(2, """[7,"n"]""");
        await engine.Documents.QueryAsync(TeamId.OfTeam("tenant", "team"), query, TestContext.Current.CancellationToken);
        await engine.Documents.AllAsync(TeamId.OfTeam("tenant", "team"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken);
        Assert.All(engine.Account.Requests.Where(request => request.Operation == "query"), request => Assert.Equal("tenant|team|team", request.Partition));
        var sent = JsonNode.Parse(engine.Account.Requests.First(request => request.Operation == "query").Text)!;
        Assert.Equal("""SELECT TOP 3 * FROM c WHERE c.team = @p0 AND c.kind = @p1 AND c.body["group"] = @p2 AND (((c.body["rank"] < @p3 OR IS_NULL(c.body["rank"]) OR NOT IS_DEFINED(c.body["rank"]))) OR (c.body["rank"] = @p3 AND c["key"] < @p4)) ORDER BY c.kind DESC, c.body["group"] DESC, c.body["rank"] DESC, c["key"] DESC""", sent["query"]!.GetValue<string>());
        Assert.Equal("""["tenant|team|team","note","it\u0027s",7,"n"]""", new JsonArray([.. sent["parameters"]!.AsArray().Select(parameter => parameter!["value"]!.DeepClone())]).ToJsonString());
    }

    [Fact]
    public async Task Goes_once_to_each_physical_partition_over_all_teams_and_needs_no_plan()
    {
        await using var engine = new CosmosEngine();
        await engine.StartAsync();
        for (var i = 0; i < 12; i++)
            await engine.Documents.CommitAsync(TeamId.OfTeam("tenant", $"{i}"), Commit.Nothing.Create(Note.Kind, new Note("1", "", Day: $"{i}")), TestContext.Current.CancellationToken);
        var container = engine.Account.Container("teambot", "records");
        Assert.All(container.Ranges, range => Assert.InRange(container.List(null, range.Id).Count, 1, 11));
        await engine.Documents.AcrossTeamsAsync(new Query<Note>(Note.Kind).OrderBy(Note.DayField), TestContext.Current.CancellationToken);
        await engine.Documents.AllAsync(null, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken);
        var sent = engine.Account.Requests.Where(request => request.Operation == "query").Select(request => JsonNode.Parse(request.Text)!["query"]!.GetValue<string>()).ToArray();
        Assert.Equal([
            "SELECT TOP 51 * FROM c WHERE c.kind = @p0 ORDER BY c.kind, c.body[\"day\"], c[\"key\"]",
            "SELECT TOP 51 * FROM c WHERE c.kind = @p0 ORDER BY c.kind, c.body[\"day\"], c[\"key\"]",
            "SELECT * FROM c ORDER BY c.team, c.kind, c[\"key\"]",
            "SELECT * FROM c ORDER BY c.team, c.kind, c[\"key\"]",
        ], sent);
    }

    private static async Task PlanAsync(FakeCosmos account, string sql)
    {
        await using var process = await CosmosProcess.StartAsync(new() { ConnectionString = account.ConnectionString }, account, new FakeTimeProvider(), []);
        await CosmosProcess.PlanAsync(process.Client, new() { ["query"] = sql });
    }
}
