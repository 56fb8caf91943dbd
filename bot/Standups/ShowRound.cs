using TeamBot.Due;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Brings the summary in the channel up to date a moment after an answer, so that many answers at once are one edit. (D7, N1)</summary>
public sealed class ShowRound(StandupStore standups, SummaryCard card) : IDueWork
{
    public const string WorkName = "standup.show";

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = RoundCall.Of(run.Item);
        if (await standups.FindAsync(run.Team, call.Standup, ct) is not { Value: { IsDeleted: false } standup } || await standups.RoundAsync(run.Team, call.Standup, call.Day, ct) is not { } round)
            return DueOutcome.Done.Quietly;
        var entries = await standups.EntriesAsync(run.Team, standup.Id, call.Day, call.Day, ct);
        var turn = RoundWork.TurnOf(run, standup, standup.SetBy, standup.Home.Tongue);
        // Written again so that a closing at the same moment is noticed, and an older summary never comes after a newer one.
        return new DueOutcome.Done(Commit.Nothing.Replace(Round.Kind, round, round.Value), [await card.KeepAsync(turn, standup, round.Value, entries, ct)]);
    }
}

/// <summary>Sets the item that brings a summary up to date.</summary>
public sealed class SummaryCalls(DueItems due)
{
    /// <summary>How long answers are gathered before the summary is edited: 20 edits a minute at most, of the 60 in 30 s and 1,800 in an hour that Teams takes.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    /// <summary>The commit with the item in it. One that is there is written again: if it is being run now, that run has not seen this change and must not end.</summary>
    public async Task<Commit> SetAsync(Commit commit, TeamId team, StandupId standup, DateOnly day, DateTimeOffset now, CancellationToken ct)
    {
        var item = new RoundCall(standup, day).Item(ShowRound.WorkName, now + Delay);
        return await due.FindAsync(team, item.Id, ct) is not { } stored ? commit.Create(DueItem.Kind, item)
            : commit.Replace(DueItem.Kind, stored, stored.Value.HeldBy is null ? stored.Value : item);
    }
}
