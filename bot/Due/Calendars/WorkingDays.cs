namespace TeamBot.Due.Calendars;

/// <summary>Which days are worked: a week, the holidays in it, and the days that are worked to make up for holidays (调休).</summary>
public sealed class WorkingDays
{
    private readonly HashSet<DayOfWeek> _week;
    private readonly HolidayCalendar? _calendar;

    /// <param name="calendar">Null when only the week counts.</param>
    public WorkingDays(IEnumerable<DayOfWeek> week, HolidayCalendar? calendar)
    {
        (_week, _calendar) = ([.. week], calendar);
        if (_week.Count == 0)
            throw new ArgumentException("A working week has at least one day.", nameof(week));
    }

    public static IReadOnlyList<DayOfWeek> MondayToFriday { get; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>A day that is worked to make up counts, whatever the week says; a holiday does not.</summary>
    public bool IsWorked(DateOnly day) =>
        _calendar?.MakeUps.ContainsKey(day) == true || _week.Contains(day.DayOfWeek) && _calendar?.Holidays.ContainsKey(day) != true;

    /// <summary>The first working day after that day.</summary>
    public DateOnly After(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (!IsWorked(day));
        return day;
    }

    /// <summary>The last working day before that day.</summary>
    public DateOnly Before(DateOnly day)
    {
        do
            day = day.AddDays(-1);
        while (!IsWorked(day));
        return day;
    }

    /// <summary>So many working days later, or earlier when negative; zero is the day itself, worked or not.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        for (; workingDays > 0; workingDays--)
            day = After(day);
        for (; workingDays < 0; workingDays++)
            day = Before(day);
        return day;
    }
}
