namespace TeamBot.Meetings.Notes;

/// <summary>A meeting with what helps to judge a sentence of it: where it stands and what is answered to it.</summary>
internal sealed class Listening(IReadOnlyList<SpokenSentence> sentences)
{
    public IReadOnlyList<SpokenSentence> Sentences => sentences;

    /// <summary>From 0 at the beginning to 1 at the end.</summary>
    public double Place(SpokenSentence sentence) => sentences.Count < 2 ? 0 : (double)sentence.Order / (sentences.Count - 1);

    /// <summary>Who opens and closes the meeting; null when nobody stands out.</summary>
    public string? Chair { get; } = sentences.Where(s => s.Order < sentences.Count / 20 || s.Order >= sentences.Count - sentences.Count / 20).GroupBy(s => s.Speaker).OrderByDescending(g => g.Sum(s => s.Length)).FirstOrDefault()?.Key;

    /// <summary>The first words of the next person, when they come soon.</summary>
    public SpokenSentence? Answer(SpokenSentence sentence)
    {
        for (var i = sentence.Order + 1; i < sentences.Count && i <= sentence.Order + 4; i++)
        {
            if (sentences[i].Utterance != sentence.Utterance && sentences[i].Speaker != sentence.Speaker)
                return sentences[i];
        }

        return null;
    }

    /// <summary>The best of them, best first told apart by what they are about, in the order of the meeting.</summary>
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

    private static bool Alike(SpokenSentence one, SpokenSentence other)
    {
        var shared = one.Terms.Intersect(other.Terms).Count();
        return one.Order == other.Order || shared > 0 && shared * 2 > Math.Min(one.Terms.Distinct().Count(), other.Terms.Distinct().Count()) * 1.2;
    }
}
