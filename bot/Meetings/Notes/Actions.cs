namespace TeamBot.Meetings.Notes;

internal static class Actions
{
    public static IReadOnlyList<SpokenSentence> Find(Listening meeting, IReadOnlyList<string> people) =>
        Listening.Best(meeting.Sentences.Select(sentence => (sentence, Score(meeting, sentence, people))), Tune.Get("aleast", 3.5), 40);

    private static double Score(Listening meeting, SpokenSentence sentence, IReadOnlyList<string> people)
    {
        if (sentence.Terms.Length < 2 || sentence.Length < 5)
            return 0;
        var q = sentence.Quote;
        var named = people.Any(p => q.Contains(p, StringComparison.OrdinalIgnoreCase));
        var score = 0.0;
        if (ActionCues.Mine().IsMatch(q)) score = Math.Max(score, Tune.Get("mine", 1.5));
        if (ActionCues.Asked().IsMatch(q)) score = Math.Max(score, Tune.Get("asked", 1.5));
        if (ActionCues.Ours().IsMatch(q)) score = Math.Max(score, Tune.Get("ours", 1));
        if (named) score += Tune.Get("named", 1);
        if (score == 0 ) return 0;
        if (ActionCues.Task().IsMatch(q)) score += Tune.Get("task", 1);
        if (ActionCues.Work().IsMatch(q)) score += Tune.Get("work", 1);
        if (ActionCues.Unreal().IsMatch(q)) score -= Tune.Get("unreal", 1);
        if (sentence.IsQuestion) score -= Tune.Get("aq", 0.5);
        if (sentence.Length > 45) score -= 0.5;
        var p3 = meeting.Place(sentence);
        return score + Tune.Get("aplace", 1.5) * Math.Pow(p3, Tune.Get("apow", 3));
    }
}
