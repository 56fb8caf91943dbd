using System.Text.RegularExpressions;
using TeamBot.Language.Dates;

namespace TeamBot.Leave;

/// <summary>Finds the days in what was said about a leave: “until Friday”, “from 1 Dec to 5 Dec”, “next week”, “for two weeks”, 下周一到下周三.</summary>
internal static partial class SaidLeave
{
    /// <summary>The days; null when none were said, or only their beginning.</summary>
    public static LeavePeriod? Read(Turn turn, string text)
    {
        var spans = DateGrammar.Find(text, turn.At, turn.Zone, turn.MonthFirst).Where(span => span.Rule is null).ToArray();
        if (Length().Match(text) is { Success: true } said && Distance.Read(said.Groups["length"].Value.Trim()) is { } length)
        {
            var from = spans.Length > 0 ? DaysOf(spans[0]).First : turn.Today;
            return new(from, DateOnly.FromDateTime(length.From(from.ToDateTime(TimeOnly.MinValue), back: false)).AddDays(-1));
        }

        switch (spans)
        {
            case []:
                return null;
            case [var only] when Back().IsMatch(text):
                return new(turn.Today, DaysOf(only).First.AddDays(-1));
            // “Until next week” is not over by the end of it.
            case [var only] when Until().IsMatch(text[..only.Core]) && DaysOf(only) is var (first, last):
                return new(turn.Today, first == last ? last : first.AddDays(-1));
            case [var only] when DaysOf(only) is var (first, last):
                return first == last && Beginning().IsMatch(text[..only.Core]) || ChineseBeginning().IsMatch(text[(only.Start + only.Length)..]) ? null
                    : new(last >= turn.Today && turn.Today > first ? turn.Today : first, last);
            default:
                var (begin, end) = (DaysOf(spans[0]).First, DaysOf(spans[^1]).Last);
                // “From Monday to Wednesday”, when it is Tuesday.
                return new(begin, end < begin && end.AddDays(7) >= begin ? end.AddDays(7) : end);
        }
    }

    /// <summary>The days that a question is about; the speaker’s today when it names none.</summary>
    public static LeavePeriod Asked(Turn turn, string text) =>
        DateGrammar.Find(text, turn.At, turn.Zone, turn.MonthFirst).FirstOrDefault(span => span.Rule is null) is { } span && DaysOf(span) is var (first, last) ? new(first, last) : new(turn.Today, turn.Today);

    private static (DateOnly First, DateOnly Last) DaysOf(DateSpan span) => span.Stretch is { } stretch
        ? (DateOnly.FromDateTime(stretch.Start), DateOnly.FromDateTime(stretch.End.AddTicks(-1)))
        : (span.Date.Day, span.Date.Day);

    [GeneratedRegex(@"(?:\b(?:until|till|til|through|thru|up to|to)|到|至)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?:back|return|returning)\b|回来|返岗|上班", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    [GeneratedRegex(@"(?:\b(?:from|starting|beginning|as of|since)|从|自)\s*(?:\b(?:on|at|with))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex("^\\s*(?:开始|起)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseBeginning();

    [GeneratedRegex(@"\bfor\s+(?<length>(?:the\s+next\s+)?\w+\s+(?:days?|weeks?|months?))\b|(?<![周期\d年月日号])(?<length>[0-9一二两三四五六七八九十]+\s?(?:天|周|个星期|星期|个月))(?!前|后|内)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
