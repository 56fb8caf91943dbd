using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using TeamBot.Membership;
using TeamBot.Standups;
using TeamBot.Storage;

namespace TeamBot.Leave;

/// <summary>Whoever’s Outlook calendar says out of office is neither asked nor counted, unless they said otherwise. (D4)</summary>
public sealed class LeaveFromTheCalendar : IDisposable
{
    private readonly OutlookCalendars _calendars = new();

    public void Dispose() => _calendars.Dispose();

    [Fact]
    public async Task Leaves_in_peace_whoever_is_out_of_office_for_the_whole_day()
    {
        await using var standup = await HeldAsync("Ben Ortiz", "Chen Yu", "Li Wei");
        _calendars.Shows("Li Wei", OutlookCalendars.AllDay());
        _calendars.Shows("Ben Ortiz", OutlookCalendars.AllDay(showAs: "busy"));
        _calendars.ShowsInTwoPages("Chen Yu", OutlookCalendars.Event("busy", "2026-11-24T10:00:00", "2026-11-24T11:00:00"), OutlookCalendars.Event("oof", "2026-11-24T08:30:00", "2026-11-24T18:00:00"));
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.SettlesAsync(AStandup.At(9, 32));

        Assert.Empty(standup.Sent("a:Li Wei"));
        Assert.Empty(standup.Sent("a:Chen Yu"));
        Assert.Single(standup.Sent("a:Ben Ortiz"));
        Assert.EndsWith(" · Open · 0 of 2 answered\nNot answered (2): Ada Park, Ben Ortiz\nAway (2): Chen Yu, Li Wei", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
        Assert.Equal("Away, Tuesday 2026-11-24:\n• Chen Yu: Tuesday 2026-11-24\n• Li Wei: Tuesday 2026-11-24", await standup.Team.Says("who is away?"));
        Assert.Contains("• Outlook calendars: 4 read ", await standup.Team.Says("health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_Graph_once_for_each_person_and_day_and_only_for_when_and_as_what()
    {
        await using var standup = await HeldAsync("Li Wei");
        _calendars.Shows("Li Wei", OutlookCalendars.AllDay());
        await standup.Team.Says("stand-up weekdays at 9:40, close at 11:00");
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.SettlesAsync(AStandup.At(9, 41));

        Assert.Equal(1, _calendars.Batches);
        Assert.All(_calendars.Tokens, token => Assert.Equal("Bearer graph-token", token));
        Assert.Equal(
            ["/users/aad Ada Park/calendarView", "/users/aad Li Wei/calendarView"],
            _calendars.Asked.Select(asked => asked["url"]!.GetValue<string>().Split('?')[0]));
        Assert.All(_calendars.Asked, asked =>
        {
            Assert.Equal("outlook.timezone=\"UTC\"", asked["headers"]!["Prefer"]!.GetValue<string>());
            Assert.EndsWith("?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z&$select=showAs,isAllDay,isCancelled,start,end&$top=50", Ordered(asked["url"]!.GetValue<string>()), StringComparison.Ordinal);
        });
        Assert.Empty(standup.Sent("a:Li Wei"));

        var stored = new List<string>();
        await foreach (var document in standup.Team.Services.GetRequiredService<IDocuments>().AllAsync(null, TestContext.Current.CancellationToken))
            stored.Add(document.Body.GetRawText());
        Assert.Contains("""{"days":[{"day":"2026-11-24","isAway":true}]}""", stored);
        Assert.DoesNotContain(stored, body => body.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Believes_the_person_before_their_calendar_and_does_not_read_it_then()
    {
        await using var standup = await HeldAsync("Ben Ortiz", "Li Wei");
        _calendars.Shows("Li Wei", OutlookCalendars.AllDay());
        Assert.Equal("Noted: you are there on Tuesday 2026-11-24, whatever your calendar says.", await standup.Team.Says("I am back", "Li Wei"));
        await standup.Team.Says("I am on leave until Friday", "Ben Ortiz");
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.SettlesAsync(AStandup.At(9, 31));

        Assert.Single(standup.Sent("a:Li Wei"));
        Assert.Empty(standup.Sent("a:Ben Ortiz"));
        Assert.Equal(["/users/aad Ada Park/calendarView"], _calendars.Asked.Select(asked => asked["url"]!.GetValue<string>().Split('?')[0]));
    }

    [Fact]
    public async Task Lets_somebody_say_that_they_are_back_after_it_was_read()
    {
        await using var standup = await HeldAsync("Li Wei");
        _calendars.Shows("Li Wei", OutlookCalendars.AllDay());
        await standup.SettlesAsync(AStandup.At(9, 30));
        Assert.Equal("已记录：周二 2026-11-24 您在岗，不管日历上怎么写。", await standup.Team.Says("我回来了", "Li Wei"));
        Assert.Equal("Nobody that I know here is on leave: Tuesday 2026-11-24.", await standup.Team.Says("who is away?"));
    }

    [Theory]
    [InlineData(403, "2 of 2 could not be read ", "the app is not allowed to (Calendars.ReadBasic.All).")]
    [InlineData(404, "2 of 2 could not be read ", "Microsoft Graph does not know these people or their mailboxes.")]
    [InlineData(429, "2 of 2 could not be read ", "Microsoft Graph was busy.")]
    [InlineData(504, "2 of 2 could not be read ", "Microsoft Graph took too long.")]
    public async Task Asks_as_usual_and_says_so_when_calendars_cannot_be_read(int status, string how, string why)
    {
        await using var standup = await HeldAsync("Li Wei");
        _calendars.Refuses("Ada Park", status);
        _calendars.Refuses("Li Wei", status);
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.SettlesAsync(AStandup.At(9, 31));

        Assert.Single(standup.Sent("a:Li Wei"));
        var health = await standup.Team.Says("health");
        Assert.Contains("• Outlook calendars: " + how, health, StringComparison.Ordinal);
        Assert.Contains($" ago: {why} Those people are asked as usual.\n", health, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Asks_as_usual_when_Graph_refuses_the_whole_batch(int status)
    {
        await using var standup = await HeldAsync("Li Wei");
        _calendars.RefusesAll(status);
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.SettlesAsync(AStandup.At(9, 31));

        Assert.Single(standup.Sent("a:Li Wei"));
        Assert.Contains("• Outlook calendars: 2 of 2 could not be read ", await standup.Team.Says("health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_200_calendars_in_10_requests_and_those_of_others_though_some_are_missing()
    {
        await using var team = new TestTeam(configure: _calendars.Configure);
        _calendars.Shows("7", OutlookCalendars.AllDay());
        _calendars.Refuses("8", 404);
        var read = await team.Services.GetRequiredService<ReadCalendars>()([.. Enumerable.Range(0, 200).Select(i => new CalendarQuestion(new($"29:{i}"), $"aad {i}", new(2026, 11, 24), TimeZoneInfo.Utc))], TestContext.Current.CancellationToken);

        Assert.Equal(10, _calendars.Batches);
        Assert.Equal((199, "missing"), (read.IsAway.Count, read.Problem));
        Assert.Equal([new("29:7")], read.IsAway.Where(one => one.Value).Select(one => one.Key));
    }

    [Fact]
    public async Task Stops_asking_when_Graph_says_that_it_is_too_much()
    {
        await using var team = new TestTeam(configure: _calendars.Configure);
        _calendars.Refuses("7", 429);
        var read = await team.Services.GetRequiredService<ReadCalendars>()([.. Enumerable.Range(0, 200).Select(i => new CalendarQuestion(new($"29:{i}"), $"aad {i}", new(2026, 11, 24), TimeZoneInfo.Utc))], TestContext.Current.CancellationToken);

        Assert.Equal(1, _calendars.Batches);
        Assert.Equal((19, "busy"), (read.IsAway.Count, read.Problem));
    }

    [Fact]
    public async Task Waits_no_longer_for_Graph_than_it_may()
    {
        using var http = new HttpClient();
        var clock = new WatchedClock(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var slow = new Graph.OutOfOffice(new(http, new AnonymousAuthenticationProvider(), _calendars.Url), clock, NullLogger<Graph.OutOfOffice>.Instance);
        _calendars.IsSlow(TimeSpan.FromSeconds(2));
        var reading = slow.ReadAsync([.. Enumerable.Range(0, 40).Select(i => new CalendarQuestion(new($"29:{i}"), $"aad {i}", new(2026, 11, 24), TimeZoneInfo.Utc))], TestContext.Current.CancellationToken);
        await clock.AdvanceWhenAwaited(Graph.OutOfOffice.Timeout);
        var read = await reading;

        Assert.Equal((0, "slow"), (read.IsAway.Count, read.Problem));
        Assert.InRange(_calendars.Batches, 0, 1);
    }

    private async Task<AStandup> HeldAsync(params string[] people)
    {
        var standup = await AStandup.OfAsync(_calendars.Configure, people);
        ListOfMembers.In(standup.Team, ["Ada Park", .. people]);
        standup.Team.IsAskingOthers = () => _calendars.AreBeingRead;
        return standup;
    }

    // The SDK writes the parameters in an order of its own.
    private static string Ordered(string url)
    {
        var (path, query) = (url.Split('?')[0], Uri.UnescapeDataString(url.Split('?')[1]).Split('&'));
        string[] order = ["startDateTime", "endDateTime", "$select", "$top"];
        return $"{path}?{string.Join('&', query.OrderBy(part => Array.IndexOf(order, part.Split('=')[0])))}";
    }
}
