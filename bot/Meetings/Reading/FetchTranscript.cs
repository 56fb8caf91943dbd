using TeamBot.Meetings.Online;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Reading;

/// <summary>Fetches the transcript of the last session of an online meeting; the side of whoever holds it.</summary>
/// <param name="address">Which meeting it is; null for that of the chat itself.</param>
public delegate Task<Fetching> FetchTranscript(ConversationReference where, GraphAddress? address, CancellationToken ct);

/// <summary>What came of fetching.</summary>
public abstract record Fetching
{
    /// <param name="Id">Of the newest part, where it is held: what was fetched before is not noted twice.</param>
    /// <param name="Title">Of the meeting; null when it has none.</param>
    /// <param name="Parts">In their order, at least one: each time that transcription is started begins one.</param>
    public sealed record Fetched(string Id, string? Title, IReadOnlyList<TranscriptPart> Parts) : Fetching
    {
        /// <summary>When the transcript began.</summary>
        public DateTimeOffset At => Parts[0].BeganAt;
    }

    /// <param name="Key">The sentence that says why, among the words.</param>
    public sealed record Refused(string Key) : Fetching;
}
