using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Due.Calendars;

/// <summary>The days off of a place, and the days that are worked to make up for them; each with its name.</summary>
/// <param name="Id">What rules name it by: small letters, digits and hyphens.</param>
public sealed record HolidayCalendar(string Id, string Title, ImmutableSortedDictionary<DateOnly, string> Holidays, ImmutableSortedDictionary<DateOnly, string> MakeUps)
{
    public static readonly Field<HolidayCalendar> IdField = new("id");

    /// <summary>A team’s own calendars; those of the program are not in the store.</summary>
    public static readonly Kind<HolidayCalendar> Kind = new("calendar", CalendarsJson.Default.HolidayCalendar, calendar => calendar.Id, [IdField]) { Audited = true };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

[JsonSerializable(typeof(HolidayCalendar))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class CalendarsJson : JsonSerializerContext;
