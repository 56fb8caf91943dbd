using TeamBot.Files;

namespace TeamBot.Meetings.Transcripts;

/// <summary>Reads a transcript from a file, by the ending of its name.</summary>
public static class TranscriptFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int LargestBytes = FileReader.LargestBytes;

    /// <summary>The endings that are read.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".vtt", ".docx", ".txt"];

    public static TranscriptReading Read(string name, byte[] bytes)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (!Endings.Contains(ending))
            return new TranscriptReading.Refused("transcript.format", name);
        if (bytes.Length == 0)
            return new TranscriptReading.Refused("transcript.empty", name);
        if (bytes.Length > LargestBytes)
            return new TranscriptReading.Refused("transcript.tooLarge", name, LargestBytes / 1_000_000);
        if (ending == ".docx")
            return WordTranscript.Text(bytes) is { } text ? Read(name, PlainTranscript.Of(text)) : new TranscriptReading.Refused("transcript.word", name);
        return FileText.Of(bytes) is { } plain && IsText(plain) ? Read(name, Of(plain)) : new TranscriptReading.Refused("transcript.noText", name);
    }

    /// <summary>A transcript in parts, as one: times count from the beginning of the first. A part in which nobody spoke is passed over.</summary>
    public static TranscriptReading Read(IReadOnlyList<TranscriptPart> parts)
    {
        var utterances = new List<Utterance>();
        foreach (var part in parts)
        {
            switch (Read("transcript.vtt", part.Vtt))
            {
                case TranscriptReading.Read(var transcript):
                    // Clocks differ; what came later stays later.
                    var (later, before) = (part.BeganAt - parts[0].BeganAt, utterances.Max(utterance => utterance.End ?? utterance.Start) ?? TimeSpan.Zero);
                    utterances.AddRange(transcript.Utterances.Select(utterance => utterance.After(later > before ? later : before)));
                    break;
                case TranscriptReading.Refused("transcript.noWords" or "transcript.empty", _):
                    break;
                case var refused:
                    return refused;
            }
        }

        return Read("transcript.vtt", utterances);
    }

    /// <summary>A transcript that was pasted, in whichever of the forms of text it is.</summary>
    public static TranscriptReading Paste(string text) => Read("", Of(text));

    private static IEnumerable<Utterance> Of(string text) => WebVtt.Is(text) ? WebVtt.Of(text) : PlainTranscript.Of(text);

    private static TranscriptReading Read(string name, IEnumerable<Utterance> utterances)
    {
        var transcript = new Transcript([.. Joined.Of(utterances)]);
        return transcript.Utterances.Length == 0 ? new TranscriptReading.Refused("transcript.noWords", name)
            : transcript.Length > Transcript.Longest || transcript.Utterances.Sum(utterance => (long)utterance.Words.Length) > Transcript.LargestCharacters ? new TranscriptReading.Refused("transcript.tooLong", name, Transcript.Longest.TotalHours)
            : new TranscriptReading.Read(transcript);
    }

    // What is no text often decodes as one: a picture as GB18030.
    private static bool IsText(string text) => text.AsSpan().Count('\0') == 0 && text.Count(c => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f')) <= text.Length / 1000;
}
