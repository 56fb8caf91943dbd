using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TeamBot.Due.Calendars;
using TeamBot.Due.Recurrence;
using TeamBot.Language.Dates;

namespace TeamBot.Standups;

/// <summary>Days and hours of a stand-up as somebody said them; null for what was not said.</summary>
internal sealed partial record Timetable(ImmutableArray<DayOfWeek>? Week, TimeOnly? OpensAt, TimeOnly? ClosesAt)
{
    /// <summary>How long a stand-up is open when only its beginning was said.</summary>
    public static readonly TimeSpan UsualWindow = TimeSpan.FromMinutes(90);

    public static ImmutableArray<DayOfWeek> MondayToFriday { get; } = [.. WorkingDays.MondayToFriday];

    private static readonly ImmutableArray<DayOfWeek> Whole = [.. MondayToFriday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Reads “weekdays at 9:30, close at 11:00”, “Mon, Wed and Fri 9:30–11:00”, 工作日 9:30，11 点截止.</summary>
    public static Timetable Read(Turn turn, string text)
    {
        // From midnight on: an hour that has passed today is no evening.
        var midnight = WallClock.ToInstant(turn.Today.ToDateTime(TimeOnly.MinValue), turn.Zone);
        text = Range().Replace(text, "$1 to $2");
        TimeOnly? opens = null, closes = null;
        foreach (var span in DateGrammar.Find(text, midnight, turn.Zone, turn.MonthFirst))
        {
            if (span.Stretch is { } stretch && span.Rule is null && span.Date.Time is not null && stretch.End - stretch.Start < TimeSpan.FromDays(1))
                (opens, closes) = (TimeOnly.FromDateTime(stretch.Start), TimeOnly.FromDateTime(stretch.End));
            else if ((span.Rule is { } rule ? TimeIn(rule) : span.Date.Time) is not { } time)
                continue;
            else if (opens is not null || Closing().IsMatch(text[..span.Core]) || Closed().IsMatch(text[(span.Start + span.Length)..]))
                closes ??= time;
            else
                opens = time;
        }

        return new(Days(text), opens, closes);
    }

    /// <summary>The name without the days and hours behind it.</summary>
    public static string? NameIn(string? said) => said is null ? null : Named().Match(said).Groups[1].Value.Trim();

    /// <summary>Working days unless days were named: also “daily” is meant so, as stand-ups go.</summary>
    private static ImmutableArray<DayOfWeek>? Days(string text)
    {
        if (WholeWeek().IsMatch(text))
            return Whole;
        if (Working().IsMatch(text))
            return MondayToFriday;
        var days = new HashSet<DayOfWeek>();
        foreach (Match match in English().Matches(text))
            Add(DayOf(match.Groups["from"].Value), match.Groups["to"].Success ? DayOf(match.Groups["to"].Value) : null);
        foreach (Match match in Chinese().Matches(text))
        {
            if (match.Groups["to"].Success)
                Add(DayOf(match.Groups["from"].Value[^1]), DayOf(match.Groups["to"].Value[^1]));
            else
                foreach (var one in match.Groups["from"].Value)
                    Add(DayOf(one), null);
        }

        return days.Count > 0 ? [.. Whole.Where(days.Contains)] : null;

        void Add(DayOfWeek from, DayOfWeek? to)
        {
            days.Add(from);
            for (var day = from; to is { } last && day != last;)
                days.Add(day = (DayOfWeek)(((int)day + 1) % 7));
        }
    }

    private static TimeOnly? TimeIn(string rule) =>
        Time().Match(rule) is { Success: true } said ? new(int.Parse(said.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) % 24, int.Parse(said.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) : null;

    private static DayOfWeek DayOf(string name) => Whole.First(day => day.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    private static DayOfWeek DayOf(char name) => name is '日' or '天' ? DayOfWeek.Sunday : (DayOfWeek)("一二三四五六".IndexOf(name, StringComparison.Ordinal) + 1);

    [GeneratedRegex(@"([0-9]{1,2}[:：][0-9]{2})\s*[-–—~～]\s*([0-9]{1,2}[:：][0-9]{2})")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(.*?)(?:[,，].*|\s+(?:every|each|on|at|from|daily|week ?days?|work ?days?|working days|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri)\b.*|工作日.*|每[天日周个].*|周[一二三四五六日].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("BYHOUR=([0-9]+);BYMINUTE=([0-9]+)")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?:\b(?:clos(?:e|es|ing)|until|till|deadline|ends?|ending|finish|due)(?: (?:the |our )?(?:u-?[0-9]+|stand-?up))?(?: is| time)?(?: at| by| to)?|(?:截止|结束|关闭|截至)(?:时间)?\s*(?:于|在|(?:改|调|挪|提前|推迟|延)?(?:到|为|成))?|(?<![改调挪移推提前迟延])到)\s*[:：]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\s*(?:截止|结束|关闭|收|之?前)", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"\b(?:including weekends?|seven days|7 days|every single day)\b|包括周末|含周末|七天", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeWeek();

    [GeneratedRegex(@"\b(?:week ?days?|work ?days?|working days?|daily|every day|each day)\b|工作日|每天|每日", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Working();

    [GeneratedRegex(@"\b(?<from>mon|tue|wed|thu|fri|sat|sun)[a-z]*\b(?:\s*(?:-|–|to|through)\s*(?<to>mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("(?:周|星期|礼拜)(?<from>[一二三四五六日天]+)(?:\\s*[到至–-]\\s*(?:周|星期|礼拜)?(?<to>[一二三四五六日天]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
