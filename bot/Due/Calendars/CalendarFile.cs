using System.Collections.Immutable;
using System.Runtime.Serialization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace TeamBot.Due.Calendars;

/// <summary>Reads an <c>.ics</c> file of holidays: whole-day events, once or repeated.</summary>
public static class CalendarFile
{
    /// <summary>Largest file, in characters (UTF-16); a decade of one country is about 30,000.</summary>
    public const int LargestText = 500_000;

    /// <summary>Most days that one calendar keeps: it is one document.</summary>
    public const int MostDays = 1000;

    /// <summary>Events that repeat for ever are kept for this many years.</summary>
    public const int YearsAhead = 5;

    // How calendars say that a day is worked. Apple’s of China has the property; others say it in the category or the title.
    private const string SpecialDay = "X-APPLE-SPECIAL-DAY";
    private static readonly string[] WorkCategories = ["WORKDAY", "WORKING DAY", "WORKING-DAY", "ALTERNATE-WORKDAY"];
    private static readonly string[] WorkTitles = ["补班", "上班", "（班）", "(班)", "班｜"];

    /// <param name="today">Events that repeat are kept from the year before that day on.</param>
    public static CalendarReading Read(string id, string text, DateOnly today)
    {
        if (text.Length > LargestText)
            return new CalendarReading.Refused("calendar.tooLarge", text.Length, LargestText);
        try
        {
            return Calendar.Load(text) is { } calendar ? Read(id, calendar, today) : new CalendarReading.Refused("calendar.unreadable", "BEGIN:VCALENDAR");
        }
        catch (Exception wrong) when (wrong is SerializationException or ArgumentException or FormatException or EvaluationException or InvalidOperationException)
        {
            return new CalendarReading.Refused("calendar.unreadable", wrong.Message);
        }
    }

    private static CalendarReading Read(string id, Calendar calendar, DateOnly today)
    {
        var holidays = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        var makeUps = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        var marked = calendar.Events.Any(one => Special(one) is not null);
        foreach (var one in calendar.Events.Where(one => one.Start is { HasTime: false } && (!marked || Special(one) is not null)))
        {
            foreach (var day in Days(one, today))
            {
                (IsWorked(one) ? makeUps : holidays)[day] = one.Summary?.Trim() ?? "";
                if (holidays.Count + makeUps.Count > MostDays)
                    return new CalendarReading.Refused("calendar.tooManyDays", MostDays);
            }
        }

        if (holidays.Count == 0)
            return new CalendarReading.Refused("calendar.empty");
        return holidays.Keys.FirstOrDefault(makeUps.ContainsKey) is var both && both != default
            ? new CalendarReading.Refused("calendar.both", both.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
            : new CalendarReading.Read(new(id, calendar.Properties.Get<string>("X-WR-CALNAME") ?? id, holidays.ToImmutable(), makeUps.ToImmutable()));
    }

    private static IEnumerable<DateOnly> Days(CalendarEvent one, DateOnly today)
    {
        var end = new DateOnly(today.Year + YearsAhead, 12, 31);
        var times = one.RecurrenceRule is null
            ? one.GetOccurrences()
            : one.GetOccurrences(new CalDateTime(today.Year - 1, 1, 1)).TakeWhile(time => time.Period.StartTime.Date <= end);
        return times.SelectMany(time =>
        {
            var first = time.Period.StartTime.Date;
            var length = Math.Clamp((time.Period.EffectiveEndTime?.Date ?? first.AddDays(1)).DayNumber - first.DayNumber, 1, MostDays + 1);
            return Enumerable.Range(0, length).Select(first.AddDays);
        });
    }

    private static bool IsWorked(CalendarEvent one) => Special(one) is { } special
        ? special == "ALTERNATE-WORKDAY"
        : one.Categories.Any(category => WorkCategories.Contains(category.Trim().ToUpperInvariant()))
            || WorkTitles.Any(mark => one.Summary?.Contains(mark, StringComparison.Ordinal) == true);

    private static string? Special(CalendarEvent one) => one.Properties.Get<string>(SpecialDay) is ("WORK-HOLIDAY" or "ALTERNATE-WORKDAY") and var special ? special : null;
}

/// <summary>What became of a calendar that somebody handed over.</summary>
public abstract record CalendarReading
{
    public sealed record Read(HolidayCalendar Calendar) : CalendarReading;

    /// <param name="Key">The sentence that says why, among the words.</param>
    public sealed record Refused(string Key, params object[] Args) : CalendarReading;
}
