using TeamBot.Meetings.Online;

namespace TeamBot.Meetings.Reading;

/// <summary>Fetches the newest transcript of an online meeting; the side of whoever holds it.</summary>
/// <param name="address">Which meeting it is; null for that of the chat itself.</param>
public delegate Task<Fetching> FetchTranscript(ConversationReference where, GraphAddress? address, CancellationToken ct);

/// <summary>What came of fetching.</summary>
public abstract record Fetching
{
    /// <param name="Id">Of the transcript, where it is held: what was fetched before is not noted twice.</param>
    /// <param name="Title">Of the meeting; null when it has none.</param>
    /// <param name="At">When the transcript began.</param>
    /// <param name="Vtt">The transcript as WebVTT.</param>
    public sealed record Fetched(string Id, string? Title, DateTimeOffset At, byte[] Vtt) : Fetching;

    /// <param name="Key">The sentence that says why, among the words.</param>
    public sealed record Refused(string Key) : Fetching;
}
