namespace TeamBot.Risks;

/// <summary>When the day of a review comes. (F5)</summary>
public sealed class CallingReviews : IAsyncDisposable
{
    private const string Call = "R-1 is due for review today. Is its rating still right? R-1 no backups · 4 × 5 = 20 Critical · Li Wei · review Friday 2026-11-27 · Open";

    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("UTC", 72)]
    [InlineData("Asia/Shanghai", 64)]
    [InlineData("America/New_York", 77)]
    public async Task Is_in_the_digest_of_the_owner_that_morning_and_called_no_second_time(string zone, int hours)
    {
        await _team.Says("log a risk: no backups, 4x5, owner <at>Li Wei</at>, review on Friday", zone: zone, mentions: "Li Wei");
        var before = _team.Sent.Count;

        _team.Clock.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(31));
        await _team.Says("help");
        Assert.Equal(before + 1, _team.Sent.Count);
        await _team.LaterAsync(TimeSpan.FromMinutes(1), before + 3);
        Assert.Equal("Your day, Friday 2026-11-27\nRisks to review (1)\n• R-1 no backups · 4 × 5 = 20 Critical · review Friday 2026-11-27", _team.SaidSince(before + 2).Single());

        // At nine the call itself finds that it is told already; on Saturday nobody is told anything.
        _team.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Risks whose review is overdue: R-1 no backups (4 × 5 = 20 Critical)", await _team.Says("overdue risk reviews"));
        Assert.Equal(before + 4, _team.Sent.Count);
    }

    [Fact]
    public async Task Comes_alone_at_nine_to_an_owner_without_a_digest_and_is_called_in_the_group_when_they_cannot_be_reached()
    {
        await _team.Says("turn the digest off", from: "Li Wei");
        await _team.Says("log a risk: no backups, 4x5, owner <at>Li Wei</at>, review on Friday", mentions: "Li Wei");
        var before = _team.Sent.Count;
        _team.Answers = (request, _) => Task.FromResult<HttpResponseMessage?>(request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.Forbidden) : null);
        await _team.LaterAsync(TimeSpan.FromHours(72), before + 2);

        Assert.Equal(Call, _team.SaidSince(before).Last());
        var (_, path, body) = _team.Sent.Last();
        Assert.EndsWith("v3/conversations/19:launch/activities", path, StringComparison.Ordinal);
        var mention = Assert.Single(body!["attachments"]![0]!["content"]!["msteams"]!["entities"]!.AsArray())!;
        Assert.Equal(("mention", "<at>Li Wei</at>", "29:Li Wei"), (mention["type"]!.GetValue<string>(), mention["text"]!.GetValue<string>(), mention["mentioned"]!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Comes_in_the_language_of_the_owner_also_after_a_restart()
    {
        await _team.Says("关闭每日摘要");
        await _team.Says("登记风险：没有备份，4x5，周五复查");
        var before = _team.Sent.Count;
        await _team.RestartsAsync();
        await _team.LaterAsync(TimeSpan.FromDays(3), before + 2);

        Assert.Equal("R-1 今天该复查了。评级还准确吗？ R-1 没有备份 · 4 × 5 = 20（极高） · Ada Park · 复查 周五 2026-11-27 · 未关闭", _team.SaidSince(before + 1).Single());
        Assert.Equal("R-1 已复查，按等级下次复查：周五 2026-12-04。 R-1 没有备份 · 4 × 5 = 20（极高） · Ada Park · 复查 周五 2026-12-04 · 未关闭", await _team.Clicks("已复查"));
    }

    [Theory]
    [InlineData("close R-1")]
    [InlineData("review R-1 on 2026-12-10")]
    [InlineData("reviewed R-1")]
    [InlineData("undo")]
    public async Task Calls_none_that_is_closed_moved_done_or_taken_back(string said)
    {
        await _team.Says("log a risk: no backups, 4x5, review on Friday");
        await _team.Says(said);
        var before = _team.Sent.Count;

        _team.Clock.Advance(TimeSpan.FromDays(4));
        await _team.Says("help");
        Assert.Equal(before + 1, _team.Sent.Count);
    }

    [Theory]
    [InlineData("close R-1")]
    [InlineData("review R-1 on 2026-12-10")]
    public async Task Calls_it_after_all_when_that_is_undone(string said)
    {
        await _team.Says("turn the digest off", from: "Li Wei");
        await _team.Says("log a risk: no backups, 4x5, owner <at>Li Wei</at>, review on Friday", mentions: "Li Wei");
        await _team.Says(said);
        await _team.Says("undo");
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromDays(3), before + 2);

        Assert.Equal(Call, _team.SaidSince(before + 1).Single());
    }

    [Fact]
    public async Task Moves_the_call_with_the_day_and_back_and_calls_once()
    {
        await _team.Says("turn the digest off", from: "Li Wei");
        await _team.Says("log a risk: no backups, 4x5, owner <at>Li Wei</at>, review on 2026-12-10", mentions: "Li Wei");
        await _team.Says("review R-1 on Friday");
        await _team.Says("review R-1 on 2026-12-10");
        await _team.Says("review R-1 on Friday", zone: "Asia/Shanghai", from: "Ben Ortiz");
        await _team.Says("R-1 review on 2026-11-27");
        var before = _team.Sent.Count;
        await _team.LaterAsync(TimeSpan.FromDays(3), before + 2);
        _team.Clock.Advance(TimeSpan.FromDays(20));
        await _team.Says("help");

        Assert.Equal(Call, _team.SaidSince(before + 1).First());
        Assert.Equal(before + 3, _team.Sent.Count);
    }

    [Fact]
    public async Task Gives_a_risk_that_is_reopened_late_a_new_day()
    {
        await _team.Says("log a risk: no backups, 4x5, review on Friday");
        await _team.Says("close R-1");
        _team.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal("I set its review to Thursday 2026-12-31, by its level; “review it on …” names another day. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Thursday 2026-12-31 · Open", await _team.Says("reopen R-1"));
    }
}
