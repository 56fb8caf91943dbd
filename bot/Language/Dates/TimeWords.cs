using System.Text.RegularExpressions;

namespace TeamBot.Language.Dates;

/// <summary>Times of day: “5 pm”, “17:30”, 下午三点半.</summary>
internal static class TimeWords
{
    public const string Pattern =
        "(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-5][0-9]))? ?(?<half>a\\.?m\\.?|p\\.?m\\.?)"
        + "|(?<clock>[0-9]{1,2}):(?<clockMinute>[0-5][0-9])"
        + "|(?<oclock>[0-9]{1,2}) ?o'clock"
        + "|(?<noon>noon|midday|正午)|(?<midnight>midnight)"
        + "|(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|早)?(?<zhHour>[0-9]{1,2}|[零一二两三四五六七八九十]{1,3})(?:点钟?|时)(?:(?<zhHalf>半)|(?<quarter>一刻|三刻)|(?<zhMinute>[0-5]?[0-9]|[零一二三四五六七八九十]{1,3})分?)?整?"
        + "|(?<zhPart>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上)(?:(?<zhClock>[0-9]{1,2}):(?<zhClockMinute>[0-5][0-9]))?"
        + "|(?:in the |this )?(?<enPart>morning|afternoon|evening)";

    /// <param name="prefix">Of the groups’ names.</param>
    /// <param name="part">The part of the day that the day’s word has said: 明晚, “tonight”.</param>
    /// <param name="today">The speaker’s clock when the day is today: “at 3” is then the next three o’clock.</param>
    public static TimeOnly? Read(Match match, string prefix, string? part, DateTime? today)
    {
        if (Group("noon") is not null)
            return new(12, 0);
        if (Group("midnight") is not null)
            return new(23, 59);
        part = Group("part") ?? Group("zhPart") ?? Group("enPart") ?? part;
        var hourText = Group("hour") ?? Group("clock") ?? Group("oclock") ?? Group("zhHour") ?? Group("zhClock");
        if (hourText is null)
            return EndOf(part);
        var minute = Group("zhHalf") is not null ? 30
            : Group("quarter") is { } quarter ? quarter == "一刻" ? 15 : 45
            : Numbers.Read(Group("minute") ?? Group("clockMinute") ?? Group("zhMinute") ?? Group("zhClockMinute") ?? "0");
        if (Numbers.Read(hourText) is not { } hour || minute is not { } minutes || hour > 24 || minutes > 59)
            return null;
        hour = Group("half") is { } half ? hour > 12 ? hour : hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0)
            : part is not null ? InPart(hour, part)
            : Group("clock") is not null ? hour
            : Guess(hour, today);
        return hour == 24 ? new(23, 59) : new(hour, minutes);

        string? Group(string name) => match.Groups[prefix + name] is { Success: true, Value: var value } ? value : null;
    }

    /// <summary>When a part of a day is over; null when that is the end of the day itself.</summary>
    public static TimeOnly? EndOf(string? part) => part?.ToLowerInvariant() switch
    {
        "morning" or "早上" or "早晨" or "上午" or "早" or "清晨" => new(12, 0),
        "凌晨" => new(6, 0),
        "中午" => new(12, 0),
        "afternoon" or "下午" => new(18, 0),
        _ => null,
    };

    private static int InPart(int hour, string part) => part.ToLowerInvariant() switch
    {
        "afternoon" or "evening" or "下午" or "傍晚" or "晚上" or "晚" or "tonight" when hour < 12 => hour + 12,
        "中午" when hour < 3 => hour + 12,
        "晚上" or "晚" or "tonight" when hour == 12 => 24,
        "凌晨" or "morning" when hour == 12 => 0,
        _ => hour,
    };

    // An hour without a half of the day is meant within working time, and not one that has passed.
    private static int Guess(int hour, DateTime? today) =>
        hour is > 0 and < 7 || hour < 12 && today is { } now && hour <= now.Hour && hour + 12 > now.Hour ? hour + 12 : hour;
}

/// <summary>Whole numbers in digits or in words, up to 99.</summary>
internal static class Numbers
{
    public const string English = "[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of";
    public const string Chinese = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}";

    private const string Digits = "零一二三四五六七八九";

    public static int? Read(string text) => text.ToLowerInvariant() switch
    {
        var digits when int.TryParse(digits, out var number) => number,
        "a" or "an" or "one" => 1,
        "two" or "a couple of" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        var chinese => ReadChinese(chinese.Replace('两', '二')),
    };

    private static int? ReadChinese(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Length == 1 && Digits.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var digit ? digit
                : text is ['零', var after] && Digits.IndexOf(after, StringComparison.Ordinal) is >= 0 and var last ? last : null;
        var tens = ten == 0 ? 1 : ten == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
        var ones = ten + 1 == text.Length ? 0 : ten + 2 == text.Length ? Digits.IndexOf(text[^1], StringComparison.Ordinal) : -1;
        return tens < 0 || ones < 0 ? null : tens * 10 + ones;
    }
}
