using System.Text.RegularExpressions;
using TeamBot.Language.Dates;

namespace TeamBot.Meetings.Notes;

/// <summary>Finds what somebody is to do, who, and by when; who and when only where it was said.</summary>
internal static partial class Actions
{
    /// <summary>The score from which a sentence counts; with the weights below chosen on the development data named in the README.</summary>
    private const double Least = 3.5;

    private const int Most = 40;
    private const int FewestTerms = 2;
    private const int Longest = 45;

    public static IEnumerable<NotedAction> Find(Listening meeting, DateOnly on) =>
        Listening.Best(meeting.Sentences.Select(sentence => (sentence, Score(meeting, sentence))), Least, Most).Select(sentence => Of(meeting, sentence, on));

    private static double Score(Listening meeting, SpokenSentence sentence)
    {
        var quote = sentence.Quote;
        if (sentence.Distinct.Length < FewestTerms)
            return 0;
        var said = ActionCues.Mine().IsMatch(quote) || ActionCues.Asked().IsMatch(quote) ? 1.5 : ActionCues.Ours().IsMatch(quote) ? 1 : 0;
        var named = meeting.People.In(quote).Any() ? 1 : 0;
        if (said + named == 0)
            return 0;
        var due = Due(quote, Reference) is not null;
        if (!due && IsToldNow(quote))
            return 0;
        var isUnreal = ActionCues.Unreal().IsMatch(quote);
        var score = said + named
            + (ActionCues.Task().IsMatch(quote) ? 1 : 0)
            + (ActionCues.Work().IsMatch(quote) ? 1 : 0)
            + (Owner.IsPlain(meeting, sentence) ? 1 : 0)
            + (!due ? 0 : Owner.Of(meeting, sentence).Accepted is null ? 1 : 2)
            + 1.5 * Math.Pow(meeting.Place(sentence), 3)
            - (isUnreal ? 1 : 0)
            - (sentence.IsQuestion ? 0.5 : 0)
            - (sentence.Length > Longest && !sentence.IsChinese ? 0.5 : 0);
        // A promise with a date is one, whatever is promised.
        return due && !isUnreal && !sentence.IsQuestion && ActionCues.Mine().IsMatch(quote) ? Math.Max(score, Least) : score;
    }

    // Whoever is asked to tell the meeting something has done it when the meeting is over, unless more is asked.
    private static bool IsToldNow(string quote) =>
        ActionCues.Telling().IsMatch(quote) && !ActionCues.Task().IsMatch(quote) && ActionCues.Telling().Replace(quote, "") is var rest && !ActionCues.Mine().IsMatch(rest) && !ActionCues.Asked().IsMatch(rest);

    // “Now”: when the meeting begins is not known.
    private static readonly TimeOnly Midnight = new(0, 0);

    // Any day: only whether there is a date counts.
    private static readonly DateOnly Reference = new(2026, 1, 5);

    private static NotedAction Of(Listening meeting, SpokenSentence sentence, DateOnly on)
    {
        var (owner, accepted) = Owner.Of(meeting, sentence);
        var due = Due(sentence.Quote, on) ?? (accepted is null ? null : Due(accepted.Quote, on));
        return new(ActionText.Of(sentence, owner, meeting.People), owner, due, sentence.Evidence);
    }

    /// <summary>The date by which it is to be done, as seen from the day of the meeting.</summary>
    public static SaidDate? Due(string quote, DateOnly on)
    {
        var dates = DateGrammar.Find(quote, new(on, new(0, 0), TimeSpan.Zero), TimeZoneInfo.Utc).Where(date => date.Rule is null && !Moved().IsMatch(quote[..date.Start]) && date.Date.Day >= on && date.Date.Time != Midnight).ToList();
        return (dates.Find(date => date.Marked) ?? dates.Find(date => date.IsRelative || date.Date.Day > on))?.Date;
    }

    // The day to which a thing is moved is not the day by which that is done.
    [GeneratedRegex(@"(?:提前|推迟|延后|延期|改|挪|移)到?\s*$|\b(?:move[ds]?|postpone[ds]?|shift(?:ed)?|bring|brought)\b[^,.]{0,30}\b(?:to|until)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();
}
