using System.Globalization;
using System.Text.RegularExpressions;
using TeamBot.Language.Dates;

namespace TeamBot.Attention;

/// <summary>Reads hours of the day: “20:00-8:00”, “8pm to 7am”, 晚上8点到早上7点.</summary>
internal static partial class SaidHours
{
    /// <summary>Longest text that is read, in characters (UTF-16).</summary>
    public const int Longest = 60;

    /// <summary>From when to when; the same twice when there shall be none. Null when it is no such thing.</summary>
    public static (TimeOnly From, TimeOnly To)? Read(Turn turn, string said)
    {
        if (None().IsMatch(said))
            return (TimeOnly.MinValue, TimeOnly.MinValue);
        return Between().Split(said.Trim(), 2) is [var from, var to] && Hour(turn, from) is { } first && Hour(turn, to) is { } last ? (first, last) : null;
    }

    /// <summary>One hour of the day; null when it is none.</summary>
    public static TimeOnly? Hour(Turn turn, string said)
    {
        said = said.Trim().Replace('：', ':');
        if (TimeOnly.TryParseExact(said, ["H:mm", "HH:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain))
            return plain;
        var span = DateGrammar.Whole(said, turn.At, turn.Zone, turn.MonthFirst);
        return span is { IsTimeOnly: true } && SaidDate.TryParse(span.For(new("at", Language.SlotKind.Date)), out var read) ? read.Time : null;
    }

    public static string Say(TimeOnly from, TimeOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:HH:mm}–{to:HH:mm}");

    [GeneratedRegex("\\s*(?:-|–|—|~|～|\\bto\\b|\\buntil\\b|\\btill\\b|\\band\\b|到|至)\\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex("^\\s*(?:none|off|no|never|-|无|没有|不要|关闭|取消)?\\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();
}
