using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>Names a stretch of a meeting by the words that are said often in it and seldom elsewhere.</summary>
internal static class TopicTitle
{
    private const int Words = 3;
    private const int LongestChineseWord = 6;

    // A pair of Chinese characters is part of a longer word when it mostly stands within it.
    private const double MostlyWithin = 0.6;

    public static IReadOnlyList<string> Of(IReadOnlyList<List<SpokenSentence>> stretches)
    {
        var counts = stretches.Select(stretch => stretch.SelectMany(sentence => sentence.Terms).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)).ToList();
        var spread = counts.SelectMany(count => count.Keys).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. stretches.Select((stretch, i) => Title(stretch, counts[i], term => counts[i][term] * Math.Log(1 + (double)stretches.Count / spread[term])))];
    }

    private static string Title(List<SpokenSentence> stretch, Dictionary<string, int> counts, Func<string, double> weight)
    {
        var written = stretch.SelectMany(sentence => Terminology.Written(sentence.Text)).GroupBy(pair => pair.Term, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.GroupBy(pair => pair.Written, StringComparer.Ordinal).MaxBy(forms => forms.Count())!.Key, StringComparer.Ordinal);
        var chosen = new List<string>();
        foreach (var term in counts.Keys.Where(term => counts[term] > 1 || counts.Count < 20).Where(term => !char.IsDigit(term[0])).OrderByDescending(weight).ThenBy(term => term, StringComparer.Ordinal))
        {
            if (chosen.Count == Words)
                break;
            var word = Sentence.IsHan(term[0]) ? Whole(term, counts) : written.GetValueOrDefault(term, term);
            if (!chosen.Exists(other => other.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(other, StringComparison.OrdinalIgnoreCase) || Sentence.IsHan(word[0]) && other.Contains(word[0], StringComparison.Ordinal) && other.Contains(word[^1], StringComparison.Ordinal)))
                chosen.Add(word);
        }

        return string.Join(chosen.Exists(word => Sentence.IsHan(word[0])) ? "、" : ", ", chosen);
    }

    // 灰度 + 度发 + 发布 → 灰度发布
    private static string Whole(string pair, Dictionary<string, int> counts)
    {
        var word = pair;
        for (var grew = true; grew && word.Length < LongestChineseWord;)
        {
            grew = false;
            var least = Math.Max(2, counts[pair] * MostlyWithin);
            if (counts.Keys.FirstOrDefault(next => next[0] == word[^1] && next.Length == 2 && counts[next] >= least && !word.Contains(next[1], StringComparison.Ordinal)) is { } behind)
                (word, grew) = (word + behind[1], true);
            else if (counts.Keys.FirstOrDefault(next => next.Length == 2 && next[1] == word[0] && counts[next] >= least && !word.Contains(next[0], StringComparison.Ordinal)) is { } before)
                (word, grew) = (before[0] + word, true);
        }

        return word;
    }
}
