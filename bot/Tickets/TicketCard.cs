using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>A ticket as its card shows it: to the team that works on it, or to the person who needs help. (G2, G4)</summary>
public sealed class TicketCard(CardDeck cards, Roster roster)
{
    /// <summary>Comments on the card; the ticket keeps more.</summary>
    public const int CommentsShown = 3;

    /// <summary>Buttons on the card: Teams shows six.</summary>
    public const int MostButtons = 6;

    /// <param name="notice">Why the card is not what the person expected; empty when it is.</param>
    public Task<Card> ShowAsync(Turn turn, Heard heard, Ticket ticket, string notice, CancellationToken ct) => ShowAsync(turn, TicketView.Here(turn, heard, ticket), ticket, notice, ct);

    public async Task<Card> ShowAsync(Turn turn, TicketView view, Ticket ticket, string notice, CancellationToken ct)
    {
        var words = Words.In(view.Tongue);
        var requester = await roster.NameAsync(turn, turn.Team, ticket.Requester, ct);
        var owner = ticket.Owner is { } person ? await roster.NameAsync(turn, turn.Team, person, ct) : words["ticket.nobody"];
        var (category, priority, status) = (Said(words, ticket.Category), Said(words, ticket.Priority), words[$"ticket.state.{ticket.State}"]);
        var more = Facts(words, ticket).ToArray();
        TicketFact[] facts = [new(words["ticket.requester"], requester), new(words["ticket.owner"], owner), new(words["ticket.category"], category), new(words["ticket.priority"], priority), .. more];
        var notes = new List<TicketNote>();
        foreach (var comment in ticket.Log.Where(one => one.What == "comment").TakeLast(CommentsShown))
            notes.Add(new($"{await roster.NameAsync(turn, turn.Team, comment.By, ct)} · {Days.Say(words, comment.At, turn.Zone)}", comment.Note!));

        var buttons = Actions(ticket, view).Select(action => new TicketButton(words[$"button.{action.Intent}"], action.Intent, action.HasForm));
        var data = new TicketCardData(ticket.Id.ToString(), ticket.Title, ticket.Description, status, Color(ticket.State), facts, [.. notes], words["ticket.comments"],
            [.. buttons], turn.Team.Value, words.Language, ticket.Revision.ToString(words.Culture), view.IsHome ? "yes" : "", notice);
        var line = string.Join(" · ", [$"{data.Id} {data.Title}", requester, owner, category, priority, status, .. more.Select(fact => fact.Value)]);
        return cards.Render("ticket", data, TicketCardsJson.Default.TicketCardData, notice.Length > 0 ? $"{notice} {line}" : line);
    }

    public static string Said(Words words, Category category) => words[$"ticket.category.{TicketSlots.Word(category)}"];

    public static string Said(Words words, Priority priority) => words[$"ticket.priority.{Priorities.Word(priority)}"];

    /// <summary>“a third party”</summary>
    public static string Said(Words words, WaitingFor whom) => words[$"ticket.whom.{whom.ToString().ToLowerInvariant()}"];

    /// <summary>What can be done from a card: the requester’s own has no work on it, the team’s no withdrawal.</summary>
    internal static IReadOnlyList<(string Intent, bool HasForm)> Actions(Ticket ticket, TicketView view)
    {
        var actions = new List<(string, bool)>();
        if (view.IsTeams && ticket.Group == "open" && ticket.Owner is null)
            actions.Add(("ticket.take", false));
        foreach (var to in TicketFlow.Next(ticket.State))
        {
            var isWork = to is TicketState.InProgress or TicketState.Waiting or TicketState.Resolved;
            if (isWork ? view.IsTeams : to != TicketState.Withdrawn || view.IsRequesters)
                actions.Add(($"ticket.{TicketFlow.Moves[to]}", to is TicketState.Waiting or TicketState.Resolved));
        }

        if (ticket.Group == "open")
            actions.Add(("ticket.update", true));
        if (ticket.State != TicketState.Withdrawn && actions.Count < MostButtons)
            actions.Add(("ticket.comment", true));
        return actions;
    }

    private static IEnumerable<TicketFact> Facts(Words words, Ticket ticket)
    {
        if (ticket is { State: TicketState.Waiting, WaitingFor: { } whom })
        {
            var why = ticket.Log.LastOrDefault(one => one.To == TicketState.Waiting)?.Note;
            yield return new(words["ticket.waiting"], why is null ? Said(words, whom) : words.Say("ticket.waitingWhy", Said(words, whom), why));
        }

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
    TicketButton[] Buttons, string Team, string Language, string Version, string Home, string Notice);

internal sealed record TicketFact(string Label, string Value);

internal sealed record TicketNote(string Line, string Text);

internal sealed record TicketButton(string Title, string Intent, bool HasForm);

[JsonSerializable(typeof(TicketCardData))]
[JsonSerializable(typeof(TicketListData))]
[JsonSerializable(typeof(SimilarData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TicketCardsJson : JsonSerializerContext;
