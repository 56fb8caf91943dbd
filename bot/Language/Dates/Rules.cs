using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>What comes again, read from words.</summary>
/// <param name="End">The token after it; 0 when there is none.</param>
/// <param name="Text">The RRULE without a time.</param>
internal readonly record struct SaidRule(int End, string Text)
{
    public bool Is => End > 0;

    /// <summary>The part of the day that was said with it: “every morning”.</summary>
    public int? Part { get; init; }
}

/// <summary>Recurrences: “every other Thursday”, “daily”, 每两周周四, 每月最后一个工作日, “first Monday of each month”.</summary>
internal static class Rules
{
    private const string WorkingDays = "MO,TU,WE,TH,FR";

    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static SaidRule Read(DateWords words, int token)
    {
        if (words.At(token, Word.Adverb) is { Is: true } adverb)
            return Adverb(words, adverb, (Unit)adverb.Value, adverb.More);
        if (words.At(token, Word.Every) is { Is: true } every && Every(words, every.End, every.Value) is { Is: true } rule)
            return rule;
        if (words.At(token, Word.Weekdays).Is && WeekdayList(words, token) is var (end, days))
            return new(end, $"FREQ=WEEKLY;BYDAY={days}");
        if (words.Is(token, "weekdays") || words.Is(token, "workdays"))
            return new(token + 1, $"FREQ=WEEKLY;BYDAY={WorkingDays}");
        if (words.Is(token, "weekends"))
            return new(token + 1, "FREQ=WEEKLY;BYDAY=SA,SU");
        return Once(words, token) is { Is: true } once ? once : NthOfEvery(words, token);
    }

    // “once a week”, “twice a month” is none; “per day” neither.
    private static SaidRule Once(DateWords words, int token) =>
        words.Is(token, "once") && (words.Is(token + 1, "a") || words.Is(token + 1, "every") || words.Is(token + 1, "per")) && words.At(token + 2, Word.Unit) is { Is: true } unit && Frequency((Unit)unit.Value, 1) is { } text ? Adverb(words, unit, (Unit)unit.Value, 1) with { Text = text } : default;

    // “weekly on Monday”, 每周一三五, 每月最后一个工作日, 每年3月1日.
    private static SaidRule Adverb(DateWords words, Said said, Unit unit, int interval)
    {
        var at = words.Between(said.End);
        var every = interval > 1 ? $";INTERVAL={interval}" : "";
        switch (unit)
        {
            case Unit.WorkingDay:
                return new(said.End, $"FREQ=WEEKLY;BYDAY={WorkingDays}");
            case Unit.Weekend:
                return new(said.End, "FREQ=WEEKLY;BYDAY=SA,SU");
            case Unit.Week when WeekdayList(words, at) is var (end, days):
                return new(end, $"FREQ=WEEKLY{every};BYDAY={days}");
            case Unit.Week when WeekFigures(words, said.End) is var (figuresEnd, figures):
                return new(figuresEnd, $"FREQ=WEEKLY{every};BYDAY={figures}");
            case Unit.Month or Unit.Quarter when OfMonth(words, at) is var (ofEnd, of):
                return new(ofEnd, $"{Frequency(unit, interval)};{of}");
            case Unit.Year when Numbers.At(words, at) is { Is: true, IsWhole: true, Value: >= 1 and <= 12 } month && words.Is(month.End, "月") && Numbers.At(words, month.End + 1) is { Is: true, IsWhole: true } day:
                return new(words.Is(day.End, "日") || words.Is(day.End, "号") ? day.End + 1 : day.End, $"FREQ=YEARLY;BYMONTH={month.Whole};BYMONTHDAY={day.Whole}");
            case Unit.Year when words.At(at, Word.Month) is { Is: true } name && Numbers.At(words, words.Past(name.End, Word.The)) is { Is: true, IsWhole: true, Value: <= 31 } date:
                return new(date.End, $"FREQ=YEARLY;BYMONTH={name.Value};BYMONTHDAY={date.Whole}");
            default:
                return Frequency(unit, interval) is { } text ? new(said.End, text) : default;
        }
    }

