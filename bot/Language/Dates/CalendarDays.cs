namespace TeamBot.Language.Dates;

/// <summary>Days by number: 2026-11-27, 12/1, “March 1st”, “the 3rd”, 三月一号, 30日.</summary>
internal static class CalendarDays
{
    public static SaidDay Read(DateWords words, int token, Clock clock)
    {
        var number = Numbers.At(words, token);
        return First(
            number is { Digits: 4, Ordinal: false } ? Iso(words, number, clock) : default,
            number is { Digits: > 0, Ordinal: false } ? Parted(words, token, number, clock) : default,
            number is { Is: true, IsWhole: true } ? ChineseMonth(words, number, clock.Today.Year, clock, said: false) : default,
            words.At(token, Word.Period) is { Is: true, Value: (int)Unit.Year } year && Numbers.At(words, year.End) is { Is: true, IsWhole: true } month ? ChineseMonth(words, month, clock.Today.Year + year.More, clock, said: true) : default,
            words.At(token, Word.Month) is { Is: true } name ? MonthFirst(words, name, clock) : default,
            number is { Is: true, IsWhole: true } ? DayFirst(words, token, number, clock) : default);

        static SaidDay First(params ReadOnlySpan<SaidDay> days)
        {
            foreach (var day in days)
            {
                if (day.Is)
                    return day;
            }

            return default;
        }
    }

    /// <summary>A year in four digits, “2014”, “'14”, 2014年.</summary>
    public static (int End, int Year)? Year(DateWords words, int token)
    {
        token = words.IsMark(token, ',') || words.Is(token, "of") || words.Is(token, "in") || words.Is(token, "的") ? token + 1 : token;
        if (Numbers.At(words, token) is not { Digits: 4, Value: >= 1900 and < 2200 } year || words.IsMark(year.End, ':'))
            return null;
        return (words.Is(year.End, "年") ? year.End + 1 : year.End, year.Whole);
    }

    private static SaidDay Iso(DateWords words, Counted year, Clock clock)
    {
        var separator = year.End;
        if (year.Value is < 1900 or >= 2200 || separator >= words.Count || words.Sentence.Plainly(separator) is not ("-" or "/" or "." or "年"))
            return default;
        var month = Numbers.At(words, separator + 1);
        if (words.Is(separator, "年") && month is { Is: true, IsWhole: true })
            return ChineseMonth(words, month, year.Whole, clock, said: true);
        if (words.Is(separator, "年"))
            return default;
        var day = month.Is && month.IsWhole && month.End < words.Count && words.Sentence.Plainly(month.End) is "-" or "/" or "." ? Numbers.At(words, month.End + 1) : default;
        if (!day.Is || !day.IsWhole)
            return default;
        // 2026-11-27T17:00: the T is passed over.
        var end = words.Is(day.End, "t") && words.IsGlued(day.End) ? day.End + 1 : day.End;
        return SaidDay.Of(end, Clock.Exact(year.Whole, month.Whole, day.Whole));
    }

    // 12/1, 31/12/2026, 10.31.1974, 2-15.
    private static SaidDay Parted(DateWords words, int token, Counted one, Clock clock)
    {
        var separator = one.End;
        if (one.Digits > 2 || separator >= words.Count || !words.IsGlued(separator) || !words.IsGlued(separator + 1) || words.Sentence.Plainly(separator) is not ("/" or "." or "-") || words.IsGlued(token) && words.Sentence.Tokens[token - 1].Kind is TokenKind.Word or TokenKind.Mark && !words.IsMark(token - 1, ',') && !words.IsMark(token - 1, ':') && !words.IsMark(token - 1, '('))
            return default;
        var two = words.Sentence.Tokens[separator + 1].Kind == TokenKind.Number ? Numbers.At(words, separator + 1) : default;
        if (two is not { Is: true, IsWhole: true, Digits: <= 2, Ordinal: false })
            return default;
        var mark = words.Sentence.Plainly(separator)[0];
        var year = words.IsMark(two.End, mark) && words.IsGlued(two.End) && words.IsGlued(two.End + 1) && Numbers.At(words, two.End + 1) is { Is: true, Digits: 2 or 4 } said ? said : default;
        if (!year.Is && (mark == '.' || words.IsMark(two.End, mark) || words.IsMark(two.End, '%')))
            return default;
        var monthFirst = two.Value > 12 || one.Value <= 12 && (mark == '.' ? false : clock.MonthFirst);
        var (month, day) = monthFirst ? (one.Whole, two.Whole) : (two.Whole, one.Whole);
        var other = one.Value <= 12 && two.Value <= 12 && one.Value != two.Value ? On(year, day, month) : null;
        return On(year, month, day) is { } found ? new(year.Is ? year.End : two.End, found) { Other = other, IsWeak = mark == '-' && !year.Is } : default;

        DateOnly? On(Counted y, int m, int d) => y.Is ? Clock.Exact(y.Digits == 4 ? y.Whole : y.Whole + (y.Value > 69 ? 1900 : 2000), m, d) : clock.Coming(m, d);
    }

