using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>Says what was said as minutes do: “we use SQLite” as “The team uses SQLite”. Chinese minutes keep 我们.</summary>
internal static partial class Minutes
{
    // What stays as it is after “the team”: auxiliaries, and what has happened where it does not end in -ed.
    private static readonly FrozenSet<string> Unchanged = """
        will would can could should shall must may might ought had did was got made said took came saw thought found gave told left kept began wrote built
        bought brought paid met ran sent spent knew grew lost won felt held heard chose drew drove ate fell flew forgot led lent meant read rose sold set put cut
        shut spoke stood taught understood wore and or but who that as in on at to of for with
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    // What ends in -ed and has not happened: “we need” is “the team needs”.
    private static readonly FrozenSet<string> Present = FrozenSet.ToFrozenSet(["need", "feed", "speed", "proceed", "succeed", "exceed", "heed", "seed", "weed", "breed", "bleed", "embed"]);

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string> { ["are"] = "is", ["have"] = "has", ["were"] = "was", ["do"] = "does", ["don't"] = "doesn't", ["go"] = "goes", ["haven't"] = "hasn't", ["aren't"] = "isn't", ["weren't"] = "wasn't" }.ToFrozenDictionary();

    public static string Of(string text)
    {
        var named = false;
        var told = We().Replace(text, match =>
        {
            var first = !named;
            named = true;
            var (asked, adverb, verb) = (match.Groups["asked"].Value, match.Groups["adverb"].Value, match.Groups["verb"].Value);
            return match.Groups["we"].Value.ToLowerInvariant().Replace('’', '\'') switch
            {
                "us" => first ? "the team" : "them",
                "our" => first ? "the team's" : "their",
                _ when asked.Length > 0 => first ? $"{Singular(asked)} the team{adverb}{verb}" : $"{asked} they{adverb}{verb}",
                "we'll" or "we will" or "we're going to" or "we are going to" => first ? $"the team will{adverb}{verb}" : $"they will{adverb}{verb}",
                "we're" => first ? $"the team is{adverb}{verb}" : $"they are{adverb}{verb}",
                "we've" => first ? $"the team has{adverb}{verb}" : $"they have{adverb}{verb}",
                "we'd" => first ? $"the team would{adverb}{verb}" : $"they would{adverb}{verb}",
                _ => first ? $"the team{adverb}{Space(verb)}{Singular(verb.TrimStart())}" : $"they{adverb}{verb}",
            };
        });
        return told.Length == 0 ? "" : char.ToUpperInvariant(told[0]) + told[1..];
    }

    private static string Space(string verb) => verb.Length > 0 ? " " : "";

    private static string Singular(string verb)
    {
        var plain = verb.ToLowerInvariant().Replace('’', '\'');
        return plain.Length == 0 || Irregular.TryGetValue(plain, out var other) && (verb = other).Length > 0 || Unchanged.Contains(plain) || plain.EndsWith("ed", StringComparison.Ordinal) && !Present.Contains(plain) || plain.Contains('\'', StringComparison.Ordinal) ? verb
            : plain[^1] == 'y' && plain.Length > 1 && !"aeiou".Contains(plain[^2], StringComparison.Ordinal) ? verb[..^1] + "ies"
            : plain[^1] is 's' or 'x' or 'z' || plain.EndsWith("ch", StringComparison.Ordinal) || plain.EndsWith("sh", StringComparison.Ordinal) ? verb + "es"
            : verb + "s";
    }

    [GeneratedRegex(@"\b(?:(?<asked>do|are|have|were|did|can|could|should|shall|will|would|must|might|don['’]t|haven['’]t|aren['’]t) )?(?:(?<we>we(?:['’]ll| will|['’]re going to| are going to|['’]re|['’]ve|['’]d)?)\b(?!['’])(?<adverb>(?: (?:just|also|really|still|only|never|always|already|then|all|actually|now|probably|maybe|both|not|(?!(?:apply|supply|rely|reply|comply|imply|multiply|ally|tally|rally|fly)\b)[a-z]+ly))*)(?<verb> [a-z]+(?:n['’]t)?)?|(?<we>us|our)\b(?!['’]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex We();
}
