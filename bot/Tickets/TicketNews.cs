using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;

namespace TeamBot.Tickets;

/// <summary>
/// Who hears of a change, and where: the card where the ticket was opened and the requester’s own are kept in step; the
/// requester, the followers and a new owner are told alone of what somebody else did. (G4)
/// </summary>
public sealed class TicketNews(TicketCard card, Roster roster)
{
    public async Task<IReadOnlyList<Post>> OfAsync(Turn turn, Heard heard, Ticket ticket, CancellationToken ct)
    {
        // In one's own space nobody else is told.
        if (ticket.Home.Scope == Scope.Personal)
            return [];
        var posts = new List<Post>();
        foreach (var person in Told(ticket, ticket.Log[^1]))
            posts.Add(await TellAsync(turn, ticket, ticket.Log[^1], person, ct));
        return [.. posts, .. await InStepAsync(turn, heard, ticket, ct)];
    }

    /// <summary>The cards of a ticket that show it as it is now.</summary>
    public async Task<IReadOnlyList<Post>> InStepAsync(Turn turn, Heard heard, Ticket ticket, CancellationToken ct)
    {
        if (ticket.Home.Scope == Scope.Personal)
            return [];
        var posts = new List<Post>();
        var (home, id) = (ticket.Home.Where, ticket.Id.ToString());
        if (heard[TicketView.HomeSlot] is null)
            posts.Add(Post.Keep(home, id, await card.ShowAsync(turn, TicketView.Home(ticket), ticket, "", ct)));
        if (IsRequesterShown(turn, ticket))
        {
            var tongue = await roster.TongueAsync(turn.Team, ticket.Requester, ticket.Home.Tongue, ct);
            posts.Add(Post.Keep(home, id, await card.ShowAsync(turn, TicketView.Requester(tongue), ticket, "", ct)) with { To = ticket.Requester, Notice = NoticeOf(ticket, turn.From) });
        }

        return posts;
    }

    /// <summary>Who is told of it: nobody of what they did themselves.</summary>
    internal static IEnumerable<PersonId> Told(Ticket ticket, TicketEvent happened)
    {
        IEnumerable<PersonId> all = [ticket.Requester, .. ticket.Followers];
        if (happened.What == "owner" && ticket.Owner is { } owner)
            all = all.Append(owner);
        return all.Distinct().Where(person => person != happened.By);
    }

    /// <summary>“Ben Ortiz resolved S-4 “VPN drops”: restarted the gateway”</summary>
    internal static string Says(Words words, string who, Ticket ticket, TicketEvent happened, string ownerName)
    {
        var what = happened.What == "owner" && happened.Note == happened.By.Value ? "take" : happened.What;
        var note = happened.What switch
        {
            "owner" => ownerName,
            "change" => string.Join(words["list.comma"], happened.Note!.Split(' ').Select(field => Changed(words, ticket, field))),
            _ => happened.Note,
        };
        var key = note is not null && words.Has($"news.{what}.note") ? $"news.{what}.note" : $"news.{what}";
        return words.Say(key, who, ticket.Id, ticket.Title, happened.WaitingFor is { } whom ? TicketCard.Said(words, whom) : "", note);
    }

    private static Notice NoticeOf(Ticket ticket, PersonId by) => new(ticket.Priority == Priority.Urgent ? NotificationTypes.TicketUrgent : NotificationTypes.TicketChanged, by);

    private static string Changed(Words words, Ticket ticket, string field) => field switch
    {
        "priority" => $"{words["ticket.priority"]} {TicketCard.Said(words, ticket.Priority)}",
        "category" => $"{words["ticket.category"]} {TicketCard.Said(words, ticket.Category)}",
        _ => words[$"ticket.{field}"],
    };

    // Their own card is there once somebody else has done something, and what they press on it is shown in its place.
    private static bool IsRequesterShown(Turn turn, Ticket ticket) =>
        ticket.Log.Any(one => one.By != ticket.Requester) && !(turn.From == ticket.Requester && turn.Scope == Scope.Personal && turn.Input is Input.Pressed or Input.Submitted);

    private async Task<Post> TellAsync(Turn turn, Ticket ticket, TicketEvent happened, PersonId person, CancellationToken ct)
    {
        var words = Words.In(await roster.TongueAsync(turn.Team, person, ticket.Home.Tongue, ct));
        var owner = ticket.Owner is { } named ? await roster.NameAsync(turn, turn.Team, named, ct) : "";
        var text = Says(words, await roster.NameAsync(turn, turn.Team, happened.By, ct), ticket, happened, owner);
        var who = new Mention(person, await roster.NameAsync(turn, turn.Team, person, ct));
        return Post.ToPerson(ticket.Home.Where, person, text) with { Notice = NoticeOf(ticket, happened.By), Instead = Post.Mention(ticket.Home.Where, who, $"{who.Tag} {text}") };
    }
}
