using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “start S-4”: somebody works on it. (G3)</summary>
public sealed class StartTicket(MoveTicket move) : IAnswer
{
    public Intent Intent { get; } = new("ticket.start", [TicketSlots.Ticket],
        English: new(
            [
                "(start|begin|continue|resume|start with|start on|start working on|work on|get started on|begin work on|continue with|pick up work on) [work|working] [on] {ticket} [now|today|again]",
                "[i|we] (am|'m|are|'re|will|'ll) [now|currently|start|already] (working on|looking into|looking at|on it|investigating|handling|starting|start|work on|look into|look at) {ticket} [now]",
                "(i|we) (started|began|start|resumed) [work|working|with|to work] [on] {ticket}",
                "{ticket} [is|:] [now|currently|again] (in progress|being worked on|started|under way|underway|in work|under investigation) [now]",
                "(mark|set|move|put|change|flag) {ticket} [status] [as|to|into] [being] (in progress|started|active|in work)",
            ],
            ["start S-4"]),
        Chinese: new(
            [
                "[我|我们] [现在|已经|已|马上] (开始|着手|继续|正在|在|start) [处理|跟进|排查|解决|做|看|查|修|调查] [工单] {ticket} [了]",
                "[我|我们] [现在|马上] (处理|跟进|排查|调查) {ticket} [了|中]",
                "{ticket} [工单] [我|我们] [已|已经|现在|正] (开始处理|处理中|在处理|正在处理|开始跟进|跟进中|在跟进|进行中|排查中|在排查|开始排查|开始做|在 working on|处理起来|继续处理|恢复处理) [了]",
                "[把|将] {ticket} [的] [状态] (改为|改成|设为|标记为|标为|转为|变为|置为) [状态] (处理中|进行中|开始处理|in progress)",
            ],
            ["开始处理 S-4"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => move.ToAsync(turn, heard, TicketState.InProgress, null, null, ct);
}
