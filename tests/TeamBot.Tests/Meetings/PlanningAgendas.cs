namespace TeamBot.Meetings;

/// <summary>What the next meeting is about, with what earlier ones left open. (E1, E10)</summary>
public sealed class PlanningAgendas
{
    [Fact]
    public async Task Collects_points_until_the_meeting_is_held()
    {
        await using var team = new TestTeam("groupChat");
        Assert.StartsWith("The agenda is empty, and earlier meetings left nothing open.", await team.Says("agenda"), StringComparison.Ordinal);
        Assert.Equal("Agenda of the next meeting: 1. budget; 2. launch date", await team.Says("agenda: budget; launch date"));
        Assert.Equal("下次会议的议程：1. budget；2. launch date；3. 培训", await team.Says("议程：培训", from: "李伟", locale: "zh-CN"));
        Assert.Equal("Agenda of the next meeting: 1. budget; 2. launch date; 3. 培训; 4. the pilot", await team.Says("add the pilot to the agenda"));

        await team.Pastes();
        Assert.DoesNotContain("1. budget", await team.Says("show the agenda"), StringComparison.Ordinal);
        Assert.StartsWith("Undone", await team.Says("undo"), StringComparison.Ordinal);
        Assert.Contains("4. the pilot", await team.Says("agenda"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda: budget, hiring, the next release", "Agenda of the next meeting: 1. budget; 2. hiring; 3. the next release")]
    [InlineData("议程：预算，招聘", "下次会议的议程：1. 预算；2. 招聘")]
    [InlineData("agenda: decide whether we launch in May, or wait for the audit", "Agenda of the next meeting: 1. decide whether we launch in May, or wait for the audit")]
    [InlineData("议程：决定五月是否上线，还是等审计结束以后再说", "下次会议的议程：1. 决定五月是否上线，还是等审计结束以后再说")]
    public async Task Takes_a_list_with_commas_for_several_points(string said, string answer)
    {
        await using var team = new TestTeam("groupChat");
        Assert.Equal(answer, await team.Says(said));
    }

    [Fact]
    public async Task Carries_forward_what_is_not_done_and_what_nobody_decided()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("hi", from: "Ben Ortiz");
        await team.Pastes();
        await team.Says("approve action 1 of M-1");
        await team.Says("approve action 3 of M-1");
        await team.Says("reject action 2 of M-1");
        await team.Says("done T-2");
        await team.Pastes("Ada Park: I will book the room by Friday.\nBen Ortiz: Good.");

        Assert.Equal(
            "Agenda of the next meeting: Open from M-2 “Meeting”, Tuesday 2026-11-24: Book the room by Friday (to decide: action 1 of M-2); Open from M-1 “Meeting”, Tuesday 2026-11-24: T-1 Renew the certificate by Friday (Ben Ortiz · Friday 2026-11-27) “agenda: budget” adds a point.",
            await team.Says("agenda"));
    }

    [Fact]
    public async Task Is_emptied_and_brought_back()
    {
        await using var team = new TestTeam();
        await team.Says("agenda: budget");
        Assert.Equal("The agenda is empty now. “undo” brings it back.", await team.Says("clear the agenda"));
        Assert.Equal("议程本来就是空的，没有改动任何内容。", await team.Says("清空议程"));
        await team.Says("undo");
        Assert.Equal("Agenda of the next meeting: 1. budget", await team.Says("agenda"));
    }
}
