namespace TeamBot.Meetings.Notes;

/// <summary>Finds what was settled: by how it is said, by whom, where, and by how much the meeting is about it.</summary>
internal static class Decisions
{
    /// <summary>The score from which a sentence counts; with the weights below chosen on the development data named in the README.</summary>
    private const double Least = 3;

    private const int Most = 40;
    private const int FewestTerms = 2;
    private const int Longest = 35;

    public static IReadOnlyList<SpokenSentence> Find(Listening meeting) =>
        Listening.Best(meeting.Sentences.Select(sentence => (sentence, Score(meeting, sentence))), Least, Most);

    /// <summary>Whether it settles something before it gives somebody work: “we go with the new one, and I will order it”.</summary>
    public static bool SettlesFirst(SpokenSentence sentence) =>
        DecisionCues.Said().Match(sentence.Quote) is { Success: true } settled && ActionCues.Mine().Match(sentence.Quote) is { Success: true } mine && settled.Index < mine.Index;

    private static double Score(Listening meeting, SpokenSentence sentence)
    {
        var quote = sentence.Quote;
        var said = DecisionCues.Said().IsMatch(quote);
        var beside = Beside(meeting, sentence, +1) is { } next && DecisionCues.Asks().IsMatch(next.Quote) || Beside(meeting, sentence, -1) is { } last && DecisionCues.TakesUp().IsMatch(last.Quote);
        var will = DecisionCues.Will().IsMatch(quote);
        if (sentence.Distinct.Length < FewestTerms || !said && !will)
            return 0;
        return (said ? 2 : 0) + (will ? 1.5 : 0) + (DecisionCues.Plain().IsMatch(quote) ? 1.5 : 0)
            + (DecisionCues.Therefore().IsMatch(quote) ? 0.7 : 0)
            + (sentence.Speaker == meeting.Chair ? 0.4 : 0)
            + meeting.Weight(sentence)
            + Math.Pow(meeting.Place(sentence), 2)
            + (beside && will ? 1.5 : 0)
            - (DecisionCues.Earlier().IsMatch(quote) ? 3 : 0)
            - (DecisionCues.Open().IsMatch(quote) ? 1 : 0)
            - (sentence.IsQuestion ? 1 : 0)
            - (sentence.Length > Longest && !sentence.IsChinese ? 1 : 0)
            - (sentence.IsPersonal ? 0.5 : 0);
    }

    // What the same person says just before or after, in the same breath.
    private static SpokenSentence? Beside(Listening meeting, SpokenSentence sentence, int step) =>
        sentence.Order + step is >= 0 and var at && at < meeting.Sentences.Count && meeting.Sentences[at] is var other && other.Utterance == sentence.Utterance ? other : null;
}
