using System.Text.RegularExpressions;

namespace TeamBot.Language.Dates;

/// <summary>Days: “tomorrow”, “next Monday”, “in two weeks”, 下周三, 12月1日, 月底.</summary>
internal static class DayWords
{
    private const string EnglishMonth = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const string EnglishDay = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
    private const string ChineseNumber = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";

    public const string Pattern =
        "(?<iso>[0-9]{4})[-/.年](?<isoMonth>[0-9]{1,2})[-/.月](?<isoDay>[0-9]{1,2})[日号]?"
        + "|(?<relative>(?:the )?day after tomorrow|today|tomorrow|tmrw|tmr|yesterday|大后天|后天|明天|明日|今天|今日|昨天)(?: (?<relativePart>morning|afternoon|evening|night))?"
        + "|(?<night>tonight|this evening|今晚|明晚|今早|明早)"
        + "|(?<eod>(?:the )?(?:end of (?:the )?day|eod|cob|close of business)|下班)"
        + $"|(?:the )?(?<which>this|coming|next|following) (?<whichDay>{EnglishDay})"
        + $"|(?<dayOfWeek>{EnglishDay}),? (?:of )?(?<dayOfWhich>next|this) week|(?<weekOfWhich>next|this) week(?: on)?,? (?<weekOfDay>{EnglishDay})"
        + $"|(?:{EnglishDay}),? (?<mdMonth0>{EnglishMonth})\\.? (?<mdDay0>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? (?<mdYear0>20[0-9]{{2}}))?"
        + $"|(?<weekday>{EnglishDay})(?: (?<weekdayPart>morning|afternoon|evening|night))?"
        + "|(?<stretch>(?:the )?(?:end of (?:the |this )?week|eow|end of next week|this week|next week|(?:this|the|next) weekend|end of (?:the |this )?month|eom|end of next month|next month|this month|(?:the )?end of (?:the |this )?quarter|eoq|end of (?:the |this )?year|eoy|year end))"
        + $"|(?:in|within) (?<inCount>{Numbers.English}) (?<inUnit>min(?:ute)?s?|hours?|hrs?|(?:working |business )?days?|weeks?|fortnights?|months?)(?: time)?|(?<fromCount>{Numbers.English}) (?<fromUnit>days?|weeks?|months?) from (?:now|today)"
        + $"|(?:the )?(?<dmDay>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? (?<dmMonth>{EnglishMonth})(?:,? (?<dmYear>20[0-9]{{2}}))?"
        + $"|(?<mdMonth>{EnglishMonth})\\.? (?:the )?(?<mdDay>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? (?<mdYear>20[0-9]{{2}}))?"
        + "|(?<slashOne>[0-9]{1,2})/(?<slashTwo>[0-9]{1,2})(?:/(?<slashYear>20[0-9]{2}))?|(?<dotDay>[0-9]{1,2})\\.(?<dotMonth>[0-9]{1,2})\\.(?<dotYear>20[0-9]{2})?"
        + "|the (?<nth>[0-9]{1,2})(?:st|nd|rd|th)"
        + "|(?<zhWeeks>本|这个?|下下个?|下个?|上个?)?(?:周|星期|礼拜)(?<zhDay>[一二三四五六日天1-6])"
        + "|(?<zhStretch>(?:本|这个?|下下个?|下个?)(?:周|星期|礼拜)末?[内底]?|周末|(?:本|这个?|当)月[底末内]|下个?月[底末]?|月底|月末|(?:今|本)?年底|年末|明年底|(?:本|这个?)?季度?末|季度底)"
        + $"|(?<zhCount>{Numbers.Chinese}|半)个?(?<zhUnit>分钟|小时|钟头|天|日|工作日|周|星期|礼拜|月)(?:之后|以后|后|之内|以内|内)"
        + $"|(?:(?<zhYear>今年|明年))?(?<zhMonth>{ChineseNumber})月(?:(?<zhMonthDay>{ChineseNumber})[日号]?|(?<zhMonthEnd>底|末))"
        + $"|(?<zhMonths>本|这个?|下个?)月(?<zhMonthsDay>{ChineseNumber})[日号]|(?<zhNth>{ChineseNumber})[日号]";

