namespace TeamBot.Language.Dates;

/// <summary>Days and instants by their distance: “in two weeks”, “3 days ago”, 三天后, 两周内, “a week from Friday”.</summary>
internal static class Distances
{
    public static SaidDay Read(DateWords words, int token, Clock clock)
    {
        var before = words.At(token, Word.In);
        if (before.Is && words.Is(before.End, "the") && words.At(before.End + 1, Word.Which) is { Is: true } next)
            before = before with { End = next.End };
        var start = before.Is ? before.End : token;
        if (Amount(words, start) is not var (end, amount, unit))
            return Weekdays(words, start, clock);
        if (words.At(end, Word.And) is { Is: true } and && Amount(words, and.End) is var (moreEnd, more, moreUnit) && moreUnit < unit && moreUnit <= Unit.Hour)
            return words.At(moreEnd, Word.Later).Is || before.Is ? Instant(Math.Max(words.At(moreEnd, Word.Later).End, moreEnd), Add(Add(clock.Local, amount, unit), more, moreUnit)) : default;
        if (words.At(end, Word.Later) is { Is: true } later)
            return From(later.End, clock, amount, unit);
        if (words.At(end, Word.Within) is { Is: true } within && (words.Sentence.Tokens[end].Kind == TokenKind.Han || before.Is))
            return From(within.End, clock, amount, unit);
        if (before.Is)
            return From(end, clock, amount, unit);
        // 三十日前 is before the 30th, 两日前 two days ago.
        if (words.At(end, Word.Ago) is { Is: true } ago && !(words.Is(end - 1, "日") && amount >= 3))
            return From(ago.End, clock, -amount, unit);
        // “a week from Friday”, “two days after tomorrow”, “3 days before Christmas”.
        return words.At(end, Word.Offset) is { Is: true } offset && Day(words, words.Past(offset.End, Word.The), clock) is { Is: true } day && unit is >= Unit.Day and not Unit.Weekend
            ? SaidDay.Of(day.End, DateOnly.FromDateTime(Add(day.Day.ToDateTime(TimeOnly.MinValue), amount * offset.Value, unit))) : default;
    }

    public static DateOnly WorkingDays(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }

        return day;
    }

    /// <summary>“two and a half hours”, 三个工作日, 半小时, 一个半小时, “half an hour”, “a quarter of an hour”, 2h.</summary>
    public static (int End, double Amount, Unit Unit)? Amount(DateWords words, int token)
    {
        if (words.At(token, Word.Half) is { Is: true } half && words.At(half.End, Word.Unit) is { Is: true } halved)
            return (halved.End, 0.5, (Unit)halved.Value);
        var number = Numbers.At(words, token);
        if (!number.Is || number.Ordinal)
            return null;
        if (words.Unit(number.End, Unit.Quarter) is { Is: true } quarter && words.Is(quarter.End, "of") && words.Unit(words.Is(quarter.End + 1, "an") ? quarter.End + 2 : quarter.End + 1, Unit.Hour) is { Is: true } hour)
            return (hour.End, number.Value / 4, Unit.Hour);
        var at = words.IsMark(number.End, '-') ? number.End + 1 : number.End;
        at = words.Is(at, "more") || words.Is(at, "full") ? at + 1 : at;
        var extra = 0.0;
        if (words.Is(at, "个") && words.Is(at + 1, "半"))
            (at, extra) = (at + 2, 0.5);
        else if (words.Is(at, "and") && words.Is(at + 1, "a") && words.Is(at + 2, "half"))
            (at, extra) = (at + 3, 0.5);
        else if (words.Is(at, "个") && words.At(at + 1, Word.Unit).Is && !words.At(at, Word.Unit).Is)
            at++;
        if (words.IsGlued(at) && words.Is(at, "h") || words.IsGlued(at) && words.Is(at, "d") || words.IsGlued(at) && words.Is(at, "w"))
            return (at + 1, number.Value + extra, words.Is(at, "h") ? Unit.Hour : words.Is(at, "d") ? Unit.Day : Unit.Week);
        if (words.At(at, Word.Unit) is not { Is: true } unit)
            return null;
        // “an hour and a half”, 一年半: the half follows the unit.
        if (words.Is(unit.End, "and") && words.Is(unit.End + 1, "a") && words.Is(unit.End + 2, "half"))
            return (unit.End + 3, number.Value + 0.5, (Unit)unit.Value);
        // 1月 is a month, 10日 is a day of one, and 5号 too; only 个月 and 天 count.
        if (words.Sentence.Plainly(at) is "月" && words.Sentence.Tokens[at].Kind == TokenKind.Han && number.Digits > 0)
            return null;
        return (unit.End, number.Value + extra, (Unit)unit.Value);
    }

    private static SaidDay Day(DateWords words, int token, Clock clock) =>
        NamedDays.Read(words, token, clock) is { Is: true } named ? named : CalendarDays.Read(words, token, clock);

    // “three fridays from now”.
    private static SaidDay Weekdays(DateWords words, int token, Clock clock) =>
        Numbers.At(words, token) is { Is: true, IsWhole: true, Value: > 0 and < 60 } number
        && (words.At(number.End, Word.Weekdays) is { Is: true } many ? many : words.At(number.End, Word.Weekday)) is { Is: true } day
        && words.At(day.End, Word.Later) is { Is: true } later
            ? new(later.End, NamedDays.Coming(day.Value, clock) is var first ? first.AddDays(7 * (number.Whole - 1) + (first == clock.Today ? 7 : 0)) : default) { IsRelative = true } : default;

    private static SaidDay From(int end, Clock clock, double amount, Unit unit) =>
        Math.Abs(amount) > 5000 ? default
        : unit <= Unit.Hour ? Instant(end, Add(clock.Local, amount, unit))
        : new(end, DateOnly.FromDateTime(Add(clock.Today.ToDateTime(TimeOnly.MinValue), amount, unit))) { IsRelative = true };

    private static SaidDay Instant(int end, DateTime at) => new(end, DateOnly.FromDateTime(at)) { At = at, IsRelative = true };

    public static DateTime Add(DateTime from, double amount, Unit unit) => unit switch
    {
        Unit.Second => from.AddSeconds(amount),
        Unit.Minute => from.AddMinutes(amount),
        Unit.Hour => from.AddHours(amount),
        Unit.WorkingDay => WorkingDays(DateOnly.FromDateTime(from), (int)amount).ToDateTime(TimeOnly.FromDateTime(from)),
        Unit.Week => from.AddDays(7 * amount),
        Unit.Fortnight => from.AddDays(14 * amount),
        Unit.Month => amount == Math.Floor(amount) ? from.AddMonths((int)amount) : from.AddMonths((int)amount).AddDays(15),
        Unit.Quarter => from.AddMonths((int)(3 * amount)),
        Unit.Year => from.AddMonths((int)(12 * amount)),
        Unit.Weekend => from.AddDays(7 * amount),
        _ => from.AddDays(amount),
    };
}
