using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamBot.Meetings;

/// <summary>What the name of a transcript’s file tells: “Launch weekly-20261120_100000-Meeting Recording.vtt”.</summary>
internal static partial class FileTitle
{
    /// <param name="today">The day of the meeting where the name has none; no meeting was after it.</param>
    public static (string Title, DateOnly HeldOn) Of(string name, DateOnly today)
    {
        var bare = Path.GetFileNameWithoutExtension(name);
        if (!Dated().Match(bare).Groups.TryGetValue("day", out var said) || !DateOnly.TryParseExact(said.Value.Replace("-", "", StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > today)
            return (bare, today);
        return (Dated().Replace(bare, "").Trim(' ', '-', '_') is { Length: > 0 } title ? title : bare, day);
    }

    [GeneratedRegex(@"[\s_-]*(?<day>20[0-9]{2}-?[01][0-9]-?[0-3][0-9])(?![0-9])(?:[_T -]?[0-9]{4,6}(?![0-9]))?(?:[\s_-]*(?:Meeting (?:Recording|Transcript)|会议(?:录制|转录|记录)))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
