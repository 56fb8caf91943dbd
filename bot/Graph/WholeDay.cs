using System.Globalization;
using Microsoft.Graph.Models;

namespace TeamBot.Graph;

/// <summary>Whether a calendar shows somebody out of office for a whole day: all day, or from the beginning of the working day to its end without a gap.</summary>
internal static class WholeDay
{
    /// <summary>The working day, on the clocks of the person; Outlook’s own begins an hour earlier, but an absence that leaves that hour is one.</summary>
    private static readonly TimeOnly WorkFrom = new(9, 0), WorkTo = new(17, 0);

    public static bool IsAway(IEnumerable<Event> events, DateOnly day, TimeZoneInfo zone)
    {
        var absences =
            from one in events
            where one is { ShowAs: FreeBusyStatus.Oof, IsCancelled: not true, Start: not null, End: not null }
            let span = one.IsAllDay == true ? (From: Nearest(Clock(one.Start!)), To: Nearest(Clock(one.End!))) : (From: Local(one.Start!, zone), To: Local(one.End!, zone))
            orderby span.From
            select span;
        var (covered, end) = (day.ToDateTime(WorkFrom), day.ToDateTime(WorkTo));
        foreach (var (from, to) in absences)
        {
            if (from > covered)
                break;
            covered = to > covered ? to : covered;
        }

        return covered >= end;
    }

    private static DateTime Clock(DateTimeTimeZone time) => DateTime.TryParse(time.DateTime, CultureInfo.InvariantCulture, out var clock) ? clock : DateTime.MaxValue;

    private static DateTime Local(DateTimeTimeZone time, TimeZoneInfo zone) =>
        Clock(time) is var clock && clock < DateTime.MaxValue && TimeZoneInfo.TryFindSystemTimeZoneById(time.TimeZone ?? "", out var theirs)
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(clock, theirs.GetUtcOffset(clock)), zone).DateTime
            : clock;

    // An event of all day goes from midnight to midnight in the zone of the calendar; in another it is moved by some hours.
    private static DateTime Nearest(DateTime clock) => clock < DateTime.MaxValue ? clock.AddHours(12).Date : clock;
}
