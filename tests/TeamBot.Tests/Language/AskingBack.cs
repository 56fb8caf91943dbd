namespace TeamBot.Language;

/// <summary>What is sure is done, what is plausible is confirmed, and nothing is guessed. (B5, B6)</summary>
public sealed class AskingBack
{
    [Fact]
    public async Task Does_what_is_only_plausible_after_a_yes()
    {
        await using var team = new TestTeam();
        Assert.Equal("Did you mean this? Create a task · “send the report” · Friday 2026-11-27. Say yes or no; nothing was changed yet.", await team.Says("I need to send the report by Friday"));
        Assert.Equal("T-1 send the report · Ada Park · Friday 2026-11-27 · Normal · Open", await team.Says("yes"));
        Assert.Equal("您是要这样做吗？创建任务 · “给客户寄样品”。请说“是”或“否”；目前没有改动任何内容。", await team.Says("记得给客户寄样品"));
        Assert.StartsWith("抱歉，我没听懂", await team.Says("不是"), StringComparison.Ordinal);
        Assert.Equal("Your open tasks: T-1 send the report", await team.Says("my tasks"));
    }

    [Fact]
    public async Task Apologises_for_what_it_recognises_but_does_not_offer()
    {
        await using var team = new TestTeam();
        Assert.StartsWith("Sorry, I did not understand that, and nothing was changed. You could say:\n• ", await team.Says("schedule a meeting with Ben tomorrow at 3pm"), StringComparison.Ordinal);
        Assert.StartsWith("抱歉，我没听懂，也没有改动任何内容。您可以这样说：\n• ", await team.Says("安排明天下午3点和小李开会讨论预算"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_which_of_two_people_with_the_same_name_is_meant()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("hello", from: "Li Na");
        await team.Says("hello", from: "Li Wei");
        Assert.Equal("Several people here are called “Li”: Li Na, Li Wei. Nothing was changed. Say the full name, mention the person with @, or “cancel”.", await team.Says("create task Write the docs for Li by Friday"));
        Assert.Equal("T-1 Write the docs · Li Wei · Friday 2026-11-27 · Normal · Open", (await team.Says("Li Wei")).Split('\n')[0]);
    }

    [Fact]
    public async Task Asks_for_the_number_of_a_task_that_was_named_otherwise()
    {
        await using var team = new TestTeam();
        await team.Says("create task Fix the printer");
        Assert.Equal("Which task is done? Say its number, like T-12; “my tasks” shows them. Or “cancel”.", await team.Says("the printer task is done"));
        Assert.Equal("T-1 Fix the printer · Ada Park · Normal · Done", await team.Says("T-1"));
    }

    [Fact]
    public async Task Offers_the_other_reading_of_a_date_for_one_press()
    {
        await using var team = new TestTeam("groupChat");
        Assert.Equal("T-1 Ship it · Ada Park · Friday 2026-12-04 · Normal · Open", await team.Says("create task Ship it by next Friday"));
        Assert.Equal("T-1 Ship it · Ada Park · Friday 2026-11-27 · Normal · Open", await team.Clicks("Rather Friday 2026-11-27"));
    }

    [Theory]
    [InlineData("dry run: create task Ship it by Friday", "Dry run, nothing was changed. It would be: T-1 Ship it · Ada Park · Friday 2026-11-27 · Normal · Open")]
    [InlineData("试运行：创建任务 发布，周五前", "试运行，没有改动任何内容。结果会是：T-1 发布 · Ada Park · 周五 2026-11-27 · 普通 · 进行中")]
    public async Task Shows_what_it_would_do_without_doing_it(string said, string answer)
    {
        await using var team = new TestTeam();
        Assert.Equal(answer, await team.Says(said));
        Assert.Equal("You have no open tasks. “create task …” makes one.", await team.Says("my tasks"));
    }
}
