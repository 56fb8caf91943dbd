namespace TeamBot.Attention;

/// <summary>When what somebody else did is told, and when it waits: Tuesday 24 November 2026, 09:00 UTC, a ticket of Ada’s that Ben works on. (H5–H7, idea 6)</summary>
public sealed class HearingOfOthers : IAsyncLifetime
{
    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync()
    {
        await _team.SaysAlone("hi", "Ada Park");
        await _team.Says("open a ticket: VPN drops every hour", "Ada Park");
        _team.Sent.Clear();
    }

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Comes_with_why_it_came_and_one_press_that_ends_its_kind()
    {
        await Ben("S-1: restarted the gateway");
        Assert.Equal("Ben Ortiz on S-1 “VPN drops every hour”: restarted the gateway", _team.ReadBy("Ada Park")[0]);

        var notice = _team.Sent.First(sent => sent.Path.Contains("a:Ada Park", StringComparison.Ordinal)).Body!["attachments"]![0]!["content"]!;
        Assert.Equal(
            """
            You got it because you opened, own or follow the ticket, and somebody else changed it.
            Such messages come at once, up to your daily limit; beyond it, and in quiet hours, they wait for your digest.
            Quiet 20:00–08:00, Monday to Friday, at most 10 messages a day, digest at 08:30 (UTC).
            “turn off ticket changes” ends them; “notifications” shows and changes all of it.
            """.ReplaceLineEndings("\n"),
            await _team.PressesAlone(notice.Press("Why did I get this?"), "Ada Park"));
        Assert.Equal("Turned off: ticket changes. I tell you nothing of that any more, also not in the digest. “turn on ticket changes” brings it back.", await _team.PressesAlone(notice.Press("Turn off ticket changes"), "Ada Park"));

        _team.Sent.Clear();
        await Ben("S-1: it works again");
        Assert.DoesNotContain(_team.ReadBy("Ada Park"), said => said.Contains("it works again", StringComparison.Ordinal) && !said.StartsWith("S-1", StringComparison.Ordinal));
        Assert.Equal("Turned on: ticket changes.", await _team.SaysAlone("turn on ticket changes", "Ada Park"));
        await Ben("S-1: and again");
        Assert.Contains("Ben Ortiz on S-1 “VPN drops every hour”: and again", _team.ReadBy("Ada Park"));
    }

    [Fact]
    public async Task Speaks_the_language_that_the_person_writes_in_the_team()
    {
        await _team.Says("提个工单：打印机坏了", "王芳");
        await _team.SaysAlone("你好", "王芳");
        await Ben("S-2: a new one comes");

        var notice = _team.Sent.First(sent => sent.Path.Contains("a:王芳", StringComparison.Ordinal) && sent.Body!["summary"]?.GetValue<string>().StartsWith("Ben Ortiz", StringComparison.Ordinal) == true).Body!["attachments"]![0]!["content"]!;
        Assert.Equal("已关闭：工单动态。今后不再通知，摘要里也不再出现。说“开启工单动态”可以恢复。", await _team.PressesAlone(notice.Press("关闭工单动态"), "王芳"));
    }

    [Fact]
    public async Task Waits_while_they_pause_in_all_their_teams_and_is_in_the_digest_after()
    {
        Assert.Equal("I am quiet until Thursday 2026-11-26 00:00 (UTC). Reminders that you set and urgent tickets still come; the rest waits for your next digest. “resume” ends it earlier.", await _team.SaysAlone("pause until Thursday", "Ada Park"));
        await Ben("S-1: restarted the gateway");
        Assert.Empty(_team.ReadBy("Ada Park"));

        // Wednesday is still paused.
        var before = _team.Sent.Count;
        await _team.LaterAsync(new DateTimeOffset(2026, 11, 26, 8, 30, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), before + 1);
        Assert.Equal("Your day, Thursday 2026-11-26\nWhat I held back (1)\n• Tuesday 09:00 · Ben Ortiz on S-1 “VPN drops every hour”: restarted the gateway", _team.ReadBy("Ada Park")[^1]);

        // It is told once.
        await _team.LaterAsync(TimeSpan.FromDays(1), before + 1);
        Assert.Single(_team.ReadBy("Ada Park"));
    }

