namespace TeamBot.Dialogs;

/// <summary>A form filled in by typing, one question at a time. (C3)</summary>
public sealed class AnsweringQuestionByQuestion : IAsyncDisposable
{
    private readonly TestTeam _team = Snag.Team();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Asks_the_first_question_on_the_card_and_then_one_after_another()
    {
        Assert.Equal("What is the snag? You can also fill in this form.", await _team.Says("log snag"));
        Assert.Equal("What happened?", await _team.Says("Water in the cellar"));
        Assert.Equal("How likely is it, from 1 to 5?", await _team.Says("Ada Park saw it on Friday.\nIt was wet."));
        Assert.Equal("Is it about people or tools?", await _team.Says("likely"));
        Assert.Equal("Who looks after it?", await _team.Says("tools"));
        Assert.Equal("When is it looked at again?", await _team.Says("me"));
        Assert.Equal("What may it cost?", await _team.Says("next Monday"));
        Assert.Equal("N-1 Water in the cellar · Ada Park saw it on Friday.\nIt was wet. · 4 · tools · 29:Ada Park · 2026-11-30 · 1500 USD", await _team.Says("$1.5k"));
    }

    [Fact]
    public async Task Asks_in_Chinese_too()
    {
        Assert.Equal("是什么问题？也可以直接填写这张表单。", await _team.Says("登记小问题"));
        Assert.Equal("具体情况是什么？", await _team.Says("地下室漏水"));
        Assert.Equal("可能性有多大（1 到 5）？", await _team.Says("跳过"));
        Assert.Equal("是人员还是工具的问题？", await _team.Says("很可能"));
        Assert.Equal("由谁负责？", await _team.Says("工具"));
        Assert.Equal("什么时候复查？", await _team.Says("我"));
        Assert.Equal("可能花多少钱？", await _team.Says("下周一"));
        Assert.Equal("N-1 地下室漏水 · 4 · tools · 29:Ada Park · 2026-11-30 · 12000 CNY", await _team.Says("1.2万元"));
    }

    [Fact]
    public async Task Asks_only_for_what_is_needed_when_nothing_else_is_missing() =>
        Assert.Equal("N-1 Leak · 4", await _team.Says("log snag Leak likelihood 4"));

    [Theory]
    [InlineData("skip", "Title is needed. It cannot be skipped.\nWhat is the snag?")]
    [InlineData("跳过", "请填写标题。这一项不能跳过。\n是什么问题？")]
    [InlineData("back", "That was the first question; there is none before it.\nWhat is the snag?")]
    [InlineData("上一步", "这已经是第一个问题，前面没有了。\n是什么问题？")]
    [InlineData("help", "I am asking: What is the snag?\nWhat I take: words, up to 40 characters.\n“skip” leaves it empty where it may be, “back” goes to the question before, “cancel” ends without saving.\n“form” shows everything in one form.")]
    [InlineData("帮助", "我在问：是什么问题？\n可以回答：文字，最多 40 个字符。\n说“跳过”可以留空（选填项），“上一步”回到前一个问题，“取消”则结束且不保存。\n说“表单”可以在一张表单里填写全部内容。")]
    public async Task Says_at_the_first_question_what_its_words_do(string said, string answer)
    {
        await _team.Says("log snag");

        Assert.Equal(answer, await _team.Says(said));
        Assert.Equal("What happened?", await _team.Says("Leak again"));
    }

    [Theory]
    [InlineData("skip the queue", "N-1 skip the queue · 2")]
    [InlineData("back door is open", "N-1 back door is open · 2")]
    [InlineData("help desk is down", "N-1 help desk is down · 2")]
    [InlineData("form is broken", "N-1 form is broken · 2")]
    [InlineData("返回按钮坏了", "N-1 返回按钮坏了 · 2")]
    [InlineData("跳过登录就报错", "N-1 跳过登录就报错 · 2")]
    public async Task Takes_a_title_that_only_contains_such_a_word_as_a_title(string title, string answer)
    {
        await _team.Says("log snag");
        await _team.Says(title);
        foreach (var said in (string[])["skip", "2", "skip", "skip", "skip"])
            await _team.Says(said);

        Assert.Equal(answer, await _team.Says("skip"));
    }

