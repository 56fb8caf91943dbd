using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Tickets;

/// <summary>Stores a changed ticket, shows it, and tells whom it concerns.</summary>
public sealed class TicketChange(TicketCard card, TicketNews news)
{
    public async Task<Reply> SaveAsync(Turn turn, Heard heard, Stored<Ticket> read, Ticket changed, CancellationToken ct)
    {
        var shown = await card.ShowAsync(turn, heard, changed, "", ct);
        var reply = Reply.Show(shown, Commit.Nothing.Replace(Ticket.Kind, read, changed)) with { Also = [.. await news.OfAsync(turn, heard, changed, ct)] };
        // Where its card is kept in step, a second one would be out of date soon: words will do.
        return IsAtHome(turn, changed) && turn.Input is Input.Said ? reply with { Text = shown.Summary, Card = null } : reply;
    }

    private static bool IsAtHome(Turn turn, Ticket ticket) => ticket.Home.Scope != Scope.Personal && ticket.Home.Where.ConversationId == turn.Where.ConversationId;
}
