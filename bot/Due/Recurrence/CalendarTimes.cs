using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace TeamBot.Due.Recurrence;

/// <summary>RRULEs of iCalendar (RFC 5545), of a day or longer.</summary>
internal static class CalendarTimes
{
    public static RecurrenceRule Parse(string text)
    {
        RecurrenceRule rule;
        try
        {
            rule = new(text);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException($"“{text}” is not an RRULE: {wrong.Message}", wrong);
        }

        if (rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly || rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count > 0)
            throw new FormatException($"“{text}” repeats within a day; only FREQ=DAILY, WEEKLY, MONTHLY and YEARLY are taken here, at the time of day of the start. Say it as a cron expression.");
        return rule.Count > Rule.MostCounted
            ? throw new FormatException($"“{text}” repeats {rule.Count} times; COUNT goes up to {Rule.MostCounted}. Leave it out, or say UNTIL.")
            : rule;
    }

    // The wall clock is counted without a zone, and each time is then found in the zone, as with cron.
    public static IEnumerable<DateTimeOffset> After(RecurrenceRule rule, DateTime startsAt, DateTimeOffset after, TimeZoneInfo zone)
    {
        if (rule.Until is { IsUtc: true } until)
            rule.Until = new CalDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(until.Value, DateTimeKind.Utc), zone));
        var series = new CalendarEvent { Start = new CalDateTime(startsAt), RecurrenceRule = rule };
        using var times = series.GetOccurrences(new CalDateTime(WallClock.DayOf(after, zone).AddDays(-1).ToDateTime(TimeOnly.MinValue))).GetEnumerator();
        while (Moves(times))
        {
            var at = WallClock.ToInstant(times.Current.Period.StartTime.Value, zone);
            if (at > after)
                yield return at;
        }
    }

    private static bool Moves(IEnumerator<Occurrence> times)
    {
        try
        {
            return times.MoveNext();
        }
        catch (EvaluationException)
        {
            // 30 February: it looked to the end of the calendar.
            return false;
        }
    }
}
