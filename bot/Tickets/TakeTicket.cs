using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “take S-4”: the speaker takes care of it. (G2)</summary>
public sealed class TakeTicket(AssignTicket assign) : IAnswer
{
    public Intent Intent { get; } = new("ticket.take", [TicketSlots.Ticket],
        English: new(
            [
                "(take|claim|grab|pick up|i'll take|i will take|i'll do|i will do|i'll handle|i will handle|i can take|i can do|i take|i'll pick up|i'll own|i got|i'm taking|i've got|let me take|i take over|i'll take over|take over|take care of|i'll take care of) [on] {ticket}",
                "(assign|give|hand|reassign|transfer|hand over) {ticket} (to me|to myself|over to me)",
                "{ticket} (is mine|to me|for me|assign to me|assigned to me|i'll take it|i'll do it|i've got it|i'll handle it|i take it)",
                "(make|set) me [the|as|as the] [owner|assignee] (of|for|on) {ticket}",
            ],
            ["take S-4"]),
        Chinese: new(
            [
                "[我] [来] (认领|领取|接手|接|我来做|我来|我接|我接手|我领|我认领|我负责|我来负责|我来处理|领|接下) [工单] {ticket}",
                "{ticket} [工单] (我来|我来做|我来处理|我接|我接手|我认领|我负责|我来负责|我来跟进|我跟进|归我|交给我|分配给我|指派给我|派给我|给我|转给我|我来接|我来看|我来 handle) [了|吧|处理]",
                "[把|将] {ticket} (交给我|分配给我|指派给我|派给我|转给我|分给我|给我) [处理|负责|吧|来处理]",
                "[把|将] {ticket} (assign|give|分配|指派|交|转|派) (给我|to me)",
                "(assign|give|分配|指派|交|转|派) {ticket} 给我",
            ],
            ["认领 S-4"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => assign.ToAsync(turn, heard, turn.From, ct);
}
