using System.Globalization;

namespace TeamBot;

/// <summary>How days and instants are said: weekday and ISO date, and with a time also the 24-hour time and the zone.</summary>
public static class Days
{
    /// <summary>Whether 12/1 is December: in America and in China; it is January elsewhere.</summary>
    public static bool IsMonthFirst(string? locale) => locale is not { Length: > 2 } || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || locale is "en-US" or "en-CA" or "en-PH";

    public static string Say(Words words, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{words[$"day.{day.DayOfWeek.ToString().ToLowerInvariant()}"]} {day:yyyy-MM-dd}");

    public static string Say(Words words, DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Say(words, DateOnly.FromDateTime(local.DateTime))} {local:HH:mm} ({zone.Id})");
    }
}
