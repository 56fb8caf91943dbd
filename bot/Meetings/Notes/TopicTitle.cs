using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>Names a stretch of a meeting by the words that are said often in it and seldom elsewhere.</summary>
internal static partial class TopicTitle
{
    private const int Words = 3;
    private const int LongestChineseWord = 6;

    // Sentences in which the topic is named.
    public const int Opening = 8;

    // A pair of Chinese characters is part of a longer word when it stands within it this often.
    private const double MostlyWithin = 0.7;

    public static IReadOnlyList<string> Of(IReadOnlyList<List<SpokenSentence>> stretches)
    {
        var counts = stretches.Select(stretch => stretch.SelectMany(sentence => sentence.Terms).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)).ToList();
        var spread = counts.SelectMany(count => count.Keys).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. stretches.Select((stretch, i) => Announced(stretch) ?? Title(stretch, counts[i], term => counts[i][term] * Math.Log(1 + (double)stretches.Count / spread[term])))];
    }

    // Who opens the topic says what it is.
    private static string? Announced(List<SpokenSentence> stretch) => stretch.Take(Opening).Select(Announcement.Title).FirstOrDefault(title => title is not null);

    private static string Title(List<SpokenSentence> stretch, Dictionary<string, int> counts, Func<string, double> weight)
    {
        var written = stretch.SelectMany(sentence => Terminology.Written(sentence.Text)).GroupBy(pair => pair.Term, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.GroupBy(pair => pair.Written, StringComparer.Ordinal).MaxBy(forms => forms.Count())!.Key, StringComparer.Ordinal);
        var said = string.Join('\n', stretch.Select(sentence => sentence.Text));
        var chosen = new List<string>();
        foreach (var term in counts.Keys.Where(term => counts[term] > 1 || counts.Count < 20).Where(term => !char.IsDigit(term[0])).OrderByDescending(weight).ThenBy(term => term, StringComparer.Ordinal))
        {
            if (chosen.Count == Words)
                break;
            var word = Sentence.IsHan(term[0]) ? Whole(term, said) : written.GetValueOrDefault(term, term);
            if (Count().IsMatch(word))
                continue;
            if (!chosen.Exists(other => other.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(other, StringComparison.OrdinalIgnoreCase) || Sentence.IsHan(word[0]) && other.Contains(word[0], StringComparison.Ordinal) && other.Contains(word[^1], StringComparison.Ordinal)))
                chosen.Add(word);
        }

        return string.Join(chosen.Exists(word => Sentence.IsHan(word[0])) ? "、" : ", ", chosen);
    }

    // 灰度 stands mostly in 灰度发布.
    private static string Whole(string pair, string said)
    {
        var word = pair;
        while (word.Length < LongestChineseWord && (Longer(word, said, behind: true) ?? Longer(word, said, behind: false)) is { } longer)
            word = longer;
        return word;
    }

    private static string? Longer(string word, string said, bool behind)
    {
        var (all, beside) = (0, new Dictionary<char, int>());
        for (var at = said.IndexOf(word, StringComparison.Ordinal); at >= 0; at = said.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            all++;
            if ((behind ? at + word.Length : at - 1) is >= 0 and var next && next < said.Length && Sentence.IsHan(said[next]) && !Terminology.IsCommon(said[next].ToString()))
                beside[said[next]] = beside.GetValueOrDefault(said[next]) + 1;
        }

        var (mostly, times) = beside.Append(default).MaxBy(pair => pair.Value);
        return times > 1 && times >= all * MostlyWithin ? behind ? word + mostly : mostly + word : null;
    }

    // A day or an amount names no topic.
    [GeneratedRegex("[零一二三四五六七八九十百千万两几]|[号月周点年]$|^[月号点]")]
    private static partial Regex Count();
}
