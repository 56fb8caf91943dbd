using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>Says what was said as minutes do: “we’ll use SQLite” as “The team will use SQLite”. Chinese minutes keep 我们.</summary>
internal static partial class Minutes
{
    public static string Of(string text)
    {
        var named = false;
        var told = We().Replace(text, match =>
        {
            var first = !named;
            named = true;
            return match.Value.ToLowerInvariant().Replace('’', '\'') switch
            {
                "we'll" or "we will" or "we're going to" or "we are going to" => first ? "the team will" : "they will",
                "we're" or "we are" => first ? "the team is" : "they are",
                "we've" or "we have" => first ? "the team has" : "they have",
                "we'd" => first ? "the team would" : "they would",
                "us" => first ? "the team" : "them",
                "our" => first ? "the team's" : "their",
                _ => first ? "the team" : "they",
            };
        });
        return told.Length == 0 ? "" : char.ToUpperInvariant(told[0]) + told[1..];
    }

    [GeneratedRegex(@"\b(?:we(?:['’]ll| will|['’]re going to| are going to|['’]re| are|['’]ve| have|['’]d)?|us|our)\b(?!['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex We();
}
