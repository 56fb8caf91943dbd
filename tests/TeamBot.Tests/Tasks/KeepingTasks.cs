using System.Text.Json.Nodes;

namespace TeamBot.Tasks;

/// <summary>A task from a sentence to its end, in both languages, with its card changed in place. (A1, A2, A3, B5, M5, N1)</summary>
public sealed class KeepingTasks
{
    [Theory]
    [InlineData("create task Renew the certificate by Friday", "T-1 Renew the certificate · Ada Park · Friday 2026-11-27 · Normal · Open")]
    [InlineData("create task Renew the certificate for <at>Li</at> by Friday, high priority", "T-1 Renew the certificate · Li · Friday 2026-11-27 · High · Open")]
    [InlineData("创建任务 更新发布说明，交给<at>Li</at>，下周三之前", "T-1 更新发布说明 · Li · 周三 2026-12-02 · 普通 · 进行中")]
    [InlineData("please add a task: Book the room for me by tomorrow 5pm", "T-1 Book the room · Ada Park · Wednesday 2026-11-25 17:00 (UTC) · Normal · Open")]
    [InlineData("新建一个任务：准备演示，高优先级，周五前", "T-1 准备演示 · Ada Park · 周五 2026-11-27 · 高 · 进行中")]
    [InlineData("创建任务 预订场地，确认人数，周五前", "T-1 预订场地，确认人数 · Ada Park · 周五 2026-11-27 · 普通 · 进行中")]
    [InlineData("add \"Call Bob\" to my tasks", "T-1 Call Bob · Ada Park · Normal · Open")]
    [InlineData("create task Prepare the Friday demo", "T-1 Prepare the Friday demo · Ada Park · Normal · Open")]
    [InlineData("create task \"Ship it by Friday\"", "T-1 Ship it by Friday · Ada Park · Normal · Open")]
    public async Task Creates_one_from_a_sentence(string said, string answer)
    {
        await using var team = new TestTeam();
        Assert.Equal(answer, await team.Says(said, mentions: said.Contains("Li", StringComparison.Ordinal) ? ["Li"] : []));
    }

