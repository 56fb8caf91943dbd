using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “resolve S-4: restarted the gateway”, and asks what solved it. (G3)</summary>
public sealed class ResolveTicket(MoveTicket move, TicketStore tickets) : IForm
{
    private static readonly Slot Solution = new("solution", SlotKind.Text) { Longest = Ticket.LongestNote };

    public Intent Intent { get; } = new("ticket.resolve", [TicketSlots.Ticket, Solution],
        English: new(
            [
                "(resolve|solve|fix|fixed|resolved|solved|i fixed|i resolved|i solved|i've fixed|i've resolved|we fixed|we resolved|we solved) {ticket} [now]",
                "(resolve|solve|fix|fixed|resolved|solved|i fixed|i resolved|i solved|i've fixed|i've resolved|we fixed|we resolved|we solved) {ticket} [by|with|:|,|-|via|through|because] {solution}",
                "{ticket} [is|:|was|has been] [now] (resolved|solved|fixed|done|sorted|sorted out) [now]",
                "{ticket} [is|:|was|has been] [now] (resolved|solved|fixed|done|sorted|sorted out) [now] (by|with|:|,|-|via|because|through|after) {solution}",
                "(mark|set|move|flag|change) {ticket} [status] [as|to] (resolved|solved|fixed|done)",
                "(mark|set|move|flag|change) {ticket} [status] [as|to] (resolved|solved|fixed|done) [by|with|:|,|-|via|because] {solution}",
                "(the|my|our) (solution|fix|resolution) (for|of|to) {ticket} [was|is] [:|to] {solution}",
                "{solution} (fixed|solved|resolved) {ticket}",
            ],
            ["resolve S-4: restarted the gateway"]),
        Chinese: new(
            [
                "[我|我们] [已|已经] (解决|修复|搞定|处理好|修好|处理完|弄好) [了|掉] [工单] {ticket} [了]",
                "[我|我们] [已|已经] (解决|修复|搞定|处理好|修好|处理完|弄好) [了|掉] [工单] {ticket} [了] [:|,] [方法是|方案是|办法是] {solution}",
                "{ticket} [工单] [已|已经|终于|现在] (解决|修复|搞定|处理好|修好|处理完|弄好|处理完成) [了|啦]",
                "{ticket} [工单] [已|已经|终于|现在] (解决|修复|搞定|处理好|修好|处理完|弄好|处理完成) [了|啦] (:|,) {solution}",
                "{ticket} [工单] [已|已经|终于|现在] (解决|修复|搞定|处理好|修好|处理完|弄好|处理完成) [了|啦] (方法是|方案是|办法是|解决办法是|解决方案是|原因是|是因为) {solution}",
                "[把|将] {ticket} [的] [状态] (改为|改成|设为|标记为|标为|转为|标成|置为) [状态] (已解决|解决|已修复|resolved)",
                "[把|将] {ticket} [的] [状态] (改为|改成|设为|标记为|标为|转为|标成|置为) [状态] (已解决|解决|已修复|resolved) [:|,|方法是|办法是] {solution}",
                "{ticket} [的] (解决方案|解决办法|解决方法|处理结果) [是|:|为] {solution}",
            ],
            ["S-4 已解决：重启了网关"]));

    public Form Form { get; } = new("ticket", 1, [new(Solution) { IsRequired = true, IsMultiline = true }]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (heard[Solution.Name] is null
            && await tickets.ReadAsync(turn, heard, ct) is { Value: var ticket } && TicketFlow.Move(ticket, TicketState.Resolved, turn.From, turn.At, null, null) is MoveOutcome.Moved)
            return Reply.Ask(Solution.Name, turn.Words.Say("ask.ticket.resolve.solution", ticket.Id));
        return await move.ToAsync(turn, heard, TicketState.Resolved, heard[Solution.Name], null, ct);
    }

    public Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) => move.StartAsync(turn, heard, TicketState.Resolved, ct);
}
