using System.Collections.Immutable;
using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Standups;

/// <summary>
/// Asks the members of a round whose hour has come, each alone. That somebody was asked is noted in the commit that promises
/// the question, so nobody is asked twice. (D1, D4, D5, D9)
/// </summary>
public sealed class AskMembers(RoundWork rounds, StandupStore standups, AskCard card, TaskStore tasks, Roster roster, SummaryCalls summary) : IDueWork
{
    public const string WorkName = "standup.ask";

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var (read, otherwise) = await rounds.ReadAsync(run, ct);
        if (read is not { } open)
            return otherwise;
        var (members, more) = open.Batch();
        var closed = await tasks.DoneAsync(run.Team, ct);
        var (changes, says, someAway) = (Commit.Nothing, ImmutableArray.CreateBuilder<Post>(), false);
        foreach (var member in members.Where(member => member.ClosesAt > run.Now))
        {
            var entry = await standups.EntryAsync(run.Team, open.Standup.Id, open.Round.Value.Day, member.Person, ct);
            if (entry is not null)
                continue;
            var away = await rounds.IsAwayAsync(run.Team, open.Standup, open.Round.Value.Day, member.Person, ct);
            someAway |= away;
            var asked = new Entry(open.Standup.Id, open.Round.Value.Day, member.Person) { AskedAt = away ? null : run.Now, IsAway = away };
            changes = changes.Create(Entry.Kind, asked);
            if (!away)
                says.Add(await AskAsync(run, open, asked, closed, ct));
        }

        changes = open.Then(changes, WorkName, run.Now, more);
        if (someAway)
            changes = await summary.SetAsync(changes, run.Team, open.Standup.Id, open.Round.Value.Day, run.Now, ct);
        return new DueOutcome.Done(changes, says.ToImmutable());
    }

    private async Task<Post> AskAsync(DueRun run, OpenedRound open, Entry asked, IReadOnlyList<TeamTask> closed, CancellationToken ct)
    {
        var (standup, home) = (open.Standup, open.Standup.Home);
        var turn = RoundWork.TurnOf(run, standup, asked.Person, await roster.TongueAsync(run.Team, asked.Person, home.Tongue, ct));
        return Post.ToPerson(home.Where, asked.Person, await card.AskAsync(turn, standup, open.Round.Value, asked, closed, ct)) with { Notice = new(NotificationTypes.Standup) };
    }
}
