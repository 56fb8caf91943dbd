using System.Text.RegularExpressions;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Notes;

/// <summary>
/// Cuts the meeting where its words change (Hearst, “TextTiling”, 1997) and names each stretch by the words that stand out in it.
/// </summary>
internal static partial class Topics
{
    // Sentences that are compared on each side of a cut.
    private const int Window = 15;

    private const int SentencesPerTopic = 25;
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
        foreach (var (at, _) in Enumerable.Range(1, sentences.Count - 1).Where(at => sentences[at].Utterance != sentences[at - 1].Utterance).Select(at => (At: at, Likeness: Likeness(sentences, at) - (Next().IsMatch(sentences[at].Quote) ? Announced : 0))).OrderBy(gap => gap.Likeness).ThenBy(gap => gap.At))
        {
            if (chosen.Count - 2 == wanted)
                break;
            if (chosen.TrueForAll(other => Math.Abs(other - at) >= Math.Max(1, apart)))
                chosen.Add(at);
        }

        chosen.Sort();
        return chosen;
    }

    [GeneratedRegex(@"\b(?:next (?:topic|point|item|one|thing|up)|^\W*next\b|(?:last|final|second|third) (?:thing|topic|point|item)|let['’]s move on|move on to|moving on)\b|下一个|接下来|第[二三四五六](?:个|件|项|块)|最后(?:说|一个|一项|一件)|那先说|还有.{1,4}这块", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

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
