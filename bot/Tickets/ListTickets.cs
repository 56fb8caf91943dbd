using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “open tickets”, “my tickets”, “tickets assigned to me”, “unassigned tickets”, “resolved tickets”. (G2)</summary>
public sealed class ListTickets(TicketStore tickets, TicketListCard list, Roster roster) : IAnswer
{
    private static readonly Slot Which = new("which", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("assigned", "assigned to me|my assigned|i'm working on|i am working on|i work on|i handle|i own|on my plate|my queue|in my queue|for me to do|分配给我|分配给我的|指派给我|指派给我的|派给我的|我负责|我负责的|我处理的|我在处理的|我手上|我手上的|交给我的|转给我的|我接的"),
            ("unassigned", "unassigned|not assigned|nobody's|nobody|no owner|without an owner|without owner|ownerless|unowned|not taken|no one|未分配|未分配的|没分配|没分配的|没有分配的|没人处理|没人处理的|没人管的|无人认领|无人认领的|没人认领|没人认领的|待认领|待认领的|没人接的|没有负责人的"),
            ("solved", "resolved|solved|closed|finished|fixed|done|已解决|已解决的|解决了的|解决了|已关闭|已关闭的|已完成|已完成的|关闭的|处理完的|已经解决的|已处理的"),
            ("open", "open|all open|all|unresolved|pending|outstanding|not resolved|not closed|unsolved|未解决|未解决的|没解决|没解决的|未关闭|未关闭的|没关|没关的|未处理|未处理的|没处理|没处理的|待处理|待处理的|还没解决|还没处理|所有|全部|未完成|未完成的|没有解决"),
            ("mine", "my|mine|my own|all my|i opened|i filed|i reported|i raised|i created|i submitted|opened by me|我的|我提的|我报的|我提交的|我开的|我提过的|我上报的|我发起的|我所有的|我提了"),
        ],
    };

    public Intent Intent { get; } = new("ticket.list", [Which, TicketSlots.Owner],
        English: new(
            [
                "<show> [me|us] ~ (tickets|incidents|bugs|support requests|support cases|open issues|issues|ticket list|ticket queue|support queue|ticket status) […]",
                "[what|which|list|my|our|all|all my|open|unresolved|pending|urgent|high priority|unassigned|new|the|today's|overdue|escalated|closed|resolved|solved] [are|my|our|the|open|unresolved|pending|urgent|high priority|unassigned|overdue|p1] [open|unresolved|pending|urgent|unassigned|support|p1|it|high priority] (tickets|incidents|bugs|support requests|support tickets|support cases|ticket list|ticket queue|support queue) [are|for|of|in|that|assigned|from|by|today|this|right|with|on|without|…] […]",
                "(what|which|what's|how many|who has|who is|where are|any) [is|are|open|my|our|of] … (tickets|incidents|open bugs|support requests|support tickets|bugs|the ticket queue|ticket list) (are|do|is|open|were|left|assigned|for|have|we|i|in|there|on|unresolved|still|today|this|breach|breached|about) […]",
                "(is|are|do|does|have|has) (there|we|i|any) [any|some|open|have|got|more|new] [any|some] [any|open|unresolved|pending|new|urgent|more|other|unassigned] (tickets|incidents|bugs|open issues|support requests|support tickets) […]",
                "any (open|new|unresolved|pending|urgent|unassigned) (tickets|incidents|bugs|issues) […]",
                "(what|which|what's) [are|is] [the|our|my|all] [the|our|my] {which} (tickets|incidents|bugs|support requests)",
                "(status|state) of [my|the|our|all] (ticket|tickets|incident|incidents|support request|support ticket) […]",
                "(what is|what's|check|how is) ~ status of [my|the|our] (ticket|tickets|incident|support request|support ticket) […]",
                "[<show>] [me] [the|all] [open] (tickets|incidents) (of|for|owned by|assigned to) {owner}",
                "[<show>] [me] {owner}'s [open] (tickets|incidents)",
                "(what|which) tickets (does|do|has) {owner} (have|own|handle|work on|got)",
            ],
            ["open tickets", "my tickets", "tickets assigned to me", "unassigned tickets", "resolved tickets"]),
        Chinese: new(
            [
                "<show> [一下] … (工单|单子|故障单|问题单|bug|缺陷|ticket|tickets|工单列表|工单状态|故障|工单队列) [列表|清单|情况|状态|有哪些|进度|队列|吧]",
                "[我|我们|团队|今天|目前|现在|当前|本周|…] [有|还有|都有|存在|上报了|提了] (什么|哪些|多少|几个|几张|啥|没有) [open的|open 的|未处理的|未解决的|没处理的|紧急的|未关闭的|打开的|待处理的|没解决的|未分配的|紧急|待处理|未处理|没关的|新|超时的|没人处理的|分配给我的] (工单|单子|故障|bug|缺陷|ticket|故障单|问题单) […]",
                "(什么|哪些|有没有|多少|几个|几张) … (工单|单子|故障单|bug|缺陷) […]",
                "[我的|我提的|所有|全部|当前|未解决的|未关闭的|待处理的|打开的|紧急|今天的|团队的|我们的|未处理的|未分配的|我负责的|超时的|本周的|分配给我的|已解决的|没人处理的] [未关闭的|未解决的|紧急|待处理] [的] (工单|单子|故障单|bug|问题单|缺陷|ticket) [列表|清单|情况|状态|有哪些|进度|队列|处理得怎么样了|怎么样了|处理到哪了|到哪了|都有哪些|什么情况]",
                "[<show>] {owner} (负责|处理|手上|名下) 的 (工单|单子)",
            ],
            ["未解决的工单", "我的工单", "分配给我的工单", "未分配的工单", "已解决的工单"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (which, owner) = (heard["which"] ?? "open", heard["owner"] is { } person ? new PersonId(person) : (PersonId?)null);
        if (owner is not null)
            (which, owner) = owner == turn.From ? ("assigned", null) : ("open", owner);
        var rows = new List<ListedTicket>();
        foreach (var (team, name) in which is "mine" or "assigned" ? await roster.SpacesAsync(turn, ct) : [Roster.SpaceOf(turn)])
        {
            foreach (var ticket in await ReadAsync(turn, team, which, owner, ct))
                rows.Add(new(team, name, ticket));
        }

        if (which != "solved")
            rows = [.. rows.OrderBy(row => row.Ticket.Rank).ThenBy(row => row.Ticket.Number)];
        return Reply.Show(await list.ShowAsync(turn, which, owner, rows, heard["page"], ct));
    }

    private Task<IReadOnlyList<Ticket>> ReadAsync(Turn turn, TeamId team, string which, PersonId? owner, CancellationToken ct) => which switch
    {
        _ when owner is not null => tickets.OwnedByAsync(team, owner, ct),
        "mine" => tickets.OpenedByAsync(team, turn.From, ct),
        "assigned" => tickets.OwnedByAsync(team, turn.From, ct),
        "unassigned" => tickets.OwnedByAsync(team, null, ct),
        "solved" => tickets.SolvedAsync(team, ct),
        _ => tickets.OpenAsync(team, ct),
    };
}