    [Fact]
    public async Task Lists_changes_and_finishes_them_in_both_languages()
    {
        await using var team = new TestTeam();
        await team.Says("turn the digest off");
        Assert.Equal("You have no open tasks. “create task …” makes one.", await team.Says("my tasks"));
        await team.Says("create task Renew the certificate by Friday");
        await team.Says("创建任务 更新发布说明");
        Assert.Equal("您的未完成任务：T-1 Renew the certificate；T-2 更新发布说明", await team.Says("我的任务"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · Monday 2026-11-30 · Normal · Open", await team.Says("move T-1 to next Monday"));
        Assert.Equal("T-2 更新发布说明 · Ada Park · 周一 2026-11-30 · 普通 · 进行中", await team.Says("T-2 改到下周一"));
        Assert.Equal("Nothing is overdue.", await team.Says("what is overdue?"));
        team.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal("逾期任务：T-1 Renew the certificate；T-2 更新发布说明", await team.Says("有哪些逾期的任务"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · Monday 2026-11-30 · Normal · Done", await team.Says("done T-1"));
        Assert.Equal("T-2 更新发布说明 · Ada Park · 周一 2026-11-30 · 普通 · 已完成", await team.Says("完成 T-2"));
        Assert.Equal("T-1 was already done on Tuesday 2026-12-01; nothing was changed. T-1 Renew the certificate · Ada Park · Monday 2026-11-30 · Normal · Done", await team.Says("done t1"));
    }

    [Fact]
    public async Task Asks_for_a_title_and_goes_on_after_a_restart()
    {
        await using var team = new TestTeam();
        Assert.Equal("What is the task called? Type its title, or “cancel”. You can also fill in this form.", await team.Says("create task"));
        await team.RestartsAsync();
        Assert.Equal("T-1 Water the plants · Ada Park · Normal · Open", await team.Says("Water the plants"));
        Assert.Equal("任务叫什么？请输入标题，或者说“取消”。也可以直接填写这张表单。", await team.Says("新建任务"));
        Assert.Equal("已取消，没有改动任何内容。", await team.Says("取消"));
    }

    [Fact]
    public async Task Asks_before_it_deletes_and_brings_back_what_is_undone()
    {
        await using var team = new TestTeam();
        await team.Says("create task Renew the certificate");
        Assert.Equal("Delete T-1 “Renew the certificate”?", await team.Says("delete T-1"));
        Assert.Equal("T-1 “Renew the certificate” is deleted. “undo” brings it back within 10 minutes.", await team.Says("yes"));
        Assert.Equal("There is no T-1 here, so nothing was changed. “all tasks” shows what there is.", await team.Says("show T-1"));
        Assert.Equal("Undone: T-1 “Renew the certificate” is as it was before.\nT-1 Renew the certificate · Ada Park · Normal · Open", await team.Says("undo"));
        team.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("没有可以撤销的操作：您最近 10 分钟没有在这里改动过。", await team.Says("撤销"));
    }

    [Fact]
    public async Task Acts_by_button_in_place_and_says_when_the_card_is_old()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("create task Renew the certificate");
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Done", await team.Clicks("Done"));
        Assert.Equal(("PUT", "/connector/v3/conversations/19:launch/activities/card-1"), (team.Sent.Last().Method, team.Sent.Last().Path));
        Assert.Equal("T-1 was already done on Tuesday 2026-11-24; nothing was changed. T-1 Renew the certificate · Ada Park · Normal · Done", await team.Clicks("Done", "Ben Ortiz", cardsAgo: 1));
        Assert.Equal("This card was out of date, so nothing was changed. This is how it is now. T-1 Renew the certificate · Ada Park · Normal · Done", await team.Clicks("Assign to me", "Ben Ortiz", cardsAgo: 2));
    }

    [Theory]
    [InlineData("groupChat", false)]
    [InlineData("personal", true)]
    public async Task Turns_a_page_in_a_group_only_for_whoever_pressed(string scope, bool isChanged)
    {
        await using var team = new TestTeam(scope);
        for (var i = 1; i <= 9; i++)
            await team.Says($"create task Number {i}");
        await team.Says("all tasks");
        var before = team.Sent.Count;

        Assert.EndsWith("T-9 Number 9", await team.Clicks("Next"), StringComparison.Ordinal);
        Assert.Equal(isChanged ? ["PUT"] : [], team.Sent.Skip(before).Select(sent => sent.Method));
    }

    [Fact]
    public async Task Shows_a_long_list_in_pages()
    {
        await using var team = new TestTeam();
        for (var i = 1; i <= 9; i++)
            await team.Says($"create task Number {i}");
        await team.Says("my tasks");
        Assert.Equal("Your open tasks: T-9 Number 9", await team.Clicks("Next"));
        Assert.Equal("T-9 “Number 9” is done. Your open tasks: T-1 Number 1; T-2 Number 2; T-3 Number 3; T-4 Number 4; T-5 Number 5; T-6 Number 6; T-7 Number 7; T-8 Number 8; T-9 Number 9".Split(" Your")[0], (await team.Clicks("Done")).Split(" Your")[0]);
    }

    [Fact]
    public async Task Takes_the_form_and_gives_it_back_when_something_is_wrong()
    {
        await using var team = new TestTeam();
        var form = await team.Invokes("task/fetch", new JsonObject { ["intent"] = "task.create", ["language"] = "zh" });
        Assert.Equal("新建任务", form["task"]!["value"]!["title"]!.GetValue<string>());
        var again = await team.Invokes("task/submit", new JsonObject { ["intent"] = "task.create", ["title"] = "", ["language"] = "en" });
        Assert.Equal("continue", again["task"]!["type"]!.GetValue<string>());
        Assert.Equal("{}", (await team.Invokes("task/submit", new JsonObject { ["intent"] = "task.create", ["title"] = "Book the room", ["due"] = "2026-11-27", ["priority"] = "high", ["language"] = "en" })).ToJsonString());
        Assert.Equal("T-1 Book the room · Ada Park · Friday 2026-11-27 · High · Open", team.Sent.Last().Body!["summary"]!.GetValue<string>());
    }

    [Fact]
    public async Task Keeps_teams_apart()
    {
        await using var team = new TestTeam();
        await team.Says("create task Secret");
        Assert.Equal("There is no T-1 here, so nothing was changed. “all tasks” shows what there is.", await team.Says("show T-1", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Apologises_with_the_nearest_commands()
    {
        await using var team = new TestTeam();
        Assert.StartsWith("Sorry, I did not understand that, and nothing was changed. You could say:\n• ", await team.Says("fly me to the moon"), StringComparison.Ordinal);
        Assert.StartsWith("抱歉，我没听懂，也没有改动任何内容。您可以这样说：\n• ", await team.Says("随便说点什么"), StringComparison.Ordinal);
    }
}
