using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Notes;

/// <summary>A sentence with what the same person said just before and after it: what a decision is about often stands beside it.</summary>
internal static class Passage
{
    // Words, or Chinese characters, of the whole passage.
    private const int Longest = 40;

    public static Evidence Around(Transcript transcript, IReadOnlyList<SpokenSentence> sentences, SpokenSentence sentence)
    {
        var (first, last, length) = (sentence.Order, sentence.Order, sentence.Length);
        for (var grew = true; grew;)
        {
            grew = false;
            if (Fits(first - 1))
                (first, length, grew) = (first - 1, length + sentences[first - 1].Length, true);
            if (Fits(last + 1))
                (last, length, grew) = (last + 1, length + sentences[last + 1].Length, true);
        }

        var words = transcript.Utterances[sentence.Utterance].Words;
        var from = words.IndexOf(sentences[first].Quote, StringComparison.Ordinal);
        var to = from;
        for (var i = first; i <= last; i++)
            to = words.IndexOf(sentences[i].Quote, to, StringComparison.Ordinal) + sentences[i].Quote.Length;
        return sentence.Evidence with { Quote = words[from..to] };

        bool Fits(int order) => order >= 0 && order < sentences.Count && sentences[order].Utterance == sentence.Utterance && length + sentences[order].Length <= Longest;
    }
}
