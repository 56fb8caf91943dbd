using TeamBot.Dialogs;
using TeamBot.Meetings.Reading;
using TeamBot.Meetings.Transcripts;
using TeamBot.Storage;

namespace TeamBot.Meetings.Online;

/// <summary>Fetches the transcript of the last online meeting of a place and has it noted, once, whoever asks and how often.</summary>
public sealed class FetchNotes(OnlineStore online, MeetingDetails details, MeetingStore meetings, NoteTranscript note, IDocuments documents, FetchTranscript? fetch = null)
{
    public bool CanFetch => fetch is not null;

    /// <param name="since">A transcript that began before does not count; null for any.</param>
    public async Task<FetchedNotes> FetchAsync(Turn turn, DateTimeOffset? since, CancellationToken ct)
    {
        if (fetch is null)
            return new FetchedNotes.Refused("graph.noMeeting");
        var stored = await online.LastAsync(turn.Team, turn.Where, ct);
        var graph = stored?.Value.Graph;
        if (turn.Scope == Scope.Channel)
        {
            // A channel has no meeting of its own, as the chat of a meeting has: only what Teams told of leads to it.
            if (stored?.Value.MeetingId is not { } meeting)
                return new FetchedNotes.Refused("graph.noneSeen");
            graph ??= await details.FindAsync(turn.Where, meeting, ct);
            if (graph is null)
                return new FetchedNotes.Refused("graph.noDetails");
        }

        return await fetch(turn.Where, graph, ct) switch
        {
            Fetching.Refused(var why) => new FetchedNotes.Refused(why),
            Fetching.Fetched { At: var at } when at < since => new FetchedNotes.Refused("graph.noTranscript"),
            Fetching.Fetched fetched when await BeforeAsync(turn, stored?.Value, fetched.Id, ct) is { } before => before,
            Fetching.Fetched(var id, var title, var parts) => TranscriptFile.Read(parts) switch
            {
                TranscriptReading.Read(var transcript) => new FetchedNotes.Made(id, title is { Length: > 0 } ? title : graph?.Title, parts[0].BeganAt, transcript, stored, (stored?.Value ?? OnlineMeeting.Of(turn.Where, turn.At)) with { Graph = graph, SaidForbidden = false }),
                TranscriptReading.Refused(var key, var args) => new FetchedNotes.Refused(key, args),
                var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
            },
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    /// <summary>The card of the notes, or that a model is reading it; that it is noted is kept in the same commit.</summary>
    public async Task<Reply> NoteAsync(Turn turn, FetchedNotes.Made made, CancellationToken ct)
    {
        var handed = HandedIn.Of(turn, made.Title is { Length: > 0 } title ? title : turn.Words["notes.title"], turn.DayOf(made.At)) with { Source = made.Source };
        var reply = await note.KeepAsync(turn, handed, made.Transcript, ct);
        var noted = made.Meeting with { Noted = new(made.Source, MeetingId.Parse(reply.Handle!, null)) };
        return reply with { Changes = OnlineStore.Save(reply.Changes!, made.Read, noted) };
    }

    // What was deleted since may be noted again.
    private async Task<FetchedNotes.Before?> BeforeAsync(Turn turn, OnlineMeeting? known, string source, CancellationToken ct)
    {
        if (known?.Noted is { } noted && noted.Source == source)
        {
            return await meetings.FindAsync(turn.Team, noted.As, ct) is not null ? new(noted.As, IsRead: true)
                : await documents.FindAsync(turn.Team, Draft.Kind, noted.As.ToString(), ct) is not null ? new(noted.As, IsRead: false) : null;
        }

        return await meetings.LastAsync(turn, ct) is { Value: var last } && last.Source == source ? new(last.Id, IsRead: true) : null;
    }
}

/// <summary>What came of fetching.</summary>
public abstract record FetchedNotes
{
    /// <summary>There is something to note.</summary>
    /// <param name="Source"><see cref="TeamBot.Meetings.Meeting.Source"/></param>
    /// <param name="Read">The meeting as it was before: who notes it meanwhile is noticed.</param>
    public sealed record Made(string Source, string? Title, DateTimeOffset At, Transcript Transcript, Stored<OnlineMeeting>? Read, OnlineMeeting Meeting) : FetchedNotes;

    /// <summary>It is noted already.</summary>
    /// <param name="IsRead">Whether the notes are there; else a model is still reading.</param>
    public sealed record Before(MeetingId Id, bool IsRead) : FetchedNotes;

    /// <param name="Key">The sentence that says why, among the words.</param>
    public sealed record Refused(string Key, params object?[] Args) : FetchedNotes;
}