    [Fact]
    public async Task Comes_again_when_the_pause_is_ended_and_what_waited_can_be_asked_for()
    {
        await _team.Says("pause notifications for 3 days", "Ada Park");
        await Ben("S-1: restarted the gateway");
        Assert.Equal("I tell you of things again. What I held back comes with your next digest; “digest” shows it now.", await _team.SaysAlone("resume", "Ada Park"));
        Assert.Equal("Your day, Tuesday 2026-11-24\nWhat I held back (1)\n• Tuesday 09:00 · Ben Ortiz on S-1 “VPN drops every hour”: restarted the gateway", await _team.SaysAlone("digest", "Ada Park"));
        Assert.Equal("Nothing is paused. “notifications” shows your settings.", await _team.SaysAlone("resume", "Ada Park"));
        await Ben("S-1: it works again");
        Assert.Contains("Ben Ortiz on S-1 “VPN drops every hour”: it works again", _team.ReadBy("Ada Park"));
    }

    [Fact]
    public async Task Waits_in_quiet_hours_on_their_own_clock()
    {
        Assert.Equal("Quiet hours are 16:00–08:00 (Asia/Shanghai). Reminders that you set and urgent tickets still come; the rest waits for your digest.", await _team.SaysAlone("quiet hours 16:00-8:00", "Ada Park", "Asia/Shanghai"));
        await Ben("S-1: restarted the gateway");
        Assert.Empty(_team.ReadBy("Ada Park"));
        Assert.Equal("已取消免打扰时段。", await _team.SaysAlone("免打扰时间 无", "Ada Park", "Asia/Shanghai"));
        await Ben("S-1: it works again");
        Assert.Contains("Ben Ortiz on S-1 “VPN drops every hour”: it works again", _team.ReadBy("Ada Park"));
    }

    [Fact]
    public async Task Waits_on_a_day_off_unless_it_is_urgent()
    {
        _team.Clock.Advance(TimeSpan.FromDays(4));
        await Ben("S-1: restarted the gateway");
        Assert.Empty(_team.ReadBy("Ada Park"));

        await _team.Says("set S-1 to urgent", "Ben Ortiz");
        Assert.Contains("Ben Ortiz changed S-1 “VPN drops every hour”: Priority Urgent", _team.ReadBy("Ada Park"));
    }

    [Fact]
    public async Task Stops_at_the_daily_limit_and_goes_on_the_next_day()
    {
        for (var i = 1; i <= 12; i++)
            await Ben($"S-1: note {i}");
        // The card of the ticket itself is one of them.
        Assert.Equal([.. Enumerable.Range(1, 9).Select(i => $"Ben Ortiz on S-1 “VPN drops every hour”: note {i}")], _team.ReadBy("Ada Park").Where(said => said.StartsWith("Ben", StringComparison.Ordinal)));

        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromDays(1), before + 1);
        Assert.Equal("Your day, Wednesday 2026-11-25\nWhat I held back (3)\n• Tuesday 09:00 · Ben Ortiz on S-1 “VPN drops every hour”: note 10\n• Tuesday 09:00 · Ben Ortiz on S-1 “VPN drops every hour”: note 11\n• Tuesday 09:00 · Ben Ortiz on S-1 “VPN drops every hour”: note 12", _team.ReadBy("Ada Park")[^1]);
        await Ben("S-1: note 13");
        Assert.Contains("Ben Ortiz on S-1 “VPN drops every hour”: note 13", _team.ReadBy("Ada Park"));
    }

    [Fact]
    public async Task Says_why_of_the_last_that_came()
    {
        Assert.Equal("I have sent you nothing unasked yet.", await _team.SaysAlone("why did I get this?", "Ada Park"));
        await Ben("S-1: restarted the gateway");
        Assert.StartsWith("我最近一次主动发给您的消息：", await _team.SaysAlone("为什么收到这条？", "Ada Park"), StringComparison.Ordinal);
    }

    private async Task Ben(string said)
    {
        _team.Clock.Advance(TimeSpan.FromSeconds(3));
        await _team.Says(said, "Ben Ortiz");
    }
}
