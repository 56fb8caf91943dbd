using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due;
using TeamBot.Storage;
using WireMock.ResponseBuilders;
using Request = WireMock.RequestBuilders.Request;

namespace TeamBot.Meetings;

/// <summary>The transcript of a meeting held in a channel: the Connector says whose meeting it was, Microsoft Graph has the transcript; both on the wire. (E2, E9)</summary>
public sealed class MeetingsOfChannels : IAsyncDisposable
{
    private const string Details = "/connector/v1/meetings/meeting id";

    private readonly FakeGraph _graph = new();
    private readonly HttpClient _wire = new();
    private readonly TestTeam _team;

    public MeetingsOfChannels()
    {
        _team = _graph.Team("channel");
        _team.Answers = async (request, ct) => request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/v1/meetings/", StringComparison.Ordinal)
            ? await _wire.GetAsync(_graph.Server.Url + request.RequestUri.AbsolutePath, ct) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _team.DisposeAsync();
        _wire.Dispose();
        _graph.Dispose();
    }

    [Fact]
    public async Task Is_found_by_what_Teams_told_of_its_beginning()
    {
        HasDetails("""{"details":{"msGraphResourceId":"meeting-1","joinUrl":"https://teams.microsoft.com/l/meetup-join/1","title":"Launch weekly","type":"ChannelScheduled"},"conversation":{"conversationType":"channel","id":"19:general;messageid=7"},"organizer":{"aadObjectId":"organizer-1"}}""");
        _graph.HasTranscript("t-1", "2026-11-23T10:00:00Z");
        await HappensAsync("meetingStart", "2026-11-23T09:58:00Z");

        Assert.StartsWith("M-1: Notes of “Launch weekly”, Monday 2026-11-23. Decisions: D-1 The team decided to use the new vendor", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.DoesNotContain(_graph.Calls, call => call.RequestMessage!.Path!.Contains("/chats/", StringComparison.Ordinal));

        Assert.StartsWith("M-1: Notes of “Launch weekly”", await _team.Says("notes for the last meeting", from: "Ben Ortiz"), StringComparison.Ordinal);
        Assert.Single(_graph.Calls, call => call.RequestMessage!.Path == Details);
    }

    [Fact]
    public async Task Is_found_by_its_address_where_the_Connector_does_not_know_what_Graph_calls_it()
    {
        HasDetails("""{"details":{"joinUrl":"https://teams.microsoft.com/l/meetup-join/1","title":"Weekly"},"organizer":{"objectId":"organizer-1"}}""");
        _graph.HasMeeting();
        _graph.HasTranscript("t-1", "2026-11-23T10:00:00Z");
        await HappensAsync("meetingEnd", "2026-11-23T10:30:00Z");

        Assert.StartsWith("M-1: Notes of “Launch weekly”, Monday 2026-11-23.", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_noted_in_its_own_thread_when_it_ends()
    {
        HasDetails("""{"details":{"msGraphResourceId":"meeting-1","title":"Launch weekly"},"organizer":{"aadObjectId":"organizer-1"}}""");
        _graph.HasTranscript("t-1", "2026-11-24T08:31:00Z");
        await HappensAsync("meetingEnd", "2026-11-24T08:59:00Z");
        await _team.LaterAsync(TimeSpan.FromMinutes(2), 1);

        Assert.StartsWith("M-1: Notes of “Launch weekly”, Tuesday 2026-11-24.", Assert.Single(_team.SaidSince(0)), StringComparison.Ordinal);
        Assert.Equal("/connector/v3/conversations/19:general;messageid=7/activities", Assert.Single(_team.Sent).Path);
    }

    [Fact]
    public async Task Is_not_guessed_where_none_was_seen()
    {
        var said = await _team.Says("notes for the last meeting");
        Assert.StartsWith("I have seen no meeting in this channel yet: Teams tells me of those that begin or end while I am in the team with the permission ChannelMeeting.ReadBasic.Group.", said, StringComparison.Ordinal);
        Assert.EndsWith("You can always attach the transcript (.vtt, .docx or .txt) in our own chat, or paste it below “meeting notes”.", said, StringComparison.Ordinal);
        Assert.StartsWith("我还没有在这个频道看到过会议", await _team.Says("上次会议的纪要"), StringComparison.Ordinal);
        Assert.Empty(_graph.Calls);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Is_said_to_be_unknown_where_the_Connector_does_not_tell(int status)
    {
        _graph.Server.Given(Request.Create().WithPath(Details)).RespondWith(Response.Create().WithStatusCode(status));
        await HappensAsync("meetingEnd", "2026-11-23T10:30:00Z");

        Assert.StartsWith("Teams does not tell me whose meeting that was, so I cannot find its transcript.", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_of_its_team_also_where_the_event_names_no_kind_of_conversation()
    {
        var ended = FakeGraph.Event(_team, "meetingEnd", "2026-11-24T08:59:00Z");
        ended["conversation"] = new System.Text.Json.Nodes.JsonObject { ["isGroup"] = true, ["tenantId"] = "tenant", ["id"] = "19:launch@thread.tacv2;messageid=8" };
        (await _team.PostAsync(ended)).EnsureSuccessStatusCode();

        var due = new Query<DueItem>(DueItem.Kind).OrderBy(DueItem.WakesField).Page(DueItems.PageSize);
        var waiting = Assert.Single(await _team.Services.GetRequiredService<IDocuments>().AcrossTeamsAsync(due, CancellationToken.None), item => item.Document.Value.Work == "meeting.ended");
        Assert.Equal(TeamId.OfTeam("tenant", "19:general"), waiting.Team);
    }

    private void HasDetails(string json) => _graph.Server.Given(Request.Create().WithPath(Details)).RespondWith(FakeGraph.Json(json));

    private async Task HappensAsync(string what, string at) => (await _team.PostAsync(FakeGraph.Event(_team, what, at))).EnsureSuccessStatusCode();
}
