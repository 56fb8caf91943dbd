using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Tickets;

/// <summary>Names a ticket in chat and in the store, written “S-4”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<TicketId>))]
public readonly record struct TicketId(int Number) : IParsable<TicketId>
{
    public override string ToString() => ShortId.Write('S', Number);

    public static TicketId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a ticket; a ticket is written S-4.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TicketId result)
    {
        result = new(ShortId.NumberIn(s, 'S'));
        return result.Number > 0;
    }
}

/// <summary>What a ticket is about, by who can help with it.</summary>
public enum Category
{
    Access,
    Hardware,
    Software,
    Network,
    Data,
    Other,
}

/// <summary>What somebody needs help with.</summary>
/// <param name="Owner">Who takes care of it; null while nobody does.</param>
/// <param name="Solution">What solved it; null before it is resolved.</param>
/// <param name="Home">Where it was opened, and where its card stays.</param>
/// <param name="Like">The ticket that was thought to be the same when this one was filed all the same.</param>
/// <param name="Revision">Counts the changes; a button carries it, so that a card that is out of date is noticed.</param>
public sealed record Ticket(
    TicketId Id,
    string Title,
    string Description,
    Category Category,
    Priority Priority,
    PersonId Requester,
    DateTimeOffset OpenedAt,
    TicketHome Home,
    TicketState State = TicketState.Open,
    PersonId? Owner = null,
    string? Solution = null,
    WaitingFor? WaitingFor = null,
    TicketId? Like = null,
    int Revision = 1)
{
    /// <summary>Longest title, in characters (UTF-16): it must fit a card and a notification.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest description, in characters: with all else it must fit a card.</summary>
    public const int LongestDescription = 2000;

    /// <summary>Longest reason, solution or comment, in characters.</summary>
    public const int LongestNote = 500;

    /// <summary>Events that are kept on the ticket; a document and its audit entry must fit one commit. The audit trail has all of them.</summary>
    public const int LongestLog = 100;

    /// <summary>People who may follow one ticket: each of them is told of each change.</summary>
    public const int MostFollowers = 20;

    public static readonly Field<Ticket> GroupField = new("group");
    public static readonly Field<Ticket> RequesterField = new("requester");
    public static readonly Field<Ticket> OwnerField = new("ownerOrNobody");
    public static readonly Field<Ticket> RankField = new("rank");
    public static readonly Field<Ticket> NumberField = new("number");

    public static readonly Kind<Ticket> Kind = new("ticket", TicketsJson.Default.Ticket, ticket => ticket.Id.ToString(),
        [GroupField, RankField, NumberField], [GroupField, RequesterField, RankField, NumberField], [GroupField, OwnerField, RankField, NumberField], [GroupField, NumberField])
    { Audited = true };

    /// <summary>Who asked to be told, besides the requester.</summary>
    public ImmutableArray<PersonId> Followers { get; init; } = [];

    /// <summary>What happened to it, the oldest first; each change of its state with its instant.</summary>
    public ImmutableArray<TicketEvent> Log { get; init; } = [];

    /// <summary>Open, solved or withdrawn, by a name that queries use.</summary>
    public string Group => State switch
    {
        TicketState.Resolved or TicketState.Closed => "solved",
        TicketState.Withdrawn => "withdrawn",
        _ => "open",
    };

    /// <summary>The owner by a value that queries can ask for.</summary>
    public string OwnerOrNobody => Owner?.Value ?? "";

    /// <summary>The most urgent first.</summary>
    public int Rank => Priority.Urgent - Priority;

    public int Number => Id.Number;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>A new ticket of whoever speaks, at home where they do.</summary>
    public static Ticket OpenedIn(Turn turn, TicketId id, string title, string description, Category category, Priority priority) =>
        new(id, title, description, category, priority, turn.From, turn.At, new(turn.Where, turn.Scope, turn.Tongue)) { Log = [new(turn.At, turn.From, "open", To: TicketState.Open)] };

    /// <summary>Whether a card of that revision is out of date; what was typed (null) never is.</summary>
    public bool IsStale(string? revision) => revision is not null && revision != Revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same after something happened to it.</summary>
    public Ticket With(TicketEvent happened) => this with { Revision = Revision + 1, Log = Kept(Log.Add(happened)) };

    // Of a long log the oldest comments go first: what is left of it still says when the states changed.
    private static ImmutableArray<TicketEvent> Kept(ImmutableArray<TicketEvent> log) =>
        log.Length <= LongestLog ? log
        : log.FirstOrDefault(one => one.To is null) is { } comment ? log.Remove(comment)
        : log.RemoveAt(0);
}

/// <summary>Where a ticket was opened, and the language that its card there speaks.</summary>
public sealed record TicketHome(ConversationReference Where, Scope Scope, Tongue Tongue);

/// <summary>One thing that happened to a ticket.</summary>
/// <param name="What">What was done: a move, “comment”, “owner”, “follow” or “change”.</param>
/// <param name="From">The state before; null when the state did not change.</param>
/// <param name="To">The state after; null when the state did not change.</param>
/// <param name="WaitingFor">Of a wait, for whom: the clock of an agreement stands still while the requester is asked.</param>
/// <param name="Note">A comment, a reason, what solved it, the owner’s id, or what was changed; null when there is none.</param>
public sealed record TicketEvent(DateTimeOffset At, PersonId By, string What, TicketState? From = null, TicketState? To = null, string? Note = null, WaitingFor? WaitingFor = null);

/// <summary>A ticket that may be filed, while its requester is asked whether it is the same as another.</summary>
/// <param name="Id">The requester and the conversation: there is one question at a time.</param>
/// <param name="AskedAt">Which question it is: the buttons of an older one do nothing.</param>
public sealed record TicketDraft(string Id, Heard Heard, TicketId Like, DateTimeOffset AskedAt)
{
    public static readonly Kind<TicketDraft> Kind = new("ticket-draft", TicketsJson.Default.TicketDraft, draft => draft.Id) { KeptFor = TimeSpan.FromDays(1) };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(TicketDraft))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class TicketsJson : JsonSerializerContext;
