using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Tickets;

/// <summary>A ticket as its card shows it: to the team that works on it, or to the person who needs help. (G2)</summary>
public sealed class TicketCard(CardDeck cards, Roster roster)
{
    /// <summary>Comments on the card; the ticket keeps more.</summary>
    public const int CommentsShown = 3;

    public Task<Card> ShowAsync(Turn turn, Ticket ticket, CancellationToken ct) => ShowAsync(turn, ticket, "", ct);

    /// <param name="notice">Why the card is not what the person expected; empty when it is.</param>
    public async Task<Card> ShowAsync(Turn turn, Ticket ticket, string notice, CancellationToken ct)
    {
        var words = turn.Words;
        var requester = await roster.NameAsync(turn, turn.Team, ticket.Requester, ct);
        var owner = ticket.Owner is { } person ? await roster.NameAsync(turn, turn.Team, person, ct) : words["ticket.nobody"];
        TicketFact[] facts =
        [
            new(words["ticket.requester"], requester),
            new(words["ticket.owner"], owner),
            new(words["ticket.category"], words[$"category.{ticket.Category}"]),
            new(words["ticket.priority"], words[$"priority.{ticket.Priority}"]),
            .. Facts(words, ticket),
        ];
        var notes = new List<TicketNote>();
        foreach (var comment in ticket.Log.Where(one => one.What == "comment").TakeLast(CommentsShown))
            notes.Add(new($"{await roster.NameAsync(turn, turn.Team, comment.By, ct)} · {Days.Say(words, comment.At, turn.Zone)}", comment.Note!));

        var status = words[$"ticket.state.{ticket.State}"];
        var data = new TicketCardData(ticket.Id.ToString(), ticket.Title, ticket.Description, status, Color(ticket.State), facts, [.. notes], words["ticket.comments"],
            Buttons(turn, ticket), turn.Team.Value, turn.Tongue == Tongue.Chinese ? "zh" : "en", ticket.Revision.ToString(words.Culture), notice);
        var line = string.Join(" · ", [$"{data.Id} {data.Title}", requester, owner, words[$"category.{ticket.Category}"], words[$"priority.{ticket.Priority}"], status, .. Facts(words, ticket).Select(fact => fact.Value)]);
        return cards.Render("ticket", data, TicketCardsJson.Default.TicketCardData, notice.Length > 0 ? $"{notice} {line}" : line);
    }

    /// <summary>What can be done from a card, at most six: the requester’s in their own chat has no work on it, the team’s no withdrawal.</summary>
    internal static IReadOnlyList<(string Intent, bool HasForm)> Actions(Ticket ticket, bool isTeams, bool isRequesters)
    {
        var next = TicketFlow.Next(ticket.State);
        var actions = new List<(string, bool)>();
        if (isTeams && ticket.Group == "open" && ticket.Owner is null)
            actions.Add(("ticket.take", false));
        foreach (var to in next)
        {
            var isWork = to is TicketState.InProgress or TicketState.Waiting or TicketState.Resolved;
            if (isWork ? isTeams : to != TicketState.Withdrawn || isRequesters)
                actions.Add(($"ticket.{TicketFlow.Moves[to]}", to is TicketState.Waiting or TicketState.Resolved));
        }

        if (ticket.Group == "open")
            actions.Add(("ticket.update", true));
        return actions;
    }

    private static TicketButton[] Buttons(Turn turn, Ticket ticket)
    {
        // One’s own space is a team of one.
        var isOwnChat = turn.Scope == Scope.Personal;
        var isOwnSpace = isOwnChat && turn.Team == TeamId.OfPerson(turn.Where.TenantId, turn.From);
        var isRequesters = isOwnChat && turn.From == ticket.Requester;
        return [.. Actions(ticket, isTeams: !isRequesters || isOwnSpace, isRequesters).Select(action => new TicketButton(turn.Words[$"button.{action.Intent}"], action.Intent, action.HasForm))];
    }

    private static IEnumerable<TicketFact> Facts(Words words, Ticket ticket)
    {
        if (ticket is { State: TicketState.Waiting, WaitingFor: { } whom })
            yield return new(words["ticket.waiting"], ticket.Log.LastOrDefault(one => one.To == TicketState.Waiting)?.Note is { } why ? words.Say("ticket.waitingWhy", words[$"waiting.{whom}"], why) : words[$"waiting.{whom}"]);
        if (ticket.Solution is { } solution)
            yield return new(words["ticket.solution"], solution);
        if (ticket.Like is { } like)
            yield return new(words["ticket.like"], like.ToString());
    }

    private static string Color(TicketState state) => state switch
    {
        TicketState.Open => "Attention",
        TicketState.InProgress => "Accent",
        TicketState.Waiting => "Warning",
        TicketState.Resolved or TicketState.Closed => "Good",
        _ => "Default",
    };
}

internal sealed record TicketCardData(
    string Id, string Title, string Description, string Status, string StatusColor, TicketFact[] Facts, TicketNote[] Notes, string NotesTitle,
    TicketButton[] Buttons, string Team, string Language, string Version, string Notice);

internal sealed record TicketFact(string Label, string Value);

internal sealed record TicketNote(string Line, string Text);

internal sealed record TicketButton(string Title, string Intent, bool HasForm);

[JsonSerializable(typeof(TicketCardData))]
[JsonSerializable(typeof(TicketListData))]
[JsonSerializable(typeof(SimilarData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TicketCardsJson : JsonSerializerContext;
