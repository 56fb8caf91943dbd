using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Notes;

public static class BuiltInNotes
{
    public static MeetingNotes Of(Transcript transcript)
    {
        var sentences = SpokenSentence.Of(transcript);
        var meeting = new Listening(sentences);
        var chinese = sentences.Count(s => s.IsChinese) * 2 > sentences.Count;
        var actions = Actions.Find(meeting, [.. transcript.Speakers]);
        var decisions = Decisions.Find(meeting);
        if (Tune.Get("dump", 0) > 0)
            Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(Decisions.Dump(meeting).Select(x => new { x.F, quote = Ext(transcript, sentences, x.S, (int)Tune.Get("dext", 0)).Quote, start = x.S.Start?.TotalSeconds, order = x.S.Order, terms = x.S.Terms, text = x.S.Text, n = sentences.Count })));
        var summary = Selection.Choose(sentences, s => (s.IsQuestion ? Tune.Get("q", 0.5) : 1) * (s.Speaker == meeting.Chair && !chinese ? Tune.Get("schair", 1) : 1) * Math.Pow((double)s.Terms.Length / s.Length, Tune.Get("dens", 0)) * (1 + Tune.Get("early",0) * Math.Max(0, 1 - 10 * meeting.Place(s))) * (System.Text.RegularExpressions.Regex.IsMatch(s.Text, @"\b(I|you)\b") ? Tune.Get("iyou", 1) : 1)* (System.Text.RegularExpressions.Regex.IsMatch(s.Quote, Cue, System.Text.RegularExpressions.RegexOptions.IgnoreCase) ? Tune.Get("cue", 1) : 1), (int)Tune.Get("most", 12), (int)(chinese ? Tune.Get("zhb", 240) : Tune.Get("enb", 240)));
        return new([.. summary.Select(s => new NotedLine(Third(s.Text), s.Evidence))], [], [.. decisions.Select(s => new NotedLine(Third(s.Text), Ext(transcript, sentences, s, (int)Tune.Get("dext", 0))))], [], [..actions.Select(s => new NotedAction(Third(s.Text), null, null, Ext(transcript, sentences, s, (int)Tune.Get("aext", 0))))]);
    }

    const string Cue = @"\b(discuss|meeting|present|project|design|decide|agree|should|will|going to|need|goal|aim|target|requirements?|important|report)";

    static string Third(string t) => Tune.Get("third", 0) == 0 ? t : Up(R(R(R(R(R(t, @"\bwe(?:'ll| will|'re going to| are going to)\b", "the team will"), @"\bwe(?:'re| are)\b", "the team is"), @"\bwe(?:'ve| have)\b", "the team has"), @"\b(?:we|us)\b", "the team"), @"\bour\b", "the team's"));
    static string Up(string s) => s.Length == 0 ? s : char.ToUpperInvariant(s[0]) + s[1..];
    static string R(string a, string b, string c) => System.Text.RegularExpressions.Regex.Replace(a, b, c, System.Text.RegularExpressions.RegexOptions.IgnoreCase);
    static Evidence Ext(Transcript t, IReadOnlyList<SpokenSentence> all, SpokenSentence s, int words)
    {
        int a = s.Order, b = s.Order, len = s.Length;
        bool before = Tune.Get("before", 1) > 0, after = Tune.Get("after", 1) > 0;
        while (words > 0)
        {
            var grew = false;
            if (before && a > 0 && all[a - 1].Utterance == s.Utterance && len + all[a - 1].Length <= words) { a--; len += all[a].Length; grew = true; }
            if (after && b + 1 < all.Count && all[b + 1].Utterance == s.Utterance && len + all[b + 1].Length <= words) { b++; len += all[b].Length; grew = true; }
            if (!grew) break;
        }
        var w = t.Utterances[s.Utterance].Words;
        var from = w.IndexOf(all[a].Quote, StringComparison.Ordinal);
        var to = w.IndexOf(all[b].Quote, from, StringComparison.Ordinal) + all[b].Quote.Length;
        return s.Evidence with { Quote = w[from..to] };
    }
}
