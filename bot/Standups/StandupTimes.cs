using TeamBot.Due.Calendars;
using TeamBot.Due.Recurrence;

namespace TeamBot.Standups;

/// <summary>When a stand-up is held: its days by the working week and the calendar, its hours on the wall clock of a zone. (D2, D3, D5)</summary>
internal static class StandupTimes
{
    /// <summary>A shorter window would leave no time to answer.</summary>
    public static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(5);

    /// <summary>So long before they are out of time, those who have not answered are reminded.</summary>
    public static readonly TimeSpan NudgeBefore = TimeSpan.FromMinutes(30);

    private const int FurthestDays = 400;

    /// <summary>The first day after that one on which it is held; null when there is none within a year.</summary>
    public static DateOnly? DayAfter(Standup standup, DateOnly day, HolidayCalendar? calendar)
    {
        var days = new WorkingDays(standup.Week, calendar);
        for (var last = day.AddDays(FurthestDays); day < last;)
        {
            day = day.AddDays(1);
            if (days.IsWorked(day) && !standup.Skipped.Contains(day) && !(day < standup.PausedUntil))
                return day;
        }

        return null;
    }

    public static DateTimeOffset Opens(Standup standup, DateOnly day, string zone) => WallClock.ToInstant(day.ToDateTime(standup.OpensAt), TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>Never before it has opened, also where the clocks skip these hours.</summary>
    public static DateTimeOffset Closes(Standup standup, DateOnly day, string zone)
    {
        var (opens, closes) = (Opens(standup, day, zone), WallClock.ToInstant(day.ToDateTime(standup.ClosesAt), TimeZoneInfo.FindSystemTimeZoneById(zone)));
        return closes - opens < ShortestWindow ? opens + ShortestWindow : closes;
    }

    /// <summary>When those who have not answered are reminded: half an hour before the end, of a short window in its middle.</summary>
    public static DateTimeOffset Nudges(DateTimeOffset opens, DateTimeOffset closes) => closes - opens > 2 * NudgeBefore ? closes - NudgeBefore : opens + (closes - opens) / 2;

    /// <summary>The calendar day there when it is that time.</summary>
    public static DateOnly DayAt(DateTimeOffset at, string zone) => WallClock.DayOf(at, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