    /// <summary>The day; a time when the distance is in hours; the part of the day that the word itself says.</summary>
    public static (DateOnly Day, TimeOnly? Time, string? Part)? Read(Match match, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        if (Group("relative") is { } relative)
            return (today.AddDays(Distance(relative)), null, Group("relativePart"));
        if (Group("night") is { } night)
            return (today.AddDays(night.StartsWith('明') ? 1 : 0), null, night is "今早" or "明早" ? "早上" : "晚上");
        if (Group("eod") is not null)
            return (today, null, null);
        if ((Group("inUnit") ?? Group("fromUnit") ?? Group("zhUnit")) is { } unit)
            return Later(now, Group("inCount") ?? Group("fromCount") ?? Group("zhCount")!, unit.ToLowerInvariant());
        return (Named(match, today) ?? Dated(match, today)) is { } day ? (day, null, Group("weekdayPart")) : null;

        string? Group(string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;
    }

    private static int Distance(string word) => word.ToLowerInvariant() switch
    {
        "today" or "今天" or "今日" => 0,
        "tomorrow" or "tmrw" or "tmr" or "明天" or "明日" => 1,
        "yesterday" or "昨天" => -1,
        "大后天" => 3,
        _ => 2,
    };

    private static (DateOnly, TimeOnly?, string?)? Later(DateTime now, string count, string unit)
    {
        var today = DateOnly.FromDateTime(now);
        if (count == "半" && unit is "小时" or "钟头")
            return At(now.AddMinutes(30));
        if ((count == "半" ? 0 : Numbers.Read(count)) is not { } n)
            return null;
        return unit switch
        {
            ['m', 'i', ..] or "分钟" => At(now.AddMinutes(n)),
            ['h', ..] or "小时" or "钟头" => At(now.AddHours(n)),
            ['w', 'e', ..] or "周" or "星期" or "礼拜" => (today.AddDays(7 * n), null, null),
            ['f', ..] => (today.AddDays(14 * n), null, null),
            ['m', ..] or "月" => (count == "半" ? today.AddDays(15) : today.AddMonths(n), null, null),
            ['w', ..] or ['b', ..] or "工作日" => (WorkingDays(today, n), null, null),
            _ => (today.AddDays(n), null, null),
        };

        static (DateOnly, TimeOnly?, string?) At(DateTime at) => (DateOnly.FromDateTime(at), new(at.Hour, at.Minute), null);
    }

    private static DateOnly WorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count--;
        }

