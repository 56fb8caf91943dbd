using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “assign S-4 to @Ben”. (G2)</summary>
public sealed class AssignTicket(TicketStore tickets, TicketCard card, TicketChange change, Roster roster) : IAnswer
{
    public Intent Intent { get; } = new("ticket.assign", [TicketSlots.Ticket, TicketSlots.Owner with { Required = true }],
        English: new(
            [
                "<give> [ownership of] {ticket} (to|over to|for) {owner} [instead|please]",
                "<give> {ticket} from … to {owner}",
                "(move|escalate|forward|route|send|delegate) {ticket} (to|over to) {owner}",
                "(make|set|have|ask|get) {owner} [the|as|as the|to be|to|take|handle|own|look at|work on] [owner|assignee|responsible|take|handle|own|look at|work on|take care] [of|for|on] {ticket}",
                "(set|change|update|make) [the] (owner|assignee) (of|for|on) {ticket} (to|as|:) {owner}",
                "{ticket} (is for|goes to|belongs to|should go to|is now with|is assigned to|assigned to|assign to|reassign to|give to|owner|owner is|owner:|to) {owner}",
                "{owner} (takes|owns|takes over|will take|will take over|will handle|handles|is responsible for|should take|is taking over|can take|please take|should handle|please handle) {ticket}",
                "<give> {ticket}",
            ],
            ["assign S-4"]),
        Chinese: new(
            [
                "[把|将] {ticket} [工单] <given> {owner} [负责|处理|来处理|来做|去做|跟进|做|吧]",
                "[把|将] {ticket} (assign|reassign|交|分配|指派|转|派|转交|移交) 给 {owner} [处理|负责|跟进]",
                "(assign|reassign|give|交|分配|指派|转|派|转交) {ticket} 给 {owner}",
                "{ticket} (由|让|给|归|换|请) {owner} (负责|处理|来处理|来做|跟进|做|来|看一下|看看)",
                "{ticket} [的] (负责人|处理人|经办人|owner) [改成|改为|换成|设为|是|为|:|改|换] {owner}",
                "(让|请|叫|麻烦) {owner} [来] (处理|负责|跟进|看一下|看看|接手) {ticket}",
                "<given> {owner} [:] {ticket}",
                "(分配|指派|转派|派) {ticket} [一下]",
            ],
            ["分配 S-4"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => ToAsync(turn, heard, new(heard["owner"]!), ct);

    internal async Task<Reply> ToAsync(Turn turn, Heard heard, PersonId owner, CancellationToken ct)
    {
        if (await tickets.ReadAsync(turn, heard, ct) is not { } read)
            return Reply.Say(TicketStore.Missing(turn, heard));
        var ticket = read.Value;
        if (ticket.Owner == owner)
            return await SayAsync(turn.Words.Say("ticket.alreadyWith", ticket.Id, await roster.NameAsync(turn, turn.Team, owner, ct)));
        if (ticket.IsStale(heard["version"]))
            return await SayAsync(turn.Words["ticket.stale"]);
        if (ticket.Group != "open")
            return await SayAsync(MoveTicket.Illegal(turn, ticket, "move.assign", [.. TicketFlow.Next(ticket.State).Where(next => TicketFlow.May(ticket, turn.From, next))]));
        return await change.SaveAsync(turn, heard, read, Assign(ticket, owner, turn.From, turn.At), ct);

        async Task<Reply> SayAsync(string notice) => Reply.Show(await card.ShowAsync(turn, heard, ticket, notice, ct));
    }

    internal static Ticket Assign(Ticket ticket, PersonId owner, PersonId by, DateTimeOffset now) =>
        ticket.With(new(now, by, "owner", Note: owner.Value)) with { Owner = owner };
}
