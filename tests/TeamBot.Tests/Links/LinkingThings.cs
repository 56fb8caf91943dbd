namespace TeamBot.Links;

/// <summary>Tasks, risks and tickets that hang together. (idea 1, F4, F7)</summary>
public sealed class LinkingThings
{
    [Fact]
    public async Task Two_things_are_linked_once_whichever_is_named_first()
    {
        await using var team = await WithThingsAsync();

        Assert.Equal("Linked: T-1 “Renew the certificate” and R-1 “the vendor may be late”. “trace T-1” shows the whole chain.", await team.Says("link T-1 to R-1"));
        Assert.Equal("R-1 and T-1 are linked already; nothing was changed.", await team.Says("link R-1 to T-1"));
        Assert.Equal("已关联：T-1“Renew the certificate”和 S-1“VPN drops”。说“追踪 T-1”可以查看整条链。", await team.Says("把 T-1 关联到 S-1"));
        Assert.Equal("已取消 T-1 和 S-1 的关联。说“撤销”可以恢复。", await team.Says("取消 T-1 和 S-1 的关联"));
        Assert.Equal("S-1 and T-1 are not linked; nothing was changed.", await team.Says("unlink S-1 from T-1"));
        Assert.Equal("Undone: the link of T-1 and S-1 is as it was before.", await team.Says("undo"));
        Assert.Equal("T-1 and S-1 are no longer linked. “undo” brings the link back.", await team.Says("unlink T-1 from S-1"));
    }

    [Fact]
    public async Task What_is_not_there_or_the_same_is_refused()
    {
        await using var team = await WithThingsAsync();

        Assert.Equal("There is no R-9 here, so nothing was changed.", await team.Says("link T-1 to R-9"));
        Assert.Equal("There is no D-4 here, so nothing was changed.", await team.Says("link T-1 to D-4"));
        Assert.Equal("T-1 cannot be linked to itself. Link it to what?", await team.Says("link T-1 to T-1"));
        Assert.Equal("Linked: T-1 “Renew the certificate” and R-1 “the vendor may be late”. “trace T-1” shows the whole chain.", await team.Says("R-1"));
        Assert.Equal("Link it to what? Say its id, for example R-2.", await team.Says("link T-1"));
    }

    [Fact]
    public async Task The_chain_is_drawn_from_link_to_link_each_thing_once()
    {
        await using var team = await WithThingsAsync();
        await team.Says("mitigate R-1: renegotiate the contract by Friday");
        await team.Says("R-1 occurred");
        await team.Says("link S-2 to S-1");
        await team.Says("link S-1 to T-2");
        await team.Says("delete T-2");
        await team.Says("yes");

        Assert.Equal(
            """
            What hangs together with S-1
            S-1 VPN drops · Open
               related to T-2 (deleted)
                  makes smaller R-1 the vendor may be late · Occurred
                     became S-2 the vendor may be late · Open
            """.ReplaceLineEndings("\n"), await team.Says("trace S-1"));
        Assert.Equal("T-1“Renew the certificate”没有任何关联。可以说“把 T-1 关联到 R-2”。", await team.Says("追踪 T-1"));
        Assert.Equal("There is no R-7 here, so nothing was changed.", await team.Says("trace R-7"));
    }

    [Fact]
    public async Task A_risk_that_occurs_opens_one_ticket_that_its_owner_has()
    {
        await using var team = await WithThingsAsync("groupChat");

        Assert.Equal(
            "R-1 occurred; S-2 was opened for it. R-1 the vendor may be late · 4 × 5 = 20 Critical · Ada Park · Occurred",
            (await team.Says("R-1 occurred")).Split('\n')[0]);
        Assert.StartsWith("S-2 the vendor may be late", team.SaidSince(team.Sent.Count - 1).Single(), StringComparison.Ordinal);
        Assert.StartsWith("R-1 早已发生，工单 S-2 已经开了，没有改动任何内容。", await team.Says("R-1 发生了"), StringComparison.Ordinal);
        Assert.Equal("Undone, all of it: R-1 “the vendor may be late”, S-2 “the vendor may be late”, the link of R-1 and S-2.", await team.Says("undo"));
        Assert.StartsWith("R-1 occurred; S-3 was opened for it.", await team.Says("R-1 occurred"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_of_a_risk_says_that_it_happened_and_does_so_once()
    {
        await using var team = await WithThingsAsync("groupChat");
        await team.Says("R-1");

        Assert.Equal("R-1 occurred; S-2 was opened for it. R-1 the vendor may be late · 4 × 5 = 20 Critical · Ada Park · Occurred", await team.Clicks("It happened"));
        Assert.Equal("R-1 has occurred already, and S-2 was opened for it; nothing was changed. R-1 the vendor may be late · 4 × 5 = 20 Critical · Ada Park · Occurred", await team.Clicks("It happened", cardsAgo: 2));
    }

    [Fact]
    public async Task A_mitigating_task_is_a_task_of_the_risks_owner_unless_somebody_is_named()
    {
        await using var team = await WithThingsAsync("groupChat");

        Assert.Equal("It makes R-1 “the vendor may be late” smaller. T-2 renegotiate the contract · Ada Park · Friday 2026-11-27 · Normal · Open", (await team.Says("mitigate R-1: renegotiate the contract by Friday", from: "Ben Ortiz")).Split('\n')[0]);
        Assert.Equal("用于应对 R-1“the vendor may be late”。 T-3 找第二家供应商 · Ada Park · 普通 · 进行中", await team.Says("R-1 的应对措施：找第二家供应商"));
        await team.Says("close R-1");
        Assert.StartsWith("R-1 is Closed, so nothing was changed.", await team.Says("mitigate R-1: too late"), StringComparison.Ordinal);
    }

    private static async Task<TestTeam> WithThingsAsync(string scope = "personal")
    {
        var team = new TestTeam(scope);
        await team.Says("create task Renew the certificate");
        await team.Says("log a risk: the vendor may be late, probability 4 impact 5");
        await team.Says("open a ticket: VPN drops");
        team.Clock.Advance(TimeSpan.FromMinutes(1));
        return team;
    }
}
