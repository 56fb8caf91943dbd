using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>Who is in the meeting, and what they are called there: “Li”, “小李”, “王工”.</summary>
internal sealed partial class People
{
    private readonly Dictionary<string, string> _called = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? _anybody;

    /// <param name="written">Everything that was said, to tell a name from a word: somebody called “Mark”.</param>
    public People(IEnumerable<string> speakers, IEnumerable<string> written)
    {
        var names = speakers.Where(name => !IsLabel(name)).ToList();
        var words = written.SelectMany(text => Lower().EnumerateMatches(text).Words(text)).ToHashSet(StringComparer.Ordinal);
        var calls = names.SelectMany(name => Calls(name).Select(call => (Call: call, Name: name))).Distinct()
            .GroupBy(pair => pair.Call, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() == 1 && (group.Key == group.First().Name || !words.Contains(group.Key.ToLowerInvariant())));
        foreach (var call in calls)
            _called[call.Key] = call.First().Name;
        if (_called.Count > 0)
            _anybody = new(string.Join('|', _called.Keys.OrderByDescending(call => call.Length).Select(call => Sentence.IsHan(call[^1]) ? Regex.Escape(call) : $@"\b{Regex.Escape(call)}\b")), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>“Speaker 1”: nobody's name.</summary>
    public static bool IsLabel(string name) => Label().IsMatch(name);

    /// <summary>Everybody who is named in it: who, where, and how long the name is.</summary>
    public IEnumerable<(string Name, int At, int Length)> In(string text) => _anybody is null ? [] : _anybody.Matches(text).Select(match => (_called[match.Value], match.Index, match.Length));

    private static IEnumerable<string> Calls(string name)
    {
        yield return name;
        if (name.All(Sentence.IsHan) && name.Length is 2 or 3)
        {
            if (name.Length == 3)
                yield return name[1..];
            foreach (var before in "小老阿")
                yield return $"{before}{name[0]}";
            foreach (var behind in new[] { "工", "总", "经理", "哥", "姐", "老师" })
                yield return name[0] + behind;
        }
        else if (name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts)
        {
            foreach (var part in parts.Where(part => part.Length > 1 && char.IsLetter(part[0]) && part[^1] != '.'))
                yield return part;
        }
    }

    [GeneratedRegex(@"^(?:speaker|participant|unknown|guest|user|发言人|说话人|参会者|嘉宾|未知)[\s_-]*(?:speaker|user)?\s*\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b\p{Ll}+\b")]
    private static partial Regex Lower();
}

internal static class MatchedWords
{
    /// <summary>What was matched, each once.</summary>
    public static HashSet<string> Words(this Regex.ValueMatchEnumerator matches, string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches)
            words.Add(text.Substring(match.Index, match.Length));
        return words;
    }
}
