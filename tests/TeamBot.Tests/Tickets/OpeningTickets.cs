using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Tickets;

/// <summary>A ticket from a sentence or a form to its number, and what is offered before it is filed. (G1, G10)</summary>
public sealed class OpeningTickets
{
    [Theory]
    [InlineData("open a ticket: VPN drops every hour, urgent, category network", "S-1 VPN drops every hour · Ada Park · Unassigned · Network · Urgent · Open")]
    [InlineData("提个工单：VPN 每小时断一次，紧急", "S-1 VPN 每小时断一次 · Ada Park · 未分配 · 其他 · 紧急 · 待处理")]
    [InlineData("file a ticket: the badge printer is jammed, category hardware, low priority", "S-1 the badge printer is jammed · Ada Park · Unassigned · Hardware · Low · Open")]
    [InlineData("提工单：打印机卡纸，类别硬件，低优先级", "S-1 打印机卡纸 · Ada Park · 未分配 · 硬件 · 低 · 待处理")]
    [InlineData("提个 ticket：printer 卡纸，category hardware", "S-1 printer 卡纸 · Ada Park · 未分配 · 硬件 · 普通 · 待处理")]
    [InlineData("log a bug: search returns nothing", "S-1 search returns nothing · Ada Park · Unassigned · Other · Normal · Open")]
    public async Task Says_the_number_at_once(string said, string answer)
    {
        await using var team = new TestTeam();
        Assert.Equal(answer, await team.Says(said));
    }

    [Fact]
    public async Task Asks_what_the_problem_is_with_a_form_and_goes_on_after_a_restart()
    {
        await using var team = new TestTeam();
        Assert.Equal("What is the problem? Say it in one sentence, or “cancel”. You can also fill in this form.", await team.Says("open a ticket"));
        await team.RestartsAsync();
        Assert.Equal("S-1 The door does not open · Ada Park · Unassigned · Other · Normal · Open", await team.Says("The door does not open"));
        Assert.StartsWith("遇到了什么问题？请用一句话说明，或者说“取消”。", await team.Says("提个工单"), StringComparison.Ordinal);
        Assert.Equal("已取消，没有改动任何内容。", await team.Says("取消"));
    }

