using System.Reflection;

namespace TeamBot.Language;

/// <summary>
/// The word lists of <c>lexicon.txt</c>: words that mean the same in commands, in both languages, by the name that a
/// pattern calls them by: <c>&lt;create&gt;</c>.
/// </summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, string[]> Lists = Load();

    /// <exception cref="KeyNotFoundException">There is no list of that name.</exception>
    public static IReadOnlyList<string> Words(string name) => Lists.TryGetValue(name, out var words) ? words : throw new KeyNotFoundException($"lexicon.txt has no list “{name}”.");

    public static IEnumerable<string> Names => Lists.Keys;

    /// <summary>The lines of a word list that is built in.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new FileNotFoundException(file);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private static Dictionary<string, string[]> Load()
    {
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in Lines("lexicon.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var words = line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var name = line[..colon];
            lists[name] = lists.TryGetValue(name, out var before) ? [.. before, .. words] : words;
        }

        return lists;
    }
}
