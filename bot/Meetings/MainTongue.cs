using TeamBot.Language;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings;

/// <summary>The language that most of a meeting is held in.</summary>
internal static class MainTongue
{
    // A Chinese word has about two characters, an English one about five letters.
    private const int LettersPerCharacter = 3;

    public static Tongue Of(Transcript transcript)
    {
        var (han, letters) = (0L, 0L);
        foreach (var c in transcript.Utterances.SelectMany(utterance => utterance.Words))
        {
            if (Sentence.IsHan(c))
                han++;
            else if (char.IsLetter(c))
                letters++;
        }

        return han * LettersPerCharacter > letters ? Tongue.Chinese : Tongue.English;
    }
}
