namespace TeamBot.Dialogs;

/// <summary>A question that waits for its answer. (C3)</summary>
public sealed class AskingForWhatIsMissing : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("cancel", "Cancelled; nothing was changed.")]
    [InlineData("Never mind", "Cancelled; nothing was changed.")]
    [InlineData("取消", "已取消，没有改动任何内容。")]
    [InlineData("算了。", "已取消，没有改动任何内容。")]
    public async Task Ends_when_it_is_cancelled(string said, string answer)
    {
        await _team.Says("create task");

        Assert.Equal(answer, await _team.Says(said));
        Assert.Equal("You have no open tasks. “create task …” makes one.", await _team.Says("my tasks"));
    }

    [Fact]
    public async Task Takes_dates_and_people_out_of_the_answer_as_out_of_a_sentence()
    {
        await _team.Says("create task");

        Assert.Equal("T-1 Water the plants · Ada Park · Wednesday 2026-11-25 · High · Open", await _team.Says("Water the plants by tomorrow, high priority"));
    }

    [Fact]
    public async Task Lets_two_people_in_one_chat_have_questions_of_their_own()
    {
        await _team.Says("create task");
        await _team.Says("新建任务", from: "Ben Ortiz");

        Assert.Equal("T-1 买咖啡 · Ben Ortiz · 普通 · 进行中", await _team.Says("买咖啡", from: "Ben Ortiz"));
        Assert.Equal("T-2 Water the plants · Ada Park · Normal · Open", await _team.Says("Water the plants"));
    }

    [Fact]
    public async Task Goes_on_after_another_command()
    {
        await _team.Says("create task");
        Assert.Equal("You have no open tasks. “create task …” makes one.\nWhat is the task called? Type its title, or “cancel”.", await _team.Says("my tasks"));

        Assert.Equal("T-1 Water the plants · Ada Park · Normal · Open", await _team.Says("Water the plants"));
    }

    [Fact]
    public async Task Is_forgotten_after_a_day()
    {
        await _team.Says("create task");
        await _team.LaterAsync(TimeSpan.FromHours(25), calls: 2);

        Assert.StartsWith("Sorry, I did not understand that", await _team.Says("Water the plants"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_a_question_that_is_not_of_a_form()
    {
        await _team.Says("create task Renew it");
        await _team.Says("delete T-1");

        Assert.Equal("I am asking: Delete T-1 “Renew it”?\nWhat I take: a word that answers the question, such as yes or no.\n“skip” leaves it empty where it may be, “back” goes to the question before, “cancel” ends without saving.", await _team.Says("help"));
        Assert.Equal("T-1 “Renew it” is deleted. “undo” brings it back within 10 minutes.", await _team.Says("yes"));
    }

    [Theory]
    [InlineData("cancel", "There is nothing to cancel: I am not waiting for an answer of yours. “undo” takes your last change back.")]
    [InlineData("取消", "没有可以取消的：我没有在等您回答。说“撤销”可以撤回您的上一次改动。")]
    public async Task Says_so_when_there_is_nothing_to_cancel(string said, string answer) => Assert.Equal(answer, await _team.Says(said));
}
