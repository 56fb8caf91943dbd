using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Meetings.Reading;
using WireMock.ResponseBuilders;
using Request = WireMock.RequestBuilders.Request;

namespace TeamBot.Meetings;

/// <summary>The transcript of the chat’s last online meeting from Microsoft Graph, on the wire. (E2, E9, complaint 30)</summary>
public sealed class FetchingTranscripts : IAsyncDisposable
{
    private const string Meetings = FakeGraph.Meetings;
    private const string Transcripts = FakeGraph.Transcripts;

    private readonly FakeGraph _graph = new();
    private readonly TestTeam _team;

    public FetchingTranscripts() => _team = _graph.Team();

    public async ValueTask DisposeAsync()
    {
        await _team.DisposeAsync();
        _graph.Dispose();
    }

    [Fact]
    public async Task Become_the_card_and_an_approved_action_a_task()
    {
        _graph.HasMeeting();
        _graph.HasTranscripts("""{"value":[{"id":"t-old","createdDateTime":"2026-11-17T10:00:00Z"},{"id":"t-new","createdDateTime":"2026-11-23T10:00:00Z"}]}""");
        _graph.Content("t-new", 200, FakeGraph.Vtt);
        await _team.Says("hi", from: "Ben Ortiz");

        Assert.StartsWith("M-1: Notes of “Launch weekly”, Monday 2026-11-23. Decisions: D-1 The team decided to use the new vendor", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.StartsWith("T-1 “Renew the certificate by Friday” was made for Ben Ortiz.", await _team.Clicks("Approve"), StringComparison.Ordinal);
        Assert.Contains("Ben Ortiz · Friday 2026-11-27", await _team.Says("show T-1"), StringComparison.Ordinal);

        Assert.All(_graph.Calls, entry => Assert.Equal("Bearer graph-token", entry.RequestMessage!.Headers!["Authorization"].Single()));
        Assert.Equal("JoinWebUrl eq 'https://teams.microsoft.com/l/meetup-join/1'", _graph.Calls.Single(entry => entry.RequestMessage!.Path == Meetings).RequestMessage!.Query!["$filter"].Single());
    }

    [Fact]
    public async Task That_were_noted_before_are_shown_again_and_not_noted_twice()
    {
        _graph.HasMeeting();
        _graph.HasTranscripts("""{"value":[{"id":"t-1","createdDateTime":"2026-11-23T10:00:00Z"}]}""");
        _graph.Content("t-1", 200, FakeGraph.Vtt);
        await _team.Says("上次会议的纪要");

        Assert.StartsWith("M-1: ", await _team.Says("notes for the last meeting", from: "Ben Ortiz"), StringComparison.Ordinal);
        Assert.Null(await _team.Meeting(2));
    }

    [Fact]
    public async Task That_a_model_is_reading_already_are_not_read_twice()
    {
        var answer = new TaskCompletionSource<ModelAnswer>();
        await using var team = _graph.Team(configure: host => host.ConfigureTestServices(services => services.AddSingleton<AskForNotes>((_, _, _) => answer.Task)));
        _graph.HasMeeting();
        _graph.HasTranscript("t-1", "2026-11-23T10:00:00Z");

        Assert.StartsWith("M-1: An AI model is reading “Launch weekly”", await team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.Equal("An AI model is reading that transcript already; the notes follow in the card of M-1.", await team.Says("notes for the last meeting", from: "Ben Ortiz"));

        answer.SetResult(new ModelAnswer.Failed());
        await team.LaterAsync(TimeSpan.FromSeconds(1), 3);
        Assert.NotNull(await team.Meeting());
        Assert.Null(await team.Meeting(2));
    }

    [Fact]
    public async Task Are_looked_for_on_every_page_and_asked_for_again_when_Graph_is_busy()
    {
        _graph.HasMeeting();
        _graph.Server.Given(Request.Create().WithPath(Transcripts).WithParam("$skiptoken", "2")).AtPriority(1).RespondWith(FakeGraph.Json("""{"value":[{"id":"t-new","createdDateTime":"2026-11-23T10:00:00Z"}]}"""));
        _graph.HasTranscripts($$"""{"value":[{"id":"t-old","createdDateTime":"2026-11-17T10:00:00Z"}],"@odata.nextLink":"{{_graph.Server.Url}}{{Transcripts}}?$skiptoken=2"}""");
        _graph.Server.Given(Request.Create().WithPath($"{Transcripts}/t-new/content")).InScenario("busy").WillSetStateTo("free").RespondWith(Response.Create().WithStatusCode(429).WithHeader("Retry-After", "1"));
        _graph.Server.Given(Request.Create().WithPath($"{Transcripts}/t-new/content").WithParam("$format", "text/vtt")).InScenario("busy").WhenStateIs("free").RespondWith(Response.Create().WithHeader("Content-Type", "text/vtt").WithBody(FakeGraph.Vtt));

        Assert.StartsWith("M-1: Notes of “Launch weekly”, Monday 2026-11-23.", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.Equal(2, _graph.Calls.Count(entry => entry.RequestMessage!.Path!.EndsWith("/content", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task That_were_stopped_and_begun_again_in_one_call_are_noted_as_one_meeting()
    {
        _graph.HasMeeting();
        _graph.HasTranscripts("""{"value":[{"id":"t-2","callId":"call-2","createdDateTime":"2026-11-23T10:30:00Z"},{"id":"t-3","callId":"call-2","createdDateTime":"2026-11-23T10:40:00Z"},{"id":"t-1","callId":"call-2","createdDateTime":"2026-11-23T10:00:00Z"},{"id":"t-0","callId":"call-1","createdDateTime":"2026-11-23T08:00:00Z"}]}""");
        _graph.Content("t-1", 200, FakeGraph.Vtt);
        _graph.Content("t-2", 200, "WEBVTT\n");
        _graph.Content("t-3", 200, "WEBVTT\n\n00:00:05.000 --> 00:00:09.000\n<v Chen Yu>We decided to move the launch to Monday.</v>\n");

        Assert.Contains("Decisions: D-1 The team decided to use the new vendor for the certificate; D-2 The team decided to move the launch to Monday", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.Equal(["Ada Park", "Ben Ortiz", "Chen Yu"], (await _team.Meeting())!.Attendees);
        Assert.EndsWith(" · Chen Yu, 0:40:05)", await _team.Says("show D-2"), StringComparison.Ordinal);
        Assert.StartsWith("M-1: ", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.Null(await _team.Meeting(2));
    }

    [Fact]
    public async Task Without_a_word_in_any_part_are_said_to_be_so()
    {
        _graph.HasMeeting();
        _graph.HasTranscripts("""{"value":[{"id":"t-1","callId":"call-1","createdDateTime":"2026-11-23T10:00:00Z"},{"id":"t-2","callId":"call-1","createdDateTime":"2026-11-23T10:30:00Z"}]}""");
        _graph.Content("t-1", 200, "WEBVTT\n");
        _graph.Content("t-2", 200, "WEBVTT\n");

        Assert.StartsWith("Nobody says anything in transcript.vtt. Nothing was done.", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.Null(await _team.Meeting());
    }

    [Theory]
    [InlineData(403, "Teams does not let me read the transcripts of this tenant.")]
    [InlineData(404, "Teams does not know that meeting or its transcript any more.")]
    [InlineData(500, "Microsoft Graph did not answer just now; try again in a minute.")]
    public async Task Are_refused_with_the_reason_and_the_offer_to_paste(int status, string reason)
    {
        _graph.HasMeeting();
        _graph.HasTranscripts("""{"value":[{"id":"t-1","createdDateTime":"2026-11-23T10:00:00Z"}]}""");
        _graph.Content("t-1", status, """{"error":{"code":"x","message":"no"}}""");

        var said = await _team.Says("notes for the last meeting");
        Assert.StartsWith(reason, said, StringComparison.Ordinal);
        Assert.EndsWith("You can always attach the transcript (.vtt, .docx or .txt) in our own chat, or paste it below “meeting notes”.", said, StringComparison.Ordinal);
        Assert.Null(await _team.Meeting());
    }

    [Fact]
    public async Task That_there_are_not_are_told_apart_from_a_chat_without_a_meeting()
    {
        _graph.HasMeeting();
        _graph.HasTranscripts("""{"value":[]}""");
        Assert.StartsWith("That meeting has no transcript: transcription was off, or Teams is not done with it yet.", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);

        _graph.Server.Reset();
        _graph.Server.Given(Request.Create().WithPath(FakeGraph.Chat)).RespondWith(FakeGraph.Json("""{"id":"19:launch","onlineMeetingInfo":null}"""));
        Assert.StartsWith("没有找到这个聊天对应的在线会议", await _team.Says("上次会议的纪要"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_fetched_when_one_is_pasted()
    {
        Assert.StartsWith("M-1: Notes of “Meeting”", await _team.Pastes(), StringComparison.Ordinal);
        Assert.Empty(_graph.Calls);
    }
}
