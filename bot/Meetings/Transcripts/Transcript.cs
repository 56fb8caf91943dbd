using System.Collections.Immutable;

namespace TeamBot.Meetings.Transcripts;

/// <summary>What one person said in one go.</summary>
/// <param name="Speaker">As the transcript names them; null when it does not.</param>
/// <param name="Start">Since the meeting began; null when the transcript has no times.</param>
public sealed record Utterance(string? Speaker, TimeSpan? Start, TimeSpan? End, string Words)
{
    /// <summary>The same, so much later in the meeting.</summary>
    public Utterance After(TimeSpan time) => this with { Start = Start + time, End = End + time };
}

/// <summary>One stretch of a meeting that was transcribed.</summary>
/// <param name="Vtt">As WebVTT; its times count from when the part began.</param>
public sealed record TranscriptPart(DateTimeOffset BeganAt, byte[] Vtt);

/// <summary>What was said in a meeting, in the order in which it was said.</summary>
public sealed record Transcript(ImmutableArray<Utterance> Utterances)
{
    /// <summary>Longest meeting that is read.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>Longest transcript without times: what a fast speaker says in eight hours.</summary>
    public const int LargestCharacters = 1_000_000;

    /// <summary>Everybody who is named, in the order in which they spoke first.</summary>
    public IEnumerable<string> Speakers => Utterances.Select(utterance => utterance.Speaker).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>From the first word to the last; null without times.</summary>
    public TimeSpan? Length => Utterances is [{ Start: { } first }, ..] ? Utterances.Max(utterance => utterance.End ?? utterance.Start) - first : null;
}

/// <summary>What became of reading a transcript.</summary>
public abstract record TranscriptReading
{
    public sealed record Read(Transcript Transcript) : TranscriptReading;

    /// <param name="Key">The sentence that says why, among the words.</param>
    public sealed record Refused(string Key, params object[] Args) : TranscriptReading;
}
