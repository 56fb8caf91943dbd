using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Recurrence;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>Something that is said to somebody at a time.</summary>
/// <param name="Person">Who is told alone; null when the place is told.</param>
/// <param name="Home">Where it was set; the place that is told when <paramref name="Person"/> is null.</param>
/// <param name="At">When it comes next, UTC; of one that is over, when it came last.</param>
/// <param name="Rule">When it comes again; null for what comes once.</param>
/// <param name="Zone">The zone whose wall clock was meant, IANA.</param>
/// <param name="ChangedAt">When somebody last changed it: for a while after that an undo may bring back what was before.</param>
/// <param name="SnoozedFrom">The series that one of its occurrences was put off from; null for most.</param>
/// <param name="Revision">Counts the changes; a button carries it, so that a card that is out of date is noticed.</param>
public sealed record Reminder(
    ReminderId Id,
    string Text,
    PersonId? Person,
    Home Home,
    DateTimeOffset At,
    Rule? Rule,
    string Zone,
    PersonId SetBy,
    DateTimeOffset SetAt,
    DateTimeOffset ChangedAt,
    ReminderState State = ReminderState.Waiting,
    DateTimeOffset? SentAt = null,
    PersonId? EndedBy = null,
    ReminderId? SnoozedFrom = null,
    int Revision = 1)
{
    /// <summary>Longest text, in characters (UTF-16).</summary>
    public const int LongestText = 200;

    public static readonly Field<Reminder> StateField = new("state");
    public static readonly Field<Reminder> AudienceField = new("audience");
    public static readonly Field<Reminder> SetByField = new("setBy");
    public static readonly Field<Reminder> WhenField = new("when");
    public static readonly Field<Reminder> SentField = new("sent");
    public static readonly Field<Reminder> NumberField = new("number");

    public static readonly Kind<Reminder> Kind = new("reminder", RemindersJson.Default.Reminder, reminder => reminder.Id.ToString(),
        [StateField, AudienceField, WhenField, NumberField], [StateField, SetByField, WhenField, NumberField], [AudienceField, SentField])
    { Audited = true };

    public int Number => Id.Number;

    /// <summary>Who is told: a person’s id or a conversation’s.</summary>
    public string Audience => Person?.Value ?? Home.Where.ConversationId;

    /// <summary><see cref="At"/> as a text that sorts as the instants do.</summary>
    public string When => AuditEntry.Order(At);

    /// <summary><see cref="SentAt"/> as such a text; null before it was sent.</summary>
    public string? Sent => SentAt is { } at ? AuditEntry.Order(at) : null;

    [JsonIgnore]
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>Whether it can still be moved, put off and ended.</summary>
    [JsonIgnore]
    public bool IsOpen => State is ReminderState.Waiting or ReminderState.Sent;

    /// <summary>The message that it was made from, to go back to; null when it was made otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Whether a card of that revision is out of date; what was typed (null) never is.</summary>
    public bool IsStale(string? revision) => revision is not null && revision != Revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether that person may see and change it: what is said to a place is everybody’s there.</summary>
    public bool Concerns(PersonId person) => Person is null || Person == person || SetBy == person;

    public Reminder Changed(DateTimeOffset now) => this with { ChangedAt = now, Revision = Revision + 1 };

    /// <summary>To come once at that time.</summary>
    public Reminder MovedTo(DateTimeOffset at, string zone, DateTimeOffset now) => Changed(now) with { At = at, Zone = zone, State = ReminderState.Waiting };

    /// <summary>What was said is done with: once and for all, or this time when it comes again.</summary>
    public Reminder Done(PersonId by, DateTimeOffset now) =>
        Changed(now) with { State = Rule is not null && State == ReminderState.Waiting ? ReminderState.Waiting : ReminderState.Done, EndedBy = by };

    /// <summary>After it was sent: waiting for its next occurrence, or for whoever does it.</summary>
    public Reminder Went(DateTimeOffset now, DateTimeOffset at, DateTimeOffset? next) =>
        this with { SentAt = now, At = next ?? at, State = next is null ? ReminderState.Sent : ReminderState.Waiting, EndedBy = null, Revision = Revision + 1 };
}

/// <summary>Where something was set, and the language that it is said in there.</summary>
public sealed record Home(ConversationReference Where, Scope Scope, Tongue Tongue);

public enum ReminderState
{
    Waiting,

    /// <summary>It was said, and nobody has said that it is done.</summary>
    Sent,
    Done,
    Cancelled,
}
