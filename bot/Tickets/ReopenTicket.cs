using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “reopen S-4: it happened again”. (G3)</summary>
public sealed class ReopenTicket(MoveTicket move) : IAnswer
{
    public Intent Intent { get; } = new("ticket.reopen", [TicketSlots.Ticket, TicketSlots.Reason],
        English: new(
            [
                "(reopen|re open|restart) {ticket} [again|please]",
                "open {ticket} again",
                "(reopen|re open|restart) {ticket} [again] [:|because|,|as|since|-] {reason}",
                "{ticket} [:] (is not|isn't|was not|wasn't|not|is still not|still not) [really|yet|completely] (fixed|resolved|solved|working|done|closed|okay|ok) [yet]",
                "{ticket} [:] (is not|isn't|was not|wasn't|not|is still not|still not) [really|yet|completely] (fixed|resolved|solved|working|done|closed|okay|ok) [yet] (:|because|,|-) {reason}",
                "{ticket} [has|:|still] (is back|came back|is happening again|happens again|happened again|occurred again|occurs again|does not work|doesn't work|still broken|is still broken|is broken again|still happens|still occurs) [again]",
                "{ticket} [has|:|still] (is back|came back|is happening again|happens again|happened again|occurred again|occurs again|does not work|doesn't work|still broken|is still broken|is broken again|still happens|still occurs) [again] (:|because|,|-) {reason}",
                "{ticket} (should be|must be|has to be|needs to be) reopened",
                "(mark|set|change) {ticket} [status] [as|to] (open|reopened|not resolved|unresolved)",
            ],
            ["reopen S-4"]),
        Chinese: new(
            [
                "[我] [要|想] (重新打开|重开|重启|重新开启|再打开|再开|恢复|重新激活) [工单] {ticket} [吧]",
                "(重新打开|重开|重启|重新开启|再打开|再开|恢复) [工单] {ticket} [:|,] [因为|原因是] {reason}",
                "[把|将] {ticket} (重新打开|重开|重新开启|再打开|恢复|重新激活) [一下|吧]",
                "{ticket} [工单] [其实|还|问题] (还没解决|没有解决|没解决|还没修好|没修好|还没好|没好|又出现了|又出问题了|又坏了|又来了|又发生了|复发了|还是不行|还是有问题|还是没好|还是 not working|需要重新打开|重新打开) [了]",
                "{ticket} [工单] [其实|还|问题] (还没解决|没有解决|没解决|还没修好|没修好|还没好|没好|又出现了|又出问题了|又坏了|又来了|又发生了|复发了|还是不行|还是有问题|还是没好|还是 not working|需要重新打开|重新打开) [了] (:|,) {reason}",
            ],
            ["重新打开 S-4"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        move.ToAsync(turn, heard, TicketState.Open, heard[TicketSlots.Reason.Name], null, ct);
}
