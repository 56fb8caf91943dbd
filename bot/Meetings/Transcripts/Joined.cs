using System.Text;
using TeamBot.Language;

namespace TeamBot.Meetings.Transcripts;

/// <summary>Puts together what captions cut: a sentence that the same person goes on with at once. Times stay in order.</summary>
internal static class Joined
{
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(3);

    /// <summary>Longest text that is put together, so that the time of an utterance stays near what was said.</summary>
    private const int LongestCharacters = 600;

    public static IEnumerable<Utterance> Of(IEnumerable<Utterance> utterances)
    {
        Utterance? open = null;
        var words = new StringBuilder();
        foreach (var next in utterances.Where(utterance => utterance.Words.Any(char.IsLetterOrDigit)))
        {
            if (open is not null && Goes(open, words, next))
            {
                if (!(Sentence.IsHan(next.Words[0]) || Sentence.IsHan(words[^1])))
                    words.Append(' ');
                words.Append(next.Words);
                open = open with { End = next.End };
                continue;
            }

            if (open is not null)
                yield return open with { Words = words.ToString() };
            open = next;
            words.Clear().Append(next.Words);
        }

        if (open is not null)
            yield return open with { Words = words.ToString() };
    }

    private static bool Goes(Utterance open, StringBuilder words, Utterance next) =>
        open.Speaker == next.Speaker && open.Start is not null && next.Start - (open.End ?? open.Start) <= LongestGap
        && words.Length + next.Words.Length < LongestCharacters && words[^1] is not ('.' or '?' or '!' or '。' or '？' or '！' or '…');
}
