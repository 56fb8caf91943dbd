using System.Reflection;

namespace TeamBot.Language;

/// <summary>A sentence with what must be heard in it.</summary>
internal sealed record LabelledSentence(string Language, string Intent, string Text, IReadOnlyDictionary<string, string> Slots);

/// <summary>The sentences of <c>english.txt</c>, <c>chinese.txt</c> and <c>mixed.txt</c>.</summary>
internal static class LabelledSentences
{
    public static IReadOnlyList<LabelledSentence> All { get; } = [.. new[] { "english", "chinese", "mixed" }.SelectMany(Read)];

    private static IEnumerable<LabelledSentence> Read(string language)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{language}.txt")!);
        var intent = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                intent = line[1..^1];
                continue;
            }

            var parts = line.Split(" => ");
            var slots = parts.Length > 1 ? parts[1].Split("; ").Select(slot => slot.Split('=', 2)).ToDictionary(slot => slot[0], slot => slot[1]) : [];
            yield return new(language, intent, parts[0], slots);
        }
    }
}
