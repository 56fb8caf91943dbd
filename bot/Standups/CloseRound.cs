using TeamBot.Due;
using TeamBot.Leave;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Closes a round when the last member is out of time: who went on leave meanwhile is not counted, and the summary says how it went. (D6, D7, D10, D11)</summary>
public sealed class CloseRound(RoundWork rounds, StandupStore standups, LeaveStore leaves, SummaryCard card, WriteSummary write) : IDueWork
{
    public const string WorkName = "standup.close";

    /// <summary>More who went on leave in the middle of a round would not fit the commit.</summary>
    private const int MostAway = 80;

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var (read, otherwise) = await rounds.ReadAsync(run, ct);
        if (read is not { } open)
            return otherwise;
        var (standup, round) = (open.Standup, open.Round.Value with { ClosedAt = run.Now });
        var changes = Commit.Nothing.Replace(Round.Kind, open.Round, round);
        var entries = (await standups.EntriesAsync(run.Team, standup.Id, round.Day, round.Day, ct)).ToList();
        foreach (var silent in entries.Where(entry => entry is { IsAnswered: false, IsAway: false }).ToArray())
        {
            if (changes.Changes.Length > MostAway || !await leaves.IsAwayAsync(TeamId.OfPerson(standup.Home.Where.TenantId, silent.Person), round.Day, ct)
                || await standups.EntryAsync(run.Team, standup.Id, round.Day, silent.Person, ct) is not { } stored)
                continue;
            var away = stored.Value with { IsAway = true };
            changes = changes.Replace(Entry.Kind, stored, away);
            entries[entries.IndexOf(silent)] = away;
        }

        var turn = RoundWork.TurnOf(run, standup, standup.SetBy, standup.Home.Tongue);
        return new DueOutcome.Done(write.Set(changes, round, entries, run.Now), [await card.KeepAsync(turn, standup, round, entries, ct)]);
    }
}
