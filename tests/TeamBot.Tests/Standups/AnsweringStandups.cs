namespace TeamBot.Standups;

/// <summary>Answers as people type them, in the group and alone. (D1, D7)</summary>
public sealed class AnsweringStandups
{
    [Theory]
    [InlineData("Yesterday I fixed the login bug. Today I'll work on the API. No blockers.", "I fixed the login bug", "I'll work on the API", "")]
    [InlineData("yesterday: finished the docs, today: start the tests, blockers: none", "finished the docs", "start the tests", "")]
    [InlineData("Yesterday I reviewed PRs, today I will deploy, blocked by the firewall", "I reviewed PRs", "I will deploy", "the firewall")]
    [InlineData("Done: migration. Doing: smoke tests. Blockers: waiting for access", "migration", "smoke tests", "waiting for access")]
    [InlineData("here is my standup: finished the export, next the import", "finished the export", "the import", null)]
    [InlineData("昨天完成了接口联调，今天写文档，没有阻塞", "完成了接口联调", "写文档", "")]
    [InlineData("昨天：修复登录问题，今天：测试，阻塞：等防火墙", "修复登录问题", "测试", "等防火墙")]
    [InlineData("昨天做了代码评审，今天继续开发，被环境卡住了", "做了代码评审", "继续开发", "被环境卡住了")]
    [InlineData("我的站会更新：完成了导出，接下来做导入", "完成了导出", "做导入", null)]
    [InlineData("昨天 fixed login bug，今天 write tests，no blockers", "fixed login bug", "write tests", "")]
    [InlineData("submit my stand-up", null, null, null)]
    [InlineData("提交站会", null, null, null)]
    public void Are_taken_apart(string said, string? done, string? doing, string? blocked) => Assert.Equal((done, doing, blocked), SaidUpdate.Read(said));

    [Fact]
    public async Task Are_taken_from_the_group_and_alone_and_changed_in_part()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        Assert.Equal("No round of a stand-up waits for your answer now; nothing was saved.", await standup.Team.Says("my stand-up: done with T-4", "Ben Ortiz"));
        await standup.UntilAsync(AStandup.At(9, 30));
        const string Saved = "Saved for Stand-up (U-1); you can change it until the next stand-up.";
        Assert.Equal($"{Saved} Done: the docs · Doing: the tests", await standup.Team.Says("yesterday the docs, today the tests, no blockers", "Ben Ortiz"));
        Assert.Equal($"{Saved} Done: the docs · Doing: the tests · Blocked: the firewall", await standup.SaysAloneAsync("Ben Ortiz", "blocked by the firewall"));
        Assert.Equal("已保存到“Stand-up”（U-1），下一次站会之前都可以修改。 已完成: 导出 · 进行中: 导入 · 阻塞: the firewall", await standup.SaysAloneAsync("Ben Ortiz", "昨天导出，今天导入"));
        Assert.StartsWith("Stand-up (U-1), Tuesday 2026-11-24", await standup.SaysAloneAsync("Ada Park", "submit my stand-up"), StringComparison.Ordinal);
        Assert.Equal("Write something in at least one field; nothing was saved.", await standup.FillsInAsync("Ada Park", "", "", "none"));
    }

    [Fact]
    public async Task Are_refused_for_a_round_that_is_over_and_from_who_takes_no_part()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz", "Li Wei");
        await standup.Team.Says("remove <at>Li Wei</at> from U-1", mentions: "Li Wei");
        await standup.UntilAsync(AStandup.At(9, 30));
        Assert.Equal("You are not a member of U-1 Stand-up, so nothing was saved. “add me to U-1” changes that.", await standup.Team.Says("my stand-up: yesterday this, today that", "Li Wei"));
        var old = standup.Card("a:Ben Ortiz")["actions"]![0]!["data"]!.DeepClone().AsObject();
        await standup.UntilAsync(AStandup.At(9, 30, 25));
        (old["done"], old["doing"], old["blocked"]) = ("this", "that", "");
        Assert.Equal("U-1 of Tuesday 2026-11-24 cannot be changed any more: a newer round has begun. Nothing was saved.", await standup.PressesAsync(AStandup.Alone(standup.Team.Activity("invoke", "Ben Ortiz"), "Ben Ortiz"), old));
    }

    [Fact]
    public async Task Come_at_each_member_s_own_hour_and_make_one_edit_of_many()
    {
        await using var standup = new AStandup();
        await standup.Team.Says("hello", "Li Wei", zone: "Asia/Shanghai");
        await standup.Team.Says("hello", "Ben Ortiz", zone: "America/New_York");
        await standup.Team.Says("standup weekdays 9:30-11:00 in each member's own time zone", zone: "Europe/Berlin");
        // The hour of the digest, which has nothing to say yet.
        await standup.UntilAsync(AStandup.At(0, 30, 25));
        await standup.UntilAsync(AStandup.At(1, 30, 25));
        Assert.StartsWith("POST Stand-up (U-1), Wednesday 2026-11-25\nPlease answer by 11:00 (Asia/Shanghai).", standup.Sent("a:Li Wei").Single(), StringComparison.Ordinal);
        Assert.Empty(standup.Sent("a:Ben Ortiz"));
        await standup.UntilAsync(AStandup.At(8, 30, 25));
        Assert.StartsWith("POST Stand-up (U-1), Wednesday 2026-11-25\nPlease answer by 11:00 (Europe/Berlin).", standup.Sent("a:Ada Park").Single(), StringComparison.Ordinal);
        await standup.UntilAsync(AStandup.At(14, 30, 25));
        Assert.StartsWith("POST Stand-up (U-1), Wednesday 2026-11-25\nPlease answer by 11:00 (America/New_York).", standup.Sent("a:Ben Ortiz").Single(), StringComparison.Ordinal);

        var before = standup.Sent(AStandup.Group).Length;
        for (var i = 0; i < 10; i++)
            await standup.FillsInAsync("Ben Ortiz", $"{i}", "", "");
        await standup.UntilAsync(AStandup.At(14, 40, 25));
        Assert.InRange(standup.Sent(AStandup.Group).Length - before, 1, 8);
    }
}