    private static SaidRule Every(DateWords words, int token, int interval)
    {
        // Weekdays, a part of the day, a day of the month; then a count and a unit.
        if (WeekdayList(words, token) is var (end, days))
            return new(end, $"FREQ=WEEKLY{(interval > 1 ? $";INTERVAL={interval}" : "")};BYDAY={days}");
        if (words.At(token, Word.Part) is { Is: true } part)
            return new(part.End, "FREQ=DAILY") { Part = part.Value };
        if (words.At(token, Word.Month) is { Is: true } name && Numbers.At(words, words.Past(name.End, Word.The)) is { Is: true, IsWhole: true, Value: <= 31 } date)
            return new(date.End, $"FREQ=YEARLY;BYMONTH={name.Value};BYMONTHDAY={date.Whole}");
        var count = Numbers.At(words, token);
        if (NamedDays.Nth(words, token) is var (nth, nthEnd) && Kind(words, nthEnd) is var (kindEnd, kind))
        {
            // “every second Thursday” is every other one; “every first Monday” is one of each month.
            if (nth == 2 && words.Sentence.Tokens[token].Kind == TokenKind.Word && !OfEveryMonth(words, kindEnd).Is)
                return new(kindEnd, $"FREQ=WEEKLY;INTERVAL=2;BYDAY={kind}");
            return new(OfEveryMonth(words, kindEnd) is { Is: true } of ? of.End : kindEnd, $"FREQ=MONTHLY;{ByDay(kind, nth)}");
        }

        if (count is { Is: true, Ordinal: true, Value: <= 31 } && !words.At(count.End, Word.Unit).Is)
            return new(OfEveryMonth(words, count.End) is { Is: true } ofMonth ? ofMonth.End : count.End, $"FREQ=MONTHLY;BYMONTHDAY={count.Whole}");
        var at = count is { Is: true, IsWhole: true } ? count.End : token;
        at = words.Is(at, "个") && !words.At(at, Word.Unit).Is ? at + 1 : at;
        // The 月 of 每2月 counts as it stands.
        if (words.At(at, Word.Unit) is not { Is: true } unit)
            return default;
        var times = count is { Is: true, IsWhole: true } ? Math.Max(1, count.Whole) * interval : interval;
        return (Unit)unit.Value == Unit.Fortnight ? Adverb(words, unit, Unit.Week, 2 * times) : Adverb(words, unit, (Unit)unit.Value, times);
    }

    // “first Monday of each month”, “the last working day of every month”, “on the 1st of every month”.
    private static SaidRule NthOfEvery(DateWords words, int token)
    {
        var start = words.Past(token, Word.The);
        if (NamedDays.Nth(words, start) is not var (nth, end))
            return default;
        if (Kind(words, end) is var (kindEnd, kind))
            return OfEveryMonth(words, kindEnd) is { Is: true } of ? new(of.End, $"FREQ=MONTHLY;{ByDay(kind, nth)}") : default;
        end = words.Unit(end, Unit.Day) is { Is: true } day ? day.End : end;
        return OfEveryMonth(words, end) is { Is: true } each ? new(each.End, $"FREQ=MONTHLY;BYMONTHDAY={nth}") : default;
    }

    private static Said OfEveryMonth(DateWords words, int token)
    {
        var at = words.Past(token, Word.Of);
        if (words.At(at, Word.Every) is { Is: true } every && words.Unit(every.End, Unit.Month) is { Is: true } month)
            return month;
        return words.Is(at, "a") && at > token && words.Unit(at + 1, Unit.Month) is { Is: true } aMonth ? aMonth : words.Is(at, "the") && words.Unit(at + 1, Unit.Month) is { Is: true } theMonth && words.Is(token - 3, "every") ? theMonth : default;
    }

