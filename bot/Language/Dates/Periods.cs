namespace TeamBot.Language.Dates;

/// <summary>Stretches of the calendar: “next week”, 下个月, “end of month”, 月底, 季度末, “Q3”, “this weekend”.</summary>
internal static class Periods
{
    /// <summary>“this”, “next”, 下下: how many units away, and the token after it.</summary>
    public static (int Which, int End)? Which(DateWords words, int token)
    {
        token = words.Past(token, Word.The);
        return words.At(token, Word.Which) is { Is: true } which ? (which.Value, which.End) : null;
    }

    public static SaidDay Read(DateWords words, int token, Clock clock)
    {
        if (words.At(token, Word.End) is { Is: true } shortly)
            return Edge(shortly.End, Of((Unit)shortly.Value, 0, clock), 1);
        if (words.At(token, Word.Eod) is { Is: true } eod)
            return new(eod.End, clock.Today) { IsRelative = true };
        var edge = words.At(token, Word.Edge);
        var start = edge.Is ? words.Past(edge.End, Word.Of) : token;
        start = words.IsMark(start, '-') ? start + 1 : start;
        start = words.Is(start, "around") ? start + 1 : start;
        var period = Whole(words, start, clock);
        if (!period.Is && edge.Is && Bare(words, start) is { Is: true } bare)
            period = Of((Unit)bare.Value, 0, clock) is var of ? SaidDay.Over(bare.End, of.From, of.To) : default;
        if (!period.Is && edge.Is && words.At(start, Word.Month).Is)
            period = CalendarDays.Read(words, start, clock) with { IsWeak = false };
        if (!period.Is && !edge.Is && Bare(words, token) is { Is: true } unit && words.At(unit.End, Word.Edge) is { Is: true } after && !words.Is(unit.End, "late") && !words.Is(unit.End, "early"))
            return Edge(after.End, Of((Unit)unit.Value, 0, clock), after.Value);
        if (!period.Is || period.Days is not var (from, to))
            return edge.Is ? default : period;
        if (edge.Is)
            return Edge(period.End, (from, to), edge.Value);
        return words.At(period.End, Word.Edge) is { Is: true } last && words.Sentence.Tokens[period.End].Kind == TokenKind.Han ? Edge(last.End, (from, to), last.Value)
            : words.At(period.End, Word.Within) is { Is: true } within && words.Sentence.Tokens[period.End].Kind == TokenKind.Han ? period with { End = within.End, IsRelative = true }
            : period;
    }

    /// <summary>A month, with 底, 初, 中旬 where it follows.</summary>
    public static SaidDay Month(DateWords words, int token, DateOnly first, int months)
    {
        var days = (From: first, To: first.AddMonths(months));
        if (words.At(token, Word.Ten) is { Is: true } ten)
            return SaidDay.Over(ten.End, first.AddDays(10 * ten.Value), ten.Value == 2 ? days.To : first.AddDays(10 * ten.Value + 10));
        return words.At(token, Word.Edge) is { Is: true } edge && words.Sentence.Tokens[token].Kind == TokenKind.Han ? Edge(edge.End, days, edge.Value) : SaidDay.Over(token, days.From, days.To);
    }

    public static (DateOnly From, DateOnly To) Of(Unit unit, int which, Clock clock)
    {
        var month = Clock.FirstOf(clock.Today);
        var quarter = month.AddMonths(-((month.Month - 1) % 3));
        var year = new DateOnly(clock.Today.Year, 1, 1);
        return unit switch
        {
            Unit.Week => (clock.Monday.AddDays(7 * which), clock.Monday.AddDays(7 * which + 7)),
            Unit.Weekend => (clock.Monday.AddDays(7 * which + 5), clock.Monday.AddDays(7 * which + 7)),
            Unit.Month => (month.AddMonths(which), month.AddMonths(which + 1)),
            Unit.Quarter => (quarter.AddMonths(3 * which), quarter.AddMonths(3 * which + 3)),
            Unit.Year => (year.AddYears(which), year.AddYears(which + 1)),
            _ => (clock.Today.AddDays(which), clock.Today.AddDays(which + 1)),
        };
    }

    private static SaidDay Whole(DateWords words, int token, Clock clock)
    {
        if (words.At(token, Word.Period) is { Is: true } named)
            return (Unit)named.Value == Unit.Month ? Month(words, named.End, Of(Unit.Month, named.More, clock).From, 1) : Over(named.End, (Unit)named.Value, named.More, clock);
        if (Quarter(words, token, clock) is { Is: true } quarter)
            return quarter;
        if (CalendarDays.Year(words, token) is var (end, year) && (words.Is(end - 1, "年") || words.Is(token - 1, "in") || words.Is(token - 1, "of") || words.Is(token - 1, "after") || words.Is(token - 1, "before")) && token < words.Count && words.Sentence.Tokens[token].Kind == TokenKind.Number)
            return SaidDay.Over(end, new(year, 1, 1), new(year + 1, 1, 1));
        if (words.Unit(token, Unit.Weekend) is { Is: true } weekend)
            return Over(weekend.End, Unit.Weekend, 0, clock) with { IsRelative = true };
        if (words.Is(token, "the") && words.Unit(token + 1, Unit.Week) is { Is: true } theWeek && words.Is(theWeek.End, "of") && CalendarDays.Read(words, words.Past(theWeek.End + 1, Word.The), clock) is { Is: true } inIt)
            return Clock.MondayOf(inIt.Day.DayOfWeek == DayOfWeek.Sunday ? inIt.Day.AddDays(1) : inIt.Day) is var monday ? SaidDay.Over(inIt.End, monday, monday.AddDays(7), monday.AddDays(4)) : default;
        if (Which(words, token) is not var (which, at))
            return default;
        var count = Numbers.At(words, at);
        var unit = words.At(count.Is ? count.End : at, Word.Unit);
        if (unit.Is && count is { Is: true, IsWhole: true, Value: < 200 })
            return Several(unit, which, count.Whole, clock);
        if (!unit.Is && words.At(at, Word.Month) is { Is: true } name && which is 0 or 1)
            return CalendarDays.Read(words, at, clock) with { IsWeak = false, End = name.End };
        if (!unit.Is || (Unit)unit.Value is Unit.Second or Unit.Minute or Unit.Hour)
            return default;
        if ((Unit)unit.Value == Unit.WorkingDay)
            return which is 0 or 1 ? new(unit.End, Distances.WorkingDays(clock.Today, 1)) { IsRelative = true } : default;
        if ((Unit)unit.Value == Unit.Month && which >= 0)
            return MonthOrDay(words, unit.End, which, clock);
        return Over(unit.End, (Unit)unit.Value, which, clock) with { IsRelative = true };
    }

