
namespace TeamBot.Attention;

/// <summary>Says what a person wants to be told.</summary>
internal static class PreferenceWords
{
    private static readonly (string Value, DayOfWeek[] Days)[] Weeks =
    [
        ("weekdays", [.. Due.Calendars.WorkingDays.MondayToFriday]),
        ("sixdays", [.. Due.Calendars.WorkingDays.MondayToFriday, DayOfWeek.Saturday]),
        ("sunday", [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday]),
        ("all", Enum.GetValues<DayOfWeek>()),
    ];

    /// <summary>The names of the weeks that the form offers.</summary>
    public static IEnumerable<string> WeekNames => Weeks.Select(week => week.Value);

    public static IReadOnlyList<DayOfWeek> WeekOf(string name) => Weeks.First(week => week.Value == name).Days;

    public static string NameOf(IReadOnlyList<DayOfWeek> days) => Weeks.First(week => week.Value == "all" || week.Days.ToHashSet().SetEquals(days)).Value;

    /// <summary>“Quiet 20:00–08:00, Monday to Friday, at most 10 a day, digest at 08:30 (Europe/Berlin). Turned off: risk reviews.”</summary>
    public static string Line(Words words, Preferences wants, DateTimeOffset now)
    {
        var quiet = wants.QuietFrom == wants.QuietTo ? words["prefs.noQuiet"] : words.Say("prefs.quietHours", SaidHours.Say(wants.QuietFrom, wants.QuietTo));
        var calendar = wants.CalendarId is { } id ? words.Say("prefs.withCalendar", words.Has($"prefs.calendar.{id}") ? words[$"prefs.calendar.{id}"] : id) : "";
        var digest = wants.Off.Contains(NotificationTypes.Digest) ? words["prefs.noDigest"] : words.Say("prefs.digestAtHour", wants.DigestComesAt.ToString("HH:mm", words.Culture));
        var line = words.Say("prefs.line", quiet, words[$"prefs.week.{NameOf(wants.Week)}"] + calendar, wants.Limit, digest, wants.Zone);
        var off = wants.Off.Remove(NotificationTypes.Digest);
        if (off.Count > 0)
            line += words.Say("prefs.off", string.Join(words["list.comma"], off.Select(type => TypeWords.Name(words, type))));
        return wants.IsPaused(now) ? line + words.Say("prefs.paused", Days.Say(words, wants.PausedUntil!.Value, wants.TimeZone)) : line;
    }
}