    [Theory]
    [InlineData("back", "What happened?", "How likely is it, from 1 to 5?")]
    [InlineData("go back", "What happened?", "How likely is it, from 1 to 5?")]
    [InlineData("返回", "具体情况是什么？", "How likely is it, from 1 to 5?")]
    public async Task Goes_back_and_forgets_that_answer(string back, string question, string next)
    {
        await _team.Says("log snag");
        await _team.Says("Leak");
        await _team.Says("It is wet");

        Assert.Equal(question, await _team.Says(back));
        Assert.Equal(next, await _team.Says("It is dry again"));
        foreach (var said in (string[])["5", "skip", "skip", "skip"])
            await _team.Says(said);
        Assert.Equal("N-1 Leak · It is dry again · 5", await _team.Says("skip"));
    }

    [Fact]
    public async Task Says_what_is_wrong_and_what_is_accepted()
    {
        await _team.Says("log snag");
        Assert.Equal("“Title” has 41 characters; 40 are the most. Nothing was changed. Please send a shorter text, or “cancel”.", await _team.Says(new string('x', 41)));
        await _team.Says("Leak");
        await _team.Says("skip");
        Assert.Equal("“6” is none of the choices for “Likelihood”, and nothing was changed. Say one of these: 1 – Rare, 2 – Unlikely, 3 – Possible, 4 – Likely, 5 – Almost certain; or “cancel”.", await _team.Says("6"));
        await _team.Says("5/5");
        Assert.Equal("“cellar” is none of the choices for “Area”, and nothing was changed. Say one of these: People, Tools; or “cancel”.", await _team.Says("cellar"));
        await _team.Says("people");
        Assert.Equal("I do not know exactly one “Nobody” here, and nothing was changed. Mention the person with @, say the full name, or “cancel”.", await _team.Says("Nobody"));
        await _team.Says("me");
        Assert.Equal("I could not read “someday” as a date, and nothing was changed. Say, for example, Friday, next Monday or 2026-11-30; or “cancel”.", await _team.Says("someday"));
        await _team.Says("Friday");
        Assert.Equal("“2000000” is not an amount that “Cost” takes, and nothing was changed. Say one from 0 to 1,000,000, for example 20,000 EUR; or “cancel”.", await _team.Says("2000000"));
        Assert.Equal("N-1 Leak · 5 · people · 29:Ada Park · 2026-11-27 · 99.5", await _team.Says("99.5"));
    }

    [Fact]
    public async Task Says_it_in_Chinese_too()
    {
        await _team.Says("登记小问题");
        await _team.Says("漏水");
        await _team.Says("跳过");
        Assert.Equal("“可能性”没有“六”这个选项，没有改动任何内容。可以说：1 – 罕见、2 – 不太可能、3 – 可能、4 – 很可能、5 – 几乎肯定；或者说“取消”。", await _team.Says("六"));
        await _team.Says("五");
        await _team.Says("跳过");
        await _team.Says("跳过");
        Assert.Equal("我看不懂日期“某一天”，没有改动任何内容。可以说：周五、下周一、2026-11-30；或者说“取消”。", await _team.Says("某一天"));
    }

    [Fact]
    public async Task Carries_out_another_command_and_repeats_the_question()
    {
        await _team.Says("log snag");
        await _team.Says("Leak");

        Assert.Equal("You have no open tasks. “create task …” makes one.\nWhat happened?", await _team.Says("my tasks"));
        Assert.Equal("How likely is it, from 1 to 5?", await _team.Says("It is wet"));
    }

    [Fact]
    public async Task Asks_a_question_in_the_middle_of_another_and_goes_on_after_it()
    {
        await _team.Says("create task Renew it");
        await _team.Says("log snag");

        Assert.Equal("Delete T-1 “Renew it”?", await _team.Says("delete T-1"));
        Assert.Equal("T-1 “Renew it” is deleted. “undo” brings it back within 10 minutes.\nWhat is the snag?", await _team.Says("yes"));
        Assert.Equal("What is the task called? Type its title, or “cancel”. You can also fill in this form.", await _team.Says("create task"));
        Assert.Equal("Cancelled; nothing was changed.\nWhat is the snag?", await _team.Says("cancel"));
        Assert.Equal("Cancelled; nothing was changed.", await _team.Says("cancel"));
        Assert.StartsWith("There is nothing to cancel", await _team.Says("cancel"), StringComparison.Ordinal);
    }
}
