using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Notes;

/// <summary>
/// Cuts the meeting where its words change (Hearst, “TextTiling”, 1997) and names each stretch by the words that stand out in it.
/// </summary>
internal static class Topics
{
    // Sentences that are compared on each side of a cut.
    private const int Window = 15;

    private const int SentencesPerTopic = 25;

    // A topic of fewer sentences belongs to the one before it.
    private const int Shortest = 3;

    private const int Most = 10;

    // What it counts that somebody says that the next topic comes.
    private const double Announced = 0.5;

    public static IEnumerable<NotedTopic> Of(Transcript transcript, IReadOnlyList<SpokenSentence> sentences)
    {
        if (sentences.Count == 0)
            yield break;
        var cuts = Cuts(sentences);
        var stretches = cuts.Zip(cuts.Skip(1), (from, to) => sentences.Take(from..to).ToList()).ToList();
        var titles = TopicTitle.Of(stretches);
        for (var i = 0; i < stretches.Count; i++)
        {
            if (titles[i].Length > 0)
                yield return new(titles[i], stretches[i][0].Start, i + 1 < stretches.Count ? stretches[i + 1][0].Start : transcript.Utterances[^1].End ?? transcript.Utterances[^1].Start);
        }
    }

    // The first sentence of each stretch, and the end.
    private static List<int> Cuts(IReadOnlyList<SpokenSentence> sentences)
    {
        var wanted = Math.Clamp(sentences.Count / SentencesPerTopic, 1, Most) - 1;
        var apart = sentences.Count / (2 * (wanted + 1));
        var chosen = new List<int> { 0, sentences.Count };
        // Where somebody names the next topic it begins, however long it is.
        foreach (var sentence in sentences.Where(sentence => Opens(sentences, sentence) && Announcement.Title(sentence) is not null))
        {
            if (chosen.Count - 2 < Most - 1 && sentence.Order >= TopicTitle.Opening && chosen.TrueForAll(other => Math.Abs(other - sentence.Order) >= Shortest))
                chosen.Add(sentence.Order);
        }

        foreach (var (at, _) in Enumerable.Range(1, sentences.Count - 1).Where(at => sentences[at].Utterance != sentences[at - 1].Utterance).Select(at => (At: at, Likeness: Likeness(sentences, at) - (Announcement.IsIn(sentences[at]) ? Announced : 0))).OrderBy(gap => gap.Likeness).ThenBy(gap => gap.At))
        {
            if (chosen.Count - 2 >= wanted)
                break;
            if (chosen.TrueForAll(other => Math.Abs(other - at) >= Math.Max(1, apart)))
                chosen.Add(at);
        }

        chosen.Sort();
        return chosen;
    }

    /// <summary>Whether somebody begins to speak with it, or with the sentence before it.</summary>
    public static bool Opens(IReadOnlyList<SpokenSentence> sentences, SpokenSentence sentence) => sentence.Order < 2 || sentences[sentence.Order - 2].Utterance != sentence.Utterance;

    // Cosine of what is said just before and just after.
    private static double Likeness(IReadOnlyList<SpokenSentence> sentences, int at)
    {
        var before = Counts(sentences, Math.Max(0, at - Window), at);
        var after = Counts(sentences, at, Math.Min(sentences.Count, at + Window));
        var shared = before.Sum(pair => (double)pair.Value * after.GetValueOrDefault(pair.Key));
        return shared / (1 + Math.Sqrt(before.Values.Sum(count => (double)count * count) * after.Values.Sum(count => (double)count * count)));
    }

    private static Dictionary<string, int> Counts(IReadOnlyList<SpokenSentence> sentences, int from, int to)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i < to; i++)
        {
            foreach (var term in sentences[i].Terms)
                counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return counts;
    }
}
