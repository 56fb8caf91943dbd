namespace TeamBot.Reminders;

/// <summary>Looking at what is set. (H1)</summary>
public sealed class ListingReminders : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Shows_mine_the_places_and_both_the_next_first()
    {
        await _team.Says("remind us every Friday at 16:00 to fill in the timesheet");
        await _team.Says("remind me tomorrow at 17:00 to send the report");
        await _team.Says("remind me on Thursday at 8:00 to go running", from: "Ben Ortiz");

        Assert.Equal("Your reminders: B-2 send the report (Wednesday 2026-11-25 17:00 (UTC))", await _team.Says("my reminders"));
        Assert.Equal("这里的公共提醒：B-1 fill in the timesheet (周五 2026-11-27 16:00 (UTC))", await _team.Says("群里的提醒有哪些"));
        Assert.Equal("Reminders here: B-2 send the report (Wednesday 2026-11-25 17:00 (UTC)); B-1 fill in the timesheet (Friday 2026-11-27 16:00 (UTC))", await _team.Says("show reminders"));
        Assert.Equal("Your reminders on Wednesday 2026-11-25: B-2 send the report (Wednesday 2026-11-25 17:00 (UTC))", await _team.Says("what are my reminders for tomorrow"));
        Assert.Equal("There are no reminders on that day.", await _team.Says("what are my reminders for today"));
        Assert.Equal("B-2 send the report · Wednesday 2026-11-25 17:00 (UTC) · Ada Park · Set", await _team.Clicks("Show", cardsAgo: 2));
    }

    [Fact]
    public async Task Shows_what_I_set_for_others_and_says_when_there_is_nothing()
    {
        Assert.Equal("You have no reminders. “remind me …” sets one.", await _team.Says("my reminders"));
        await _team.Says("remind <at>Li Wei</at> on Friday at 15:00 to send the slides", mentions: "Li Wei");
        Assert.Equal("Your reminders: B-1 send the slides (Friday 2026-11-27 15:00 (UTC))", await _team.Says("my reminders"));
        Assert.Equal("您的提醒：B-1 send the slides (周五 2026-11-27 15:00 (UTC))", await _team.Says("我的提醒", from: "Li Wei"));
    }

    [Theory]
    [InlineData("zh-CN", "提醒我 2027-01-{0:00} 9:00 ", "我的提醒", "测", "下一页", "您的提醒：B-9 ")]
    [InlineData("en-US", "remind me on 2027-01-{0:00} at 9:00 to ", "my reminders", "W", "Next", "Your reminders: B-9 ")]
    public async Task Pages_and_stays_under_24_KB(string locale, string create, string list, string letter, string next, string secondPage)
    {
        for (var i = 1; i <= 9; i++)
            await _team.Says(string.Format(System.Globalization.CultureInfo.InvariantCulture, create, i) + string.Concat(Enumerable.Repeat(letter, 198)) + "x", locale: locale);
        await _team.Says(list, locale: locale);
        var card = _team.Sent.Last().Body!["attachments"]![0]!["content"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card), 4_000, 24 * 1024);
        Assert.StartsWith(secondPage, await _team.Clicks(next), StringComparison.Ordinal);
    }
}
