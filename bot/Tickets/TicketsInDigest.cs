using TeamBot.Digest;

namespace TeamBot.Tickets;

/// <summary>What the digest of a person has of tickets: those that they take care of and nobody else is waited for, and those that wait for them. (H5)</summary>
public sealed class TicketsInDigest(TicketStore tickets)
{
    public async Task<IReadOnlyList<DigestRow>> RowsAsync(Turn turn, CancellationToken ct) =>
    [
        .. (await tickets.OwnedByAsync(turn.Team, turn.From, ct)).Where(ticket => ticket.State != TicketState.Waiting).Select(ticket => Row(turn, DigestPart.Tickets, ticket, TicketCard.Said(turn.Words, ticket.Priority))),
        .. (await tickets.OpenedByAsync(turn.Team, turn.From, ct)).Where(ticket => ticket.WaitingFor == WaitingFor.Requester).Select(ticket => Row(turn, DigestPart.Questions, ticket, Question(ticket))),
    ];

    private static DigestRow Row(Turn turn, DigestPart part, Ticket ticket, string about) =>
        new(part, about.Length > 0 ? $"{ticket.Id} {ticket.Title} · {about}" : $"{ticket.Id} {ticket.Title}", ByOthers(turn, ticket)) { Shows = Heard.Of("ticket.show").With("ticket", ticket.Id.ToString()) };

    // What was said when it began to wait.
    private static string Question(Ticket ticket) => ticket.Log.LastOrDefault(one => one.To == TicketState.Waiting)?.Note ?? "";

    // What the person did to it themselves is no news.
    private static DateTimeOffset ByOthers(Turn turn, Ticket ticket) => ticket.Log.LastOrDefault(one => one.By != turn.From)?.At ?? DateTimeOffset.MinValue;
}
