using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>Who is to do it, as far as it was said: who said “I”, who was named, or who said yes when asked.</summary>
internal static partial class Owner
{
    /// <returns>The owner, null when nobody was said; and the answer by which somebody took it on.</returns>
    public static (string? Name, SpokenSentence? Accepted) Of(Listening meeting, SpokenSentence sentence)
    {
        var quote = sentence.Quote;
        var named = meeting.People.In(quote).Where(person => IsTold(quote, person.At, person.Length)).Select(person => (person.Name, person.At)).ToList();
        if (ActionCues.Mine().Match(quote) is { Success: true } mine && sentence.Speaker is { } speaker)
            named.Add((speaker, mine.Index));
        if (named.Count > 0)
            return (named.MinBy(one => one.At).Name, null);
        return ActionCues.Asked().IsMatch(quote) && meeting.Answer(sentence) is { Speaker: { } other } answer && ActionCues.Yes().IsMatch(answer.Quote) ? (other, answer) : (null, null);
    }

    /// <summary>Whether somebody promises it in so many words, or is asked by name.</summary>
    public static bool IsPlain(Listening meeting, SpokenSentence sentence) =>
        Promise().IsMatch(sentence.Quote) && ActionCues.Work().IsMatch(sentence.Quote) && !ActionCues.Unreal().IsMatch(sentence.Quote)
        || meeting.People.In(sentence.Quote).Any(person => person.Name != sentence.Speaker && ActionCues.Asked().IsMatch(sentence.Quote) && IsTold(sentence.Quote, person.At, person.Length));

    // “Li, can you …”, “Li will …”, “ask Li to …”, 小李你来, 让小李.
    private static bool IsTold(string quote, int at, int length) =>
        Behind().IsMatch(quote[(at + length)..]) || Before().IsMatch(quote[..at]) || at + length >= quote.TrimEnd('?', '.', '!', '。', '？').Length && ActionCues.Asked().IsMatch(quote);

    [GeneratedRegex(@"\bI(?:['’]ll| will) (?!be|see|think|say|guess|just say|show|go|start|try)|我(?:来|会|负责|去|下周|这周|周|今天|明天|后天|月底|把)", RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(@"^(?:,?\s*(?:and \w+ )?(?:will|can|could|would|should|must|please|you|has to|have to|needs? to|is going to|are going to|is to|to|['’]ll|takes?|owns?)\b|[，,：:\s]*(?:你|您|麻烦|请|来|去|负责|会|要|把|跟进|这边|那边|能|可以|牵头|得|和.{1,4}(?:负责|一起)|今天|明天|后天|周|下周|本周|月底|尽快|先|再))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:\b(?:ask|get|have|assigned? to|owner is|thanks,?)\s*|让|请|麻烦|由|交给|安排|找|拜托)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
