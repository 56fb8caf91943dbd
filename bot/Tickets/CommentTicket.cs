using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “S-4: tried again, same error”. (G2)</summary>
public sealed class CommentTicket(TicketStore tickets, TicketChange change) : IForm
{
    private static readonly Slot Comment = new("comment", SlotKind.Text, Required: true) { Longest = Ticket.LongestNote };

    public Intent Intent { get; } = new("ticket.comment", [TicketSlots.Ticket, Comment],
        English: new(
            [
                "{ticket} : {comment}",
                "[add|write|leave|post|put] [a|one|another|this] [new] (comment|note|remark|reply) (on|to|for|in|about|under|at) {ticket} [:|that|saying|-] {comment}",
                "[add|write|leave|post|put] [a|one|another|this] [new] (comment|note|remark|reply) (on|to|for|in|about|under|at) {ticket}",
                "(comment|note|reply|remark) {ticket} [:|-|that] {comment}",
                "(add|write|append|note|put) {comment} (to|on|in|under) {ticket}",
                "(tell|let) … (in|on|of|about) {ticket} [know] [that|:] {comment}",
                "(comment|update) (on|for) {ticket} : {comment}",
            ],
            ["S-4: tried again, same error"]),
        Chinese: new(
            [
                "{ticket} : {comment}",
                "(评论|备注|留言|回复|补充|追加) [一下|到] [工单] {ticket} [:|,|说] {comment}",
                "(评论|备注|留言|回复|补充|追加) [一下|到] [工单] {ticket}",
                "(给|在|对|往) {ticket} [工单] [下|下面|里|上] [加|写|添加|留|补充|追加] [一条|个|一个|条] (评论|备注|留言|说明|回复|言|一句|comment|note) [:|,|说] {comment}",
                "(给|在|对|往) {ticket} [工单] [下|下面|里|上] [加|写|添加|留|补充|追加] [一条|个|一个|条] (评论|备注|留言|说明|回复|言|一句|comment|note)",
                "{ticket} [工单] (评论|备注|留言|补充|补充说明|追加说明) [一下|一句|一条] [:|,] {comment}",
                "[把|将] {comment} (加到|写到|补充到|记到|追加到|备注到|加进) {ticket} [里|上|下面]",
            ],
            ["S-4：又试了一次，报同样的错"]));

    public Form Form { get; } = new("ticket", 1, [new(Comment) { IsMultiline = true }]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tickets.ReadAsync(turn, heard, ct) is not { } read)
            return Reply.Say(TicketStore.Missing(turn, heard));
        return await change.SaveAsync(turn, heard, read, read.Value.With(new(turn.At, turn.From, "comment", Note: heard[Comment.Name])), ct);
    }

    // A comment does not mind what else was changed meanwhile.
    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await tickets.ReadAsync(turn, heard, ct) is { Value: var ticket } ? TicketStore.Form(ticket, heard) : FormStart.Empty with { Instead = TicketStore.Missing(turn, heard) };
}
