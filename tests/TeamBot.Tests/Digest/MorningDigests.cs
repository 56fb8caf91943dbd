using TeamBot.Attention;

namespace TeamBot.Digest;

/// <summary>One digest in the morning instead of many pings. Tuesday 24 November 2026, 09:00 UTC. (H5, H6)</summary>
public sealed class MorningDigests : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Has_what_is_due_reviews_tickets_and_questions_over_all_teams()
    {
        await _team.SaysAlone("create task Pay the rent by tomorrow", "Ada Park");
        await _team.Says("create task Renew the certificate by tomorrow", "Ada Park");
        await _team.Says("create task Write the report by today", "Ada Park");
        await _team.Says("create task Later by Friday", "Ada Park");
        await _team.Says("log a risk: no backups, 4x5, review on 2026-11-25", "Ada Park");
        await _team.Says("open a ticket: VPN drops every hour", "Ada Park");
        await _team.Says("take S-1", "Ada Park");
        await _team.Says("create task Book a room for <at>Ada Park</at>", "Ben Ortiz", mentions: "Ada Park");

        await MorningAsync(25, 1);
        Assert.Equal(
            """
            Your day, Wednesday 2026-11-25
            Overdue (1)
            • T-2 Write the report · Tuesday 2026-11-24
            Due today (2)
            • T-1 Pay the rent · Wednesday 2026-11-25
            • T-1 Renew the certificate · Wednesday 2026-11-25
            Waiting for your answer (1)
            • T-4 Book a room, from Ben Ortiz: accept or decline?
            Risks to review (1)
            • R-1 no backups · 4 × 5 = 20 Critical · review Wednesday 2026-11-25
            Tickets waiting for you (1)
            • S-1 VPN drops every hour · Normal
            """.ReplaceLineEndings("\n"),
            _team.ReadBy("Ada Park")[^1]);

        // Its lines open what they are about, below it.
        var digest = _team.LastCardOf("Ada Park");
        var offer = People.Actions(digest).Single(action => action["data"]!["task"]?.GetValue<string>() == "T-4");
        Assert.Equal("T-4 Book a room · Ada Park · Normal · Open", await _team.PressesAlone(offer, "Ada Park"));
        Assert.NotNull(_team.Sent.Last().Body!["attachments"]![0]!["content"]!.Press("Accept"));
    }

    [Fact]
    public async Task Says_nothing_when_nothing_is_new_and_each_thing_when_it_becomes_overdue()
    {
        await _team.SaysAlone("create task Pay the rent by tomorrow", "Ada Park");
        await MorningAsync(25, 1);
        await MorningAsync(26, 1);
        Assert.EndsWith("Overdue (1)\n• T-1 Pay the rent · Wednesday 2026-11-25", _team.ReadBy("Ada Park")[^1], StringComparison.Ordinal);

        // Friday brings nothing new, the weekend no digest, and Monday begins a week.
        await MorningAsync(30, 1);
        Assert.Equal(3, _team.ReadBy("Ada Park").Length);
        Assert.StartsWith("Your day, Monday 2026-11-30", _team.ReadBy("Ada Park")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_at_their_hour_in_their_zone_and_language()
    {
        await _team.SaysAlone("创建任务 交房租，明天之前", "王芳", "Asia/Shanghai");
        await _team.SaysAlone("创建任务 写周报，后天之前", "王芳", "Asia/Shanghai");
        var before = _team.Sent.Count;
        await _team.LaterAsync(new DateTimeOffset(2026, 11, 25, 0, 30, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), before + 1);

        Assert.Equal("今日事项，周三 2026-11-25\n今天到期（1）\n• T-1 交房租 · 周三 2026-11-25", _team.ReadBy("王芳")[^1]);
        Assert.Equal(["为什么收到这条？", "关闭每日摘要"], People.Actions(_team.LastCardOf("王芳")).Where(action => action["data"]!["type"] is not null).Select(action => action["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Turns_its_pages_and_says_nothing_new_in_a_team()
    {
        for (var i = 1; i <= 9; i++)
            await _team.SaysAlone($"create task Job {i} by tomorrow", "Ada Park");
        await MorningAsync(25, 1);
        Assert.StartsWith("Your day, Wednesday 2026-11-25\nPage 1 of 2\nDue today (9)\n• T-1 Job 1", _team.ReadBy("Ada Park")[^1], StringComparison.Ordinal);
        Assert.Equal("Your day, Wednesday 2026-11-25\nPage 2 of 2\nDue today (9)\n• T-9 Job 9 · Wednesday 2026-11-25", await _team.PressesAlone(_team.LastCardOf("Ada Park").Press("Next"), "Ada Park"));

        Assert.Equal("Your digest is for you alone: say “digest” in your own chat with me.", await _team.Says("digest", "Ada Park"));
    }

    [Fact]
    public async Task Is_silent_when_it_is_turned_off_and_a_review_comes_by_itself_then()
    {
        await _team.SaysAlone("turn the digest off", "Ada Park");
        await _team.Says("log a risk: no backups, 4x5, review on 2026-11-25", "Ada Park");
        await MorningAsync(25, 0);
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromMinutes(30), before + 1);

        Assert.StartsWith("R-1 is due for review today. Is its rating still right? R-1 no backups", _team.ReadBy("Ada Park")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_at_another_hour_and_never_within_quiet_hours()
    {
        await _team.SaysAlone("create task Pay the rent by tomorrow", "Ada Park");
        Assert.Equal("Your digest comes at 09:15 on your working days (UTC).", await _team.SaysAlone("digest at 9:15", "Ada Park"));
        await MorningAsync(25, 0);
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromMinutes(45), before + 1);
        Assert.StartsWith("Your day, Wednesday 2026-11-25", _team.ReadBy("Ada Park")[^1], StringComparison.Ordinal);

        Assert.Equal("That is in your quiet hours, so your digest comes right after them, at 08:00 on your working days (UTC).", await _team.SaysAlone("digest at 6:00", "Ada Park"));
        // The second one of the same day does not come.
        await _team.SaysAlone("digest at 9:30", "Ada Park");
        await _team.LaterAsync(TimeSpan.FromHours(1), _team.Sent.Count);
        Assert.Single(_team.ReadBy("Ada Park"));
    }

    [Fact]
    public async Task Reminds_of_what_was_begun_and_waits_for_an_answer()
    {
        await _team.SaysAlone("create task", "Ada Park");
        await _team.Says("提个工单", "Ada Park");
        await MorningAsync(25, 1);
        Assert.Equal(
            "Your day, Wednesday 2026-11-25\nWaiting for your answer (2)\n• Create a task: you began it and I still wait for an answer, until Wednesday 2026-11-25 09:00 (UTC)\n• Open a support ticket: you began it and I still wait for an answer, until Wednesday 2026-11-25 09:00 (UTC)",
            _team.ReadBy("Ada Park")[^1]);
    }

    [Theory]
    [InlineData("创建任务 ", "，明天之前", "测")]
    [InlineData("create task ", " by tomorrow", "W")]
    public async Task Stays_under_24_KB_with_the_largest_data(string create, string due, string letter)
    {
        for (var i = 1; i <= 9; i++)
            await _team.SaysAlone($"{create}{string.Concat(Enumerable.Repeat(letter, 198))}{i}{due}", "Ada Park");
        await MorningAsync(25, 1);

        var card = _team.LastCardOf("Ada Park").ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card), 6_000, 24 * 1024);
    }

    private async Task MorningAsync(int day, int messages)
    {
        var before = _team.Sent.Count;
        var wait = new DateTimeOffset(2026, 11, day, 8, 30, 1, TimeSpan.Zero) - _team.Clock.GetUtcNow();
        for (; wait > TimeSpan.FromDays(1); wait -= TimeSpan.FromDays(1))
            await _team.LaterAsync(TimeSpan.FromDays(1), before);
        await _team.LaterAsync(wait, before + messages);
    }
}