    // After 每月: 1号, 底, 最后一个工作日, 第一个周一; “on the 15th”.
    private static (int End, string By)? OfMonth(DateWords words, int token)
    {
        var at = words.Past(token, Word.The);
        if (NamedDays.Nth(words, at) is var (nth, end))
        {
            if (Kind(words, end) is var (kindEnd, kind))
                return (kindEnd, ByDay(kind, nth));
            var day = words.Unit(end, Unit.Day);
            return (day.Is ? day.End : end, $"BYMONTHDAY={nth}");
        }

        if (words.At(at, Word.Edge) is { Is: true } edge && words.Sentence.Tokens[at].Kind == TokenKind.Han)
            return (edge.End, edge.Value == 1 ? "BYMONTHDAY=-1" : edge.Value == 0 ? "BYMONTHDAY=1" : "BYMONTHDAY=15");
        if (Numbers.At(words, at) is { Is: true, IsWhole: true, Value: >= 1 and <= 31 } number && number.End < words.Count && words.Sentence.Plainly(number.End) is "号" or "日")
            return (number.End + 1, $"BYMONTHDAY={number.Whole}");
        return null;
    }

    private static string ByDay(string kind, int nth) =>
        kind.Contains(',', StringComparison.Ordinal) ? $"BYDAY={kind};BYSETPOS={nth}" : $"BYDAY={nth.ToString(CultureInfo.InvariantCulture)}{kind}";

    private static (int End, string Days)? Kind(DateWords words, int token) =>
        words.At(token, Word.Weekday) is { Is: true } day ? (day.End, Days[day.Value])
        : words.Unit(token, Unit.WorkingDay) is { Is: true } working ? (working.End, WorkingDays)
        : null;

    // “Monday, Wednesday and Friday”, 周一和周四, 周一到周五.
    private static (int End, string Days)? WeekdayList(DateWords words, int token)
    {
        if (One(words, token) is not { Is: true } first)
            return null;
        var days = new SortedSet<int> { first.Value };
        var end = first.End;
        if (words.At(end, Word.To) is { Is: true } to && One(words, to.End) is { Is: true } last && last.Value > first.Value)
            return (last.End, string.Join(',', Days[first.Value..(last.Value + 1)]));
        while (words.At(end, Word.And) is { Is: true } and && One(words, words.Past(and.End, Word.And)) is { Is: true } more)
        {
            days.Add(more.Value);
            end = more.End;
        }

        return (end, string.Join(',', days.Select(day => Days[day])));
    }

    // 每周一三五, 每周一、三、五, 每周1.
    private static (int End, string Days)? WeekFigures(DateWords words, int token)
    {
        var days = new SortedSet<int>();
        var end = token;
        for (var at = token; at < words.Count; at++)
        {
            var figure = "一二三四五六日1234567".IndexOf(words.Sentence.Plain[words.Sentence.Tokens[at].Start], StringComparison.Ordinal);
            if (words.IsMark(at, ',') && days.Count > 0)
                continue;
            if (figure < 0 || words.Sentence.Tokens[at].Length > 1 || words.Is(at + 1, "点") || words.Is(at + 1, "次") || words.Is(at + 1, "天"))
                break;
            days.Add(figure % 7);
            end = at + 1;
        }

        return days.Count > 0 ? (end, string.Join(',', days.Select(day => Days[day]))) : null;
    }

    private static Said One(DateWords words, int token) => words.At(token, Word.Weekday) is { Is: true } day ? day : words.At(token, Word.Weekdays);

    private static string? Frequency(Unit unit, int interval)
    {
        var (name, times) = unit switch
        {
            Unit.Minute => ("MINUTELY", 1),
            Unit.Hour => ("HOURLY", 1),
            Unit.Day => ("DAILY", 1),
            Unit.WorkingDay => ($"WEEKLY;BYDAY={WorkingDays}", 1),
            Unit.Week => ("WEEKLY", 1),
            Unit.Weekend => ("WEEKLY;BYDAY=SA,SU", 1),
            Unit.Month => ("MONTHLY", 1),
            Unit.Quarter => ("MONTHLY", 3),
            Unit.Year => ("YEARLY", 1),
            _ => ("", 0),
        };
        return name.Length == 0 ? null : interval * times > 1 ? $"FREQ={name.Split(';')[0]};INTERVAL={interval * times}{(name.Contains(';', StringComparison.Ordinal) ? name[name.IndexOf(';', StringComparison.Ordinal)..] : "")}" : $"FREQ={name}";
    }
}
