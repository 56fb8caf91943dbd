namespace TeamBot.Reminders;

/// <summary>When the time of a reminder comes. (H1, H2)</summary>
public sealed class SayingReminders : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Tells_the_person_alone_wherever_it_was_set_and_only_once()
    {
        await _team.Says("remind me tomorrow at 5pm to send the report", zone: "Asia/Shanghai");
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromHours(24), before + 2);

        Assert.EndsWith("v3/conversations", _team.Sent.ElementAt(before).Path, StringComparison.Ordinal);
        Assert.Equal("29:Ada Park", _team.Sent.ElementAt(before).Body!["members"]![0]!["id"]!.GetValue<string>());
        Assert.Equal("Reminder B-1: send the report · Wednesday 2026-11-25 17:00 (Asia/Shanghai)", _team.SaidSince(before + 1).Single());
        _team.Clock.Advance(TimeSpan.FromDays(3));
        await _team.Says("help");
        Assert.Equal(before + 3, _team.Sent.Count);
    }

    [Fact]
    public async Task Tells_the_other_person_who_set_it_in_the_language_they_speak()
    {
        await _team.Says("你好", from: "Li Wei");
        await _team.Says("remind <at>Li Wei</at> tomorrow at 10:00 to send the slides", mentions: "Li Wei");
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromHours(25), before + 2);

        Assert.Equal("29:Li Wei", _team.Sent.ElementAt(before).Body!["members"]![0]!["id"]!.GetValue<string>());
        Assert.Equal("提醒 B-1：send the slides · 周三 2026-11-25 10:00 (UTC) · 由 Ada Park 设置", _team.SaidSince(before + 1).Single());
    }

    [Theory]
    [InlineData("personal", "a:Ada Park", "提醒我每个工作日 9:30 更新看板", "提醒 B-1：更新看板 · 周二 2026-11-24 09:30 (UTC)")]
    [InlineData("channel", "19:general", "remind the channel every weekday at 9:30 to update the board", "Reminder B-1: update the board · Tuesday 2026-11-24 09:30 (UTC) · set by Ada Park")]
    [InlineData("groupChat", "19:launch", "remind us every weekday at 9:30 to update the board", "Reminder B-1: update the board · Tuesday 2026-11-24 09:30 (UTC) · set by Ada Park")]
    public async Task Speaks_where_it_belongs(string scope, string conversation, string said, string answer)
    {
        await using var team = new TestTeam(scope);
        await team.Says(said);
        var before = team.Sent.Count;
        await team.LaterAsync(TimeSpan.FromMinutes(30), before + 1);

        Assert.EndsWith($"v3/conversations/{conversation}/activities", team.Sent.Last().Path, StringComparison.Ordinal);
        Assert.Equal(answer, team.SaidSince(before).Single());
        await team.LaterAsync(TimeSpan.FromHours(24), before + 2);
        Assert.Equal(answer.Replace("Tuesday 2026-11-24", "Wednesday 2026-11-25", StringComparison.Ordinal).Replace("周二 2026-11-24", "周三 2026-11-25", StringComparison.Ordinal), team.SaidSince(before + 1).Single());
    }

    [Theory]
    [InlineData(2027, 3, 13, "Saturday 2027-03-13", "Sunday 2027-03-14", 150, 23)]
    [InlineData(2026, 11, 30, "Monday 2026-11-30", "Tuesday 2026-12-01", 150, 24)]
    [InlineData(2027, 11, 6, "Saturday 2027-11-06", "Sunday 2027-11-07", 90, 25)]
    public async Task Keeps_to_the_wall_clock_over_a_clock_change(int year, int month, int day, string first, string second, int minutesBefore, int hoursBetween)
    {
        // Clocks in New York go forward on 14 March and back on 7 November 2027.
        _team.Clock.Advance(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow());
        await _team.Says("remind us every day at 9:30 to water the plants", zone: "America/New_York");
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromMinutes(minutesBefore), before + 1);
        Assert.Equal($"Reminder B-1: water the plants · {first} 09:30 (America/New_York) · set by Ada Park", _team.SaidSince(before).Single());
        await _team.LaterAsync(TimeSpan.FromHours(hoursBetween), before + 2);
        Assert.Equal($"Reminder B-1: water the plants · {second} 09:30 (America/New_York) · set by Ada Park", _team.SaidSince(before + 1).Single());
    }

    [Fact]
    public async Task Says_the_hour_that_a_clock_change_skips_when_the_clocks_have_jumped()
    {
        _team.Clock.Advance(new DateTimeOffset(2027, 3, 13, 12, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow());
        Assert.Equal("B-1 check the backup · Sunday 2027-03-14 03:00 (America/New_York) · everyone here · Set", await _team.Says("remind us tomorrow at 2:30am to check the backup", zone: "America/New_York"));
    }

    [Fact]
    public async Task Says_once_what_the_clocks_show_twice()
    {
        _team.Clock.Advance(new DateTimeOffset(2027, 11, 6, 12, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow());
        await _team.Says("remind us every day at 1:30am to check the backup", zone: "America/New_York");
        var before = _team.Sent.Count;
        await _team.LaterAsync(new DateTimeOffset(2027, 11, 7, 5, 30, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), before + 1);
        Assert.Equal("Reminder B-1: check the backup · Sunday 2027-11-07 01:30 (America/New_York) · set by Ada Park", _team.SaidSince(before).Single());
        _team.Clock.Advance(TimeSpan.FromHours(12));
        await _team.Says("help");
        Assert.Equal(before + 2, _team.Sent.Count);
    }

    [Fact]
    public async Task Follows_the_calendar_of_the_team_on_working_days()
    {
        await _team.Says("import calendar Berlin office\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261125\nDTEND;VALUE=DATE:20261126\nSUMMARY:Closed\nEND:VEVENT\nEND:VCALENDAR");
        Assert.Equal("B-1 update the board · every working day at 09:30 (UTC), by the calendar Berlin office · next: Tuesday 2026-11-24 09:30 (UTC) · everyone here · Set",
            await _team.Says("remind the group every workday at 9:30 to update the board"));
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromMinutes(30), before + 1);
        await _team.LaterAsync(TimeSpan.FromHours(48), before + 2);
        Assert.Equal("Reminder B-1: update the board · Thursday 2026-11-26 09:30 (UTC) · set by Ada Park", _team.SaidSince(before + 1).Single());
    }

    [Fact]
    public async Task Mentions_the_person_where_it_was_set_when_they_cannot_be_reached_alone()
    {
        await _team.Says("remind <at>Li Wei</at> tomorrow at 10:00 to send the slides", mentions: "Li Wei");
        _team.Answers = (request, _) => Task.FromResult<HttpResponseMessage?>(request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.Forbidden) : null);
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromHours(25), before + 2);

        Assert.EndsWith("v3/conversations/19:launch/activities", _team.Sent.Last().Path, StringComparison.Ordinal);
        Assert.Equal("<at>Li Wei</at> Reminder B-1: send the slides · Wednesday 2026-11-25 10:00 (UTC) · set by Ada Park\nI could not reach you alone. “why did I get this?” says why it came, “turn off reminders from others” ends such messages.", _team.SaidSince(before + 1).Single());
    }

    [Fact]
    public async Task Catches_up_after_a_restart_and_says_that_it_is_late()
    {
        await _team.Says("remind us tomorrow at 10:00 to send the report");
        var before = _team.Sent.Count;
        await _team.RestartsAsync();
        await _team.LaterAsync(TimeSpan.FromDays(3), before + 1);

        Assert.Equal("Reminder B-1: send the report · (due at Wednesday 2026-11-25 10:00 (UTC)) · set by Ada Park", _team.SaidSince(before).Single());
        await _team.RestartsAsync();
        _team.Clock.Advance(TimeSpan.FromDays(1));
        await _team.Says("help");
        Assert.Equal(before + 2, _team.Sent.Count);
    }

    [Fact]
    public async Task Says_of_a_series_that_was_missed_only_the_last_and_goes_on()
    {
        await _team.Says("提醒大家每天 10:00 更新看板", zone: "Asia/Shanghai");
        var before = _team.Sent.Count;
        await _team.RestartsAsync();
        await _team.LaterAsync(TimeSpan.FromHours(24 * 4 + 20), before + 1);

        Assert.Equal("提醒 B-1：更新看板 · （原定 周日 2026-11-29 10:00 (Asia/Shanghai)） · 由 Ada Park 设置", _team.SaidSince(before).Single());
    }

    [Fact]
    public async Task Leaves_out_what_was_missed_by_more_than_half_a_day()
    {
        await _team.Says("remind us every day at 10:00 to update the board");
        var before = _team.Sent.Count;
        await _team.RestartsAsync();
        await _team.LaterAsync(TimeSpan.FromHours(24 * 3 + 15), before);
        await _team.Says("help");
        Assert.Equal(before + 1, _team.Sent.Count);
        await _team.LaterAsync(TimeSpan.FromHours(10), before + 2);

        Assert.Equal("Reminder B-1: update the board · Saturday 2026-11-28 10:00 (UTC) · set by Ada Park", _team.SaidSince(before + 1).Single());
    }
}
