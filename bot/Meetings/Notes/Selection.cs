namespace TeamBot.Meetings.Notes;

/// <summary>
/// Chooses the sentences that together say most: each covers the terms it holds, a term counts by how often the meeting
/// comes back to it, and less each time it is covered again (a monotone submodular function, chosen greedily;
/// Lin and Bilmes, “A class of submodular functions for document summarization”, 2011). Linear in the sentences.
/// </summary>
internal static class Selection
{
    public static IReadOnlyList<SpokenSentence> Choose(IReadOnlyList<SpokenSentence> sentences, Func<SpokenSentence, double> worth, int most, int budget)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in sentences.SelectMany(sentence => sentence.Terms.Distinct(StringComparer.Ordinal)))
            seen[term] = seen.GetValueOrDefault(term) + 1;
        var weights = seen.Where(pair => pair.Value > 1).ToDictionary(pair => pair.Key, pair => Math.Pow(pair.Value, Tune.Get("pow", 0.6)), StringComparer.Ordinal);
        var left = sentences.Where(sentence => sentence.Terms.Length >= 3 && sentence.Length >= Tune.Get("minlen", 6)).ToList();
        var covered = new Dictionary<string, int>(StringComparer.Ordinal);
        var chosen = new List<SpokenSentence>();
        var used = 0;
        while (chosen.Count < most && used < budget && left.Count > 0)
        {
            SpokenSentence? best = null;
            var gain = 0.0;
            foreach (var sentence in left)
            {
                if (used + sentence.Length > budget + budget / 10)
                    continue;
                var sum = 0.0;
                foreach (var term in sentence.Terms.Distinct(StringComparer.Ordinal))
                {
                    if (weights.TryGetValue(term, out var weight))
                        sum += weight * Math.Pow(Tune.Get("decay", 0.4), covered.GetValueOrDefault(term));
                }

                sum = sum * worth(sentence) / Math.Pow(sentence.Length, Tune.Get("cost", 0.5));
                if (sum > gain)
                    (best, gain) = (sentence, sum);
            }

            if (best is null)
                break;
            left.Remove(best);
            chosen.Add(best);
            used += best.Length;
            foreach (var term in best.Terms.Distinct(StringComparer.Ordinal))
                covered[term] = covered.GetValueOrDefault(term) + 1;
        }

        chosen.Sort((a, b) => a.Order.CompareTo(b.Order));
        return chosen;
    }
}
