using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>Answers “reject action 2 of M-3”: nothing comes of it. (E7)</summary>
public sealed class RejectProposal(Deciding deciding) : IAnswer
{
    public Intent Intent { get; } = new("meeting.reject", [MeetingSlots.Meeting, MeetingSlots.Number],
        English: new(
            ["reject [number|no.|the] {number} [one] [(of|from|in) {meeting}]", "(reject|dismiss|discard) (action|item|action item|proposal) [number] {number}", "(reject|dismiss|discard) [action|item|action item|proposal] [number] {number} (of|from|in) {meeting}"],
            ["reject action 2 of M-3"]),
        Chinese: new(
            ["(驳回|否决) [{meeting}] [的] [第] {number} [条|项|个]", "(驳回|否决|不采纳|拒绝|reject|dismiss) [第] (行动项|行动|事项|提议|action|action item) [第] {number} [项|条|个]", "(驳回|否决|不采纳|拒绝|reject|dismiss) {meeting} [的] [第] [行动项|行动|事项|提议|action|action item] [第] {number} [项|条|个] [行动项|行动|提议]"],
            ["驳回 M-3 的行动项 2"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        switch (await deciding.ReadAsync(turn, heard, ct))
        {
            case Chosen.These(var read, [var proposal]):
                var meeting = read.Value.With(proposal with { State = ProposalState.Rejected, DecidedBy = turn.From });
                var notice = Deciding.WordsFor(turn, meeting).Say("meeting.rejected", proposal.Number, proposal.Title);
                return await deciding.SayAsync(turn, heard, meeting, proposal.Number, notice, Commit.Nothing.Replace(Meeting.Kind, read, meeting), ct);
            case Chosen.Refused(var why):
                return why;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
