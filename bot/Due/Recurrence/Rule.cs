using System.Text.Json.Serialization;
using TeamBot.Due.Calendars;

namespace TeamBot.Due.Recurrence;

/// <summary>
/// When something happens again: a cron expression or an RRULE, in a zone, and what becomes of days that are not worked.
/// Cron goes to Cronos (about 1 µs for the next occurrence, and its intervals stay intervals over a clock change); what
/// cron cannot say, “every second Thursday” or “the last working day”, is an RRULE and goes to Ical.Net.
/// </summary>
/// <param name="Text">Five fields, <c>30 9 * * MON-FRI</c>; or <c>FREQ=WEEKLY;INTERVAL=2;BYDAY=TH</c>.</param>
/// <param name="Zone">IANA name: the wall clock that the rule means.</param>
/// <param name="StartsAt">Of an RRULE, its first occurrence on that wall clock: the day that INTERVAL and COUNT count from.</param>
public sealed record Rule(RuleKind Kind, string Text, string Zone, DateTime? StartsAt = null)
{
    /// <summary>An RRULE with COUNT is counted from its start each time, so its length is bounded: 1,000 take about 8 ms.</summary>
    public const int MostCounted = 1000;

    // Enough for every 29 February that falls on a given weekday.
    private const int MostTries = 1500;

    public DayOff DaysOff { get; init; }

    /// <summary>The holiday calendar; null when only the working week counts.</summary>
    public string? Calendar { get; init; }

    /// <summary>The days that are worked; null for Monday to Friday.</summary>
    public IReadOnlyList<DayOfWeek>? Week { get; init; }

    [JsonIgnore]
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <exception cref="FormatException">The expression or the zone is not understood; the message says what.</exception>
    public static Rule Cron(string text, string zone) => Checked(new(RuleKind.Cron, text, zone));

    /// <exception cref="FormatException">The rule or the zone is not understood; the message says what.</exception>
    public static Rule RRule(string text, DateTime startsAt, string zone) => Checked(new(RuleKind.RRule, text, zone, DateTime.SpecifyKind(startsAt, DateTimeKind.Unspecified)));

    /// <summary>
    /// The first occurrence after that instant; null when there is none any more. A wall-clock time that a clock change
    /// skips happens when the clocks have jumped; one that comes twice happens the first time.
    /// </summary>
    /// <param name="calendar">The one that <see cref="Calendar"/> names.</param>
    public DateTimeOffset? NextAfter(DateTimeOffset after, HolidayCalendar? calendar)
    {
        var zone = TimeZone;
        if (DaysOff == DayOff.Keep)
            return Occurrences(after, zone).Select(at => (DateTimeOffset?)at).FirstOrDefault();
        var days = new WorkingDays(Week ?? WorkingDays.MondayToFriday, calendar);
        return DaysOff == DayOff.Skip
            ? Occurrences(after, zone).Take(MostTries).Select(at => (DateTimeOffset?)at).FirstOrDefault(at => days.IsWorked(WallClock.DayOf(at!.Value, zone)))
            : NextMoved(after, zone, days);
    }

    // Moved occurrences may pass others: what falls on the days off before a day may land on it, later than its own.
    private DateTimeOffset? NextMoved(DateTimeOffset after, TimeZoneInfo zone, WorkingDays days)
    {
        var from = days.Before(WallClock.DayOf(after, zone)).AddDays(1).ToDateTime(TimeOnly.MinValue);
        DateTimeOffset? best = null;
        var last = DateOnly.MaxValue;
        foreach (var at in Occurrences(WallClock.ToInstant(from, zone).AddTicks(-1), zone).Take(MostTries))
        {
            var day = WallClock.DayOf(at, zone);
            if (day > last)
                break;
            var moved = Move(at, day, zone, days);
            if (moved <= after || moved >= best)
                continue;
            best = moved;
            var bestDay = WallClock.DayOf(moved, zone);
            last = DaysOff == DayOff.Previous ? days.After(bestDay) : bestDay;
        }

        return best;
    }

    private DateTimeOffset Move(DateTimeOffset at, DateOnly day, TimeZoneInfo zone, WorkingDays days)
    {
        if (days.IsWorked(day))
            return at;
        var to = DaysOff == DayOff.Next ? days.After(day) : days.Before(day);
        return WallClock.ToInstant(to.ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime)), zone);
    }

    private IEnumerable<DateTimeOffset> Occurrences(DateTimeOffset after, TimeZoneInfo zone) => Kind == RuleKind.Cron
        ? CronTimes.After(CronTimes.Parse(Text), after, zone)
        : CalendarTimes.After(CalendarTimes.Parse(Text), StartsAt ?? throw new FormatException($"The rule “{Text}” has no start."), after, zone);

    private static Rule Checked(Rule rule)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(rule.Zone, out var zone) || !zone.HasIanaId)
            throw new FormatException($"“{rule.Zone}” is not a time zone; one is written Europe/Berlin.");
        if (rule.Kind == RuleKind.Cron)
            CronTimes.Parse(rule.Text);
        else
            CalendarTimes.Parse(rule.Text);
        return rule;
    }
}

public enum RuleKind
{
    Cron,
    RRule,
}

/// <summary>What becomes of an occurrence on a day that is not worked.</summary>
public enum DayOff
{
    /// <summary>It happens all the same.</summary>
    Keep,

    /// <summary>It does not happen.</summary>
    Skip,

    /// <summary>It happens on the next working day, at the same time; together with that day’s own, when the times are the same.</summary>
    Next,

    /// <summary>It happens on the last working day before.</summary>
    Previous,
}
