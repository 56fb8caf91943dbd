namespace TeamBot.Meetings.Notes;

/// <summary>A meeting with what helps to judge a sentence of it: where it stands, who leads, what is answered.</summary>
internal sealed class Listening
{
    // How many sentences an answer may be away.
    private const int AnswerWithin = 4;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly double _most;

    public Listening(IReadOnlyList<SpokenSentence> sentences, People people)
    {
        (Sentences, People) = (sentences, people);
        foreach (var term in sentences.SelectMany(sentence => sentence.Distinct))
            _seen[term] = _seen.GetValueOrDefault(term) + 1;
        _most = Math.Log(1 + _seen.Values.DefaultIfEmpty(1).Max());
        var edge = sentences.Count / 20;
        Chair = sentences.Where(sentence => sentence.Order < edge || sentence.Order >= sentences.Count - edge).GroupBy(sentence => sentence.Speaker).MaxBy(said => said.Sum(sentence => sentence.Length))?.Key;
    }

    public IReadOnlyList<SpokenSentence> Sentences { get; }

    public People People { get; }

    /// <summary>Who opens and closes the meeting; null when nobody is named.</summary>
    public string? Chair { get; }

    /// <summary>From 0 at the beginning to 1 at the end.</summary>
    public double Place(SpokenSentence sentence) => Sentences.Count < 2 ? 0 : (double)sentence.Order / (Sentences.Count - 1);

    /// <summary>From 0 to 1: how much the meeting is about what the sentence is about.</summary>
    public double Weight(SpokenSentence sentence) => Math.Log(1 + sentence.Distinct.Average(term => _seen[term])) / _most;

    /// <summary>The first words of the next person, when they come soon.</summary>
    public SpokenSentence? Answer(SpokenSentence sentence)
    {
        for (var i = sentence.Order + 1; i < Sentences.Count && i <= sentence.Order + AnswerWithin; i++)
        {
            if (Sentences[i].Utterance != sentence.Utterance && Sentences[i].Speaker != sentence.Speaker)
                return Sentences[i];
        }

        return null;
    }

    /// <summary>Those that reach <paramref name="least"/>, without what says the same as a better one, in the order of the meeting.</summary>
    public static IReadOnlyList<SpokenSentence> Best(IEnumerable<(SpokenSentence Sentence, double Score)> scored, double least, int most)
    {
        var kept = new List<SpokenSentence>();
        foreach (var (sentence, _) in scored.Where(one => one.Score >= least).OrderByDescending(one => one.Score).ThenBy(one => one.Sentence.Order))
        {
            if (kept.Count < most && !kept.Exists(other => Alike(other, sentence)))
                kept.Add(sentence);
        }

        kept.Sort((a, b) => a.Order.CompareTo(b.Order));
        return kept;
    }

    // More than six in ten of the terms of the shorter one.
    private static bool Alike(SpokenSentence one, SpokenSentence other) =>
        one.Distinct.Intersect(other.Distinct, StringComparer.Ordinal).Count() * 10 > Math.Min(one.Distinct.Length, other.Distinct.Length) * 6;
}
