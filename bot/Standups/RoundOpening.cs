using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Leave;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>What opening a round writes and says, in one commit: the round, the items that ask, remind and close, and the summary in the channel.</summary>
public sealed class RoundOpening(LeaveStore leaves, SummaryCard card)
{
    /// <summary>The round with its commit and its post; null when nobody is there to be asked.</summary>
    /// <param name="window">From when until when everybody is asked; null for the hours of the stand-up.</param>
    public async Task<(Round Round, Commit Changes, Post Says)?> OpenAsync(TeamId team, Standup standup, DateOnly day, IReadOnlyList<Member> people, DateTimeOffset now, (DateTimeOffset Opens, DateTimeOffset Closes)? window, CancellationToken ct)
    {
        var home = standup.Home;
        var members = new List<RoundMember>();
        foreach (var person in people)
        {
            var (opens, closes) = window ?? (StandupTimes.Opens(standup, day, person.Zone), StandupTimes.Closes(standup, day, person.Zone));
            members.Add(new(person.Person, person.Zone, opens, closes, await leaves.IsAwayAsync(TeamId.OfPerson(home.Where.TenantId, person.Person), day, ct)));
        }

        if (members.TrueForAll(member => member.IsAway))
            return null;
        var round = new Round(standup.Id, day, now, members.Max(member => member.ClosesAt), [.. members.OrderBy(member => member.OpensAt).ThenBy(member => member.Person.Value, StringComparer.Ordinal)]);
        var changes = Commit.Nothing.Create(Round.Kind, round).Create(DueItem.Kind, new RoundCall(standup.Id, day).Item(CloseRound.WorkName, round.ClosesAt));
        foreach (var group in round.Members.Where(member => !member.IsAway && member.ClosesAt > now).GroupBy(member => member.OpensAt))
        {
            var call = new RoundCall(standup.Id, day, group.Key);
            changes = changes.Create(DueItem.Kind, call.Item(AskMembers.WorkName, group.Key))
                .Create(DueItem.Kind, call.Item(NudgeMembers.WorkName, StandupTimes.Nudges(group.Key, group.First().ClosesAt)));
        }

        var turn = Turn.WhenDue(round.Id, standup.SetBy, team, home.Scope, home.Where, now, standup.TimeZone, home.Tongue);
        return (round, changes, await card.KeepAsync(turn, standup, round, [], ct));
    }
}
