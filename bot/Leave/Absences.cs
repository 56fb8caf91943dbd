using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Leave;

/// <summary>When one person is not there; kept in their own space, so that it holds in all their teams. (D4)</summary>
/// <param name="Periods">By day; no two of them overlap.</param>
public sealed record Absences(ImmutableArray<LeavePeriod> Periods)
{
    public const string Id = "leave";

    /// <summary>Periods that are remembered of one person; the oldest are forgotten first.</summary>
    public const int Most = 50;

    public static readonly Kind<Absences> Kind = new("leave", LeaveJson.Default.Absences, _ => Id) { Audited = true };

    public static Absences None { get; } = new([]);

    /// <summary>Days on which they said that they are back, whatever their calendar says.</summary>
    public ImmutableArray<DateOnly> BackOn { get; init; } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Whether they said themselves whether they are there on that day.</summary>
    public bool IsSaid(DateOnly day) => On(day) is not null || BackOn.Contains(day);

    /// <summary>The period that holds the day; null when the person is there.</summary>
    public LeavePeriod? On(DateOnly day) => Periods.FirstOrDefault(period => period.First <= day && day <= period.Last);

    /// <summary>The next period after the day; null when none is known.</summary>
    public LeavePeriod? After(DateOnly day) => Periods.FirstOrDefault(period => period.First > day);

    /// <summary>What was said last counts: it takes the place of whatever it overlaps.</summary>
    public Absences Take(LeavePeriod taken) => this with
    {
        Periods = [.. Periods.Where(period => period.Last < taken.First || taken.Last < period.First).Append(taken).OrderBy(period => period.First).TakeLast(Most)],
        BackOn = [.. BackOn.Where(day => day < taken.First || taken.Last < day)],
    };

    /// <summary>There on that day.</summary>
    public Absences Back(DateOnly day) => BackOn.Contains(day) ? this : this with { BackOn = [.. BackOn.Append(day).Order().TakeLast(Most)] };

    /// <summary>Over from that day on: what went before it stays.</summary>
    public Absences End(LeavePeriod period, DateOnly backOn) => this with
    {
        Periods = period.First < backOn ? Periods.Replace(period, period with { Last = backOn.AddDays(-1) }) : Periods.Remove(period),
    };
}

/// <summary>Days on which somebody is away, both ends included; their own days, wherever they are.</summary>
public sealed record LeavePeriod(DateOnly First, DateOnly Last)
{
    /// <summary>Longer than this it is no leave but a slip of the tongue.</summary>
    public const int LongestDays = 366;

    [JsonIgnore]
    public int LengthDays => Last.DayNumber - First.DayNumber + 1;
}

[JsonSerializable(typeof(Absences))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class LeaveJson : JsonSerializerContext;
