using System.Text.Json.Nodes;

namespace TeamBot.Risks;

/// <summary>A risk, by sentence, by questions and by form. (B5, B7, C1, F1, F2, F4, F5)</summary>
public sealed class LoggingRisks : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("log a risk: the vendor may be late, probability 4 impact 5, owner <at>Li Wei</at>",
        "I set its review to Tuesday 2026-12-01, by its level; “review it on …” names another day. R-1 the vendor may be late · 4 × 5 = 20 Critical · Li Wei · review Tuesday 2026-12-01 · Open")]
    [InlineData("登记风险：供应商可能延期，概率4 影响5", "已按等级把复查日期定为 周二 2026-12-01；说“复查日期改为 …”可以另定。 R-1 供应商可能延期 · 4 × 5 = 20（极高） · Ada Park · 复查 周二 2026-12-01 · 未关闭")]
    [InlineData("登记 risk：vendor 延期，P2 I3，review on 2026-12-24", "R-1 vendor 延期 · 2 × 3 = 6（中） · Ada Park · 复查 周四 2026-12-24 · 未关闭")]
    [InlineData("log a risk: no backups, review on 2026-12-10",
        "R-1 no backups · not assessed (say “R-1 4x5”: probability × impact, 1 to 5) · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("log a risk: no backups, likelihood high, review on 2026-12-10",
        "R-1 no backups · probability 4, impact not assessed (say “R-1 4x5”: probability × impact, 1 to 5) · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("登记风险：没有备份，影响很大，下次复查12月10日", "R-1 没有备份 · 影响 5，概率待评估（可以说“R-1 4x5”：概率 × 影响，1 到 5） · Ada Park · 复查 周四 2026-12-10 · 未关闭")]
    [InlineData("log a risk: the release on Friday may slip because of missing hardware, leading to a penalty, very likely, mitigate, review on 2026-12-10",
        "R-1 the release on Friday may slip · probability 5, impact not assessed (say “R-1 4x5”: probability × impact, 1 to 5) · Reduce · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("log a risk: an outage may impact 5 customers, 1x1, review on 2026-12-10", "R-1 an outage may impact 5 customers · 1 × 1 = 1 Low · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("log a risk: the vendor may be late, 4x5, cost 20k EUR, review on 2026-12-10", "R-1 the vendor may be late · 4 × 5 = 20 Critical · would cost EUR 20,000 · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("登记风险：供应商可能延期，2x2，损失约五万元，下次复查12月10日", "R-1 供应商可能延期 · 2 × 2 = 4（中） · 损失 50,000 元 · Ada Park · 复查 周四 2026-12-10 · 未关闭")]
    [InlineData("log a risk: the cost may rise by 20,000, 1x1, review on 2026-12-10", "R-1 the cost may rise by 20,000 · 1 × 1 = 1 Low · Ada Park · review Thursday 2026-12-10 · Open")]
    [InlineData("dry run: log a risk: no backups, 1x1, review on 2026-12-10", "Dry run, nothing was changed. It would be: R-1 no backups · 1 × 1 = 1 Low · Ada Park · review Thursday 2026-12-10 · Open")]
    public async Task Says_what_it_has_understood(string said, string answer) =>
        Assert.Equal(answer, await _team.Says(said, mentions: said.Contains("Li Wei", StringComparison.Ordinal) ? ["Li Wei"] : []));

    [Fact]
    public async Task Refuses_a_number_outside_1_to_5_and_takes_the_next()
    {
        Assert.Equal("“7” is none of the choices for “Probability (1 to 5)”, and nothing was changed. Say one of these: 1 – Rare, 2 – Unlikely, 3 – Possible, 4 – Likely, 5 – Almost certain; or “cancel”.", await _team.Says("log a risk: no backups, probability 7, impact 5, review on 2026-12-10"));
        Assert.Equal("R-1 no backups · 3 × 5 = 15 Critical · Ada Park · review Thursday 2026-12-10 · Open", await _team.Says("possible"));
        Assert.Equal("“影响（1 到 5）”没有“9”这个选项，没有改动任何内容。可以说：1 – 可忽略、2 – 轻微、3 – 中等、4 – 严重、5 – 极其严重；或者说“取消”。", await _team.Says("登记风险：断电，概率2，影响9，下次复查12月10日"));
        Assert.Equal("R-2 断电 · 2 × 4 = 8（高） · Ada Park · 复查 周四 2026-12-10 · 未关闭", await _team.Says("4"));
    }

    [Fact]
    public async Task Refuses_a_review_on_a_day_that_is_over()
    {
        Assert.Equal("Monday 2026-11-23 is over, so it cannot be the next review; nothing was saved. Say a day that is still to come, or “cancel”.", await _team.Says("log a risk: no backups, 1x1, review on 2026-11-23"));
        Assert.Equal("R-1 no backups · 1 × 1 = 1 Low · Ada Park · review Friday 2026-11-27 · Open", await _team.Says("Friday"));
    }

    [Fact]
    public async Task Asks_for_cause_event_and_effect_each_by_itself()
    {
        Assert.Equal("What may happen? Say it in one sentence, or “cancel”. You can also fill in this form.", await _team.Says("log a risk"));
        Assert.Equal("What would be the cause? Say it, or “skip”.", await _team.Says("The vendor may be late"));
        Assert.Equal("What would be the effect? Say it, or “skip”.", await _team.Says("Too few people"));
        Assert.Equal("How likely is it, from 1 (rare) to 5 (almost certain)? “skip” leaves it for later.", await _team.Says("skip"));
        Assert.Equal("How bad would it be, from 1 (negligible) to 5 (critical)? “skip” leaves it for later.", await _team.Says("likely"));
        Assert.Equal("I set its review to Tuesday 2026-12-01, by its level; “review it on …” names another day. R-1 The vendor may be late · probability 4, impact not assessed (say “R-1 4x5”: probability × impact, 1 to 5) · Ada Park · review Tuesday 2026-12-01 · Open", await _team.Says("skip"));

        Assert.Contains("Too few people", _team.Sent.Last().Body!.ToJsonString());
    }

    [Fact]
    public async Task Asks_in_Chinese_too()
    {
        Assert.Equal("可能会发生什么？请用一句话描述，或者说“取消”。也可以直接填写这张表单。", await _team.Says("登记风险"));
        Assert.Equal("原因是什么？请说出来，或者说“跳过”。", await _team.Says("供应商可能延期"));
        Assert.Equal("已取消，没有改动任何内容。", await _team.Says("取消"));
        Assert.Equal("没有未关闭的风险。说“登记风险：…”可以登记。", await _team.Says("风险列表"));
    }

    [Fact]
    public async Task Takes_the_form_and_says_what_is_wrong_in_it()
    {
        await _team.Says("log a risk");

        var filled = new JsonObject { ["title"] = "The vendor may be late", ["cause"] = "Too few people", ["effect"] = "The launch slips", ["probability"] = "4", ["impact"] = "5", ["response"] = "transfer", ["owner"] = "29:Ada Park", ["review"] = "2026-12-10" };
        Assert.Equal("Event is needed.", await _team.Clicks("Log", inputs: new JsonObject { ["title"] = "" }));
        Assert.Equal("R-1 The vendor may be late · 4 × 5 = 20 Critical · Transfer · Ada Park · review Thursday 2026-12-10 · Open", await _team.Clicks("Log", inputs: filled, cardsAgo: 0));
        Assert.Equal("“The launch slips” · “Too few people”", string.Join(" · ", new[] { "The launch slips", "Too few people" }.Where(text => _team.Sent.Last().Body!.ToJsonString().Contains(text, StringComparison.Ordinal)).Select(text => $"“{text}”")));
    }

    [Fact]
    public async Task Refuses_a_text_that_is_too_long_for_a_card()
    {
        Assert.Equal("“Event” has 201 characters; 200 are the most. Nothing was changed. Please send a shorter text, or “cancel”.", await _team.Says("log a risk: " + new string('x', 201) + ", 1x1"));
        Assert.EndsWith("R-1 Too much · 1 × 1 = 1 Low · Ada Park · review Monday 2027-02-22 · Open", await _team.Says("Too much"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_gone_after_an_undo_and_its_number_is_not_used_again()
    {
        await _team.Says("log a risk: no backups, 4x5");

        Assert.Equal("Undone: R-1 “no backups” is gone again.", await _team.Says("undo"));
        Assert.Equal("There are no open risks. “log a risk: …” adds one.", await _team.Says("risks"));
        Assert.StartsWith("已按等级把复查日期定为 周二 2026-12-01", await _team.Says("登记风险：断电，4x5"), StringComparison.Ordinal);
        Assert.Equal("没有可以撤销的操作：您最近 10 分钟没有在这里改动过。", await _team.Says("撤销", from: "Ben Ortiz"));
        Assert.Equal("Open risks: R-2 断电 (4 × 5 = 20 Critical)", await _team.Says("risks", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Is_logged_once_when_the_message_comes_twice()
    {
        await _team.Says("log a risk: no backups, 4x5", id: "same");
        await _team.Says("log a risk: no backups, 4x5", id: "same");

        Assert.Equal("Open risks: R-1 no backups (4 × 5 = 20 Critical)", await _team.Says("risks"));
    }
}
