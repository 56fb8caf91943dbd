using System.Buffers;
using System.Collections.Frozen;

namespace TeamBot.Language;

/// <summary>
/// Understands sentences by the declared patterns of all intents: no network, no model, no guess. Everything that may
/// stand anywhere (dates, people, marks, politeness) is found first; then only the patterns whose rarest word is there
/// are tried; the one that names most of the sentence wins.
/// </summary>
public sealed class Grammar
{
    /// <summary>From this confidence on a command is done without asking.</summary>
    public const double SureFrom = 0.75;

    private const double Full = 0.97;
    private const double Guessed = 0.6;

    /// <summary>Taken off for each word that had to be corrected.</summary>
    private const double Typo = 0.12;

    /// <summary>Below this it is no command.</summary>
    private const double Least = 0.4;

    /// <summary>Fitting patterns whose slots are tried, the best first.</summary>
    private const int MostReadings = 5;

    private readonly Vocabulary _vocabulary = new();
    private readonly FrozenDictionary<int, Pattern[]> _byPhrase;
    private readonly Pattern[] _always;
    private readonly int _count;
    private readonly Nearest _nearest;

    public Grammar(IReadOnlyList<Intent> intents)
    {
        Intents = intents;
        _nearest = new(intents);
        var patterns = (from intent in intents from text in intent.English.Patterns.Concat(intent.Chinese.Patterns) select (intent, text)).Select((pattern, i) => new Pattern(i, pattern.intent, pattern.text, _vocabulary.Phrases, _vocabulary.Common)).ToArray();
        foreach (var slot in intents.SelectMany(intent => intent.Slots).Where(slot => slot.Free))
            _vocabulary.Learn(slot);
        _count = patterns.Length;
        _always = [.. patterns.Where(pattern => pattern.Needs is not { Step: Step.Words })];
        _byPhrase = Enumerable.Range(0, _vocabulary.Phrases.Count)
            .Select(phrase => (Phrase: phrase, Patterns: patterns.Where(pattern => pattern.Needs is { Step: Step.Words } needs && needs.Takes(phrase)).ToArray()))
            .Where(pair => pair.Patterns.Length > 0).ToFrozenDictionary(pair => pair.Phrase, pair => pair.Patterns);
    }

    public IReadOnlyList<Intent> Intents { get; }

    public Understanding Understand(string text, Hearing hearing) => Understand(Find(text, hearing));

    /// <summary>The words as the answer to the question for one slot; what else they say is taken as in a sentence.</summary>
    public Understanding Fill(Intent intent, Heard heard, Slot asked, string said, Hearing hearing) =>
        asked.Kind == SlotKind.Text && Find(said, hearing) is { End: > 0 } found
            ? Reading.Rest(intent, heard, new(asked, 0, found.End, null), found)
            : SlotReader.Read(asked, said, hearing) switch
            {
                SlotReading.Value(var value) => new Understanding.Sure(heard.With(asked.Name, value), 1),
                SlotReading.NeedsNames => new Understanding.NeedsNames(),
                SlotReading.Several(var people) => new Understanding.Unclear(heard, asked.Name, Reading.Mentioned(said.Trim(), hearing), people),
                _ => new Understanding.Unclear(heard, asked.Name, Reading.Mentioned(said.Trim(), hearing), []),
            };

    internal Findings Find(string text, Hearing hearing) => new(Sentence.Of(text), hearing, _vocabulary);

    internal Understanding Understand(Findings found)
    {
        Understanding? unclear = null;
        foreach (var match in Matches(found))
        {
            switch (Reading.Of(match, found))
            {
                case Understanding.Unclear one:
                    unclear ??= match.Pattern.IsGuess ? null : one;
                    break;
                case Understanding.Sure { Heard: var heard }:
                    var confidence = Confidence(match);
                    return confidence >= SureFrom ? new Understanding.Sure(heard, confidence) : new Understanding.Plausible(heard, confidence);
                case var other:
                    return other;
            }
        }

        return unclear ?? new Understanding.Unknown();
    }

    /// <summary>The offered commands that are most like a sentence, the nearest first.</summary>
    public IReadOnlyList<string> Nearest(string text) => _nearest.To(text);

    /// <summary>The language a sentence is written in; null when it could be either, as “T-3”.</summary>
    public static Tongue? TongueOf(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (Sentence.IsHan(c))
                return Tongue.Chinese;
            letters = char.IsAsciiLetter(c) ? letters + 1 : letters >= 2 ? letters : 0;
        }

        return letters >= 2 ? Tongue.English : null;
    }

    /// <summary>The words without marks around them, in half-width forms.</summary>
    internal static string Bare(string text) => Sentence.Of(text).Text.Trim().Trim('.', '!', '?', '~', ',', ';').Trim();

    private static double Confidence(Match match) => (match.Pattern.IsGuess ? Guessed : Full) - match.Typos * Typo;

    private List<Match> Matches(Findings found)
    {
        var matches = new List<Match>();
        var tried = ArrayPool<bool>.Shared.Rent(_count);
        tried.AsSpan(0, _count).Clear();
        for (var i = 0; i < found.End; i++)
        {
            foreach (var phrase in found.PhrasesAt(i))
            {
                if (!_byPhrase.TryGetValue(phrase.Number, out var patterns))
                    continue;
                foreach (var pattern in patterns)
                    Try(pattern);
            }
        }

        foreach (var pattern in _always)
            Try(pattern);
        ArrayPool<bool>.Shared.Return(tried);
        matches.Sort((one, other) => Rank(other).CompareTo(Rank(one)));
        if (matches.Count > MostReadings)
            matches.RemoveRange(MostReadings, matches.Count - MostReadings);
        return matches;

        void Try(Pattern pattern)
        {
            if (tried[pattern.Number])
                return;
            tried[pattern.Number] = true;
            var free = found.FreeFor(pattern.Intent);
            var match = Match.Find(pattern, found, found.Start, free) ?? (found.Start > 0 ? Match.Find(pattern, found, 0, free) : null);
            if (match is not null && Confidence(match) >= Least)
                matches.Add(match);
        }
    }

    private static double Rank(Match match) => Confidence(match) * 1000 + match.Weight - match.Loose - match.Pattern.Nodes.Length * 0.001;
}