    [Fact]
    public async Task Takes_the_form_once()
    {
        await using var team = new TestTeam("groupChat");
        var form = await team.Invokes("task/fetch", new JsonObject { ["intent"] = "ticket.open", ["language"] = "en" });
        Assert.Equal("New ticket", form["task"]!["value"]!["title"]!.GetValue<string>());
        var sent = new JsonObject { ["intent"] = "ticket.open", ["form"] = "form-1", ["title"] = "No sound in room 5", ["description"] = "Since Monday.\nCables are fine.", ["category"] = "hardware", ["priority"] = "high", ["language"] = "en" };
        Assert.Equal("{}", (await team.Invokes("task/submit", sent)).ToJsonString());
        Assert.Equal("S-1 No sound in room 5 · Ada Park · Unassigned · Hardware · High · Open", team.Sent.Last().Body!["summary"]!.GetValue<string>());
        Assert.Equal("You sent this form before and it is saved; nothing was changed now.", (await team.Invokes("task/submit", (JsonObject)sent.DeepClone()))["task"]!["value"]!.GetValue<string>());
        Assert.Contains("Problem is needed.", (await team.Invokes("task/submit", new JsonObject { ["intent"] = "ticket.open", ["form"] = "form-2", ["title"] = "", ["category"] = "other", ["priority"] = "low", ["language"] = "en" })).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_a_title_of_a_long_text_and_keeps_all_of_it()
    {
        await using var team = new TestTeam();
        var story = "The export crashes. " + string.Concat(Enumerable.Repeat("It happens when I press the button twice. ", 8)).Trim();

        Assert.Equal("S-1 The export crashes · Ada Park · Unassigned · Other · Normal · Open", await team.Says("open a ticket: " + story));
        Assert.Contains("It happens when I press the button twice.", team.Sent.Last().Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("“Problem” has 2001 characters; 2000 are the most. Nothing was changed. Please send a shorter text, or “cancel”.", await team.Says("open a ticket: " + new string('x', 2001)));
    }

    [Fact]
    public async Task Offers_the_one_that_looks_the_same_and_follows_it_when_it_is()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("open a ticket: VPN drops every hour");
        Assert.Equal("S-1 “VPN drops every hour” (Open) looks like the same. Is it that?", await team.Says("open a ticket: the VPN keeps dropping, urgent", from: "Ben Ortiz"));
        Assert.StartsWith("Nothing new was filed. You hear of each change of S-1 from now on. S-1 VPN drops every hour · Ada Park", await team.Says("it is the same", from: "Ben Ortiz"), StringComparison.Ordinal);
        Assert.Equal("There is no S-2 here, so nothing was changed. “open tickets” shows what there is.", await team.Says("show S-2"));
    }

    [Fact]
    public async Task Files_it_anyway_with_all_that_was_said_and_names_the_other_on_the_card()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("提个工单：VPN 每小时断一次");
        await team.Says("解决 S-1：重启了网关");
        Assert.Equal("S-1“VPN 每小时断一次”好像是同一个问题（已解决：重启了网关）。是它吗？", await team.Says("提个工单：VPN 每小时都会断，紧急，类别网络", from: "Li Wei"));
        Assert.Equal("请说“是同一个”或“照样提交”，或者说“取消”。目前还没有提交。", await team.Says("嗯嗯嗯大概吧", from: "Li Wei"));
        Assert.Equal("S-2 VPN 每小时都会断 · Li Wei · 未分配 · 网络 · 紧急 · 待处理 · S-1", await team.Says("照样提交", from: "Li Wei"));
    }

    [Fact]
    public async Task Takes_the_button_once_and_only_of_the_last_question()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("open a ticket: VPN drops every hour");
        await team.Says("open a ticket: the VPN keeps dropping");
        await team.Says("open a ticket: my VPN dropped again");
        Assert.Equal("That question is answered already; nothing was changed.", await team.Clicks("File it anyway", cardsAgo: 1));
        Assert.Equal("S-2 my VPN dropped again · Ada Park · Unassigned · Other · Normal · Open · S-1", await team.Clicks("File it anyway"));
        Assert.Equal("That question is answered already; nothing was changed.", await team.Clicks("It is the same", cardsAgo: 1));
        Assert.Equal("Open tickets: S-1 VPN drops every hour (Open); S-2 my VPN dropped again (Open)", await team.Says("open tickets"));
    }

    [Fact]
    public async Task Says_to_the_requester_that_it_is_their_own()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("open a ticket: VPN drops every hour");
        await team.Says("open a ticket: the VPN keeps dropping");
        Assert.StartsWith("Nothing new was filed: S-1 is your own ticket, and you hear of each change. S-1 VPN drops every hour", await team.Clicks("It is the same"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_nothing_that_was_withdrawn_and_nothing_of_another_team()
    {
        await using var team = new TestTeam();
        await team.Says("open a ticket: VPN drops every hour");
        await team.Says("withdraw S-1");
        Assert.Equal("S-2 VPN drops every hour · Ada Park · Unassigned · Other · Normal · Open", await team.Says("open a ticket: VPN drops every hour"));
        Assert.Equal("S-1 VPN drops every hour · Ben Ortiz · Unassigned · Other · Normal · Open", await team.Says("open a ticket: VPN drops every hour", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Gives_each_its_own_number_when_many_are_filed_at_once()
    {
        await using var team = new TestTeam("groupChat");
        string[] problems = ["Door of the lab is stuck", "Coffee machine leaks", "Invoice export crashes", "Badge does not work", "Projector stays dark"];
        await Task.WhenAll(problems.Select((problem, i) => team.Says($"open a ticket: {problem}", from: $"Person {i}")));

        var tickets = await team.Services.GetRequiredService<TicketStore>().OpenAsync(TeamId.OfChat("tenant", "19:launch"), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3, 4, 5], tickets.Select(ticket => ticket.Number));
        Assert.Equal(problems.Order(StringComparer.Ordinal), tickets.Select(ticket => ticket.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Is_undone_by_its_requester()
    {
        await using var team = new TestTeam();
        await team.Says("open a ticket: VPN drops every hour");
        Assert.Equal("Undone: S-1 “VPN drops every hour” is gone again.", await team.Says("undo"));
        Assert.Equal("There are no open tickets. “open a ticket: …” files one.", await team.Says("open tickets"));
    }
}
