using System.Globalization;
using TeamBot.Due.Calendars;
using TeamBot.Due.Recurrence;

namespace TeamBot.Reminders;

/// <summary>Makes a rule of what was heard: “FREQ=WEEKLY;BYDAY=TH;BYHOUR=16;BYMINUTE=0”.</summary>
internal static class Repeats
{
    private const string WorkingDays = "BYDAY=MO,TU,WE,TH,FR";

    /// <summary>Working days, as long as nothing is said of holidays: Monday to Friday.</summary>
    public static bool IsOfWorkingDays(string said) => said.StartsWith("FREQ=WEEKLY;" + WorkingDays, StringComparison.Ordinal);

    /// <summary>The time of day in it; null when none was said.</summary>
    public static TimeOnly? TimeIn(string said)
    {
        var parts = said.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        return parts.TryGetValue("BYHOUR", out var hour) ? new(Number(hour) % 24, parts.TryGetValue("BYMINUTE", out var minute) ? Number(minute) : 0) : null;
    }

    /// <summary>Whether it comes several times a day.</summary>
    public static bool IsWithinDay(string said) => said.StartsWith("FREQ=HOURLY", StringComparison.Ordinal) || said.StartsWith("FREQ=MINUTELY", StringComparison.Ordinal);

    /// <summary>The rule; null when it comes more often than each hour, or at hours that differ from day to day.</summary>
    /// <param name="from">The speaker’s wall clock: it comes after that.</param>
    /// <param name="calendar">Whose holidays it leaves out; null when it comes on all days.</param>
    public static Rule? RuleOf(string said, TimeOnly time, DateTime from, string zone, HolidayCalendar? calendar)
    {
        if (IsWithinDay(said))
            return Hourly(said, from, zone);
        var text = said.Split(";BYHOUR")[0];
        // A day that is worked to make up for a holiday counts too, so all days are asked.
        if (calendar is not null && IsOfWorkingDays(text) && !text.Contains("INTERVAL", StringComparison.Ordinal))
            return Rule.RRule("FREQ=DAILY", from.Date + time.ToTimeSpan(), zone) with { DaysOff = DayOff.Skip, Calendar = calendar.Id, Week = WorkingDaysOfWeek };
        var once = string.Join(';', text.Split(';').Where(part => !part.StartsWith("INTERVAL=", StringComparison.Ordinal)));
        var start = from.Date + time.ToTimeSpan();
        // “Every two weeks on Thursday” counts from the coming Thursday.
        var first = Rule.RRule(once, start, zone).NextAfter(WallClock.ToInstant(from, TimeZoneInfo.FindSystemTimeZoneById(zone)), null);
        var rule = Rule.RRule(text, first is { } at && once != text ? WallClock.DayOf(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).ToDateTime(time) : start, zone);
        return calendar is null ? rule : rule with { DaysOff = DayOff.Skip, Calendar = calendar.Id, Week = Enum.GetValues<DayOfWeek>() };
    }

    /// <summary>The same days at another time.</summary>
    public static Rule At(Rule rule, TimeOnly time, string zone) => rule with { StartsAt = rule.StartsAt?.Date + time.ToTimeSpan(), Zone = zone };

    public static bool IsHourly(Rule rule) => rule.Kind == RuleKind.Cron;

    private static IReadOnlyList<DayOfWeek> WorkingDaysOfWeek => Due.Calendars.WorkingDays.MondayToFriday;

    private static Rule? Hourly(string said, DateTime from, string zone)
    {
        var every = said.Split("INTERVAL=") is [_, var interval] ? Number(interval.Split(';')[0]) : 1;
        if (said.StartsWith("FREQ=MINUTELY", StringComparison.Ordinal))
            (said, every) = every % 60 == 0 ? (said, every / 60) : (said, 0);
        if (every is < 1 or > 12 || 24 % every != 0)
            return null;
        var hours = Enumerable.Range(0, 24).Where(hour => (hour - from.Hour) % every == 0);
        return Rule.Cron(string.Create(CultureInfo.InvariantCulture, $"{from.Minute} {(every == 1 ? "*" : string.Join(',', hours))} * * *"), zone);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
