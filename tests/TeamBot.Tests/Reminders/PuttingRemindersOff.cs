namespace TeamBot.Reminders;

/// <summary>Done, and later: on the card that came, and in words. (H3)</summary>
public sealed class PuttingRemindersOff : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("20 min", "B-1 send the report · Tuesday 2026-11-24 10:20 (UTC) · everyone here · Set")]
    [InlineData("1 h", "B-1 send the report · Tuesday 2026-11-24 11:00 (UTC) · everyone here · Set")]
    [InlineData("Tomorrow", "B-1 send the report · Wednesday 2026-11-25 09:00 (UTC) · everyone here · Set")]
    [InlineData("Next week", "B-1 send the report · Monday 2026-11-30 09:00 (UTC) · everyone here · Set")]
    public async Task Comes_again_later_and_takes_a_second_press_of_the_same_card_for_out_of_date(string button, string answer)
    {
        await ComesAsync("remind us at 10:00 to send the report");
        Assert.Equal(answer, await _team.Clicks(button, from: "Ben Ortiz"));
        var before = _team.Sent.Count;
        Assert.Equal($"This card was out of date, so nothing was changed. This is how it is now. {answer}", await _team.Clicks("1 h", cardsAgo: 1));
        _team.Clock.Advance(TimeSpan.FromSeconds(5));
        await _team.LaterAsync(TimeSpan.FromDays(7), before + 2);
        Assert.StartsWith("Reminder B-1: send the report · ", _team.SaidSince(before + 1).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_series_as_it_is_and_puts_off_one_occurrence()
    {
        await ComesAsync("remind us every day at 10:00 to update the board");
        Assert.Equal("Only this time is put off; B-1 goes on as before. B-2 update the board · Tuesday 2026-11-24 10:20 (UTC) · everyone here · Set", await _team.Clicks("20 min"));
        Assert.StartsWith("This card was out of date, so nothing was changed. This is how it is now. B-1 update the board · every day at 10:00 (UTC) · next: Wednesday 2026-11-25 10:00 (UTC)", await _team.Clicks("20 min", cardsAgo: 1), StringComparison.Ordinal);
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromMinutes(20), before + 1);
        Assert.Equal("Reminder B-2: update the board · Tuesday 2026-11-24 10:20 (UTC) · set by Ada Park", _team.SaidSince(before).Single());
        await _team.LaterAsync(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), before + 2);
        Assert.Equal("Reminder B-1: update the board · Wednesday 2026-11-25 10:00 (UTC) · set by Ada Park", _team.SaidSince(before + 1).Single());
    }

    [Theory]
    [InlineData("snooze for 2 hours", "B-1 send the report · Tuesday 2026-11-24 12:00 (UTC) · everyone here · Set")]
    [InlineData("snooze B-1 until Friday at 3pm", "B-1 send the report · Friday 2026-11-27 15:00 (UTC) · everyone here · Set")]
    [InlineData("B-1 推迟20分钟", "B-1 send the report · 周二 2026-11-24 10:20 (UTC) · 这里的所有人 · 已设置")]
    [InlineData("明天上午十点再提醒我", "B-1 send the report · 周三 2026-11-25 10:00 (UTC) · 这里的所有人 · 已设置")]
    public async Task Takes_it_in_words(string said, string answer)
    {
        await ComesAsync("remind us at 10:00 to send the report");
        Assert.Equal(answer, await _team.Says(said));
    }

    [Fact]
    public async Task Asks_until_when()
    {
        await ComesAsync("remind us at 10:00 to send the report");
        Assert.Equal("Until when shall I put off B-1? For example “20 minutes”, “tomorrow” or “Friday at 10:00”. Or “cancel”.", await _team.Says("snooze"));
        Assert.Equal("“never” is not a time that I understand; nothing was saved. Say, for example, “tomorrow at 5pm”, “in 20 minutes” or “every Friday at 16:00”. Or “cancel”.", await _team.Says("never"));
        Assert.Equal("B-1 send the report · Tuesday 2026-11-24 10:30 (UTC) · everyone here · Set", await _team.Says("30 minutes"));
    }

    [Fact]
    public async Task Counts_days_in_the_zone_of_the_reminder_wherever_the_button_is_pressed()
    {
        await _team.Says("remind us in 8 hours to send the report", zone: "Asia/Shanghai");
        await _team.LaterAsync(TimeSpan.FromHours(8), _team.Sent.Count + 1);
        Assert.Equal("B-1 send the report · Thursday 2026-11-26 09:00 (Asia/Shanghai) · everyone here · Set", await _team.Clicks("Tomorrow"));
    }

    [Fact]
    public async Task Is_done_once_and_says_so_to_whoever_presses_later()
    {
        await ComesAsync("remind us at 10:00 to send the report");
        Assert.Equal("B-1 send the report · everyone here · Done", await _team.Clicks("Done", from: "Ben Ortiz"));
        Assert.Equal("B-1 is done already; nothing was changed. “remind me …” sets a new one. B-1 send the report · everyone here · Done", await _team.Clicks("Done", cardsAgo: 1));
        Assert.Equal("B-1 已经完成，没有改动任何内容。说“提醒我…”可以新建。 B-1 send the report · 这里的所有人 · 已完成", await _team.Says("完成 B-1"));
        Assert.Equal("Undone: B-1 “send the report” is as it was before.\nB-1 send the report · everyone here · Said, not done yet", await _team.Says("undo", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Is_done_for_this_time_when_it_comes_again()
    {
        await ComesAsync("remind us every day at 10:00 to update the board");
        Assert.Equal("Done for this time; B-1 goes on. B-1 update the board · every day at 10:00 (UTC) · next: Wednesday 2026-11-25 10:00 (UTC) · everyone here · Set", await _team.Clicks("Done"));
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromHours(24), before + 1);
        Assert.Equal("Reminder B-1: update the board · Wednesday 2026-11-25 10:00 (UTC) · set by Ada Park", _team.SaidSince(before).Single());
    }

    [Fact]
    public async Task Takes_a_snooze_back()
    {
        await ComesAsync("remind us every day at 10:00 to update the board");
        await _team.Clicks("20 min");
        await _team.Says("undo");
        Assert.Equal("Reminders here: B-1 update the board (Wednesday 2026-11-25 10:00 (UTC))", await _team.Says("reminders"));
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromHours(24), before + 1);
        Assert.Equal("Reminder B-1: update the board · Wednesday 2026-11-25 10:00 (UTC) · set by Ada Park", _team.SaidSince(before).Single());
    }

    private async Task ComesAsync(string said)
    {
        await _team.Says(said);
        await _team.LaterAsync(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), _team.Sent.Count + 1);
    }
}
