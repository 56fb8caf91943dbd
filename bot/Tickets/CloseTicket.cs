using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “close S-4”: the requester agrees that it is solved. (G3)</summary>
public sealed class CloseTicket(MoveTicket move) : IAnswer
{
    public Intent Intent { get; } = new("ticket.close", [TicketSlots.Ticket],
        English: new(
            [
                "(close|close out|archive|finish|complete) [out] {ticket} [now|for good|:] [it works|it works now|works now|solved]",
                "(you can|you may|we can|i want to) close {ticket} [now]",
                "{ticket} [is|:|can be|may be|should be|has been] [now] (closed|close|archived)",
                "(mark|set|move|flag|change) {ticket} [status] [as|to] (closed|close)",
                "{ticket} (works now|works again|works for me|works for me now|is confirmed fixed) [so] [you can|please] [close it]",
            ],
            ["close S-4"]),
        Chinese: new(
            [
                "(关闭|关掉|关了|结束|关|完结|结单|关单) [掉|了] [工单] {ticket} [了|吧]",
                "[把|将] {ticket} [给] (关闭|关掉|关了|关上|结了|结掉|完结|结束) [掉|了|吧]",
                "{ticket} [工单] [现在|已经|已] [没问题了|正常了|好了] [可以|能] (关闭|关掉|关|结单|结|关单) [了|掉|吧] [吧]",
                "[把|将] {ticket} [的] [状态] (改为|改成|设为|标记为|标为|转为|置为) [状态] (已关闭|关闭|closed)",
                "{ticket} [已经|已] (确认解决|没问题了|确认没问题|恢复正常了) [了]",
            ],
            ["关闭 S-4"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => move.ToAsync(turn, heard, TicketState.Closed, null, null, ct);
}
