using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due;
using TeamBot.Storage;
using WireMock.ResponseBuilders;
using Request = WireMock.RequestBuilders.Request;

namespace TeamBot.Meetings;

/// <summary>A meeting that Teams says has ended, noted unasked; it is Tuesday 24 November 2026, 09:00 UTC. (E2, E9)</summary>
public sealed class NotingEndedMeetings : IAsyncDisposable
{
    private const string EndedAt = "2026-11-24T08:59:00.4388966Z";
    private const string During = "2026-11-24T08:31:00Z";
    private const string LastWeek = "2026-11-17T08:31:00Z";

    private readonly FakeGraph _graph = new();
    private readonly TestTeam _team;

    public NotingEndedMeetings()
    {
        _team = _graph.Team();
        _graph.HasMeeting();
    }

    public async ValueTask DisposeAsync()
    {
        await _team.DisposeAsync();
        _graph.Dispose();
    }

    [Fact]
    public async Task Posts_the_notes_into_a_chat_where_nobody_ever_wrote_to_the_bot()
    {
        _graph.HasTranscript("t-1", During);
        await EndsAsync();
        Assert.Empty(_team.Sent);

        await _team.LaterAsync(TimeSpan.FromMinutes(2), 1);
        Assert.StartsWith("M-1: Notes of “Launch weekly”, Tuesday 2026-11-24. Decisions: D-1 The team decided to use the new vendor", Assert.Single(_team.SaidSince(0)), StringComparison.Ordinal);
        Assert.Equal("/connector/v3/conversations/19:launch/activities", Assert.Single(_team.Sent).Path);
        Assert.StartsWith("T-1 “Renew the certificate by Friday” was made", await _team.Clicks("Approve", from: "Ben Ortiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_again_in_growing_gaps_until_there_is_a_transcript()
    {
        _graph.HasTranscripts("""{"value":[]}""");
        await EndsAsync();
        await RunsAsync(2, asked: 1);
        await RunsAsync(5, asked: 2);
        await RunsAsync(10, asked: 3);
        Assert.Empty(_team.Sent);

        _graph.HasTranscript("t-1", During);
        await _team.LaterAsync(TimeSpan.FromMinutes(11), 1);
        Assert.StartsWith("M-1: ", Assert.Single(_team.SaidSince(0)), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Says_nothing_when_there_is_none_after_two_hours()
    {
        _graph.HasTranscripts("""{"value":[]}""");
        await EndsAsync();
        foreach (var (minutes, i) in new[] { 2, 5, 10, 20, 40, 80, 120 }.Select((minutes, i) => (minutes, i)))
            await RunsAsync(minutes, asked: i + 1);

        Assert.Empty(_team.Sent);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Does_not_take_the_transcript_of_the_week_before()
    {
        _graph.HasTranscript("t-old", LastWeek);
        await EndsAsync();
        await RunsAsync(2, asked: 1);
        Assert.Empty(_team.Sent);

        _graph.Server.Reset();
        _graph.HasMeeting();
        _graph.HasTranscript("t-new", During);
        await _team.LaterAsync(TimeSpan.FromMinutes(4), 1);
        Assert.StartsWith("M-1: Notes of “Launch weekly”, Tuesday 2026-11-24.", Assert.Single(_team.SaidSince(0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_by_its_beginning_which_of_two_on_one_day_it_is()
    {
        _graph.HasTranscript("t-1", "2026-11-24T07:00:00Z");
        await HappensAsync("meetingStart", "2026-11-24T08:30:00Z");
        await EndsAsync();
        await RunsAsync(2, asked: 1);
        Assert.Empty(_team.Sent);
    }

    [Fact]
    public async Task Goes_on_with_the_same_meeting_for_who_comes_back()
    {
        _graph.HasTranscript("t-1", During);
        await HappensAsync("meetingStart", "2026-11-24T08:30:00Z");
        await HappensAsync("meetingEnd", "2026-11-24T08:50:00Z");
        await HappensAsync("meetingStart", "2026-11-24T08:52:00Z");
        await EndsAsync();
        Assert.Single(await WaitingAsync());

        await _team.LaterAsync(TimeSpan.FromMinutes(3), 1);
        Assert.StartsWith("M-1: ", Assert.Single(_team.SaidSince(0)), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Makes_one_card_however_often_Teams_tells_of_the_end()
    {
        _graph.HasTranscript("t-1", During);
        await EndsAsync(id: "once");
        await EndsAsync(id: "once");
        await EndsAsync();
        Assert.Single(await WaitingAsync());
        await _team.LaterAsync(TimeSpan.FromMinutes(2), 1);

        await EndsAsync();
        Assert.Empty(await WaitingAsync());
        await HappensAsync("meetingEnd", "2026-11-24T09:01:00Z");
        await RunsAsync(6, asked: 2);
        Assert.Single(_team.Sent);
        Assert.Null(await _team.Meeting(2));
    }

    [Fact]
    public async Task Makes_no_second_card_of_what_somebody_asked_for_meanwhile()
    {
        _graph.HasTranscript("t-1", During);
        await EndsAsync();
        Assert.StartsWith("M-1: ", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        await RunsAsync(2, asked: 2);

        Assert.Single(_team.Sent);
        Assert.Null(await _team.Meeting(2));
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Is_not_asked_for_a_second_card_by_who_asks_afterwards()
    {
        _graph.HasTranscript("t-1", During);
        await EndsAsync();
        await _team.LaterAsync(TimeSpan.FromMinutes(2), 1);

        Assert.StartsWith("M-1: ", await _team.Says("notes for the last meeting"), StringComparison.Ordinal);
        Assert.Null(await _team.Meeting(2));
    }

    [Fact]
    public async Task Outlives_a_restart()
    {
        _graph.HasTranscripts("""{"value":[]}""");
        await EndsAsync();
        await RunsAsync(2, asked: 1);
        await _team.RestartsAsync();
        _graph.HasTranscript("t-1", During);

        await _team.LaterAsync(TimeSpan.FromMinutes(3), 1);
        Assert.StartsWith("M-1: ", Assert.Single(_team.SaidSince(0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_of_a_meeting_in_which_nobody_spoke()
    {
        _graph.HasTranscript("t-1", During, "WEBVTT\n\n");
        await EndsAsync();
        await RunsAsync(2, asked: 1);

        Assert.Empty(_team.Sent);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Says_once_in_a_chat_that_it_may_not_read_transcripts()
    {
        _graph.Server.Given(Request.Create().WithPath(FakeGraph.Transcripts)).AtPriority(1).RespondWith(Response.Create().WithStatusCode(403).WithHeader("Content-Type", "application/json").WithBody("""{"error":{"code":"Forbidden","message":"no"}}"""));
        await EndsAsync();
        await _team.LaterAsync(TimeSpan.FromMinutes(2), 1);
        Assert.Equal("I would write the notes of this meeting by myself, but I cannot; I say so only once. Teams does not let me read the transcripts of this tenant. An administrator has to grant the app OnlineMeetingTranscript.Read.All and OnlineMeetings.Read.All with an application access policy for the organizer.", Assert.Single(_team.SaidSince(0)));

        await HappensAsync("meetingEnd", "2026-11-25T08:59:00Z");
        await RunsAsync(24 * 60 + 3, asked: 2);
        Assert.Single(_team.Sent);
    }

    [Theory]
    [InlineData("你好", "en-US", "M-1: “Launch weekly”会议纪要，")]
    [InlineData("hi", "zh-CN", "M-1: Notes of “Launch weekly”, ")]
    public async Task Writes_in_the_language_of_the_chat(string hello, string locale, string begins)
    {
        _graph.HasTranscript("t-1", During);
        await _team.Says(hello);
        await EndsAsync(locale: locale);
        var said = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromMinutes(2), said + 1);

        Assert.StartsWith(begins, Assert.Single(_team.SaidSince(said)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_what_was_spoken_where_nobody_wrote()
    {
        _graph.HasTranscript("t-1", During, "WEBVTT\n\n00:00:03.000 --> 00:00:06.000\n<v 李伟>我们决定下周一上线新的支付接口。</v>\n\n00:00:07.000 --> 00:00:09.000\n<v 王芳>我周五之前把测试报告发给大家。</v>\n");
        await EndsAsync();
        await _team.LaterAsync(TimeSpan.FromMinutes(2), 1);

        Assert.StartsWith("M-1: “Launch weekly”会议纪要，周二 2026-11-24。", Assert.Single(_team.SaidSince(0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_nothing_that_somebody_can_press()
    {
        _graph.HasTranscript("t-1", During);
        await _team.Invokes("task/submit", new() { ["intent"] = "meeting.end", ["Id"] = "meeting id" });
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Is_ignored_without_Graph()
    {
        await using var team = new TestTeam("groupChat");
        (await team.PostAsync(FakeGraph.Event(team, "meetingEnd", EndedAt))).EnsureSuccessStatusCode();
        Assert.Empty(await WaitingAsync(team));
        Assert.Empty(team.Sent);
    }

    private Task EndsAsync(string? id = null, string locale = "en-US") => HappensAsync("meetingEnd", EndedAt, id, locale);

    private async Task HappensAsync(string what, string at, string? id = null, string locale = "en-US") =>
        (await _team.PostAsync(FakeGraph.Event(_team, what, at, id, locale))).EnsureSuccessStatusCode();

    // So many minutes after the end; nothing is sent, so the calls to Graph show that it ran.
    private async Task RunsAsync(int minutes, int asked)
    {
        var at = DateTimeOffset.Parse(EndedAt, System.Globalization.CultureInfo.InvariantCulture) + TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1);
        if (at > _team.Clock.GetUtcNow())
            _team.Clock.Advance(at - _team.Clock.GetUtcNow());
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        while (Asked() < asked || (await WaitingAsync()).Any(item => item.HeldBy is not null || item.WakesAt <= _team.Clock.GetUtcNow()))
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(20), $"Graph was asked {Asked()} times, not {asked}.");
            await Task.Yield();
        }

        Assert.Equal(asked, Asked());
    }

    private int Asked() => _graph.Calls.Count(call => call.RequestMessage!.Path == FakeGraph.Transcripts);

    private Task<IReadOnlyList<DueItem>> WaitingAsync() => WaitingAsync(_team);

    private static async Task<IReadOnlyList<DueItem>> WaitingAsync(TestTeam team)
    {
        var due = new Query<DueItem>(DueItem.Kind).OrderBy(DueItem.WakesField).Page(DueItems.PageSize);
        return [.. (await team.Services.GetRequiredService<IDocuments>().AcrossTeamsAsync(due, CancellationToken.None)).Select(item => item.Document.Value).Where(item => item.Work == "meeting.ended")];
    }
}
