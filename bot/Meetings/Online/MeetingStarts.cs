using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Meetings.Reading;
using TeamBot.Storage;

namespace TeamBot.Meetings.Online;

/// <summary>Remembers that the online meeting of a chat or channel began: whose transcript is asked for later. (E2)</summary>
public sealed class MeetingStarts(OnlineStore online, FetchTranscript? fetch = null) : IAnswer
{
    public Intent Intent { get; } = new("meeting.start", [], English: new([], []), Chinese: new([], []));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (turn.Input is not Input.Happened || fetch is null)
            return Reply.Silence;
        var stored = await online.FindAsync(turn.Team, turn.Where, ct);
        var known = stored?.Value ?? OnlineMeeting.Of(turn.Where, turn.At);
        var startedAt = OnlineMeeting.At(heard["StartTime"], turn.At);
        // Who comes back after the end goes on with the same meeting.
        var begun = known with
        {
            SeenAt = AuditEntry.Order(turn.At),
            MeetingId = heard["Id"] ?? known.MeetingId,
            StartedAt = startedAt - known.EndedAt < OnlineMeeting.SameSession ? known.StartedAt : startedAt,
        };
        return Reply.Silence with { Changes = OnlineStore.Save(Commit.Nothing, stored, begun) };
    }
}
