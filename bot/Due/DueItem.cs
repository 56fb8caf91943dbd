using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Posting;
using TeamBot.Due.Recurrence;
using TeamBot.Storage;

namespace TeamBot.Due;

/// <summary>Something that happens later. It lives in its team's partition, so that it is written with what caused it.</summary>
/// <param name="Id">Unique in the team; items of one lane run in the order of their ids.</param>
/// <param name="Work">Which <see cref="IDueWork"/> does it.</param>
/// <param name="DueAt">When it shall happen, UTC; of a recurring item, its current occurrence.</param>
/// <param name="Payload">What the work needs to know.</param>
public sealed record DueItem(string Id, string Work, DateTimeOffset DueAt, JsonElement Payload)
{
    public static readonly Field<DueItem> IdField = new("id");
    public static readonly Field<DueItem> LaneField = new("lane");
    public static readonly Field<DueItem> WakesField = new("wakes");

    public static readonly Kind<DueItem> Kind = new("due", DueJson.Default.DueItem, item => item.Id, [LaneField, IdField]) { AcrossTeams = [WakesField] };

    /// <summary>When a replica looks at it next: the due time, the end of the lease, or the end of a back-off.</summary>
    public DateTimeOffset WakesAt { get; init; } = DueAt;

    /// <summary>The replica that holds the lease, until <see cref="WakesAt"/>; null when nobody does.</summary>
    public string? HeldBy { get; init; }

    /// <summary>How often it was begun without an end. Counted with the claim, so that an item that kills its replica counts too.</summary>
    public int Attempts { get; init; }

    /// <summary>Why the last attempt did not end; null when none failed.</summary>
    public string? Problem { get; init; }

    /// <summary>Items of the same lane run one after another; null when the order does not matter.</summary>
    public string? Lane { get; init; }

    /// <summary>The place of the last post of its earlier occurrences: what the next one says comes behind it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Said { get; init; }

    /// <summary>When it happens again; null for what happens once.</summary>
    public Rule? Rule { get; init; }

    /// <summary>How late it may still happen; later it is noted as missed. Null: at any time.</summary>
    public TimeSpan? CatchUp { get; init; }

    /// <summary><see cref="WakesAt"/> as a text that sorts as the instants do.</summary>
    public string Wakes => AuditEntry.Order(WakesAt);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public DueItem Held(string by, DateTimeOffset until) => this with { HeldBy = by, WakesAt = until, Attempts = Attempts + 1 };

    public DueItem Free(DateTimeOffset wakesAt, string? problem) => this with { HeldBy = null, WakesAt = wakesAt, Problem = problem };

    /// <summary>The same item at its next occurrence.</summary>
    public DueItem Again(DateTimeOffset at) => this with { DueAt = at, WakesAt = at, HeldBy = null, Attempts = 0, Problem = null };
}

/// <summary>What was due and did not happen, for the report and to do it again on request; dropped after a month.</summary>
/// <param name="Item">As it was given up.</param>
/// <param name="Why">In one word for programs: missed, failed, refused.</param>
/// <param name="Problem">What went wrong, for whoever runs the bot; null when it was missed.</param>
/// <param name="LastDueAt">Of missed occurrences of one item, the last; the first is the item's own.</param>
public sealed record Undone(string Id, DueItem Item, string Why, string? Problem, DateTimeOffset At, DateTimeOffset LastDueAt, int Occurrences)
{
    public const string Missed = "missed";
    public const string Failed = "failed";
    public const string Refused = "refused";

    public static readonly Field<Undone> IdField = new("id");

    public static readonly Kind<Undone> Kind = new("undone", DueJson.Default.Undone, undone => undone.Id, [IdField]) { KeptFor = TimeSpan.FromDays(30) };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static Undone Of(DueItem item, string why, string? problem, DateTimeOffset now) =>
        new($"{AuditEntry.Order(now)}-{item.Id}", item, why, problem, now, item.DueAt, 1);

    /// <summary>The same to be done now, once, and as if it were new; in its lane behind what is said meanwhile, whose ids are numbers.</summary>
    public DueItem Again(DateTimeOffset now) => Item.Again(now) with { Id = $"again-{Id}", Rule = null, CatchUp = null };
}

[JsonSerializable(typeof(DueItem))]
[JsonSerializable(typeof(Undone))]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(JsonElement))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class DueJson : JsonSerializerContext;
