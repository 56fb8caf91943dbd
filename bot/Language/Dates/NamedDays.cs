namespace TeamBot.Language.Dates;

/// <summary>Days by name: “tomorrow”, “next Friday”, 下下周三, “last Monday of March”, “wednesday after next”.</summary>
internal static class NamedDays
{
    public static SaidDay Read(DateWords words, int token, Clock clock)
    {
        if (words.At(token, Word.Now) is { Is: true } now)
            return new(now.End, clock.Today) { At = clock.Local, IsRelative = true, IsWeak = !words.Is(token, "现") && now.End == token + 1 };
        if (words.At(token, Word.PartDay) is { Is: true } partly)
            return new(partly.End, clock.Today.AddDays(partly.Value)) { Part = partly.More, IsRelative = true };
        if (words.At(token, Word.Day) is { Is: true } day)
            return new(day.End, clock.Today.AddDays(day.Value)) { IsRelative = true };
        return NthWeekday(words, token, clock) is { Is: true } nth ? nth
            : Which(words, token, clock) is { Is: true } which ? which
            : WeekThenDay(words, token, clock) is { Is: true } week ? week
            : Weekday(words, token, clock) is { Is: true } weekday ? weekday
            : Holidays.Read(words, token, clock);
    }

    // “next Friday”, 下周三, 下下周三, “last sunday”.
    private static SaidDay Which(DateWords words, int token, Clock clock)
    {
        if (Periods.Which(words, token) is not var (which, at))
            return default;
        if (words.At(at, Word.Weekday) is not { Is: true } day)
            return OfWeek(words, at, which, clock);
        var english = words.Sentence.Tokens[at].Kind == TokenKind.Word;
        var coming = Coming(day.Value, clock);
        var ofWeek = clock.Monday.AddDays(7 * which + day.Value);
        if (words.Is(token, "coming") || words.Is(token, "upcoming"))
            return new(day.End, coming);
        return which switch
        {
            // “last Sunday” is the one before today; 上周日 is of the week before.
            -1 when english => new(day.End, coming.AddDays(-7)) { IsRelative = true },
            0 when english => new(day.End, coming) { IsRelative = true },
            1 when english => new(day.End, ofWeek) { Other = coming == ofWeek ? null : coming, IsRelative = true },
            _ => new(day.End, ofWeek) { IsRelative = true },
        };
    }

    // 下周的周三, “this week Friday”: the unit was said, then the day.
    private static SaidDay OfWeek(DateWords words, int unitAt, int which, Clock clock)
    {
        if (words.Unit(unitAt, Unit.Week) is not { Is: true } week)
            return default;
        // 下周3: the digit stands for the weekday.
        if (words.IsGlued(week.End) && Numbers.At(words, week.End) is { Is: true, Digits: 1, Value: >= 1 and <= 7 } digit && !words.At(digit.End, Word.Unit).Is && !words.Is(digit.End, "点") && !words.Is(digit.End, "个") && words.Sentence.Tokens[unitAt].Kind == TokenKind.Han)
            return new(digit.End, clock.Monday.AddDays(7 * which + digit.Whole - 1)) { IsRelative = true };
        var at = words.Between(week.End);
        return words.At(at, Word.Weekday) is { Is: true } day ? new(day.End, clock.Monday.AddDays(7 * which + day.Value)) { IsRelative = true } : default;
    }

    private static SaidDay WeekThenDay(DateWords words, int token, Clock clock) =>
        token < words.Count && words.Sentence.Tokens[token].Kind == TokenKind.Han && words.Unit(token, Unit.Week) is { Is: true } week && words.IsGlued(week.End)
        && Numbers.At(words, week.End) is { Is: true, Digits: 1, Value: >= 1 and <= 7 } digit && !words.At(digit.End, Word.Unit).Is && !words.Is(digit.End, "个")
            ? new(digit.End, Coming(digit.Whole - 1, clock)) : default;

    // “Friday”, “Friday next week”, “Friday 19th”, “wednesday after next”.
    private static SaidDay Weekday(DateWords words, int token, Clock clock)
    {
        if (words.At(token, Word.Weekday) is not { Is: true } day)
            return default;
        var english = words.Sentence.Tokens[token].Kind == TokenKind.Word;
        var coming = Coming(day.Value, clock);
        var next = words.IsMark(day.End, '.') && words.Sentence.Tokens[token].Length <= 4 ? day.End + 1 : day.End;
        if (words.Is(next, "after") && words.Is(next + 1, "next"))
            return new(next + 2, coming.AddDays(coming == clock.Today ? 14 : 7));
        var of = words.Between(next);
        if (english && Periods.Which(words, of) is var (which, unitAt) && words.Unit(unitAt, Unit.Week) is { Is: true } week && which is 0 or 1)
            return new(week.End, clock.Monday.AddDays(7 * which + day.Value)) { IsRelative = true };
        // A date after it explains it: the year is the one in which it is that weekday.
        var date = CalendarDays.Read(words, of, clock);
        if (date is { Is: true, Days: null } && (date.Day.DayOfWeek == Name(day.Value) || words.IsMark(next, ',') || english))
            return date with { Day = date.Day.DayOfWeek != Name(day.Value) && date.Day.AddYears(-1) is var past && past.DayOfWeek == Name(day.Value) ? past : Same(date.Day, day.Value, words, of), IsWeak = false };
        if (words.At(next, Word.Weekday) is { Is: true } && english)
            return default;
        return new(next, coming) { IsWeak = english && words.Sentence.Tokens[token].Length <= 4, Other = coming == clock.Today ? coming.AddDays(7) : null };
    }

