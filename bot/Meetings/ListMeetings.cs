using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Meetings;

/// <summary>Answers “meetings”: those whose notes are kept, the newest first.</summary>
public sealed class ListMeetings(MeetingStore meetings, MeetingListCard list) : IAnswer
{
    public Intent Intent { get; } = new("meeting.history", [],
        English: new(["(meetings|past meetings|previous meetings|meeting history|all meetings)", "<show> [me|us] [all] [the|our|my] (past meetings|previous meetings|last meetings|old meetings|kept meetings|meeting history|all meetings|meetings with notes|all minutes|meeting notes so far)", "(which|what) meetings [do you|do we] have (notes|minutes) (of|for)"], ["meetings"]),
        Chinese: new(["(会议|历史会议|会议历史|所有会议|过去的会议|以往的会议|会议纪要列表|所有会议纪要|全部会议)", "<show> [所有|全部] [的] (历史会议|会议历史|过去的会议|以往的会议|past meetings|会议纪要列表|所有会议纪要|会议纪要有哪些)", "(有|都有) 哪些会议 [的|有] 纪要"], ["历史会议"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var items = (await meetings.AllAsync(turn.Team, ct)).Select(meeting =>
        {
            var (open, made) = (meeting.Open.Count(), meeting.Proposals.Count(proposal => proposal.State == ProposalState.Approved));
            return new ListedItem(meeting.Id.ToString(), meeting.Title, string.Join(" · ", new[] { Days.Say(words, meeting.HeldOn), made > 0 ? words.Say("meetings.made", made) : "", open > 0 ? words.Say("meetings.open", open) : "" }.Where(part => part.Length > 0)), Meeting: meeting.Id.ToString());
        }).ToList();
        return Reply.Show(list.Show(turn, words["meetings.title"], words["meetings.none"], items, heard["page"], new(Intent.Name)));
    }
}
