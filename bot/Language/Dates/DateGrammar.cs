using System.Text.RegularExpressions;

namespace TeamBot.Language.Dates;

/// <summary>
/// Finds days and times in English, Chinese and mixed text. A weekday is the coming one, today included; “next” and 下
/// mean the next ISO week; a stretch of time (“next week”, 月底) is due on its last working day or its last day.
/// Matches in time linear in the length of the text.
/// </summary>
public static class DateGrammar
{
    private const string Before =
        "due(?: date)?(?: by| on| at| before|:| is)?|(?:no|not) later than|by the end of|by|before|until|till|on|for|deadline:?|at"
        + "|截止(?:日期|时间)?(?:到|是|为|:)?|到期日?(?:是|为|:)?|期限(?:是|为|:)?|最晚|最迟|在|于|到";

    private const string After = "(?:之前|以前|前|截止|到期|为止)(?:完成|做完|搞定|提交|交)?|完成|做完";

    private static readonly Regex Dates = new(
        $"(?<before>(?:{Before})\\s*)?(?<core>(?:(?<first>{TimeWords.Pattern})[\\s,]*(?:on )?)?(?:{DayWords.Pattern})(?:[\\s,]*(?:at |@ ?|by )?(?<then>{TimeWords.Pattern.Replace("(?<", "(?<then_", StringComparison.Ordinal)}))?"
        + $"|(?<only>{TimeWords.Pattern.Replace("(?<", "(?<only_", StringComparison.Ordinal)}))(?<after>\\s?(?:{After}))?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The date that the whole text is; null when it is none.</summary>
    public static SaidDate? Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var bare = Grammar.Bare(text);
        return SaidDate.TryParse(bare, out var exact) ? exact
            : Find(bare, now, zone, alone: true).FirstOrDefault(span => span.Start == 0 && span.Length == bare.Length)?.Date;
    }

    /// <summary>All dates in the text, from left to right.</summary>
    public static IReadOnlyList<DateSpan> Find(string text, DateTimeOffset now, TimeZoneInfo zone) => Find(text, now, zone, alone: false);

    private static List<DateSpan> Find(string text, DateTimeOffset now, TimeZoneInfo zone, bool alone)
    {
        var found = new List<DateSpan>();
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        for (var match = Dates.Match(text); match.Success;)
        {
            var span = Span(text, match, local, alone);
            if (span is not null)
                found.Add(span);
            match = Dates.Match(text, span is null ? match.Groups["core"].Index + 1 : match.Index + match.Length);
        }

        return found;
    }

    private static DateSpan? Span(string text, Match match, DateTime local, bool alone)
    {
        var core = match.Groups["core"];
        var before = match.Groups["before"] is { Success: true } word && StandsAlone(text, word.Index, word.Index + word.Value.TrimEnd().Length);
        var marked = before || match.Groups["after"].Success;
        if (!StandsAlone(text, core.Index, core.Index + core.Length) || Abbreviated(match) && !marked && !alone)
            return null;
        var start = before ? match.Index : core.Index;
        var date = Date(match, local);
        return date is null ? null : new(start, match.Index + match.Length - start, date, marked);
    }

    private static SaidDate? Date(Match match, DateTime local)
    {
        var today = DateOnly.FromDateTime(local);
        if (match.Groups["only"].Success)
        {
            if (TimeWords.Read(match, "only_", null, local) is not { } time)
                return null;
            var passed = time <= TimeOnly.FromDateTime(local);
            return new(passed ? today.AddDays(1) : today, time);
        }

        if (DayWords.Read(match, local) is not { } said)
            return null;
        var isToday = said.Day == today ? (DateTime?)local : null;
        var at = match.Groups["then"].Success ? TimeWords.Read(match, "then_", said.Part, isToday)
            : match.Groups["first"].Success ? TimeWords.Read(match, "", said.Part, isToday)
            : said.Time ?? TimeWords.EndOf(said.Part);
        return new(said.Day, at);
    }

    // “sat”, “sun”, “wed” and “may” are words of their own: only a word beside them makes them days.
    private static bool Abbreviated(Match match) => match.Groups["weekday"] is { Success: true, Length: 3 } day && match.Groups["which"] is { Success: false } && char.IsAsciiLetter(day.Value[0]);

    private static bool StandsAlone(string text, int start, int end) =>
        !(start > 0 && (char.IsAsciiLetterOrDigit(text[start]) && (char.IsAsciiLetterOrDigit(text[start - 1]) || char.IsAsciiDigit(text[start]) && text[start - 1] is '-' or '/' or '.' or '#' or ':')))
        && !(end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1])
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '/' or '%' || text[end] is '.' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
}
