using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due.Posting;
using TeamBot.Storage;
using TeamBot.Storage.Cosmos;

namespace TeamBot.Due;

/// <summary>Two programs on one Cosmos DB account; one of them is killed. (D13, N3)</summary>
public sealed class TwoReplicas : IAsyncLifetime
{
    private const int People = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;
    private readonly FakeCosmos _account = new(TimeProvider.System);
    private readonly HttpClient _http = new();
    private FakeCosmosServer _server = null!;
    private FakeTeams _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeCosmosServer.StartAsync(_account);
        _teams = await FakeTeams.StartAsync(accepts: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        await _server.DisposeAsync();
        _http.Dispose();
        _account.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Answer_every_message_once_although_one_is_killed_while_it_answers()
    {
        await using var killed = await StartAsync("killed");
        await using var survivor = await StartAsync("survivor");
        await Task.WhenAll(Messages("first", killed).Concat(Messages("second", survivor)));
        Assert.Equal(2 * People, _teams.Accepted.Count);
        while (_teams.Calls.Reader.TryRead(out _))
        {
            // Those were answered.
        }

        // Both have promised their answers and stand before Teams with them.
        _teams.Hold();
        _ = Messages("third", killed).Concat(Messages("fourth", survivor)).ToArray();
        for (var i = 0; i < 2 * People; i++)
            await _teams.Calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        await killed.KillAsync();
        await UntilAsync(() => Task.FromResult(_teams.Abandoned == People));
        _teams.Accept();

        // Teams delivers again what was not answered; it is known, and its answer is on its way.
        await Task.WhenAll(Messages("third", survivor));
        await using var store = await OpenStoreAsync();
        await LeasesRunOutAsync(store.Documents);
        await UntilAsync(async () => (await WaitingAsync(store.Documents)).Count == 0);

        var expected = new[] { "first", "second", "third", "fourth" }.SelectMany(round => Enumerable.Range(0, People).Select(i => (Chat(round, i), $"T-1 Task of {round} {i} · Ada Park · Normal · Open")));
        Assert.Equal(expected.Order(), _teams.Accepted.Order());
    }

    private Task<RunningBot> StartAsync(string name) =>
        RunningBot.StartAsync(Path.Combine(_folder, name + ".db"), "--Storage:Cosmos:ConnectionString", _account.ConnectionString);

    private IEnumerable<Task> Messages(string round, RunningBot to) => Enumerable.Range(0, People).Select(async i =>
    {
        try
        {
            using var answer = await _http.PostAsJsonAsync(new Uri(to.Address, "/api/messages"), Said(round, i));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{answer.StatusCode}");
        }
        catch (HttpRequestException)
        {
            // It was killed with the request in its hands.
        }
    });

    private JsonObject Said(string round, int i) => new()
    {
        ["type"] = "message",
        ["id"] = $"{round}-{i}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = _teams.Address,
        ["locale"] = "en-US",
        ["text"] = $"create task Task of {round} {i}",
        ["from"] = new JsonObject { ["id"] = $"29:{round}-{i}", ["name"] = "Ada Park" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = Chat(round, i), ["conversationType"] = "personal", ["tenantId"] = "tenant" },
    };

    private static string Chat(string round, int i) => $"a:{round}-{i}";

    // What a minute and a half of waiting would do, once the survivor has ended what it holds itself.
    private static async Task LeasesRunOutAsync(IDocuments store)
    {
        await UntilAsync(async () => (await WaitingAsync(store)).Count <= People);
        foreach (var item in await WaitingAsync(store))
            await store.CommitAsync(item.Team, Commit.Nothing.Replace(DueItem.Kind, item.Document, item.Document.Value with { WakesAt = item.Document.Value.DueAt }), CancellationToken.None);
    }

    private static async Task<IReadOnlyList<InTeam<DueItem>>> WaitingAsync(IDocuments store) =>
        [.. (await store.AcrossTeamsAsync(new Query<DueItem>(DueItem.Kind).OrderBy(DueItem.WakesField), CancellationToken.None)).Where(item => item.Document.Value.Work == SendPost.WorkName)];

    private Task<CosmosProcess> OpenStoreAsync() => CosmosProcess.StartAsync(new() { ConnectionString = _account.ConnectionString }, null, TimeProvider.System,
        [.. new ServiceCollection().AddKind(DueItem.Kind).BuildServiceProvider().GetServices<KindIndexes>()]);

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await done())
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(40), "It does not come to an end.");
    }
}
