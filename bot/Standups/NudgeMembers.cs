using System.Collections.Immutable;
using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Reminds, once and alone, those who were asked and have not answered. Whom the question reached only now, after an outage, is left in peace. (D6)</summary>
public sealed class NudgeMembers(RoundWork rounds, StandupStore standups, Roster roster) : IDueWork
{
    public const string WorkName = "standup.nudge";

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var (read, otherwise) = await rounds.ReadAsync(run, ct);
        if (read is not { } open)
            return otherwise;
        var (members, more) = open.Batch();
        var (changes, says) = (Commit.Nothing, ImmutableArray.CreateBuilder<Post>());
        foreach (var member in members.Where(member => member.ClosesAt > run.Now))
        {
            if (await standups.EntryAsync(run.Team, open.Standup.Id, open.Round.Value.Day, member.Person, ct) is not { Value: { IsAnswered: false, NudgedAt: null } entry } stored || !(entry.AskedAt <= NudgeAt(member))
                || await rounds.IsAwayAsync(run.Team, open.Standup, open.Round.Value.Day, member.Person, ct))
                continue;
            changes = changes.Replace(Entry.Kind, stored, entry with { NudgedAt = run.Now });
            var words = Words.In(await roster.TongueAsync(run.Team, member.Person, open.Standup.Home.Tongue, ct));
            says.Add(Post.ToPerson(open.Standup.Home.Where, member.Person, words.Say("standup.nudge", open.Standup.Name, open.Standup.Id, AskCard.Until(words, member.ClosesAt, member.Zone))) with { Notice = new(NotificationTypes.Standup) });
        }

        return new DueOutcome.Done(open.Then(changes, WorkName, run.Now, more), says.ToImmutable());
    }

    private static DateTimeOffset NudgeAt(RoundMember member) => StandupTimes.Nudges(member.OpensAt, member.ClosesAt);
}
