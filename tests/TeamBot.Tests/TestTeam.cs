using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Language;
using TeamBot.Storage;
using TeamBot.Storage.Cosmos;

namespace TeamBot;

/// <summary>The real app with a file of its own, a fake clock and a Connector that records; Tuesday 24 November 2026, 09:00 UTC.</summary>
public sealed class TestTeam : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Action<IWebHostBuilder>? _configure;
    private WebApplicationFactory<Program> _app;
    private readonly SemaphoreSlim _called = new(0);
    private int _ids;

    /// <param name="configure">Makes the app other than it is by default, for example on another store.</param>
    public TestTeam(string scope = "personal", Action<IWebHostBuilder>? configure = null)
    {
        Scope = scope;
        _configure = configure ?? (Environment.GetEnvironmentVariable("TEAMBOT_TEST_STORE") == "cosmos" ? OnCosmos.Of(new FakeCosmos(Clock)) : null);
        _folder = Directory.CreateTempSubdirectory("teambot").FullName;
        _app = Start();
    }

    public string Scope { get; }

    public WatchedClock Clock { get; } = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Calls to the Connector: method, path, body.</summary>
    public ConcurrentQueue<(string Method, string Path, JsonNode? Body)> Sent { get; } = new();

    /// <summary>What the calls to the Connector were authorised with; empty in development.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>What the Connector answers; 201 with an id when null.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage?>> Answers { get; set; } = (_, _) => Task.FromResult<HttpResponseMessage?>(null);

    /// <summary>Whether others than the Connector are being waited for; the clock stands still meanwhile.</summary>
    public Func<bool> IsAskingOthers { get; set; } = () => false;

    public string LastId { get; private set; } = "";

    public HttpClient Http => _app.CreateClient();

    public IServiceProvider Services => _app.Services;

    /// <summary>What was said in answer: texts, and the summaries of cards, each on a line.</summary>
    public async Task<string> Says(string text, string from = "Ada Park", string zone = "UTC", string locale = "en-US", string? id = null, params string[] mentions)
    {
        var before = Sent.Count;
        Clock.Advance(TimeSpan.FromSeconds(1));
        var activity = Activity("message", from, locale, zone, id);
        activity["text"] = text;
        foreach (var name in mentions)
            activity["entities"]!.AsArray().Add(Mention("29:" + name, name));
        if (Scope != "personal")
        {
            activity["text"] = "<at>TeamBot</at> " + text;
            activity["entities"]!.AsArray().Add(Mention("28:bot", "TeamBot"));
        }

        using var answer = await PostAsync(activity);
        answer.EnsureSuccessStatusCode();
        return string.Join('\n', Sent.Skip(before).Select(sent => Words(sent.Body)));
    }

    /// <summary>Presses the button of the newest card; gives the words of the card, or the text, that the invoke is answered with.</summary>
    /// <param name="inputs">What was filled into the card; the client sends it with the button.</param>
    public async Task<string> Clicks(string title, string from = "Ada Park", int cardsAgo = 0, JsonObject? inputs = null)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var card = Sent.Where(sent => sent.Body?["attachments"] is not null).Reverse().ElementAt(cardsAgo).Body!["attachments"]![0]!["content"]!;
        var button = Buttons(card).First(action => action["title"]!.GetValue<string>() == title);
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in inputs ?? [])
            data[id] = value?.DeepClone();
        var activity = Activity("invoke", from, "en-US", "UTC", null);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "card-1";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button["verb"]?.DeepClone(), ["data"] = data } };
        using var answer = await PostAsync(activity);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!;
        return said is JsonObject shown ? shown["fallbackText"]!.GetValue<string>() : said.GetValue<string>();
    }

    public async Task<JsonNode> Invokes(string name, JsonObject data, string from = "Ada Park")
    {
        var activity = Activity("invoke", from, "en-US", "UTC", null);
        activity["name"] = name;
        activity["value"] = new JsonObject { ["data"] = data };
        using var answer = await PostAsync(activity);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => Http.PostAsJsonAsync("/api/messages", activity);

    public JsonObject Activity(string type, string from = "Ada Park", string locale = "en-US", string zone = "UTC", string? id = null)
    {
        LastId = id ?? $"activity-{Interlocked.Increment(ref _ids)}-{Guid.NewGuid():N}";
        return new()
        {
            ["type"] = type,
            ["id"] = LastId,
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://localhost:1/connector",
            ["locale"] = locale,
            ["from"] = new JsonObject { ["id"] = "29:" + from, ["name"] = from },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "TeamBot" },
            ["conversation"] = new JsonObject { ["id"] = Scope switch { "personal" => "a:" + from, "channel" => "19:general;messageid=7", _ => "19:launch" }, ["conversationType"] = Scope, ["tenantId"] = "tenant" },
            ["channelData"] = Scope == "channel" ? new JsonObject { ["team"] = new JsonObject { ["id"] = "19:general" } } : new JsonObject(),
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["timezone"] = zone }),
        };
    }

    /// <summary>Lets the clock run, a quarter of a second at a time, until that is done.</summary>
    public async Task<T> AsTimePasses<T>(Task<T> until)
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!until.IsCompleted)
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(20), "It never ends, however the clock runs.");
            Clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        return await until;
    }

    /// <summary>Lets time pass until so many calls to the Connector were made: what is due happens on other threads.</summary>
    public async Task LaterAsync(TimeSpan later, int calls)
    {
        // After a restart the program starts when it is asked for.
        _ = Services;
        Clock.Advance(later);
        for (var i = 0; Sent.Count < calls; i++)
        {
            Assert.True(await _called.WaitAsync(TimeSpan.FromSeconds(1)) || i < 20, $"{Sent.Count} calls were made, not {calls}.");
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // A call is seen a moment before its item ends; a clock that ran on now would take the item for forgotten.
        for (var i = 0; i < 100_000 && await IsAnyAsync(item => item.HeldBy is not null); i++)
            await Task.Yield();
    }

    /// <summary>Does what is due, however long that takes; the clock only moves on when the limits of Teams seem to hold something up.</summary>
    public async Task SettlesAsync()
    {
        var (begun, sent) = (System.Diagnostics.Stopwatch.GetTimestamp(), Sent.Count);
        for (var idle = 1; await IsBusyAsync(); idle++)
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(2), "What is due is never done.");
            if (Sent.Count != sent)
                (sent, idle) = (Sent.Count, 0);
            else if (idle % 50 == 0 && !IsAskingOthers())
                Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }
    }

    /// <summary>Whether something is due, or being done.</summary>
    public Task<bool> IsBusyAsync() => IsAnyAsync(item => item.HeldBy is not null || item.WakesAt <= Clock.GetUtcNow());

    /// <summary>What was said since so many calls.</summary>
    public IEnumerable<string> SaidSince(int calls) => Sent.Skip(calls).Select(sent => Words(sent.Body));

    /// <summary>Stops the program and starts it again over the same file.</summary>
    public async Task RestartsAsync()
    {
        await _app.DisposeAsync();
        _app = Start();
    }

    public async ValueTask DisposeAsync()
    {
        // A stopping program finishes what it holds, and that may wait for the limits of Teams.
        for (var stopping = _app.DisposeAsync().AsTask(); !stopping.IsCompleted; await Task.Yield())
            Clock.Advance(TimeSpan.FromMilliseconds(10));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _called.Dispose();
    }

    // What is due and what is held comes first; most often the first one tells.
    private async Task<bool> IsAnyAsync(Func<DueItem, bool> isMeant)
    {
        var (documents, due) = (Services.GetRequiredService<IDocuments>(), new Query<DueItem>(DueItem.Kind).OrderBy(DueItem.WakesField));
        async Task<bool> HasAsync(int first) => (await documents.AcrossTeamsAsync(due.Page(first), CancellationToken.None)).Any(item => isMeant(item.Document.Value));
        return await HasAsync(1) || await HasAsync(DueItems.PageSize);
    }

    private static string Words(JsonNode? body) => (body?["text"] ?? body?["summary"])?.GetValue<string>() ?? "";

    private static JsonObject Mention(string id, string name) =>
        new() { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = $"<at>{name}</at>" };

    private static IEnumerable<JsonNode> Buttons(JsonNode? json) => json switch
    {
        JsonObject action when action["type"]?.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) == true => [action],
        JsonObject some => some.SelectMany(property => Buttons(property.Value)),
        JsonArray many => many.SelectMany(Buttons),
        _ => [],
    };

    // The same commands make the same grammar: it is built once for all apps of these tests.
    private static readonly ConcurrentDictionary<string, Grammar> Grammars = new();

    private static int s_isReady;

    private static Grammar GrammarOf(IEnumerable<Intent> intents) =>
        intents.ToArray() is var all ? Grammars.GetOrAdd(string.Join(' ', all.Select(intent => intent.Name)), _ => new(HeardOnly.With(all))) : throw new System.Diagnostics.UnreachableException();

    private WebApplicationFactory<Program> Start() => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseSetting("Storage:Sqlite:Path", Path.Combine(_folder, "team.db"));
        host.ConfigureLogging(logging => logging.ClearProviders());
        host.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton(of => GrammarOf(of.GetServices<IAnswer>().Select(answer => answer.Intent))));
            // The shared grammar is read through once, by the first of them.
            if (Interlocked.Exchange(ref s_isReady, 1) != 0)
                services.Remove(services.Single(service => service.ImplementationType == typeof(ReadyGrammar)));
            services.AddHttpClient("connector").ConfigurePrimaryHttpMessageHandler(() => new Channel(this));
            services.AddSingleton<IStartupFilter>(new FromThisMachine());
        });
        _configure?.Invoke(host);
    });

    private sealed class Channel(TestTeam team) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is { } authorization)
                team.Authorizations.Enqueue(authorization.ToString());
            var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
            if (request.Method != HttpMethod.Get)
            {
                team.Sent.Enqueue((request.Method.Method, Uri.UnescapeDataString(request.RequestUri!.AbsolutePath), body));
                team._called.Release();
            }

            return await team.Answers(request, cancellationToken) ?? new(HttpStatusCode.Created) { Content = JsonContent.Create(new { id = "card-1" }) };
        }
    }

    // The test server has no sockets; its caller counts as this machine.
    private sealed class FromThisMachine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = http.Request.Headers.TryGetValue("X-Test-From", out var from) ? IPAddress.Parse(from.ToString()) : IPAddress.Loopback;
                return rest();
            });
            next(app);
        };
    }
}
