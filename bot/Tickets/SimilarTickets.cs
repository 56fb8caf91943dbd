using System.Globalization;
using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Tickets;

/// <summary>Offers the ticket that a new one may be the same as, before it is filed. (G10)</summary>
public sealed class SimilarTickets(TicketStore tickets, TicketCard card, TicketChange change, CardDeck cards)
{
    /// <summary>The likest open or solved ticket of the team; null when none is like enough.</summary>
    public async Task<Ticket?> FindAsync(Turn turn, string title, string description, CancellationToken ct) =>
        (await tickets.RecentAsync(turn.Team, ct))
            .Select(ticket => (Ticket: ticket, Likeness: Likeness.Of((title, description), (ticket.Title, ticket.Description))))
            .Where(pair => pair.Likeness >= Likeness.OfferedFrom)
            .OrderByDescending(pair => pair.Likeness).ThenByDescending(pair => pair.Ticket.Number)
            .Select(pair => pair.Ticket).FirstOrDefault();

    /// <summary>“S-4 looks like the same. Is it that?” What would be filed is kept until the answer.</summary>
    public async Task<Reply> AskAsync(Turn turn, Heard said, Ticket like, CancellationToken ct)
    {
        var words = turn.Words;
        var draft = new TicketDraft(TicketStore.DraftId(turn), said, like.Id, turn.At);
        var changes = await tickets.DraftAsync(turn, ct) is { } before ? Commit.Nothing.Replace(TicketDraft.Kind, before, draft) : Commit.Nothing.Create(TicketDraft.Kind, draft);
        var status = words[$"ticket.state.{like.State}"];
        var question = like.Solution is { } solution
            ? words.Say("ticket.same?.solved", like.Id, like.Title, status, solution)
            : words.Say("ticket.same?", like.Id, like.Title, status);
        var data = new SimilarData(words.Say("ticket.looksSame", said["title"]), said["title"]!, like.Id.ToString(), like.Title, status, words["ticket.solution"], like.Solution ?? "",
            words["ticket.isSame"], words["ticket.fileAnyway"], Stamp(draft), turn.Team.Value, turn.Words.Language);
        return new Reply(Card: cards.Render("ticket-similar", data, TicketCardsJson.Default.SimilarData, question), Changes: changes) { Asking = turn.Input is Input.Said ? OpenTicket.Same.Name : null };
    }

    /// <summary>Nothing is filed: the person hears what happens to the other ticket from now on.</summary>
    public async Task<Reply> FollowAsync(Turn turn, Heard heard, TicketId id, Commit answered, CancellationToken ct)
    {
        if (await tickets.FindAsync(turn.Team, id, ct) is not { } read)
            return Reply.Say(turn.Words.Say("ticket.missing", id)) with { Changes = answered };
        var followed = Follow(read.Value, turn.From, turn.At);
        var notice = turn.Words.Say(followed is not null || read.Value.Followers.Contains(turn.From) ? "ticket.following" : read.Value.Requester == turn.From ? "ticket.yours" : "ticket.manyFollow", id);
        var reply = followed is null ? Reply.Silence : await change.SaveAsync(turn, heard, read, followed, ct);
        return reply with
        {
            Text = null,
            Card = await card.ShowAsync(turn, heard, followed ?? read.Value, notice, ct),
            Changes = reply.Changes is { } changes ? answered.With(changes.Changes.AsSpan()) : answered,
        };
    }

    /// <summary>Names a question, so that the buttons of an older one are noticed.</summary>
    public static string Stamp(TicketDraft draft) => draft.AskedAt.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The ticket with one more follower; null when that changes nothing.</summary>
    internal static Ticket? Follow(Ticket ticket, PersonId who, DateTimeOffset now) =>
        who == ticket.Requester || ticket.Followers.Contains(who) || ticket.Followers.Length >= Ticket.MostFollowers ? null
        : ticket.With(new(now, who, "follow")) with { Followers = ticket.Followers.Add(who) };
}

internal sealed record SimilarData(
    string Intro, string Wanted, string Id, string Title, string Status, string SolutionLabel, string Solution, string Same, string Anyway, string Asked, string Team, string Language);
