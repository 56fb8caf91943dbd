namespace TeamBot.Meetings.Notes;

internal static class Decisions
{
    public static IReadOnlyList<SpokenSentence> Find(Listening meeting)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in meeting.Sentences.SelectMany(s => s.Terms.Distinct()))
            seen[term] = seen.GetValueOrDefault(term) + 1;
        return Listening.Best(meeting.Sentences.Select(sentence => (sentence, Score(meeting, sentence, seen))), Tune.Get("dleast", 3), 40);
    }

    public static IEnumerable<(SpokenSentence S, double[] F)> Dump(Listening meeting)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in meeting.Sentences.SelectMany(s => s.Terms.Distinct()))
            seen[term] = seen.GetValueOrDefault(term) + 1;
        foreach (var s in meeting.Sentences)
        {
            var q = s.Quote;
            if (s.Terms.Length < 2 || s.Length < 4) continue;
            double B(bool b) => b ? 1 : 0;
            yield return (s, [B(DecisionCues.Said().IsMatch(q)), B(DecisionCues.Will().IsMatch(q)), B(DecisionCues.Open().IsMatch(q)), B(DecisionCues.Therefore().IsMatch(q)), B(meeting.Answer(s) is { } a && DecisionCues.Agreed().IsMatch(a.Quote)), B(s.IsQuestion), Math.Log(1 + s.Terms.Distinct().Average(t => seen[t])) / Math.Log(1 + seen.Values.Max()), meeting.Place(s), B(meeting.Chair is { } c && c == s.Speaker), s.Length, B(System.Text.RegularExpressions.Regex.IsMatch(q, @"\b(I|you)\b")), B(System.Text.RegularExpressions.Regex.IsMatch(q, @"\bwe\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase))]);
        }
    }

    private static double Score(Listening meeting, SpokenSentence sentence, Dictionary<string, int> seen)
    {
        if (sentence.Terms.Length < 2 || sentence.Length < 4)
            return 0;
        var q = sentence.Quote;
        var score = 0.0;
        if (DecisionCues.Said().IsMatch(q)) score += 2;
        if (DecisionCues.Will().IsMatch(q)) score += 1.5;
        if (score == 0) return 0;
        if (DecisionCues.Open().IsMatch(q)) score -= 1;
        if (DecisionCues.Therefore().IsMatch(q)) score += 0.7;
        if (sentence.IsQuestion) score -= 1;
        if (sentence.Length > 35) score -= 1;
        if (System.Text.RegularExpressions.Regex.IsMatch(q, @"\b(I|you)\b")) score -= 0.5;
        if (meeting.Chair is { } c && c == sentence.Speaker) score += 0.4;
        score += Math.Log(1 + sentence.Terms.Distinct().Average(t => seen[t])) / Math.Log(1 + seen.Values.Max());
        return score + Math.Pow(meeting.Place(sentence), 2);
    }
}
