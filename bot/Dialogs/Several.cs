using System.Text.RegularExpressions;

namespace TeamBot.Dialogs;

/// <summary>Finds the commands of a message that holds several: one a line, a numbered list, bullets below a heading.</summary>
internal static partial class Several
{
    /// <summary>More lines than this are a text, not commands.</summary>
    private const int Most = 20;

    /// <summary>The commands as they would be said one by one; the message itself when it is one.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        string[] lines = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (lines.Length == 1)
            lines = Numbered(lines[0]);
        if (lines.Length is < 2 or > Most)
            return [text];

        // “create these tasks:” and a bullet each.
        var items = lines.Skip(1).ToArray();
        return !Bullet().IsMatch(lines[0]) && lines[0][^1] is ':' or '\uFF1A' && items.All(item => Bullet().IsMatch(item))
            ? [.. items.Select(item => $"{lines[0]} {Bullet().Replace(item, "")}")]
            : [.. lines.Select(line => Bullet().Replace(line, ""))];
    }

    /// <summary>Whether the message is written as a list, so that each of its lines should be a command.</summary>
    public static bool IsList(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => Bullet().IsMatch(line.Trim())) > 1;

    // “1. … 2. … 3. …” in one line: the numbers follow each other from one.
    private static string[] Numbered(string line)
    {
        var starts = new List<Match>();
        foreach (Match match in Number().Matches(line))
        {
            if (match.Groups["n"].Value == (starts.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                starts.Add(match);
        }

        if (starts.Count < 2 || starts[0].Index > 0)
            return [line];
        return [.. starts.Select((start, i) => line[(start.Index + start.Length)..(i + 1 < starts.Count ? starts[i + 1].Index : line.Length)].Trim(' ', ';', '\uFF1B', ',', '\uFF0C'))];
    }

    [GeneratedRegex(@"^(?:[-*•·–]\s+|[•·]|\(?[0-9]{1,2}[.)、\uFF09]\s*(?![0-9])|[①-⑳]\s*)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?:^|(?<=[\s;,\uFF1B\uFF0C。]))(?<n>[0-9]{1,2})[.)、\uFF09]\s*(?![0-9])")]
    private static partial Regex Number();
}
