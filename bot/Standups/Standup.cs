using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Reminders;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>A round of three questions that a team is asked again and again: what was done, what is being done, what is in the way. (D1, D2)</summary>
/// <param name="Home">Where its summary is shown, and the language that it is in.</param>
/// <param name="Zone">The zone of its hours, IANA; of whoever set it up.</param>
/// <param name="IsLocal">Whether each member is asked at these hours of their own. (D5)</param>
/// <param name="ChangedAt">When somebody last changed it: for a while after that an undo may bring back what was before.</param>
/// <param name="Revision">Counts the changes; a button carries it, so that a card that is out of date is noticed.</param>
public sealed record Standup(
    StandupId Id,
    string Name,
    Home Home,
    ImmutableArray<DayOfWeek> Week,
    TimeOnly OpensAt,
    TimeOnly ClosesAt,
    string Zone,
    bool IsLocal,
    string? Calendar,
    PersonId SetBy,
    DateTimeOffset SetAt,
    DateTimeOffset ChangedAt,
    int Revision = 1)
{
    /// <summary>Longest name, in characters (UTF-16).</summary>
    public const int LongestName = 60;

    /// <summary>Longest question, in characters: it is a label on the form.</summary>
    public const int LongestQuestion = 150;

    public static readonly Field<Standup> StateField = new("state");
    public static readonly Field<Standup> NumberField = new("number");

    public static readonly Kind<Standup> Kind = new("standup", StandupsJson.Default.Standup, standup => standup.Id.ToString(), [StateField, NumberField]) { Audited = true };

    /// <summary>Who is asked; empty for everybody in the team.</summary>
    public ImmutableArray<PersonId> Members { get; init; } = [];

    /// <summary>Who is not asked although everybody is.</summary>
    public ImmutableArray<PersonId> Without { get; init; } = [];

    /// <summary>Questions that were reworded, by field and language: “done.en”. (D8)</summary>
    public ImmutableSortedDictionary<string, string> Questions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The day on which it is held again; the last day there is while nobody has said when; null when it is not paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Single days on which it is not held.</summary>
    public ImmutableArray<DateOnly> Skipped { get; init; } = [];

    /// <summary>Its next day; null when there is none.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>When the first of its members is asked on that day, UTC.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>A blocker older than so many days is named when a round closes. (D11)</summary>
    public int BlockerDays { get; init; } = 2;

    /// <summary>Whether reports show how often each member answered: only when the team wants it. (D15)</summary>
    public bool ShowsTrend { get; init; }

    public bool IsDeleted { get; init; }

    public int Number => Id.Number;

    /// <summary>Active or deleted, by a name that queries use.</summary>
    public string State => IsDeleted ? "deleted" : "active";

    [JsonIgnore]
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>A question in that language.</summary>
    /// <param name="field">done, doing or blocked.</param>
    public string Question(Words words, string field) => Questions.GetValueOrDefault($"{field}.{words.Language}") ?? words[$"standup.question.{field}"];

    /// <summary>Whether a card of that revision is out of date; what was typed (null) never is.</summary>
    public bool IsStale(string? revision) => revision is not null && revision != Revision.ToString(CultureInfo.InvariantCulture);

    public bool Takes(PersonId person) => Members.IsEmpty ? !Without.Contains(person) : Members.Contains(person);

    public Standup Changed(DateTimeOffset now) => this with { ChangedAt = now, Revision = Revision + 1 };
}
