using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Meetings.Online;

/// <summary>
/// Notes a meeting that has ended, unasked. Teams has the transcript some minutes after the end, so it is asked for again
/// and again in growing gaps; when there is none after all, nobody hears of it, for nobody asked. (E2, E9)
/// </summary>
public sealed partial class NoteEnded(FetchNotes fetch, OnlineStore online, Roster roster, ILogger<NoteEnded> log) : IDueWork
{
    public const string WorkName = "meeting.ended";

    /// <summary>When the transcript is asked for, counted from the end of the meeting.</summary>
    private static readonly TimeSpan[] Tries = [.. new[] { 2, 5, 10, 20, 40, 80, 120 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    public string Name => WorkName;

    public TimeSpan Budget => TimeSpan.FromMinutes(3);

    /// <summary>One for each chat or thread: whoever comes back after the end puts it off.</summary>
    internal static DueItem Item(EndedDue ended, DateTimeOffset now) =>
        new($"ended-{OnlineMeeting.IdOf(ended.Where)}", WorkName, Later(now, ended.EndedAt + Tries[0]), JsonSerializer.SerializeToElement(ended, OnlineJson.Default.EndedDue)) { CatchUp = TimeSpan.FromDays(1) };

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var ended = run.Item.Payload.Deserialize(OnlineJson.Default.EndedDue) ?? throw new JsonException("A stored end of a meeting is empty.");
        var (tongue, zone) = await roster.UsualAsync(run.Team, ct);
        var from = ended.Zone != TimeZoneInfo.Utc.Id && TimeZoneInfo.TryFindSystemTimeZoneById(ended.Zone, out var told) ? told : zone ?? TimeZoneInfo.Utc;
        var turn = Turn.WhenDue(run.Item.Id, ended.By, run.Team, ended.Scope, ended.Where, run.Now, from, tongue ?? ended.Tongue);
        switch (await fetch.FetchAsync(turn, (await online.FindAsync(run.Team, ended.Where, ct))?.Value.Since, ct))
        {
            case FetchedNotes.Made made:
                // Who never wrote to the bot reads the language that they spoke.
                var reply = await fetch.NoteAsync(turn with { Tongue = tongue ?? MainTongue.Of(made.Transcript) }, made, ct);
                return new DueOutcome.Done(reply.Changes!, [Post.Keep(ended.Where, reply.Handle!, reply.Card!)]);
            case FetchedNotes.Before:
                return DueOutcome.Done.Quietly;
            case FetchedNotes.Refused("graph.forbidden", _):
                return await ForbiddenAsync(run, turn, ct);
            case FetchedNotes.Refused(var why, _) when Next(run.Now, ended.EndedAt) is { } again && !why.StartsWith("transcript.", StringComparison.Ordinal):
                return new DueOutcome.Later(again, why);
            case FetchedNotes.Refused(var why, _):
                Log.NoNotes(log, ended.Where.ConversationId, why);
                return DueOutcome.Done.Quietly;
            case var other:
                throw new System.Diagnostics.UnreachableException(other.ToString());
        }
    }

    // An administrator has to act, so it is said; but not after every meeting.
    private async Task<DueOutcome> ForbiddenAsync(DueRun run, Turn turn, CancellationToken ct)
    {
        var stored = await online.FindAsync(run.Team, turn.Where, ct);
        if (stored?.Value.SaidForbidden == true)
            return DueOutcome.Done.Quietly;
        var known = (stored?.Value ?? OnlineMeeting.Of(turn.Where, run.Now)) with { SaidForbidden = true };
        return new DueOutcome.Done(OnlineStore.Save(Commit.Nothing, stored, known), [Post.Send(turn.Where, $"{turn.Words["graph.unasked"]} {turn.Words["graph.forbidden"]}")]);
    }

    private static DateTimeOffset? Next(DateTimeOffset now, DateTimeOffset endedAt) =>
        Tries.Select(after => (DateTimeOffset?)(endedAt + after)).FirstOrDefault(at => at > now);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The meeting of {Conversation} is not noted: {Why}.")]
        public static partial void NoNotes(ILogger log, string conversation, string why);
    }
}