    // 三月一号, 12月底, 3月中旬, 9月; the number has been read.
    private static SaidDay ChineseMonth(DateWords words, Counted month, int year, Clock clock, bool said)
    {
        if (!words.Is(month.End, "月") || month.Value is < 1 or > 12)
            return default;
        var end = words.Is(month.End + 1, "份") ? month.End + 2 : month.End + 1;
        var of = said || month.Value >= clock.Today.Month ? year : year + 1;
        var day = Numbers.At(words, words.Is(end, "的") ? end + 1 : end);
        if (day is { Is: true, IsWhole: true } && !words.Unit(day.End, Unit.WorkingDay).Is && !words.Is(day.End, "个"))
        {
            var after = day.End < words.Count && words.Sentence.Plainly(day.End) is "日" or "号" ? day.End + 1 : day.End;
            return SaidDay.Of(after, said ? Clock.Exact(year, month.Whole, day.Whole) : clock.Coming(month.Whole, day.Whole));
        }

        return Periods.Month(words, end, new(of, month.Whole, 1), 1);
    }

    // “March 1st”, “Feb 10, 2027”, “july 13 to 15”, “March”.
    private static SaidDay MonthFirst(DateWords words, Said month, Clock clock)
    {
        var at = words.IsMark(month.End, '.') ? month.End + 1 : month.End;
        var day = Numbers.At(words, words.Past(at, Word.The));
        if (day is { Is: true, IsWhole: true, Value: >= 1 and <= 31, Digits: <= 2 } && !Clocks.FollowsHour(words, day.End))
        {
            var (end, year) = Year(words, day.End) is var (after, y) ? (after, (int?)y) : (day.End, null);
            var found = On(month.Value, day.Whole, year);
            var last = words.At(day.End, Word.To) is { Is: true } to ? Numbers.At(words, words.Past(to.End, Word.The)) : default;
            if (found is { } from && last is { Is: true, IsWhole: true, Value: <= 31 } && !Clocks.FollowsHour(words, last.End) && On(month.Value, last.Whole, year) is { } until && until > from)
                return SaidDay.Over(last.End, from, until.AddDays(1));
            return SaidDay.Of(end, found);
        }

        var first = new DateOnly(clock.Today.Year + (month.Value < clock.Today.Month ? 1 : 0), month.Value, 1);
        if (Year(words, at) is var (afterYear, said))
            return SaidDay.Over(afterYear, new(said, month.Value, 1), new DateOnly(said, month.Value, 1).AddMonths(1));
        return SaidDay.Over(at, first, first.AddMonths(1)) with { IsWeak = month.Value is 3 or 5 || month.End - at < 1 && words.Sentence.Tokens[month.End - 1].Length <= 3 };

        DateOnly? On(int m, int d, int? y) => y is { } exact ? Clock.Exact(exact, m, d) : clock.Coming(m, d);
    }

    // “1st of March”, “20th day of next month”, “13 to 15 July”, “the 21st”, 30日, 三十号.
    private static SaidDay DayFirst(DateWords words, int token, Counted day, Clock clock)
    {
        if (day.Value is < 1 or > 31)
            return default;
        var last = words.At(day.End, Word.To) is { Is: true } to && Numbers.At(words, words.Past(to.End, Word.The)) is { Is: true, IsWhole: true, Value: <= 31 } until ? until : day;
        var of = words.Unit(last.End, Unit.Day) is { Is: true } dayWord && last.Ordinal ? dayWord.End : last.End;
        of = words.Past(of, Word.Of);
        if (words.At(of, Word.Month) is { Is: true } month && !(day.Digits == 0 && !day.Ordinal))
        {
            var (end, year) = Year(words, month.End) is var (after, y) ? (after, (int?)y) : (month.End, null);
            var from = year is { } exact ? Clock.Exact(exact, month.Value, day.Whole) : clock.Coming(month.Value, day.Whole);
            return from is { } first && last.End != day.End && Clock.Exact(first.Year, month.Value, last.Whole) is { } through ? SaidDay.Over(end, first, through.AddDays(1)) : SaidDay.Of(end, from);
        }

        if (day.Ordinal && Periods.Which(words, of) is var (which, unitAt) && words.Unit(unitAt, Unit.Month) is { Is: true } unit)
            return SaidDay.Of(unit.End, Clock.FirstOf(clock.Today).AddMonths(which) is var m ? Clock.Exact(m.Year, m.Month, day.Whole) : null);
        var named = words.Sentence.Tokens[day.End - 1].Kind != TokenKind.Word && day.End < words.Count && words.Sentence.Plainly(day.End) is "号" or "日";
        if (named && !words.At(day.End + 1, Word.Later).Is && !words.At(day.End + 1, Word.Within).Is && !(words.Is(day.End, "日") && day.Value < 3 && words.At(day.End + 1, Word.Ago).Is))
            return SaidDay.Of(day.End + 1, Next(day.Whole, clock));
        return day is { Ordinal: true, Digits: > 0 } && last.End == day.End && !words.At(day.End, Word.Unit).Is && !words.At(day.End, Word.Weekday).Is
            ? SaidDay.Of(day.End, Next(day.Whole, clock)) with { IsWeak = !words.Is(token - 1, "the") } : default;
    }

    private static DateOnly? Next(int day, Clock clock)
    {
        for (var later = 0; later < 3; later++)
        {
            var month = Clock.FirstOf(clock.Today).AddMonths(later);
            if (Clock.Exact(month.Year, month.Month, day) is { } found && found >= clock.Today)
                return found;
        }

        return null;
    }
}
