using System.Diagnostics;
using TeamBot.Dialogs;

namespace TeamBot.Tickets;

/// <summary>Moves a ticket from state to state and says what came of it: what start, wait, resolve, close, withdraw and reopen have in common. (G3)</summary>
public sealed class MoveTicket(TicketStore tickets, TicketCard card, TicketChange change, Roster roster)
{
    /// <param name="note">Why it waits, what solved it, why it was reopened; null when nothing was said.</param>
    public async Task<Reply> ToAsync(Turn turn, Heard heard, TicketState to, string? note, WaitingFor? waitingFor, CancellationToken ct)
    {
        if (await tickets.ReadAsync(turn, heard, ct) is not { } read)
            return Reply.Say(TicketStore.Missing(turn, heard));
        var ticket = read.Value;
        switch (TicketFlow.Move(ticket, to, turn.From, turn.At, note, waitingFor))
        {
            case MoveOutcome.Already:
                return await SayAsync(turn.Words.Say("ticket.already", ticket.Id, State(turn, ticket)));
            case { } when ticket.IsStale(heard["version"]):
                return await SayAsync(turn.Words["ticket.stale"]);
            case MoveOutcome.Illegal(var legal):
                return await SayAsync(Illegal(turn, ticket, $"move.{TicketFlow.Moves[to]}", legal));
            case MoveOutcome.NotYours(var legal):
                var requester = await roster.NameAsync(turn, turn.Team, ticket.Requester, ct);
                return await SayAsync(turn.Words.Say($"ticket.notYours.{TicketFlow.Moves[to]}", ticket.Id, requester) + CanBe(turn, legal));
            case MoveOutcome.Moved(var moved):
                return await change.SaveAsync(turn, heard, read, moved, ct);
            default:
                throw new UnreachableException();
        }

        async Task<Reply> SayAsync(string notice) => Reply.Show(await card.ShowAsync(turn, heard, ticket, notice, ct));
    }

    /// <summary>What the form of a move begins with; what stands against the move is said instead of it.</summary>
    public async Task<FormStart> StartAsync(Turn turn, Heard heard, TicketState to, CancellationToken ct)
    {
        if (await tickets.ReadAsync(turn, heard, ct) is not { Value: var ticket })
            return FormStart.Empty with { Instead = TicketStore.Missing(turn, heard) };
        return TicketFlow.Move(ticket, to, turn.From, turn.At, null, null) is MoveOutcome.Moved
            ? TicketStore.Form(ticket, heard)
            : FormStart.Empty with { Instead = (await ToAsync(turn, heard, to, null, null, ct)).InWords };
    }

    /// <summary>“S-4 is “Closed”, so it cannot be assigned; nothing was changed. It can now be: reopened.”</summary>
    public static string Illegal(Turn turn, Ticket ticket, string what, IReadOnlyList<TicketState> legal) =>
        turn.Words.Say("ticket.illegal", ticket.Id, State(turn, ticket), turn.Words[what]) + CanBe(turn, legal);

    private static string CanBe(Turn turn, IReadOnlyList<TicketState> legal) =>
        legal.Count == 0 ? "" : turn.Words.Say("ticket.canBe", string.Join(turn.Words["list.comma"], legal.Select(state => turn.Words[$"move.{TicketFlow.Moves[state]}"])));

    private static string State(Turn turn, Ticket ticket) => turn.Words[$"ticket.state.{ticket.State}"];
}
