using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>Days that people name by a feast: fixed ones, Western ones that move, and Chinese ones by the lunar calendar.</summary>
internal static class Holidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static SaidDay Read(DateWords words, int token, Clock clock)
    {
        var start = words.Is(token, "this") || words.Is(token, "next") ? token + 1 : token;
        if (CalendarDays.Year(words, start) is var (afterYear, said) && words.At(afterYear, Word.Holiday) is { Is: true } ofYear)
            return SaidDay.Of(ofYear.End, On(ofYear.Value, said));
        if (words.At(start, Word.Holiday) is not { Is: true } holiday)
            return default;
        if (CalendarDays.Year(words, holiday.End) is var (end, year))
            return SaidDay.Of(end, On(holiday.Value, year));
        var day = On(holiday.Value, clock.Today.Year);
        return SaidDay.Of(holiday.End, day < clock.Today ? On(holiday.Value, clock.Today.Year + 1) : day);
    }

    // Above 100 it is month and day; below, one of those that move.
    private static DateOnly? On(int holiday, int year) => holiday switch
    {
        > 100 => Clock.Exact(year, holiday / 100, holiday % 100),
        1 => Easter(year),
        2 => Easter(year).AddDays(-2),
        3 => Nth(year, 11, DayOfWeek.Thursday, 4),
        4 => Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1),
        5 => InLunar(year, 1, 1),
        6 => InLunar(year, 1, 15),
        7 => InLunar(year, 5, 5),
        8 => InLunar(year, 8, 15),
        9 => InLunar(year, 1, 1)?.AddDays(-1),
        // The sun enters 清明 on 4 or 5 April; this is right from 2001 to 2099.
        10 => new(year, 4, (int)(year % 100 * 0.2422 + 4.81) - year % 100 / 4),
        11 => Nth(year, 9, DayOfWeek.Monday, 1),
        12 => Nth(year, 6, DayOfWeek.Monday, 1).AddDays(-7),
        13 => Nth(year, 5, DayOfWeek.Sunday, 2),
        14 => Nth(year, 6, DayOfWeek.Sunday, 3),
        _ => null,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    }

    // The calendar of the framework ends in 2100.
    private static DateOnly? InLunar(int year, int month, int day)
    {
        if (year is < 1902 or > 2099)
            return null;
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && leap <= month ? month + 1 : month, day, 0, 0, 0, 0));
    }

    // The anonymous Gregorian computus (Meeus, Jones, Butcher).
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new(year, sum / 31, sum % 31 + 1);
    }
}
