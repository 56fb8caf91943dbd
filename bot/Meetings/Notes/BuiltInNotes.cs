using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Notes;

/// <summary>Writes the notes of a meeting from its transcript alone: no model, no network, the same every time, in time linear to its length.</summary>
public static class BuiltInNotes
{
    private const int MostSentences = 12;
    private const int FewestSentences = 5;
    private const int WordsOfSummary = 280;
    private const int CharactersOfChineseSummary = 240;

    // How many sentences of a meeting are worth one in its summary.
    private const int SentencesPerSentence = 12;

    /// <param name="on">The day of the meeting: what “Friday” is counted from.</param>
    public static MeetingNotes Of(Transcript transcript, DateOnly on)
    {
        var sentences = SpokenSentence.Of(transcript);
        var meeting = new Listening(sentences, new(transcript.Speakers, transcript.Utterances.Select(utterance => utterance.Words)));
        var chinese = sentences.Count(sentence => sentence.IsChinese) * 2 > sentences.Count;
        var most = Math.Clamp(sentences.Count / SentencesPerSentence, FewestSentences, MostSentences);
        var actions = Actions.Find(meeting, on).ToList();
        var taken = actions.Select(action => action.From).ToHashSet();
        return new(
            [.. Selection.Choose(sentences, most, chinese ? CharactersOfChineseSummary : WordsOfSummary).Select(Line)],
            [.. Topics.Of(transcript, sentences)],
            [.. Decisions.Find(meeting).Where(sentence => !taken.Contains(sentence.Evidence) || Decisions.SettlesFirst(sentence)).Select(sentence => Line(sentence) with { From = Passage.Around(transcript, sentences, sentence) })],
            [.. Questions.Find(meeting).Select(Line)],
            [.. actions])
        {
            Dangers = [.. Dangers.Find(meeting).Where(sentence => !taken.Contains(sentence.Evidence)).Select(Line)],
        };
    }

    private static NotedLine Line(SpokenSentence sentence) => new(sentence.IsChinese ? sentence.Text : Minutes.Of(sentence.Text), sentence.Evidence);
}
