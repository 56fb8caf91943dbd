using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Names a task in chat and in the store, written “T-42”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<TaskId>))]
public readonly record struct TaskId(int Number) : IParsable<TaskId>
{
    public override string ToString() => ShortId.Write('T', Number);

    public static TaskId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a task; a task is written T-42.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TaskId result)
    {
        result = new(ShortId.NumberIn(s, 'T'));
        return result.Number > 0;
    }
}

/// <summary>A piece of work that one person has agreed to do.</summary>
/// <param name="DueOn">Last day on which it is on time; null when nobody set one.</param>
/// <param name="DueAt">The instant by which it is due, where a time was said; its day in the speaker’s zone is <paramref name="DueOn"/>.</param>
/// <param name="Revision">Counts the changes; a button carries it, so that a card that is out of date is noticed.</param>
public sealed record TeamTask(
    TaskId Id,
    string Title,
    PersonId Owner,
    DateOnly? DueOn,
    DateTimeOffset? DueAt,
    Priority Priority,
    PersonId CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DoneAt = null,
    PersonId? DoneBy = null,
    int Revision = 1)
{
    /// <summary>The owner of a task that nobody has taken yet.</summary>
    public static readonly PersonId Nobody = new("");

    /// <summary>Longest title, in characters (UTF-16): it must fit a card and a notification.</summary>
    public const int LongestTitle = 200;

    /// <summary>Tags of one task: more would not fit its card.</summary>
    public const int MostTags = 10;

    public static readonly Field<TeamTask> StateField = new("state");
    public static readonly Field<TeamTask> OwnerField = new("owner");
    public static readonly Field<TeamTask> DueField = new("dueOrLast");
    public static readonly Field<TeamTask> NumberField = new("number");

    public static readonly Kind<TeamTask> Kind = new("task", TasksJson.Default.TeamTask, task => task.Id.ToString(),
        [StateField, OwnerField, DueField, NumberField], [StateField, DueField, NumberField], [StateField, NumberField])
    { Audited = true };

    /// <summary>Open or done, by a name that queries use.</summary>
    public string State => DoneAt is null ? "open" : "done";

    /// <summary>The day that lists are ordered by: tasks without one come last.</summary>
    public DateOnly DueOrLast => DueOn ?? DateOnly.MaxValue;

    public int Number => Id.Number;

    /// <summary>Words to find it by, without #, with a space between them; null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tags { get; init; }

    /// <summary>The message that it was made from, to go back to; null when it was made otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <summary>While the owner has not said whether they take it; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TaskOffer? Offer { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public bool IsLate(DateTimeOffset now, DateOnly today) => DoneAt is null && (DueAt is { } at ? at < now : DueOn < today);

    /// <summary>Whether a card of that revision is out of date; what was typed (null) never is.</summary>
    public bool IsStale(string? revision) => revision is not null && revision != Revision.ToString(CultureInfo.InvariantCulture);

    public TeamTask Changed() => this with { Revision = Revision + 1 };

    public TeamTask Due(SaidDate? date, TimeZoneInfo zone) => this with
    {
        DueOn = date?.Day,
        DueAt = date?.Time is { } time ? Instant(date.Day.ToDateTime(time), zone) : null,
    };

    /// <summary>The time of day by which it is due, on the clocks of that zone; null when only a day was said.</summary>
    public TimeOnly? DueTime(TimeZoneInfo zone) => DueAt is { } at ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null;

    // A wall-clock time that daylight saving skips is the same distance after the gap.
    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone) =>
        new DateTimeOffset(local, zone.GetUtcOffset(zone.IsInvalidTime(local) ? local.AddHours(1) : local)).ToUniversalTime();
}

[JsonSerializable(typeof(TeamTask))]
[JsonSerializable(typeof(TaskCardData))]
[JsonSerializable(typeof(TaskListData))]
[JsonSerializable(typeof(DueCall))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class TasksJson : JsonSerializerContext;
