namespace TeamBot.Language.Dates;

/// <summary>The speaker’s wall clock, and how they write dates.</summary>
/// <param name="MonthFirst">Whether 12/1 is the first of December.</param>
internal sealed record Clock(DateTime Local, bool MonthFirst)
{
    public DateOnly Today { get; } = DateOnly.FromDateTime(Local);

    /// <summary>The first day of the running ISO week.</summary>
    public DateOnly Monday => MondayOf(Today);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly? Exact(int year, int month, int day) =>
        year is >= 1 and <= 9990 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>That day of the coming year, or of this one.</summary>
    public DateOnly? Coming(int month, int day)
    {
        for (var year = Today.Year; year < Today.Year + 5; year++)
        {
            if (Exact(year, month, day) is { } found && found >= Today)
                return found;
        }

        return null;
    }
}

/// <summary>A day, or a stretch of days, read from words.</summary>
/// <param name="End">The token after it; 0 when there is none.</param>
/// <param name="Day">When what is due then is due.</param>
internal readonly record struct SaidDay(int End, DateOnly Day)
{
    public bool Is => End > 0;

    public DateOnly? Other { get; init; }

    /// <summary>First day, and the day after the last.</summary>
    public (DateOnly From, DateOnly To)? Days { get; init; }

    /// <summary>An instant rather than a day: “in two hours”.</summary>
    public DateTime? At { get; init; }

    /// <summary>An instant that a stretch reaches to or comes from: “last two hours”.</summary>
    public Stretch? Stretch { get; init; }

    /// <summary>The part of the day: 今晚.</summary>
    public int? Part { get; init; }

    /// <summary>Words that often mean something else: “sat”, “may”, “2-15”.</summary>
    public bool IsWeak { get; init; }

    public bool IsRelative { get; init; }

    /// <summary>A weekday alone, which a date after it may explain: “Sunday, Feb 10”.</summary>
    public DayOfWeek? Weekday { get; init; }

    public static SaidDay Of(int end, DateOnly? day) => day is { } there ? new(end, there) : default;

    /// <summary>A stretch whose last day, or last working day of a week, is when it is due.</summary>
    public static SaidDay Over(int end, DateOnly from, DateOnly to, DateOnly? due = null) => new(end, due ?? to.AddDays(-1)) { Days = (from, to) };
}
