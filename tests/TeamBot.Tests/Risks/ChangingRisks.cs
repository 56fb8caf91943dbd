using System.Text.Json.Nodes;

namespace TeamBot.Risks;

/// <summary>Ratings, response, owner, review and state of a risk. (C4, F2, F4, F5, F6, F7)</summary>
public sealed class ChangingRisks : IAsyncLifetime
{
    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync() => await _team.Says("log a risk: no backups, 4x5, review on 2026-12-10");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("show R-1", "R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("set R-1 probability to 2", "R-1 no backups · 2 × 5 = 10 High · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("R-1 影响改为 3", "R-1 no backups · 4 × 3 = 12（高） · Ada Park · 复查 周四 2026-12-10 · 未关闭")]
    [InlineData("R-1 is now very likely", "R-1 no backups · 5 × 5 = 25 Critical · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("R-1 residual 2x3", "R-1 no backups · 4 × 5 = 20 Critical → 2 × 3 = 6 Medium · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("R-1 残余 2x3", "R-1 no backups · 4 × 5 = 20（极高） → 2 × 3 = 6（中） · Ada Park · 复查 周四 2026-12-10 · 未关闭")]
    [InlineData("R-1 residual probability 2", "R-1 no backups · 4 × 5 = 20 Critical → probability 2, impact not assessed · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("we accept R-1", "R-1 no backups · 4 × 5 = 20 Critical · Accept · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("R-1 应对措施：转移", "R-1 no backups · 4 × 5 = 20（极高） · 转移 · Ada Park · 复查 周四 2026-12-10 · 未关闭")]
    [InlineData("assign R-1 to <at>Ben Ortiz</at>", "R-1 no backups · 4 × 5 = 20 Critical · Ben Ortiz · review Thursday 2026-12-10 · Open")]
    [InlineData("把 R-1 交给<at>Ben Ortiz</at>", "R-1 no backups · 4 × 5 = 20（极高） · Ben Ortiz · 复查 周四 2026-12-10 · 未关闭")]
    [InlineData("review R-1 in two weeks", "R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Tuesday 2026-12-08 · Open")]
    [InlineData("R-1 下周五复查", "R-1 no backups · 4 × 5 = 20（极高） · Ada Park · 复查 周五 2026-12-04 · 未关闭")]
    [InlineData("rename R-1 to No backups at all", "R-1 No backups at all · 4 × 5 = 20 Critical · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("R-1 改名为 没有备份", "R-1 没有备份 · 4 × 5 = 20（极高） · Ada Park · 复查 周四 2026-12-10 · 未关闭")]
    [InlineData("R-1 4*5", "It is like that already; nothing was changed. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("R-1 probability 0", "“0” is none of the choices for “Probability (1 to 5)”, and nothing was changed. Say one of these: 1 – Rare, 2 – Unlikely, 3 – Possible, 4 – Likely, 5 – Almost certain; or “cancel”.")]
    [InlineData("R-1 6x5", "“6” is none of the choices for “Probability (1 to 5)”, and nothing was changed. Say one of these: 1 – Rare, 2 – Unlikely, 3 – Possible, 4 – Likely, 5 – Almost certain; or “cancel”.")]
    [InlineData("R-1 影响 80%", "“影响（1 到 5）”没有“80%”这个选项，没有改动任何内容。可以说：1 – 可忽略、2 – 轻微、3 – 中等、4 – 严重、5 – 极其严重；或者说“取消”。")]
    [InlineData("assess R-1", "I did not hear what to change. Say, for example, “R-1 4x5”, “R-1 impact 3”, “R-1 response: reduce” or “review R-1 next Friday”. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("R-9 4x5", "There is no R-9 here, so nothing was changed. “risks” shows what there is.")]
    [InlineData("关闭 R-9", "这里没有 R-9，没有改动任何内容。说“风险列表”可以查看全部。")]
    [InlineData("reviewed R-1, next review in two weeks", "R-1 is reviewed; the next review is on Tuesday 2026-12-08. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Tuesday 2026-12-08 · Open")]
    [InlineData("reviewed R-1", "R-1 is reviewed; the next review is on Tuesday 2026-12-01, by its level. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Tuesday 2026-12-01 · Open")]
    [InlineData("R-1 已复查，下次复查两周后", "R-1 已复查，下次复查：周二 2026-12-08。 R-1 no backups · 4 × 5 = 20（极高） · Ada Park · 复查 周二 2026-12-08 · 未关闭")]
    [InlineData("close R-1 because the vendor delivered", "R-1 no backups · 4 × 5 = 20 Critical · Ada Park · Closed · the vendor delivered")]
    [InlineData("关闭 R-1，原因：供应商已经交付", "R-1 no backups · 4 × 5 = 20（极高） · Ada Park · 已关闭 · 供应商已经交付")]
    [InlineData("reopen R-1", "R-1 is Open, so nothing was changed. What you can do: “close R-1”, or “R-1 occurred”. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Thursday 2026-12-10 · Open")]
    public async Task Says_what_it_is_now(string said, string answer) =>
        Assert.Equal(answer, await _team.Says(said, mentions: said.Contains("Ben", StringComparison.Ordinal) ? ["Ben Ortiz"] : []));

    [Theory]
    [InlineData("close R-1", "R-1 is Closed, so nothing was changed. What you can do: “reopen R-1”. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · Closed")]
    [InlineData("R-1 4x4", "R-1 is Closed, so nothing was changed. What you can do: “reopen R-1”. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · Closed")]
    [InlineData("R-1 已复查", "R-1 当前状态是“已关闭”，没有改动任何内容。可以：“重新打开 R-1”。 R-1 no backups · 4 × 5 = 20（极高） · Ada Park · 已关闭")]
    [InlineData("重新打开 R-1", "R-1 no backups · 4 × 5 = 20（极高） · Ada Park · 复查 周四 2026-12-10 · 未关闭")]
    public async Task Lets_a_closed_one_only_be_reopened(string said, string answer)
    {
        await _team.Says("close R-1");

        Assert.Equal(answer, await _team.Says(said));
    }

    [Fact]
    public async Task Wants_the_rating_before_the_residual_one()
    {
        await _team.Says("log a risk: power cut, review on 2026-12-10");

        Assert.Equal("R-2 is not assessed yet, so there is nothing to compare with; nothing was changed. Say “R-2 4x5” first, then “R-2 residual 2x3”. R-2 power cut · not assessed (say “R-2 4x5”: probability × impact, 1 to 5) · Ada Park · review Thursday 2026-12-10 · Open", await _team.Says("R-2 residual 2x3"));
    }

    [Fact]
    public async Task Keeps_who_rated_it_how_and_when()
    {
        await _team.Says("R-1 残余 2x3", from: "Ben Ortiz", zone: "Asia/Shanghai");
        _team.Clock.Advance(TimeSpan.FromDays(1));
        await _team.Says("R-1 probability 3");
        await _team.Says("R-1 probability 3");

        Assert.Equal(
            "R-1 “no backups” was rated:\n• Tuesday 2026-11-24 17:00 (Asia/Shanghai) · Ada Park · 4 × 5 = 20 Critical\n• Tuesday 2026-11-24 17:00 (Asia/Shanghai) · Ben Ortiz · 4 × 5 = 20 Critical → 2 × 3 = 6 Medium\n• Wednesday 2026-11-25 17:00 (Asia/Shanghai) · Ada Park · 3 × 5 = 15 Critical → 2 × 3 = 6 Medium",
            await _team.Says("history of R-1", zone: "Asia/Shanghai"));
        Assert.StartsWith("R-1“no backups”的评分历史：\n• 周二 2026-11-24 09:00 (UTC) · Ada Park · 4 × 5 = 20（极高）\n", await _team.Says("R-1 的评分历史"), StringComparison.Ordinal);
        await _team.Says("show R-1");
        Assert.Equal(
            "R-1 “no backups” was rated: R-1 no backups · 3 × 5 = 15 Critical → 2 × 3 = 6 Medium · Ada Park · review Thursday 2026-12-10 · Open\n• Tuesday 2026-11-24 09:00 (UTC) · Ada Park · 4 × 5 = 20 Critical\n• Tuesday 2026-11-24 09:00 (UTC) · Ben Ortiz · 4 × 5 = 20 Critical → 2 × 3 = 6 Medium\n• Wednesday 2026-11-25 09:00 (UTC) · Ada Park · 3 × 5 = 15 Critical → 2 × 3 = 6 Medium",
            await _team.Clicks("History"));
        await _team.Says("log a risk: power cut");
        Assert.Equal("R-2 “power cut” is not assessed yet. Say “R-2 4x5”: probability × impact, 1 to 5.", await _team.Says("history of R-2"));
    }

    [Fact]
    public async Task Goes_back_step_by_step()
    {
        await _team.Says("R-1 2x2");
        await _team.Says("close R-1");

        Assert.Equal("Undone: R-1 “no backups” is as it was before.\nR-1 no backups · 2 × 2 = 4 Medium · Ada Park · review Thursday 2026-12-10 · Open", await _team.Says("undo"));
        Assert.Equal("已撤销：R-1“no backups”恢复为之前的样子。\nR-1 no backups · 4 × 5 = 20（极高） · Ada Park · 复查 周四 2026-12-10 · 未关闭", await _team.Says("撤销"));
    }

    [Fact]
    public async Task Is_closed_and_reopened_by_its_buttons_and_once()
    {
        await _team.Says("show R-1");
        Assert.Equal("R-1 no backups · 4 × 5 = 20 Critical · Ada Park · Closed", await _team.Clicks("Close"));
        Assert.Equal("R-1 is Closed, so nothing was changed. What you can do: “reopen R-1”. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · Closed", await _team.Clicks("Close", cardsAgo: 1));
        Assert.Equal("R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Thursday 2026-12-10 · Open", await _team.Clicks("Reopen"));
        Assert.Equal("R-1 is reviewed; the next review is on Tuesday 2026-12-01, by its level. R-1 no backups · 4 × 5 = 20 Critical · Ada Park · review Tuesday 2026-12-01 · Open", await _team.Clicks("Review done"));
    }

    [Theory]
    [InlineData("Close")]
    [InlineData("Review done")]
    public async Task Is_left_alone_by_a_card_that_is_out_of_date(string button)
    {
        await _team.Says("show R-1");
        await _team.Says("R-1 2x2", from: "Ben Ortiz");

        Assert.Equal("This card was out of date, so nothing was changed. This is how it is now. R-1 no backups · 2 × 2 = 4 Medium · Ada Park · review Thursday 2026-12-10 · Open", await _team.Clicks(button, cardsAgo: 1));
    }

    [Fact]
    public async Task Is_assessed_in_the_form_behind_its_card()
    {
        await _team.Says("show R-1");
        var asked = new JsonObject { ["intent"] = "risk.update", ["risk"] = "R-1", ["team"] = "tenant|chat|19:launch", ["language"] = "en", ["version"] = "1" };
        var form = (await _team.Invokes("task/fetch", asked))["task"]!["value"]!;
        Assert.Equal("Assess or edit R-1", form["title"]!.GetValue<string>());
        var data = form["card"]!["content"]!["actions"]![0]!["data"]!.DeepClone().AsObject();
        foreach (var (slot, value) in new[] { ("title", "no backups"), ("cause", ""), ("effect", "Data is lost"), ("probability", "3"), ("impact", "5"), ("response", "reduce"), ("residualProbability", "1"), ("residualImpact", "5"), ("owner", "29:Ada Park"), ("review", "2026-12-10") })
            data[slot] = value;

        await _team.Invokes("task/submit", data);
        Assert.Equal("R-1 no backups · 3 × 5 = 15 Critical → 1 × 5 = 5 Medium · Reduce · Ada Park · review Thursday 2026-12-10 · Open", await _team.Says("show R-1"));
        Assert.Contains("Data is lost", _team.Sent.Last().Body!.ToJsonString());
    }

    [Fact]
    public async Task Keeps_every_change_when_three_people_change_it_at_once()
    {
        await Task.WhenAll(_team.Says("R-1 probability 1"), _team.Says("R-1 impact 1", from: "Ben Ortiz"), _team.Says("we accept R-1", from: "Li Wei"));

        Assert.Equal("R-1 no backups · 1 × 1 = 1 Low · Accept · Ada Park · review Thursday 2026-12-10 · Open", await _team.Says("show R-1"));
    }
}
