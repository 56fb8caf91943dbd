using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TeamBot.Language;

/// <summary>Understands sentences by the declared patterns of all intents: no network, no model, no guess.</summary>
public sealed partial class Grammar(IReadOnlyList<Intent> intents)
{
    /// <summary>Nearest commands that are offered for what was not understood.</summary>
    private const int NearestCount = 3;

    private readonly Pattern[] _patterns =
    [
        .. from intent in intents
           from text in intent.English.Patterns.Concat(intent.Chinese.Patterns)
           let pattern = new Pattern(intent, text)
           orderby pattern.IsOpen, pattern.Literals descending
           select pattern,
    ];

    public IReadOnlyList<Intent> Intents { get; } = intents;

    public Understanding Understand(string text, Hearing hearing)
    {
        var sentence = Bare(text);
        Understanding? unclear = null;
        foreach (var pattern in _patterns)
        {
            if (pattern.Match(sentence) is not { } slots)
                continue;
            switch (Read(pattern.Intent, slots, hearing))
            {
                case Understanding.Unclear found:
                    unclear ??= found;
                    break;
                case var understanding:
                    return understanding;
            }
        }

        return unclear ?? new Understanding.Unknown(Nearest(text));
    }

    /// <summary>The words as the answer to the question for one slot; what else they say is taken as in a sentence.</summary>
    public static Understanding Fill(Intent intent, Heard heard, string asking, string said, Hearing hearing)
    {
        var slot = intent.Slots.Single(slot => slot.Name == asking);
        if (slot.Kind == SlotKind.Text)
        {
            return FreeSlots.TakeOut(intent, Bare(said), heard, hearing) is not var (rest, more) ? new Understanding.NeedsNames()
                : new Understanding.Sure(rest.Length > 0 ? more.With(asking, Mentioned(rest, hearing)) : more);
        }

        return SlotReader.Read(slot, said, hearing) switch
        {
            SlotReading.Value(var value) => new Understanding.Sure(heard.With(asking, value)),
            SlotReading.NeedsNames => new Understanding.NeedsNames(),
            _ => new Understanding.Unclear(heard, asking, Mentioned(said.Trim(), hearing)),
        };
    }

    /// <summary>The language a sentence is written in; null when it could be either, as “T-3”.</summary>
    public static Tongue? TongueOf(string text) =>
        text.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? Tongue.Chinese
        : LatinWord().IsMatch(text) ? Tongue.English
        : null;

    /// <summary>The sentence without politeness, closing marks and full-width forms; positions may shift, words do not.</summary>
    internal static string Bare(string text)
    {
        var sentence = HalfWidth(text).Trim();
        for (var before = ""; before != sentence;)
        {
            before = sentence;
            sentence = Closing().Replace(Opening().Replace(sentence, ""), "").Trim();
        }

        return sentence.Length > 0 ? sentence : HalfWidth(text).Trim();
    }

    private static Understanding Read(Intent intent, IReadOnlyDictionary<Slot, Group> found, Hearing hearing)
    {
        var heard = Heard.Of(intent.Name);
        foreach (var (slot, group) in found)
        {
            if (slot.Kind == SlotKind.Text)
                continue;
            switch (SlotReader.Read(slot, group.Value, hearing))
            {
                case SlotReading.Value(var value):
                    heard = heard.With(slot.Name, value);
                    break;
                case SlotReading.NeedsNames:
                    return new Understanding.NeedsNames();
                default:
                    return new Understanding.Unclear(heard, slot.Name, Mentioned(group.Value.Trim(), hearing));
            }
        }

        foreach (var (slot, group) in found.Where(pair => pair.Key.Kind == SlotKind.Text))
        {
            if (FreeSlots.TakeOut(intent, group.Value, heard, hearing) is not var (rest, more))
                return new Understanding.NeedsNames();
            heard = rest.Length > 0 ? more.With(slot.Name, Mentioned(rest, hearing)) : more;
        }

        return new Understanding.Sure(heard);
    }

    private static string Mentioned(string text, Hearing hearing) =>
        string.Concat(text.Select(c => c - Mention.First is var i && i >= 0 && i < hearing.Mentions.Count ? "@" + hearing.Mentions[i].Name : c.ToString()));

    // Full-width letters, digits and marks to their half-width twins; the ideographic space to a space.
    private static string HalfWidth(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = source[i] switch { '\u3000' or '\u00A0' or '\n' or '\r' or '\t' => ' ', >= '\uFF01' and <= '\uFF5E' and var c => (char)(c - 0xFEE0), '’' => '\'', '。' => '.', var c => c };
        });

    private ImmutableArray<string> Nearest(string text)
    {
        var tongue = TongueOf(text) ?? Tongue.English;
        var said = Pairs(text);
        var ranked =
            from intent in Intents
            let best = (from example in intent.In(tongue).Examples select (Example: example, Likeness: Likeness(said, Pairs(example)))).DefaultIfEmpty(("", 0)).MaxBy(pair => pair.Item2)
            where best.Item2 > 0
            orderby best.Item2 descending
            select best.Item1;
        ImmutableArray<string> nearest = [.. ranked.Take(NearestCount)];
        return nearest.Length > 0 ? nearest : [.. Intents.SelectMany(intent => intent.In(tongue).Examples.Take(1)).Take(NearestCount)];
    }

    private static HashSet<string> Pairs(string text)
    {
        var bare = HalfWidth(text.Length > 200 ? text[..200] : text).ToLowerInvariant();
        return [.. bare.Zip(bare.Skip(1), (a, b) => $"{a}{b}").Where(pair => !pair.Contains(' ', StringComparison.Ordinal))];
    }

    // Dice's coefficient of the letter pairs.
    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Intersect(other).Count() / (one.Count + other.Count);

    [GeneratedRegex("^(?:please|pls|kindly|hey|ok|okay|can you|could you|would you|will you|i want to|i'd like to|i need to|let's|麻烦你?|请你?|帮我|帮忙|劳驾|我想要?|我要|能不能|可以|可不可以|能否)[\\s,]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("[\\s,]*(?:please|pls|thanks|thank you|谢谢|多谢|好吗|可以吗|吧|[.!?~])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();
}
