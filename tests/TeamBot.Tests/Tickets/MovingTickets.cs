using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Tickets;

/// <summary>A ticket from hand to hand and from state to state, by sentence, button and form. (G2, G3)</summary>
public sealed class MovingTickets : IAsyncLifetime
{
    private const string Ticket = "S-1 VPN drops every hour · Ada Park";

    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync() => await _team.Says("open a ticket: VPN drops every hour, urgent, category network");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("take S-1", Ticket + " · Ada Park · Network · Urgent · Open")]
    [InlineData("把 S-1 分配给我", Ticket + " · Ada Park · 网络 · 紧急 · 待处理")]
    [InlineData("assign S-1 to <at>Ben Ortiz</at>", Ticket + " · Ben Ortiz · Network · Urgent · Open")]
    [InlineData("把 S-1 转给<at>Ben Ortiz</at>", Ticket + " · Ben Ortiz · 网络 · 紧急 · 待处理")]
    [InlineData("start S-1", Ticket + " · Ada Park · Network · Urgent · In progress")]
    [InlineData("开始处理 S-1", Ticket + " · Ada Park · 网络 · 紧急 · 处理中")]
    [InlineData("S-1 is waiting for the vendor to send a new card", Ticket + " · Unassigned · Network · Urgent · Waiting · a third party: send a new card")]
    [InlineData("S-1 等用户提供序列号", Ticket + " · 未分配 · 网络 · 紧急 · 等待中 · 提单人：提供序列号")]
    [InlineData("resolve S-1: restarted the gateway", Ticket + " · Ada Park · Network · Urgent · Resolved · restarted the gateway")]
    [InlineData("S-1 已解决：重启了网关", Ticket + " · Ada Park · 网络 · 紧急 · 已解决 · 重启了网关")]
    [InlineData("withdraw S-1", Ticket + " · Unassigned · Network · Urgent · Withdrawn")]
    [InlineData("撤回 S-1", Ticket + " · 未分配 · 网络 · 紧急 · 已撤回")]
    [InlineData("set S-1 to low", Ticket + " · Unassigned · Network · Low · Open")]
    [InlineData("S-1 类别改为软件", Ticket + " · 未分配 · 软件 · 紧急 · 待处理")]
    [InlineData("rename S-1 to VPN drops in Berlin", "S-1 VPN drops in Berlin · Ada Park · Unassigned · Network · Urgent · Open")]
    [InlineData("S-1: tried again, same error", Ticket + " · Unassigned · Network · Urgent · Open")]
    [InlineData("给 S-1 留言：下午再来", Ticket + " · 未分配 · 网络 · 紧急 · 待处理")]
    [InlineData("close S-1", "S-1 is “Open”, so it cannot be closed; nothing was changed. It can now be: started, set to waiting, resolved, withdrawn. " + Ticket + " · Unassigned · Network · Urgent · Open")]
    [InlineData("关闭 S-1", "S-1 目前是“待处理”，不能关闭，没有改动任何内容。现在可以：开始处理、转为等待、解决、撤回。 " + Ticket + " · 未分配 · 网络 · 紧急 · 待处理")]
    [InlineData("reopen S-1", "S-1 is “Open” already; nothing was changed. " + Ticket + " · Unassigned · Network · Urgent · Open")]
    [InlineData("set S-1 to urgent", "It is like that already; nothing was changed. " + Ticket + " · Unassigned · Network · Urgent · Open")]
    [InlineData("close S-9", "There is no S-9 here, so nothing was changed. “open tickets” shows what there is.")]
    [InlineData("关闭 S-9", "这里没有 S-9，没有改动任何内容。说“未解决的工单”可以查看现有工单。")]
    public async Task Says_how_it_is_now(string said, string answer) =>
        Assert.Equal(answer, (await _team.Says(said, mentions: said.Contains("Ben", StringComparison.Ordinal) ? ["Ben Ortiz"] : [])).Split('\n')[0]);

    [Fact]
    public async Task Goes_the_whole_way_and_back()
    {
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · In progress", await SaysFirst("start S-1", "Ben Ortiz"));
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · Waiting · the requester: version of the client", await SaysFirst("S-1 is waiting for the requester: version of the client", "Ben Ortiz"));
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · In progress", await SaysFirst("start S-1", "Ben Ortiz"));
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · Resolved · updated the client", await SaysFirst("resolve S-1: updated the client", "Ben Ortiz"));
        Assert.Equal("S-1 is “Resolved”, so it cannot be assigned; nothing was changed. " + Ticket + " · Ben Ortiz · Network · Urgent · Resolved · updated the client", await SaysFirst("take S-1", "Li Wei"));
        Assert.Equal("Only Ada Park, who opened S-1, or its owner can close it; nothing was changed. " + Ticket + " · Ben Ortiz · Network · Urgent · Resolved · updated the client", await SaysFirst("close S-1", "Li Wei"));
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · Closed · updated the client", await SaysFirst("close S-1", "Ada Park"));
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · Open", await SaysFirst("reopen S-1: it dropped again", "Ada Park"));
    }

    [Fact]
    public async Task Asks_what_solved_it_and_what_it_waits_for()
    {
        Assert.Equal("What solved S-1? Say it in one sentence, so that the next person finds it; or “cancel”.", await SaysFirst("S-1 is fixed", "Ben Ortiz"));
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · Resolved · restarted the gateway on Monday", await SaysFirst("restarted the gateway on Monday", "Ben Ortiz"));
        await _team.Says("reopen S-1");
        Assert.Equal("S-1 在等什么？例如“等用户提供序列号”；或者说“取消”。", await SaysFirst("挂起 S-1", "Ben Ortiz"));
        Assert.Equal(Ticket + " · Ben Ortiz · 网络 · 紧急 · 等待中 · 提单人：新的网线", await SaysFirst("新的网线", "Ben Ortiz"));
    }

    [Fact]
    public async Task Lets_only_the_requester_withdraw()
    {
        Assert.Equal("Only Ada Park, who opened S-1, can withdraw it; nothing was changed. It can now be: started, set to waiting, resolved. " + Ticket + " · Unassigned · Network · Urgent · Open", await SaysFirst("withdraw S-1", "Ben Ortiz"));
        Assert.Equal("只有提单人Ada Park可以撤回 S-1，没有改动任何内容。现在可以：开始处理、转为等待、解决。 " + Ticket + " · 未分配 · 网络 · 紧急 · 待处理", await SaysFirst("撤回 S-1", "Li Wei"));
    }

    [Fact]
    public async Task Acts_by_button_in_place_and_says_when_the_card_is_old()
    {
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · Open", await _team.Clicks("Assign to me", "Ben Ortiz"));
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · In progress", await PressedOnHome("ticket.start", 2, "Ben Ortiz"));
        Assert.Equal("S-1 is “In progress” already; nothing was changed. " + Ticket + " · Ben Ortiz · Network · Urgent · In progress", await PressedOnHome("ticket.start", 2, "Ben Ortiz"));
        Assert.Equal("This card was out of date, so nothing was changed. This is how it is now. " + Ticket + " · Ben Ortiz · Network · Urgent · In progress", await PressedOnHome("ticket.take", 1, "Li Wei"));
    }

    [Fact]
    public async Task Takes_a_solution_by_form_and_opens_none_that_would_be_refused()
    {
        var form = await _team.Invokes("task/fetch", new JsonObject { ["intent"] = "ticket.resolve", ["ticket"] = "S-1", ["language"] = "en" }, "Ben Ortiz");
        Assert.Equal("Resolve S-1", form["task"]!["value"]!["title"]!.GetValue<string>());
        Assert.Equal("{}", (await _team.Invokes("task/submit", new JsonObject { ["intent"] = "ticket.resolve", ["ticket"] = "S-1", ["version"] = "1", ["form"] = "f1", ["solution"] = "New client", ["language"] = "en", ["card"] = "card-1", ["home"] = "yes" }, "Ben Ortiz")).ToJsonString());
        Assert.Equal(Ticket + " · Ben Ortiz · Network · Urgent · Resolved · New client", await _team.Says("show S-1"));
        Assert.StartsWith("S-1 is “Resolved” already; nothing was changed.", (await _team.Invokes("task/fetch", new JsonObject { ["intent"] = "ticket.resolve", ["ticket"] = "S-1", ["language"] = "en" }))["task"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_by_form_and_takes_the_description_away_when_it_is_emptied()
    {
        var form = await _team.Invokes("task/fetch", new JsonObject { ["intent"] = "ticket.update", ["ticket"] = "S-1", ["language"] = "en" });
        Assert.Equal("Edit S-1", form["task"]!["value"]!["title"]!.GetValue<string>());
        await _team.Invokes("task/submit", Edited("1", "Every hour, error 809"));
        Assert.Contains("error 809", _team.Sent.Last(sent => sent.Body?["attachments"] is not null).Body!.ToJsonString(), StringComparison.Ordinal);
        await _team.Invokes("task/submit", Edited("2", ""));
        Assert.DoesNotContain("error 809", _team.Sent.Last(sent => sent.Body?["attachments"] is not null).Body!.ToJsonString(), StringComparison.Ordinal);

        static JsonObject Edited(string version, string description) => new()
        {
            ["intent"] = "ticket.update",
            ["ticket"] = "S-1",
            ["version"] = version,
            ["form"] = "edit-" + version,
            ["title"] = "VPN drops in Berlin",
            ["description"] = description,
            ["level"] = "high",
            ["kind"] = "software",
            ["language"] = "en",
        };
    }

    [Fact]
    public async Task Shows_the_last_three_comments()
    {
        for (var i = 1; i <= 4; i++)
        {
            _team.Clock.Advance(TimeSpan.FromSeconds(2));
            await _team.Says($"S-1: attempt number {i}", from: "Ben Ortiz");
        }

        _team.Clock.Advance(TimeSpan.FromSeconds(2));
        await _team.Says("show S-1");
        var card = _team.Sent.Last().Body!.ToJsonString();
        Assert.DoesNotContain("attempt number 1", card, StringComparison.Ordinal);
        Assert.All(new[] { "attempt number 2", "attempt number 3", "attempt number 4", "Tuesday 2026-11-24 09:00 (UTC)" }, text => Assert.Contains(text, card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_every_change_when_several_make_one_at_once()
    {
        _team.Clock.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(_team.Says("S-1: it is the gateway", from: "Ben Ortiz"), _team.Says("set S-1 to high", from: "Li Wei"), _team.Says("start S-1", from: "Omar Haddad"));

        var ticket = (await _team.Services.GetRequiredService<TicketStore>().FindAsync(TeamId.OfChat("tenant", "19:launch"), new(1), TestContext.Current.CancellationToken))!.Value;
        Assert.Equal((TicketState.InProgress, Priority.High, new PersonId("29:Omar Haddad"), 4), (ticket.State, ticket.Priority, ticket.Owner, ticket.Revision));
        Assert.Equal(["change", "comment", "open", "start"], ticket.Log.Select(one => one.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Gives_back_what_was_undone()
    {
        await _team.Says("start S-1", from: "Ben Ortiz");
        Assert.StartsWith("Undone: S-1 “VPN drops every hour” is as it was before.\n" + Ticket + " · Unassigned · Network · Urgent · Open", await _team.Says("undo", from: "Ben Ortiz"), StringComparison.Ordinal);
        Assert.Equal("There is nothing to undo: you changed nothing here in the last 10 minutes.", (await _team.Says("undo", from: "Li Wei")));
    }

    // The button of the card that stays where the ticket was opened.
    private async Task<string> PressedOnHome(string intent, int version, string from)
    {
        _team.Clock.Advance(TimeSpan.FromSeconds(2));
        var press = _team.Activity("invoke", from);
        press["name"] = "adaptiveCard/action";
        press["replyToId"] = "card-1";
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = intent, ["data"] = new JsonObject { ["intent"] = intent, ["ticket"] = "S-1", ["version"] = $"{version}", ["home"] = "yes", ["language"] = "en" } } };
        using var answer = await _team.PostAsync(press);
        var value = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!;
        return value is JsonObject card ? card["fallbackText"]!.GetValue<string>() : value.GetValue<string>();
    }

    private async Task<string> SaysFirst(string text, string from)
    {
        _team.Clock.Advance(TimeSpan.FromSeconds(2));
        return (await _team.Says(text, from: from)).Split('\n')[0];
    }
}
