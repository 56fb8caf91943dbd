using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WireMock.Logging;
using WireMock.ResponseBuilders;
using WireMock.Server;
using Request = WireMock.RequestBuilders.Request;

namespace TeamBot.Meetings;

/// <summary>Microsoft Graph on the wire, with one organizer’s meeting and its transcripts.</summary>
internal sealed class FakeGraph : IDisposable
{
    public const string Chat = "/v1.0/chats/19:launch";
    public const string Meetings = "/v1.0/users/organizer-1/onlineMeetings";
    public const string Transcripts = Meetings + "/meeting-1/transcripts";
    public const string Vtt = """
        WEBVTT

        00:00:03.000 --> 00:00:06.000
        <v Ada Park>We decided to use the new vendor for the certificate.</v>

        00:00:07.000 --> 00:00:10.000
        <v Ben Ortiz>I will renew the certificate by Friday.</v>
        """;

    public WireMockServer Server { get; } = WireMockServer.Start();

    public IReadOnlyList<ILogEntry> Calls => Server.LogEntries;

    /// <summary>A team whose bot reads transcripts here.</summary>
    public TestTeam Team(string scope = "groupChat", Action<IWebHostBuilder>? configure = null) => new(scope, host =>
    {
        host.UseSetting("Graph:TenantId", "tenant");
        host.UseSetting("Graph:Endpoint", Server.Url + "/v1.0");
        host.ConfigureTestServices(services => services.AddKeyedSingleton<TokenCredential>("graph", new Token()));
        configure?.Invoke(host);
    });

    public void HasMeeting()
    {
        Server.Given(Request.Create().WithPath(Chat)).RespondWith(Json("""{"id":"19:launch","topic":"Launch","onlineMeetingInfo":{"joinWebUrl":"https://teams.microsoft.com/l/meetup-join/1","organizer":{"id":"organizer-1"}}}"""));
        Server.Given(Request.Create().WithPath(Meetings)).RespondWith(Json("""{"value":[{"id":"meeting-1","subject":"Launch weekly","startDateTime":"2026-11-23T09:58:00Z"}]}"""));
    }

    public void HasTranscripts(string json) => Server.Given(Request.Create().WithPath(Transcripts)).AtPriority(5).RespondWith(Json(json));

    /// <summary>One, that began then.</summary>
    public void HasTranscript(string id, string began, string vtt = Vtt)
    {
        Server.Given(Request.Create().WithPath(Transcripts)).AtPriority(1).RespondWith(Json($$"""{"value":[{"id":"{{id}}","createdDateTime":"{{began}}"}]}"""));
        Content(id, 200, vtt);
    }

    public void Content(string transcript, int status, string body) =>
        Server.Given(Request.Create().WithPath($"{Transcripts}/{transcript}/content").WithParam("$format", "text/vtt"))
            .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", status == 200 ? "text/vtt" : "application/json").WithBody(body));

    public static IResponseBuilder Json(string json) => Response.Create().WithHeader("Content-Type", "application/json").WithBody(json);

    /// <summary>What Teams sends when an online meeting begins or ends; the shape is that of Microsoft Learn, “Receive real-time Teams meeting events”.</summary>
    public static JsonObject Event(TestTeam team, string what, string at, string? id = null, string locale = "en-US", string title = "Launch weekly")
    {
        var activity = team.Activity("event", "Ada Park", locale, "UTC", id);
        activity["name"] = "application/vnd.microsoft." + what;
        activity["from"] = new JsonObject { ["id"] = "29:Ada Park", ["aadObjectId"] = "aad-ada" };
        if (team.Scope != "channel")
            activity["conversation"] = new JsonObject { ["isGroup"] = true, ["tenantId"] = "tenant", ["id"] = "19:launch" };
        activity["channelData"]!["meeting"] = new JsonObject { ["id"] = "meeting id" };
        activity["value"] = new JsonObject { ["MeetingType"] = "Scheduled", ["Title"] = title, ["Id"] = "19:meeting_x@thread.v2", ["JoinUrl"] = "https://teams.microsoft.com/l/meetup-join/1", [what == "meetingEnd" ? "EndTime" : "StartTime"] = at };
        return activity;
    }

    public void Dispose() => Server.Dispose();

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("graph-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
