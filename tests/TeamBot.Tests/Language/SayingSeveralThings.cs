namespace TeamBot.Language;

/// <summary>Several commands in one message are carried out together and reported together.</summary>
public sealed class SayingSeveralThings
{
    [Theory]
    [InlineData("create task Book the room\ncreate task Send the invitations by Friday")]
    [InlineData("1. create task Book the room\n2. create task Send the invitations by Friday")]
    [InlineData("1. create task Book the room 2. create task Send the invitations by Friday")]
    [InlineData("create these tasks:\n- Book the room\n- Send the invitations by Friday")]
    public async Task Does_them_all_and_takes_them_all_back(string said)
    {
        await using var team = new TestTeam();
        Assert.Equal("1. T-1 Book the room · Ada Park · Normal · Open\n2. T-2 Send the invitations · Ada Park · Friday 2026-11-27 · Normal · Open", await team.Says(said));
        Assert.StartsWith("Undone, all of it:", await team.Says("undo"), StringComparison.Ordinal);
        Assert.Equal("You have no open tasks. “create task …” makes one.", await team.Says("my tasks"));
    }

    [Fact]
    public async Task Does_them_in_Chinese_one_after_the_other()
    {
        await using var team = new TestTeam();
        Assert.Equal("1. T-1 更新证书 · Ada Park · 普通 · 进行中\n2. T-1 更新证书 · Ada Park · 周五 2026-11-27 · 普通 · 进行中", await team.Says("创建任务 更新证书\nT-1 改到周五"));
    }

    [Fact]
    public async Task Does_nothing_of_a_list_that_is_not_clear_throughout()
    {
        await using var team = new TestTeam();
        Assert.Equal("I did not understand every line, so nothing was changed. Not clear to me:\n• the weather is nice", await team.Says("- create task Book the room\n- the weather is nice"));
        Assert.Equal("You have no open tasks. “create task …” makes one.", await team.Says("my tasks"));
    }

    [Fact]
    public async Task Keeps_lines_together_that_are_one_title()
    {
        await using var team = new TestTeam();
        Assert.Equal("T-1 Fix the login It breaks on Safari · Ada Park · Normal · Open", await team.Says("create task Fix the login\nIt breaks on Safari"));
    }
}