        return day;
    }

    // Weekdays and stretches of time.
    private static DateOnly? Named(Match match, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (Group("zhDay") is { } zhDay)
        {
            var index = zhDay is "日" or "天" ? 6 : (Numbers.Read(zhDay) ?? 1) - 1;
            return Group("zhWeeks") switch
            {
                null => Coming(index),
                var weeks when weeks.StartsWith("下下", StringComparison.Ordinal) => monday.AddDays(14 + index),
                ['下', ..] => monday.AddDays(7 + index),
                ['上', ..] => monday.AddDays(index - 7),
                _ => monday.AddDays(index),
            };
        }

        if ((Group("whichDay") ?? Group("dayOfWeek") ?? Group("weekOfDay") ?? Group("weekday")) is { } weekday)
        {
            var index = "montuewedthufrisatsun".IndexOf(weekday[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3;
            var which = (Group("which") ?? Group("dayOfWhich") ?? Group("weekOfWhich"))?.ToLowerInvariant();
            return which is "next" or "following" ? monday.AddDays(7 + index) : Coming(index);
        }

        return (Group("stretch") ?? Group("zhStretch"))?.ToLowerInvariant() is { } stretch ? End(stretch, today, monday) : null;

        DateOnly Coming(int index) => monday.AddDays(index) is var day && day < today ? day.AddDays(7) : day;

        string? Group(string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;
    }

    private static DateOnly End(string stretch, DateOnly today, DateOnly monday)
    {
        var weeks = stretch.StartsWith("下下", StringComparison.Ordinal) ? 2 : stretch.Contains("next", StringComparison.Ordinal) || stretch.StartsWith('下') ? 1 : 0;
        if (stretch.Contains("weekend", StringComparison.Ordinal) || stretch.EndsWith('末') && (stretch.Contains('周', StringComparison.Ordinal) || stretch.Contains("星期", StringComparison.Ordinal) || stretch.Contains("礼拜", StringComparison.Ordinal)))
            return monday.AddDays(7 * weeks + 6);
        if (stretch.Contains('月', StringComparison.Ordinal) || stretch.Contains("month", StringComparison.Ordinal) || stretch == "eom")
            return Month(today, weeks);
        if (stretch.Contains('季', StringComparison.Ordinal) || stretch.Contains("quarter", StringComparison.Ordinal) || stretch == "eoq")
            return Month(today, (3 - today.Month % 3) % 3);
        if (stretch.Contains('年', StringComparison.Ordinal) || stretch.Contains("year", StringComparison.Ordinal) || stretch == "eoy")
            return new(today.Year + (stretch.StartsWith('明') ? 1 : 0), 12, 31);
        var friday = monday.AddDays(7 * weeks + 4);
        return friday < today ? monday.AddDays(6) : friday;
    }

    private static DateOnly Month(DateOnly today, int later) => today.AddDays(1 - today.Day).AddMonths(later + 1).AddDays(-1);

    // Days by number.
    private static DateOnly? Dated(Match match, DateOnly today)
    {
        if (Number("iso") is { } year)
            return Exact(year, Number("isoMonth"), Number("isoDay"));
        if ((Group("mdMonth") ?? Group("mdMonth0") ?? Group("dmMonth")) is { } name)
            return OfYear(Number("mdYear") ?? Number("mdYear0") ?? Number("dmYear"), Months.IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1, Number("mdDay") ?? Number("mdDay0") ?? Number("dmDay"));
        if (Number("slashOne") is { } one && Number("slashTwo") is { } two)
            return one > 12 ? OfYear(Number("slashYear"), two, one) : OfYear(Number("slashYear"), one, two);
        if (Number("dotDay") is { } dotDay)
            return OfYear(Number("dotYear"), Number("dotMonth"), dotDay);
        if (Number("zhMonth") is { } month)
        {
            int? said = Group("zhYear") switch { "今年" => today.Year, "明年" => today.Year + 1, _ => null };
            return Group("zhMonthEnd") is null ? OfYear(said, month, Number("zhMonthDay"))
                : month is < 1 or > 12 ? null
                : OfYear(said, month, DateTime.DaysInMonth(said ?? (month < today.Month ? today.Year + 1 : today.Year), month));
        }

        if (Group("zhMonths") is { } months)
            return today.AddMonths(months[0] == '下' ? 1 : 0) is var of ? Exact(of.Year, of.Month, Number("zhMonthsDay")) : null;
        if ((Number("nth") ?? Number("zhNth")) is { } nth)
            return Enumerable.Range(0, 3).Select(later => today.AddDays(1 - today.Day).AddMonths(later)).Select(of => Exact(of.Year, of.Month, nth)).FirstOrDefault(day => day >= today);
        return null;

        // Without a year it is the coming one.
        DateOnly? OfYear(int? said, int? month, int? day) =>
            said is not null ? Exact(said, month, day)
            : Enumerable.Range(today.Year, 5).Select(year => Exact(year, month, day)).FirstOrDefault(found => found >= today);

        string? Group(string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

        int? Number(string group) => Group(group) is { } text ? Numbers.Read(text) : null;
    }

    private static DateOnly? Exact(int? year, int? month, int? day) =>
        year is { } y && month is >= 1 and <= 12 and var m && day is >= 1 and var d && d <= DateTime.DaysInMonth(y, m) ? new(y, m, d) : null;
}
