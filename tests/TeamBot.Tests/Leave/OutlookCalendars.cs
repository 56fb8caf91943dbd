using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WireMock;
using WireMock.ResponseBuilders;
using WireMock.Server;
using Request = WireMock.RequestBuilders.Request;

namespace TeamBot.Leave;

/// <summary>People’s calendars as Microsoft Graph shows them, on the wire, in batches.</summary>
internal sealed class OutlookCalendars : IDisposable
{
    private readonly WireMockServer _graph = WireMockServer.Start();
    private readonly ConcurrentDictionary<string, (int Status, string Body)> _answers = new();
    private int _reads;

    public OutlookCalendars() => _graph.Given(Request.Create().WithPath("/v1.0/$batch").UsingPost()).AtPriority(5).RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(Batch));

    public string Url => _graph.Url + "/v1.0";

    /// <summary>The requests of all batches, in their order.</summary>
    public ConcurrentQueue<JsonNode> Asked { get; } = new();

    /// <summary>Whether the bot waits for them right now.</summary>
    public bool AreBeingRead => Volatile.Read(ref _reads) > 0;

    public int Batches => _graph.LogEntries.Count(entry => entry.RequestMessage!.Path == "/v1.0/$batch");

    public IEnumerable<string> Tokens => _graph.LogEntries.Select(entry => entry.RequestMessage!.Headers!["Authorization"].Single());

    public static string Event(string showAs, string start, string end, bool isAllDay = false, bool isCancelled = false) =>
        $$$"""{"subject":"Secret surgery","showAs":"{{{showAs}}}","isAllDay":{{{(isAllDay ? "true" : "false")}}},"isCancelled":{{{(isCancelled ? "true" : "false")}}},"start":{"dateTime":"{{{start}}}","timeZone":"UTC"},"end":{"dateTime":"{{{end}}}","timeZone":"UTC"}}""";

    public static string AllDay(int day = 24, string showAs = "oof") => Event(showAs, $"2026-11-{day}T00:00:00.0000000", $"2026-11-{day + 1}T00:00:00.0000000", isAllDay: true);

    public void Shows(string person, params string[] events) => _answers["aad " + person] = (200, $$"""{"value":[{{string.Join(',', events)}}]}""");

    public void ShowsInTwoPages(string person, string first, string second)
    {
        _answers["aad " + person] = (200, $$"""{"value":[{{first}}],"@odata.nextLink":"{{Url}}/users/next/calendarView?$skip=1"}""");
        _graph.Given(Request.Create().WithPath("/v1.0/users/next/calendarView")).RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody($$"""{"value":[{{second}}]}"""));
    }

    public void Refuses(string person, int status) => _answers["aad " + person] = (status, """{"error":{"code":"x","message":"no"}}""");

    public void RefusesAll(int status) =>
        _graph.Given(Request.Create().WithPath("/v1.0/$batch")).AtPriority(1).RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody("""{"error":{"code":"x","message":"no"}}"""));

    public void IsSlow(TimeSpan delay) =>
        _graph.Given(Request.Create().WithPath("/v1.0/$batch")).AtPriority(1).RespondWith(Response.Create().WithDelay(delay).WithHeader("Content-Type", "application/json").WithBody("""{"responses":[]}"""));

    public void Configure(IWebHostBuilder host)
    {
        host.UseSetting("Graph:TenantId", "tenant");
        host.UseSetting("Graph:Endpoint", Url);
        host.ConfigureTestServices(services => services.AddKeyedSingleton<TokenCredential>("graph", new Token())
            .AddSingleton<ReadCalendars>(all => (people, ct) => ReadAsync(all.GetRequiredService<Graph.OutOfOffice>(), people, ct)));
    }

    public void Dispose() => _graph.Dispose();

    private async Task<CalendarsRead> ReadAsync(Graph.OutOfOffice graph, IReadOnlyList<CalendarQuestion> people, CancellationToken ct)
    {
        Interlocked.Increment(ref _reads);
        try
        {
            return await graph.ReadAsync(people, ct);
        }
        finally
        {
            Interlocked.Decrement(ref _reads);
        }
    }

    private string Batch(IRequestMessage request)
    {
        var answers = new JsonArray();
        foreach (var one in JsonNode.Parse(request.Body!)!["requests"]!.AsArray())
        {
            Asked.Enqueue(one!);
            var person = Uri.UnescapeDataString(one!["url"]!.GetValue<string>().Split('/')[2]);
            var (status, body) = _answers.GetValueOrDefault(person, (200, """{"value":[]}"""));
            answers.Add(new JsonObject { ["id"] = one["id"]!.GetValue<string>(), ["status"] = status, ["headers"] = new JsonObject { ["Content-Type"] = "application/json" }, ["body"] = JsonNode.Parse(body) });
        }

        return new JsonObject { ["responses"] = answers }.ToJsonString();
    }

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("graph-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
