using TeamBot.Due.Calendars;
using TeamBot.Language;

namespace TeamBot.Holidays;

internal static class HolidaySlots
{
    public static readonly Slot Calendar = new("calendar", SlotKind.Text);
}

internal static class HolidayCalendarLine
{
    /// <summary>“Berlin office (berlin-office): 13 days off and 0 made up for, the next is Fri 2026-12-25 Christmas”.</summary>
    public static string Of(Turn turn, HolidayCalendar calendar)
    {
        var words = turn.Words;
        var line = words.Say("calendar.line", calendar.Title, calendar.Id, calendar.Holidays.Count, calendar.MakeUps.Count);
        return calendar.Holidays.FirstOrDefault(day => day.Key >= turn.Today) is { Value: not null } next
            ? line + words.Say("calendar.next", Days.Say(words, next.Key), next.Value).TrimEnd()
            : line + words["calendar.past"];
    }
}
