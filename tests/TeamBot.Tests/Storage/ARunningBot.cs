using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamBot.Storage.Cosmos;

namespace TeamBot.Storage;

/// <summary>The program as people start it, with the store and the channel behind real sockets.</summary>
public sealed class ARunningBot : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;
    private readonly Channel<JsonNode> _said = Channel.CreateUnbounded<JsonNode>();
    private readonly HttpClient _http = new();
    private WebApplication _connector = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _connector = builder.Build();
        _connector.MapFallback(async http =>
        {
            if (await http.Request.ReadFromJsonAsync<JsonNode>() is { } activity && activity["type"]?.GetValue<string>() == "message")
                _said.Writer.TryWrite(activity);
            await http.Response.WriteAsJsonAsync(new { id = "1" });
        });
        await _connector.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _connector.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Keeps_its_tasks_on_sqlite_when_it_is_killed() => await ConverseAsync([]);

    [Fact]
    public async Task Keeps_its_tasks_on_cosmos_when_it_is_killed_and_asks_for_no_query_plan()
    {
        using var account = new FakeCosmos(TimeProvider.System);
        await using var server = await FakeCosmosServer.StartAsync(account);
        await ConverseAsync(["--Storage:Cosmos:ConnectionString", account.ConnectionString]);
        // This process has no planner inside: a plan would have been asked from the account, once for every query.
        Assert.Equal(["batch", "find", "metadata", "query"], account.Requests.Select(request => request.Operation).Distinct().Order());
        await CosmosProcess.CheckSqlAsync(account);
    }

    private async Task ConverseAsync(string[] settings)
    {
        var file = Path.Combine(_folder, "team.db");
        await using (var bot = await RunningBot.StartAsync(file, settings))
        {
            Assert.Equal("T-1 Renew the certificate · Ada Park · High · Open", await SaysAsync(bot, "create task Renew the certificate, high priority"));
            Assert.Equal("T-2 更新发布说明 · Ada Park · 普通 · 进行中", await SaysAsync(bot, "创建任务 更新发布说明"));
            Assert.Equal("T-1 Renew the certificate · Ada Park · High · Done", await SaysAsync(bot, "done T-1"));
            await bot.KillAsync();
        }

        await using var again = await RunningBot.StartAsync(file, settings);
        Assert.Equal("Finished tasks: T-1 Renew the certificate", await SaysAsync(again, "done tasks"));
        Assert.Equal("Your open tasks: T-2 更新发布说明", await SaysAsync(again, "my tasks"));
        Assert.Equal("T-3 Book the room · Ada Park · Normal · Open", await SaysAsync(again, "create task Book the room"));
    }

    private async Task<string> SaysAsync(RunningBot bot, string text)
    {
        var service = _connector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var answer = await _http.PostAsJsonAsync(new Uri(bot.Address, "/api/messages"), new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = service,
            ["locale"] = "en-US",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada Park" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "TeamBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:ada", ["conversationType"] = "personal", ["tenantId"] = "tenant" },
        });
        answer.EnsureSuccessStatusCode();
        var said = await _said.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        return (said["text"] ?? said["summary"])!.GetValue<string>();
    }
}
