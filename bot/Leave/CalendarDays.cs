using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Leave;

/// <summary>On which days somebody’s calendar was read, and whether it said that they are out of office; kept in their own space. Of the calendar nothing else is.</summary>
public sealed record CalendarDays(ImmutableArray<CalendarDay> Days)
{
    public const string Id = "days";

    /// <summary>Days that are remembered of one person.</summary>
    private const int Most = 10;

    public static readonly Kind<CalendarDays> Kind = new("calendardays", CalendarJson.Default.CalendarDays, _ => Id) { KeptFor = TimeSpan.FromDays(7) };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>What was read for that day; null when nothing was.</summary>
    public CalendarDay? On(DateOnly day) => Days.FirstOrDefault(one => one.Day == day);

    public CalendarDays With(CalendarDay read) => this with { Days = [.. Days.Where(one => one.Day != read.Day).Append(read).OrderBy(one => one.Day).TakeLast(Most)] };
}

public sealed record CalendarDay(DateOnly Day, bool IsAway);

[JsonSerializable(typeof(CalendarDays))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class CalendarJson : JsonSerializerContext;
