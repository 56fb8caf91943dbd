using System.Text.Json.Nodes;

namespace TeamBot.Reminders;

/// <summary>Moving, rewording, cancelling, and taking it back. (A11, H1, H2)</summary>
public sealed class ChangingReminders : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("B-1 at 10:00", "B-1 send the report · Thursday 2026-11-26 10:00 (UTC) · everyone here · Set")]
    [InlineData("B-1 at 8am", "B-1 send the report · Thursday 2026-11-26 08:00 (UTC) · everyone here · Set")]
    [InlineData("move B-1 to Friday", "B-1 send the report · Friday 2026-11-27 17:00 (UTC) · everyone here · Set")]
    [InlineData("B-1 改到周五10点", "B-1 send the report · 周五 2026-11-27 10:00 (UTC) · 这里的所有人 · 已设置")]
    [InlineData("change B-1 to every Monday at 9", "B-1 send the report · every Monday at 09:00 (UTC) · next: Monday 2026-11-30 09:00 (UTC) · everyone here · Set")]
    [InlineData("rename B-1 to Send the final report", "B-1 Send the final report · Thursday 2026-11-26 17:00 (UTC) · everyone here · Set")]
    [InlineData("B-1 内容改为 交周报", "B-1 交周报 · 周四 2026-11-26 17:00 (UTC) · 这里的所有人 · 已设置")]
    [InlineData("move B-1 to yesterday", "Monday 2026-11-23 17:00 (UTC) is over; nothing was saved. Say a time that is still to come, or “cancel”.")]
    [InlineData("move B-9 to Friday", "There is no B-9 here that is yours, so nothing was changed. “my reminders” shows what there is.")]
    [InlineData("cancel B-1", "B-1 send the report · everyone here · Cancelled")]
    public async Task Does_what_is_said(string said, string answer)
    {
        await _team.Says("remind us on Thursday at 17:00 to send the report");
        Assert.Equal(answer, await _team.Says(said));
    }

    [Fact]
    public async Task Moves_the_hour_of_a_series_and_not_the_series_to_one_day()
    {
        await _team.Says("remind us every Thursday at 17:00 to send the report");
        Assert.Equal("B-1 send the report · every Thursday at 10:00 (UTC) · next: Thursday 2026-11-26 10:00 (UTC) · everyone here · Set", await _team.Says("B-1 at 10:00"));
        Assert.Equal("B-1 comes again and again, so it cannot move to one day; nothing was changed. “B-1 every Friday at 10:00” changes the series, “snooze B-1 until Friday” puts one time off. B-1 send the report · every Thursday at 10:00 (UTC) · next: Thursday 2026-11-26 10:00 (UTC) · everyone here · Set", await _team.Says("move B-1 to Friday"));
        Assert.Equal("B-1 send the report · every Friday at 10:00 (UTC) · next: Friday 2026-11-27 10:00 (UTC) · everyone here · Set", await _team.Says("B-1 every Friday"));
    }

    [Fact]
    public async Task Asks_which_one_is_meant_and_cancels_nothing_before()
    {
        Assert.Equal("There are no reminders here. “remind me …” sets one.", await _team.Says("cancel the reminder"));
        await _team.Says("remind me on Thursday at 17:00 to send the report");
        await _team.Says("remind us on Friday at 17:00 to go home");
        Assert.Equal("Which reminder shall I cancel? B-1 “send the report”, B-2 “go home”. Say its number; I cancel nothing before that.", await _team.Says("cancel the reminder"));
        Assert.Equal("“the dentist” is not the number of a reminder; nothing was changed. Say it like B-2.", await _team.Says("the dentist"));
        Assert.Equal("B-2 go home · everyone here · Cancelled", await _team.Says("2"));
    }

    [Fact]
    public async Task Keeps_other_people_off_what_is_said_to_one_alone()
    {
        await _team.Says("remind me on Thursday at 17:00 to send the report");
        Assert.Equal("There is no B-1 here that is yours, so nothing was changed. “my reminders” shows what there is.", await _team.Says("cancel B-1", from: "Ben Ortiz"));
        Assert.Equal("B-1 send the report · Ada Park · Cancelled", await _team.Says("cancel B-1"));
    }

    [Theory]
    [InlineData("cancel B-1")]
    [InlineData("B-1 done")]
    [InlineData("B-1 at 18:00")]
    [InlineData("undo")]
    public async Task Says_nothing_at_the_old_time(string said)
    {
        await _team.Says("remind us tomorrow at 10:00 to send the report");
        await _team.Says(said);
        var before = _team.Sent.Count;
        _team.Clock.Advance(TimeSpan.FromHours(25) + TimeSpan.FromMinutes(30));
        await _team.Says("help");
        Assert.Equal(before + 1, _team.Sent.Count);
    }

    [Theory]
    [InlineData("cancel B-1")]
    [InlineData("B-1 done")]
    [InlineData("B-1 at 18:00")]
    public async Task Says_it_after_all_when_that_is_undone(string said)
    {
        await _team.Says("remind us tomorrow at 10:00 to send the report");
        await _team.Says(said);
        await _team.Says("undo");
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromHours(25), before + 1);
        Assert.Equal("Reminder B-1: send the report · Wednesday 2026-11-25 10:00 (UTC) · set by Ada Park", _team.SaidSince(before).Single());
    }

    [Fact]
    public async Task Goes_on_with_a_series_whose_time_came_between_cancelling_and_undoing()
    {
        await _team.Says("remind us every day at 10:00 to send the report");
        _team.Clock.Advance(TimeSpan.FromMinutes(58));
        await _team.Says("cancel B-1");
        _team.Clock.Advance(TimeSpan.FromMinutes(4));
        await _team.Says("undo");
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromMinutes(1), before + 1);
        Assert.Equal("Reminder B-1: send the report · (due at Tuesday 2026-11-24 10:00 (UTC)) · set by Ada Park", _team.SaidSince(before).Single());
        await _team.LaterAsync(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), before + 2);
        Assert.Equal("Reminder B-1: send the report · Wednesday 2026-11-25 10:00 (UTC) · set by Ada Park", _team.SaidSince(before + 1).Single());
    }

    [Fact]
    public async Task Is_edited_in_a_form_and_tells_one_that_is_out_of_date()
    {
        await _team.Says("remind us on Thursday at 17:00 to send the report");
        Assert.Equal("Edit B-1", (await _team.Invokes("task/fetch", new JsonObject { ["intent"] = "reminder.change", ["reminder"] = "B-1", ["version"] = "1" }))["task"]!["value"]!["title"]!.GetValue<string>());
        var form = new JsonObject { ["intent"] = "reminder.change", ["reminder"] = "B-1", ["version"] = "1", ["form"] = "f-1", ["title"] = "send the slides", ["when"] = "every Friday at 10:00" };
        await _team.Invokes("task/submit", form);
        Assert.Equal("B-1 send the slides · every Friday at 10:00 (UTC) · next: Friday 2026-11-27 10:00 (UTC) · everyone here · Set", await _team.Says("show B-1"));
        Assert.Equal("This card was out of date, so nothing was changed. This is how it is now. B-1 send the slides · every Friday at 10:00 (UTC) · next: Friday 2026-11-27 10:00 (UTC) · everyone here · Set", await _team.Clicks("Cancel reminder", cardsAgo: 2));
    }
}
