using TeamBot.Dialogs;
using TeamBot.Tasks;

namespace TeamBot.Meetings.Agendas;

/// <summary>What earlier meetings of the same place left open: tasks that are not done, and what nobody has decided yet. (E10)</summary>
public sealed class CarriedForward(MeetingStore meetings, TaskStore tasks, Roster roster)
{
    /// <summary>Meetings of the place that are looked at, the newest first.</summary>
    private const int MostMeetings = 5;

    private const int MostRows = 12;

    // Tasks that are read to find those.
    private const int MostRead = 40;

    /// <summary>The rows for the card, and how many are left out.</summary>
    internal async Task<(IReadOnlyList<ListedItem> Rows, int Left)> OfAsync(Turn turn, CancellationToken ct)
    {
        var rows = new List<ListedItem>();
        var read = 0;
        foreach (var meeting in await meetings.OfPlaceAsync(turn, MostMeetings, ct))
        {
            var heading = turn.Words.Say("agenda.from", meeting.Id, meeting.Title, Days.Say(turn.Words, meeting.HeldOn));
            foreach (var proposal in meeting.Proposals.Where(proposal => proposal is { Kind: ProposalKind.Task, State: not ProposalState.Rejected }))
            {
                if (await RowAsync(turn, meeting, proposal, ct) is not { } row)
                    continue;
                rows.Add(row with { Heading = heading });
                heading = "";
            }
        }

        return ([.. rows.Take(MostRows)], Math.Max(0, rows.Count - MostRows));

        async Task<ListedItem?> RowAsync(Turn turn, Meeting meeting, Proposal proposal, CancellationToken ct)
        {
            if (proposal.IsOpen && meeting.Posted is null)
                return new("", proposal.Title, turn.Words.Say("agenda.undecided", meeting.Id, proposal.Number));
            if (++read > MostRead || !TaskId.TryParse(proposal.Became, null, out var id) || await tasks.FindAsync(turn.Team, id, ct) is not { Value: { DoneAt: null } task })
                return null;
            var owner = task.Owner == TeamTask.Nobody ? turn.Words["task.needsOwner"] : await roster.NameAsync(turn, turn.Team, task.Owner, ct);
            return new(task.Id.ToString(), task.Title, string.Join(" · ", new[] { owner, TaskCard.Due(turn, task), task.IsLate(turn.At, turn.Today) ? turn.Words["task.late"] : "" }.Where(part => part.Length > 0)));
        }
    }
}
