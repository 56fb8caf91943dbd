using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Tickets;

/// <summary>Stores a changed ticket and shows it.</summary>
public sealed class TicketChange(TicketCard card)
{
    public async Task<Reply> SaveAsync(Turn turn, Stored<Ticket> read, Ticket changed, CancellationToken ct) =>
        Reply.Show(await card.ShowAsync(turn, changed, ct), Commit.Nothing.Replace(Ticket.Kind, read, changed));
}
