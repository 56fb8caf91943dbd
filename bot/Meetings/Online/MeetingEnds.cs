using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Language;
using TeamBot.Meetings.Reading;
using TeamBot.Storage;

namespace TeamBot.Meetings.Online;

/// <summary>An online meeting ended: its transcript is fetched and noted by itself, as soon as there is one. (E2, E9)</summary>
public sealed class MeetingEnds(OnlineStore online, DueItems due, FetchTranscript? fetch = null) : IAnswer
{
    public Intent Intent { get; } = new("meeting.end", [], English: new([], []), Chinese: new([], []));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (turn.Input is not Input.Happened || fetch is null)
            return Reply.Silence;
        var stored = await online.FindAsync(turn.Team, turn.Where, ct);
        var known = stored?.Value ?? OnlineMeeting.Of(turn.Where, turn.At);
        var endedAt = OnlineMeeting.At(heard["EndTime"], turn.At);
        if (known.EndedAt == endedAt)
            return Reply.Silence;
        var ended = known with { SeenAt = AuditEntry.Order(turn.At), MeetingId = heard["Id"] ?? known.MeetingId, EndedAt = endedAt };
        var item = NoteEnded.Item(new(turn.Where with { ActivityId = null }, turn.Scope, turn.From, endedAt, turn.Zone.Id, turn.Tongue), turn.At);
        var changes = await due.FindAsync(turn.Team, item.Id, ct) is { } waiting ? Commit.Nothing.Replace(DueItem.Kind, waiting, item) : Commit.Nothing.Create(DueItem.Kind, item);
        return Reply.Silence with { Changes = OnlineStore.Save(changes, stored, ended) };
    }
}
