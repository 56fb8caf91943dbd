using System.Collections.Frozen;

namespace TeamBot.Tickets;

public enum TicketState
{
    Open,
    InProgress,
    Waiting,
    Resolved,
    Closed,
    Withdrawn,
}

/// <summary>Who has to do something before a waiting ticket goes on.</summary>
public enum WaitingFor
{
    Requester,
    ThirdParty,
}

/// <summary>The life of a ticket: from which state to which, by what, and who may do it.</summary>
public static class TicketFlow
{
    /// <summary>What brings a ticket into a state; permanent, because the log of each ticket names them.</summary>
    public static readonly FrozenDictionary<TicketState, string> Moves = new Dictionary<TicketState, string>
    {
        [TicketState.Open] = "reopen",
        [TicketState.InProgress] = "start",
        [TicketState.Waiting] = "wait",
        [TicketState.Resolved] = "resolve",
        [TicketState.Closed] = "close",
        [TicketState.Withdrawn] = "withdraw",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<TicketState, TicketState[]> After = new Dictionary<TicketState, TicketState[]>
    {
        [TicketState.Open] = [TicketState.InProgress, TicketState.Waiting, TicketState.Resolved, TicketState.Withdrawn],
        [TicketState.InProgress] = [TicketState.Waiting, TicketState.Resolved, TicketState.Withdrawn],
        [TicketState.Waiting] = [TicketState.InProgress, TicketState.Resolved, TicketState.Withdrawn],
        [TicketState.Resolved] = [TicketState.Closed, TicketState.Open],
        [TicketState.Closed] = [TicketState.Open],
        [TicketState.Withdrawn] = [TicketState.Open],
    }.ToFrozenDictionary();

    /// <summary>The states that a ticket may go to next.</summary>
    public static IReadOnlyList<TicketState> Next(TicketState from) => After[from];

    /// <summary>
    /// Anybody of the team may work on a ticket. What says that the need itself is over, or is there again, is for the
    /// requester; and, once it was resolved, for its owner, so that nothing stays open when the requester does not answer.
    /// </summary>
    public static bool May(Ticket ticket, PersonId who, TicketState to) => to switch
    {
        TicketState.Withdrawn => who == ticket.Requester,
        TicketState.Closed or TicketState.Open => who == ticket.Requester || who == ticket.Owner,
        _ => true,
    };

    /// <summary>What comes of wanting to move a ticket.</summary>
    /// <param name="note">Why it waits, what solved it, why it was reopened; null when nothing was said.</param>
    public static MoveOutcome Move(Ticket ticket, TicketState to, PersonId who, DateTimeOffset now, string? note, WaitingFor? waitingFor)
    {
        if (ticket.State == to)
            return new MoveOutcome.Already();
        TicketState[] legal = [.. Next(ticket.State).Where(next => May(ticket, who, next))];
        if (!Next(ticket.State).Contains(to))
            return new MoveOutcome.Illegal(legal);
        if (!May(ticket, who, to))
            return new MoveOutcome.NotYours(legal);

        var moved = ticket.With(new(now, who, Moves[to], ticket.State, to, note, to == TicketState.Waiting ? waitingFor : null)) with
        {
            State = to,
            WaitingFor = to == TicketState.Waiting ? waitingFor : null,
            Solution = to == TicketState.Resolved ? note : to == TicketState.Closed ? ticket.Solution : null,
            // Who works on what nobody took has taken it.
            Owner = ticket.Owner ?? (to is TicketState.InProgress or TicketState.Resolved ? who : null),
        };
        return new MoveOutcome.Moved(moved);
    }
}

/// <summary>What comes of wanting to move a ticket.</summary>
public abstract record MoveOutcome
{
    public sealed record Moved(Ticket Ticket) : MoveOutcome;

    public sealed record Already : MoveOutcome;

    /// <param name="Legal">Where this person may move it.</param>
    public sealed record Illegal(IReadOnlyList<TicketState> Legal) : MoveOutcome;

    /// <summary>The move is one, but not for this person.</summary>
    public sealed record NotYours(IReadOnlyList<TicketState> Legal) : MoveOutcome;
}
