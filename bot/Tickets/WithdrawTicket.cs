using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “withdraw S-4”: the requester does not need it any more. Tickets are never deleted. (G3)</summary>
public sealed class WithdrawTicket(MoveTicket move) : IAnswer
{
    public Intent Intent { get; } = new("ticket.withdraw", [TicketSlots.Ticket],
        English: new(
            [
                "(withdraw|retract|pull back|take back|drop|cancel|delete|remove|revoke|call off|discard) [my|the] {ticket} [again|please]",
                "(i|we) (don't|do not|no longer) need {ticket} [anymore|any more]",
                "{ticket} [is|:] (no longer needed|not needed|not needed anymore|not needed any more|obsolete|withdrawn|no longer relevant|a duplicate|a mistake)",
                "(i|i'd like to|i want to) (withdraw|retract|pull back|take back|cancel|drop) {ticket}",
                "{ticket} (has|can be|should be) [been] (withdrawn|cancelled|canceled|retracted|dropped)",
                "{ticket} (was|is) (a mistake|opened by mistake|filed by mistake|an error) [withdraw it|cancel it]",
            ],
            ["withdraw S-4"]),
        Chinese: new(
            [
                "[我|我要|我想] (撤回|撤销|撤掉|取消|作废|删除|删掉|收回|撤|cancel|withdraw) [了|掉] [我的|工单] {ticket} [吧|了]",
                "[我] [把|将] {ticket} [给] (撤回|撤销|撤掉|取消|取消掉|作废|删除|删掉|收回|撤了) [了|掉|吧]",
                "{ticket} [工单] [已经|已] (不需要了|不用了|不用处理了|作废|撤回|撤销|取消|不要了|提错了|不用管了|不用弄了|撤掉|是误报|误报|提重了) [吧|了]",
                "(不需要|不用|不用处理) {ticket} 了",
            ],
            ["撤回 S-4"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => move.ToAsync(turn, heard, TicketState.Withdrawn, null, null, ct);
}
