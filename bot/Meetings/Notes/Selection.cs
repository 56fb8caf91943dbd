namespace TeamBot.Meetings.Notes;

/// <summary>
/// Chooses the sentences that together say most: each covers the terms it holds, a term counts by how often the meeting
/// comes back to it, and half as much each time it is covered again (a monotone submodular function, chosen greedily;
/// Lin and Bilmes, “A Class of Submodular Functions for Document Summarization”, 2011). Linear in the sentences.
/// </summary>
internal static class Selection
{
    /// <summary>How often a term came up, to that power, is what it is worth.</summary>
    private const double Return = 0.6;

    private const double CoveredAgain = 0.5;

    // What a question, or a sentence about the speaker and the listener, is worth.
    private const double Question = 0.5;
    private const double Personal = 0.6;

    private const int ShortestChinese = 6;
    private const int ShortestOther = 12;
    private const int FewestTerms = 3;

    /// <param name="most">The most sentences.</param>
    /// <param name="budget">About how long they are together, in words or Chinese characters.</param>
    public static IReadOnlyList<SpokenSentence> Choose(IReadOnlyList<SpokenSentence> sentences, int most, int budget)
    {
        var worth = Worth(sentences);
        var left = sentences.Where(sentence => sentence.Terms.Length >= FewestTerms && sentence.Length >= (sentence.IsChinese ? ShortestChinese : ShortestOther)).ToList();
        if (left.Count == 0)
            left = [.. sentences.Where(sentence => sentence.Length > 2)];
        var covered = new Dictionary<string, double>(StringComparer.Ordinal);
        var chosen = new List<SpokenSentence>();
        var used = 0;
        while (chosen.Count < most && used < budget)
        {
            var best = left.Where(sentence => used + sentence.Length <= budget + budget / 10).MaxBy(sentence => Gain(sentence, worth, covered));
            if (best is null || Gain(best, worth, covered) <= 0)
                break;
            left.Remove(best);
            chosen.Add(best);
            used += best.Length;
            foreach (var term in best.Distinct)
                covered[term] = covered.GetValueOrDefault(term, 1) * CoveredAgain;
        }

        chosen.Sort((a, b) => a.Order.CompareTo(b.Order));
        return chosen;
    }

    private static double Gain(SpokenSentence sentence, Dictionary<string, double> worth, Dictionary<string, double> covered)
    {
        var sum = 0.0;
        foreach (var term in sentence.Distinct)
            sum += worth.GetValueOrDefault(term) * covered.GetValueOrDefault(term, 1);
        return sum / Math.Sqrt(sentence.Length) * (sentence.IsQuestion ? Question : 1) * (sentence.IsPersonal ? Personal : 1);
    }

    // What was said once may be a slip; in a short talk there is nothing else.
    private static Dictionary<string, double> Worth(IReadOnlyList<SpokenSentence> sentences)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in sentences.SelectMany(sentence => sentence.Distinct))
            seen[term] = seen.GetValueOrDefault(term) + 1;
        return seen.ToDictionary(pair => pair.Key, pair => pair.Value > 1 ? Math.Pow(pair.Value, Return) : 0.1, StringComparer.Ordinal);
    }
}