    // “Tuesday 19th”: of the months to come, the one where the 19th is a Tuesday.
    private static DateOnly Same(DateOnly day, int weekday, DateWords words, int at)
    {
        if (words.At(at, Word.Month).Is || !Numbers.At(words, words.Past(at, Word.The)).Ordinal)
            return day;
        for (var later = 0; later < 12; later++)
        {
            var month = Clock.FirstOf(day).AddMonths(later);
            if (Clock.Exact(month.Year, month.Month, day.Day) is { } found && found.DayOfWeek == Name(weekday))
                return found;
        }

        return day;
    }

    // “first Tuesday in October 2014”, “last working day of the month”, 本月最后一个周五, “the third Friday”.
    private static SaidDay NthWeekday(DateWords words, int token, Clock clock)
    {
        var start = words.Past(token, Word.The);
        var chinese = Periods.Which(words, start) is var (zh, unitAt) && words.Unit(unitAt, Unit.Month) is { Is: true } month && words.Sentence.Tokens[start].Kind == TokenKind.Han
            ? (Month: (DateOnly?)Periods.Of(Unit.Month, zh, clock).From, month.End)
            : Numbers.At(words, start) is { Is: true, IsWhole: true, Value: >= 1 and <= 12 } number && words.Is(number.End, "月")
                ? (Month: clock.Coming(number.Whole, 28) is { } at ? Clock.FirstOf(at) : null, End: number.End + 1)
                : (null, start);
        start = words.Is(chinese.End, "的") ? chinese.End + 1 : chinese.End;
        if (Nth(words, start) is not var (nth, end))
            return default;
        var weekday = words.At(end, Word.Weekday);
        var working = words.Unit(end, Unit.WorkingDay);
        if (!weekday.Is && !working.Is)
            return default;
        end = Math.Max(weekday.End, working.End);
        if (chinese.Month is { } said)
            return SaidDay.Of(end, Pick(said, nth, weekday, working));
        var of = words.Past(end, Word.Of);
        if (of == end)
            return default;
        if (words.At(of, Word.Month) is { Is: true } name)
        {
            var (after, year) = CalendarDays.Year(words, name.End) is var (yearEnd, y) ? (yearEnd, y) : (name.End, clock.Today.Year);
            var found = Pick(new(year, name.Value, 1), nth, weekday, working);
            return SaidDay.Of(after, after == name.End && found < clock.Today ? Pick(new(year + 1, name.Value, 1), nth, weekday, working) : found);
        }

        var which = Periods.Which(words, of) is var (w, at2) ? (w, at2) : (0, words.Past(of, Word.The));
        return words.Unit(which.Item2, Unit.Month) is { Is: true } theMonth && !words.Is(of, "every") && !words.Is(of, "each")
            ? SaidDay.Of(theMonth.End, Pick(Periods.Of(Unit.Month, which.Item1, clock).From, nth, weekday, working)) : default;
    }

    /// <summary>“first”, “3rd”, “last”, 最后一个, 第二个, 倒数第二个: counted from the end when negative.</summary>
    public static (int Nth, int End)? Nth(DateWords words, int token)
    {
        if (words.Is(token, "last") || words.Is(token, "final"))
            return (-1, token + 1);
        if (words.Is(token, "最") && words.Is(token + 1, "后"))
            return (-1, words.Is(token + 2, "一") ? words.Is(token + 3, "个") ? token + 4 : token + 3 : token + 2);
        var counted = words.Is(token, "倒") && words.Is(token + 1, "数");
        if (Numbers.At(words, counted ? token + 2 : token) is not { Ordinal: true, IsWhole: true, Value: <= 31 } nth)
            return null;
        return (counted ? -nth.Whole : nth.Whole, words.Is(nth.End, "个") ? nth.End + 1 : nth.End);
    }

    private static DateOnly? Pick(DateOnly month, int nth, Said weekday, Said working)
    {
        var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays)
            .Where(day => weekday.Is ? day.DayOfWeek == Name(weekday.Value) : working.Is && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
        var index = nth > 0 ? nth - 1 : days.Length + nth;
        return index >= 0 && index < days.Length ? days[index] : null;
    }

    /// <summary>That weekday, today or in the six days to come.</summary>
    public static DateOnly Coming(int weekday, Clock clock) => clock.Monday.AddDays(weekday) is var day && day < clock.Today ? day.AddDays(7) : day;

    public static DayOfWeek Name(int weekday) => (DayOfWeek)((weekday + 1) % 7);
}
