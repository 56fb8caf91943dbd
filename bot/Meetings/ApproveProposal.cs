using System.Collections.Immutable;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;
using TeamBot.Links;
using TeamBot.Risks;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Meetings;

/// <summary>Answers “approve action 2 of M-3” and “approve all actions of M-3”: only now they become tasks, linked to the meeting and to the decision. (E7, F8, idea 5)</summary>
public sealed class ApproveProposal(Deciding deciding, Attendance attendance, ShortIds ids, TaskOffers offers, DueCalls due, ReviewCalls calls, Roster roster) : IAnswer
{
    /// <summary>Tasks that one press makes: each is a record, two links, their entries in the audit trail, a call and a message, and all fit one commit.</summary>
    internal const int MostAtOnce = 10;

    public Intent Intent { get; } = new("meeting.approve", [MeetingSlots.Meeting, MeetingSlots.Number, MeetingSlots.All],
        English: new(
            [
                "(approve|confirm) (action|item|action item|proposal) [number] {number}",
                "approve [number|no.|the] {number} [one] [(of|from|in) {meeting}]",
                "(approve|confirm) [action|item|action item|proposal] [number] {number} (of|from|in) {meeting}",
                "(approve|confirm) {which} [of] [the] [actions|action items|items|proposals] [(of|from|in) {meeting}]",
            ],
            ["approve action 2 of M-3", "approve all actions of M-3"]),
        Chinese: new(
            [
                "(批准|通过|同意|确认|approve|confirm) [第] (行动项|行动|事项|提议|action|action item) [第] {number} [项|条|个]",
                "(批准|通过|同意|确认|approve|confirm) {meeting} [的] [第] [行动项|行动|事项|提议|action|action item] [第] {number} [项|条|个] [行动项|行动|提议]",
                "(批准|通过|同意|确认|approve|confirm) {meeting} [的] {which} [的] [行动项|行动|事项|提议|action|action item]",
                "{which} (批准|通过) [{meeting}] [的] [行动项|行动|事项|提议|action|action item]",
                "批准 [{meeting}] [的] [第] {number} [条|项|个]",
                "(批准|通过|确认) {which} [的] (行动项|行动|事项|提议|action|action item)",
            ],
            ["批准 M-3 的行动项 2", "批准 M-3 的全部行动项"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        return await deciding.ReadAsync(turn, heard, ct) switch
        {
            Chosen.These(var read, [{ Kind: ProposalKind.Risk } risk]) => await LogAsync(turn, heard, read, risk, ct),
            Chosen.These(var read, var chosen) => await MakeAsync(turn, heard, read, chosen, ct),
            Chosen.Refused(var why) => why,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<Reply> MakeAsync(Turn turn, Heard heard, Stored<Meeting> read, IReadOnlyList<Proposal> chosen, CancellationToken ct)
    {
        var now = chosen.Take(MostAtOnce).ToList();
        var people = await attendance.PeopleAsync(turn, ct);
        var (first, changes) = await ids.NextAsync(turn.Team, "T", now.Count, ct);
        var meeting = read.Value;
        var told = new List<Post>();
        TeamTask? last = null;
        foreach (var (proposal, i) in now.Select((proposal, i) => (proposal, i)))
        {
            var task = Task(turn, Words.In(meeting.Tongue), proposal, new(first + i), people);
            changes = changes.Create(TeamTask.Kind, task).Create(Link.Kept, new(meeting.Id.ToString(), task.Id.ToString(), LinkKind.LedTo, turn.From, turn.At));
            if (proposal.Follows is { } decision)
                changes = changes.Create(Link.Kept, new(decision.ToString(), task.Id.ToString(), LinkKind.LedTo, turn.From, turn.At));
            changes = await due.SetAsync(changes, turn, task, ct);
            meeting = meeting.With(proposal with { State = ProposalState.Approved, DecidedBy = turn.From, Became = task.Id.ToString() });
            told.AddRange(await offers.TellAsync(turn, task, ct));
            last = task;
        }

        var words = Deciding.WordsFor(turn, meeting);
        var notice = now.Count > 1 ? words.Count("meeting.made.all", now.Count) + (chosen.Count > now.Count ? words.Count("meeting.made.more", chosen.Count - now.Count) : "")
            : words.Say(last!.Owner == TeamTask.Nobody ? "meeting.made.nobody" : "meeting.made", last.Id, last.Title, last.Owner == TeamTask.Nobody ? words["notes.needsOwner"] : await roster.NameAsync(turn, turn.Team, last.Owner, ct));
        var reply = await deciding.SayAsync(turn, heard, meeting, now[^1].Number, notice, changes.Replace(Meeting.Kind, read, meeting), ct);
        return reply with { Also = [.. reply.Also, .. told] };
    }

    private static TeamTask Task(Turn turn, Words words, Proposal proposal, TaskId id, IReadOnlyList<Mention> people)
    {
        var owner = Attendance.OwnerOf(people, proposal);
        var slots = ImmutableDictionary<string, string>.Empty.Add("title", proposal.In(words)).Add("owner", owner?.Value ?? "").Add("due", proposal.Due?.ToString() ?? "");
        return CreateTask.Made(turn, new("task.create", slots), id, TeamTask.Nobody);
    }

    private async Task<Reply> LogAsync(Turn turn, Heard heard, Stored<Meeting> read, Proposal proposal, CancellationToken ct)
    {
        var (number, taken) = await ids.NextAsync(turn.Team, "R", ct);
        var risk = LogRisk.Log(new(number), Heard.Of("risk.log").With("title", proposal.In(Words.In(read.Value.Tongue))), Thresholds.Usual, turn);
        var meeting = read.Value.With(proposal with { State = ProposalState.Approved, DecidedBy = turn.From, Became = risk.Id.ToString() });
        var changes = taken.Create(Risk.Kind, risk).Create(Link.Kept, new(meeting.Id.ToString(), risk.Id.ToString(), LinkKind.LedTo, turn.From, turn.At)).Replace(Meeting.Kind, read, meeting);
        var notice = Deciding.WordsFor(turn, meeting).Say("meeting.logged", risk.Id, risk.Title);
        return await deciding.SayAsync(turn, heard, meeting, proposal.Number, notice, await calls.SetAsync(changes, turn, risk, ct), ct);
    }
}