    // 下个月, 下个月二十号, 本月底.
    private static SaidDay MonthOrDay(DateWords words, int end, int which, Clock clock)
    {
        var first = Of(Unit.Month, which, clock).From;
        var day = Numbers.At(words, words.Is(end, "的") ? end + 1 : end);
        if (day is { Is: true, IsWhole: true } && words.Sentence.Tokens[end].Kind != TokenKind.Word && day.End < words.Count && words.Sentence.Plainly(day.End) is "日" or "号")
            return SaidDay.Of(day.End + 1, Clock.Exact(first.Year, first.Month, day.Whole));
        return Month(words, end, first, 1) with { IsRelative = true };
    }

    // “next 3 weeks”, “past 2 months”, 下三周.
    private static SaidDay Several(Said unit, int which, int count, Clock clock)
    {
        var kind = (Unit)unit.Value;
        if (kind is Unit.Second or Unit.Minute or Unit.Hour)
        {
            var span = kind == Unit.Second ? TimeSpan.FromSeconds(count) : kind == Unit.Minute ? TimeSpan.FromMinutes(count) : TimeSpan.FromHours(count);
            var (start, end) = which < 0 ? (clock.Local - span, clock.Local) : (clock.Local, clock.Local + span);
            return new(unit.End, DateOnly.FromDateTime(end)) { Stretch = new(start, end), At = end, IsRelative = true };
        }

        var (from, to) = which < 0 ? (Of(kind, -count, clock).From, Of(kind, 0, clock).From) : (Of(kind, 1, clock).From, Of(kind, count, clock).To);
        return SaidDay.Over(unit.End, from, to) with { IsRelative = true };
    }

    // “Q3”, “Q3 2027”, “3rd quarter”, 第三季度, 四季度.
    private static SaidDay Quarter(DateWords words, int token, Clock clock)
    {
        var start = words.Past(token, Word.The);
        var number = words.Is(start, "q") && words.IsGlued(start + 1) ? Numbers.At(words, start + 1) : Numbers.At(words, start);
        if (number is not { Is: true, IsWhole: true, Value: >= 1 and <= 4 })
            return default;
        var end = number.End;
        if (!words.Is(start, "q"))
        {
            if (words.Unit(end, Unit.Quarter) is not { Is: true } unit || !number.Ordinal && words.Sentence.Tokens[start].Kind == TokenKind.Word || words.Is(end, "个季度"))
                return default;
            end = unit.End;
        }

        var year = CalendarDays.Year(words, end);
        var first = new DateOnly(year?.Year ?? clock.Today.Year, 3 * number.Whole - 2, 1);
        // A quarter that is over is the one of the coming year.
        if (year is null && first.AddMonths(3) <= clock.Today)
            first = first.AddYears(1);
        return Month(words, year?.End ?? end, first, 3);
    }

    private static SaidDay Over(int end, Unit unit, int which, Clock clock)
    {
        var (from, to) = Of(unit, which, clock);
        // A week’s work is due on its Friday, unless that is over.
        var friday = from.AddDays(4);
        return SaidDay.Over(end, from, to, unit == Unit.Week && friday >= clock.Today ? friday : null);
    }

    // “month”, “quarter”, 年 where “end of” or 底 stands beside it.
    private static Said Bare(DateWords words, int token) =>
        words.At(words.Past(token, Word.The), Word.Unit) is { Is: true } unit && (Unit)unit.Value is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year ? unit : default;

    // The end, the beginning, the middle: a third of it, a week at least is left whole.
    private static SaidDay Edge(int end, (DateOnly From, DateOnly To) days, int edge)
    {
        var length = days.To.DayNumber - days.From.DayNumber;
        var third = length <= 7 ? 3 : length <= 31 ? 10 : length / 3;
        return edge switch
        {
            0 => SaidDay.Over(end, days.From, days.From.AddDays(third), days.From.AddDays(third - 1)),
            2 => SaidDay.Over(end, days.From.AddDays(third), days.To.AddDays(-third), days.From.AddDays(length / 2)),
            _ => SaidDay.Over(end, days.To.AddDays(-third), days.To, length == 7 ? days.From.AddDays(4) : null),
        }
        with
        { IsRelative = true };
    }
}
