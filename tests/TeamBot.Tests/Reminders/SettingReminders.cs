using System.Text.Json.Nodes;

namespace TeamBot.Reminders;

/// <summary>Setting a reminder in plain words. (H1, H2)</summary>
public sealed class SettingReminders : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("remind me tomorrow at 5pm to send the report", "UTC", "B-1 send the report · Wednesday 2026-11-25 17:00 (UTC) · Ada Park · Set")]
    [InlineData("remind me tomorrow at 5pm to send the report", "America/New_York", "B-1 send the report · Wednesday 2026-11-25 17:00 (America/New_York) · Ada Park · Set")]
    [InlineData("提醒我明天下午五点交周报", "Asia/Shanghai", "B-1 交周报 · 周三 2026-11-25 17:00 (Asia/Shanghai) · Ada Park · 已设置")]
    [InlineData("remind me in 20 minutes to check the oven", "Asia/Kathmandu", "B-1 check the oven · Tuesday 2026-11-24 15:05 (Asia/Kathmandu) · Ada Park · Set")]
    [InlineData("remind everyone here every weekday at 9:30 to update the board", "UTC", "B-1 update the board · every working day (Monday to Friday) at 09:30 (UTC) · next: Tuesday 2026-11-24 09:30 (UTC) · everyone here · Set")]
    [InlineData("remind the channel every weekday at 9:30 to update the board", "UTC", "B-1 update the board · every working day (Monday to Friday) at 09:30 (UTC) · next: Tuesday 2026-11-24 09:30 (UTC) · everyone here · Set")]
    [InlineData("每两周周四 16:00 提醒大家填工时", "Asia/Shanghai", "B-1 填工时 · 每 2 周的周四 16:00（时区 Asia/Shanghai） · 下一次：周四 2026-11-26 16:00 (Asia/Shanghai) · 这里的所有人 · 已设置")]
    [InlineData("remind us on the last working day of every month at 15:00 to update the roadmap", "UTC", "B-1 update the roadmap · every month on the last working day at 15:00 (UTC) · next: Monday 2026-11-30 15:00 (UTC) · everyone here · Set")]
    [InlineData("remind me every 2 hours to drink water", "UTC", "B-1 drink water · every 2 hours: 01:00, 03:00, 05:00, 07:00, 09:00, 11:00, 13:00, 15:00, 17:00, 19:00, 21:00, 23:00 (UTC) · next: Tuesday 2026-11-24 11:00 (UTC) · Ada Park · Set")]
    [InlineData("remind me next week at 10:00 to book the flights", "UTC", "B-1 book the flights · Monday 2026-11-30 10:00 (UTC) · Ada Park · Set")]
    public async Task Echoes_what_for_whom_and_when_with_the_zone(string said, string zone, string answer) => Assert.Equal(answer, await _team.Says(said, zone: zone));

    [Theory]
    [InlineData("remind me tomorrow to send the report", "You named no time of day, so I took 09:00. B-1 send the report · Wednesday 2026-11-25 09:00 (UTC) · Ada Park · Set")]
    [InlineData("提醒我周五交周报", "您没有说几点，我按 09:00 设置。 B-1 交周报 · 周五 2026-11-27 09:00 (UTC) · Ada Park · 已设置")]
    [InlineData("remind me every Thursday to clean the fridge", "You named no time of day, so I took 09:00. B-1 clean the fridge · every Thursday at 09:00 (UTC) · next: Thursday 2026-11-26 09:00 (UTC) · Ada Park · Set")]
    [InlineData("remind me at 8am to call mom", "08:00 has passed today, so it is tomorrow. B-1 call mom · Wednesday 2026-11-25 08:00 (UTC) · Ada Park · Set")]
    public async Task Says_what_it_assumed(string said, string answer) => Assert.Equal(answer, await _team.Says(said));

    [Theory]
    [InlineData("remind me today at 8am to call mom", "Tuesday 2026-11-24 08:00 (UTC) is over; nothing was saved. Say a time that is still to come, or “cancel”.")]
    [InlineData("remind me today to call mom", "09:00 has passed today. At what time today shall I say it? Or “cancel”.")]
    [InlineData("remind me to call mom", "When shall I say it? For example “tomorrow at 5pm”, “in 20 minutes” or “every Friday at 16:00”. Or “cancel”.")]
    [InlineData("remind me every 5 minutes to call mom", "I can repeat a reminder every 1, 2, 3, 4, 6, 8 or 12 hours, every day, or less often; nothing was saved. How often shall it be? Or “cancel”.")]
    public async Task Asks_when_and_takes_a_time_or_a_rule(string said, string question)
    {
        Assert.Equal(question, await _team.Says(said));
        Assert.Equal("“whenever” is not a time that I understand; nothing was saved. Say, for example, “tomorrow at 5pm”, “in 20 minutes” or “every Friday at 16:00”. Or “cancel”.", await _team.Says("whenever"));
        Assert.Equal("B-1 call mom · every Friday at 16:00 (UTC) · next: Friday 2026-11-27 16:00 (UTC) · Ada Park · Set", await _team.Says("every Friday at 16:00"));
    }

    [Fact]
    public async Task Asks_for_all_on_a_card_and_takes_it_once()
    {
        Assert.Equal("What shall I remind you of? Say it in a few words, or “cancel”. You can also fill in this form.", await _team.Says("remind me"));
        var inputs = new JsonObject { ["title"] = "send the report", ["when"] = "tomorrow 17:00" };
        Assert.Equal("B-1 send the report · Wednesday 2026-11-25 17:00 (UTC) · Ada Park · Set", await _team.Clicks("Set", inputs: inputs));
        Assert.Equal("Your reminders: B-1 send the report (Wednesday 2026-11-25 17:00 (UTC))", await _team.Says("my reminders"));
    }

    [Fact]
    public async Task Sets_one_for_somebody_else_in_the_zone_of_whoever_sets_it() =>
        Assert.Equal("B-1 send the slides · Friday 2026-11-27 15:00 (Asia/Shanghai) · Li Wei · Set",
            await _team.Says("remind <at>Li Wei</at> on Friday at 3pm to send the slides", zone: "Asia/Shanghai", mentions: "Li Wei"));

    [Theory]
    [InlineData("remind me every workday at 9:30 except holidays to write the log", "B-1 write the log · every working day at 09:30 (UTC), by the calendar United States federal holidays · next: Tuesday 2026-11-24 09:30 (UTC) · Ada Park · Set")]
    [InlineData("每个工作日 9:30 提醒我写日报，节假日除外", "B-1 写日报 · 每个工作日 09:30（时区 UTC），按日历“中国法定节假日” · 下一次：周二 2026-11-24 09:30 (UTC) · Ada Park · 已设置")]
    [InlineData("每周五下午四点提醒我填工时，节假日除外", "B-1 填工时 · 每周五 16:00（时区 UTC），节假日除外（中国法定节假日） · 下一次：周五 2026-11-27 16:00 (UTC) · Ada Park · 已设置")]
    public async Task Leaves_out_holidays_when_told_to(string said, string answer) => Assert.Equal(answer, await _team.Says(said));

    [Fact]
    public async Task Offers_the_other_reading_of_a_day()
    {
        Assert.Equal("B-1 ship it · Friday 2026-12-04 10:00 (UTC) · Ada Park · Set", await _team.Says("remind me next Friday at 10am to ship it"));
        Assert.Equal("B-1 ship it · Friday 2026-11-27 10:00 (UTC) · Ada Park · Set", await _team.Clicks("Rather Friday 2026-11-27 10:00"));
        Assert.Equal("Undone: B-1 “ship it” is as it was before.\nB-1 ship it · Friday 2026-12-04 10:00 (UTC) · Ada Park · Set", await _team.Says("undo"));
    }
}
