using System.Collections.Immutable;

namespace TeamBot.Language;

/// <summary>The commands that are most like a sentence that was not understood.</summary>
internal sealed class Nearest(IReadOnlyList<Intent> intents)
{
    private const int Count = 3;
    private const int LongestCompared = 200;

    private readonly (Intent Intent, Tongue Tongue, string Text, HashSet<int> Pairs)[] _examples =
    [
        .. from intent in intents
           where intent.IsOffered
           from tongue in Enum.GetValues<Tongue>()
           from example in intent.In(tongue).Examples
           select (intent, tongue, example, Pairs(example)),
    ];

    public ImmutableArray<string> To(string text)
    {
        var tongue = Grammar.TongueOf(text) ?? Tongue.English;
        var said = Pairs(text);
        var own = _examples.Where(example => example.Tongue == tongue).GroupBy(example => example.Intent);
        var ranked =
            from examples in own
            let best = examples.Select(example => (example.Text, Likeness: Likeness(said, example.Pairs))).MaxBy(pair => pair.Likeness)
            where best.Likeness > 0
            orderby best.Likeness descending
            select best.Text;
        ImmutableArray<string> nearest = [.. ranked.Take(Count)];
        return [.. nearest, .. own.Select(examples => examples.First().Text).Except(nearest).Take(Count - nearest.Length)];
    }

    // Two letters that follow each other within a word.
    private static HashSet<int> Pairs(string text)
    {
        var plain = Sentence.Of(text.Length > LongestCompared ? text[..LongestCompared] : text).Plain;
        var pairs = new HashSet<int>();
        for (var i = 1; i < plain.Length; i++)
        {
            if (plain[i - 1] != ' ' && plain[i] != ' ')
                pairs.Add(plain[i - 1] << 16 | plain[i]);
        }

        return pairs;
    }

    // Dice's coefficient.
    private static double Likeness(HashSet<int> one, HashSet<int> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
