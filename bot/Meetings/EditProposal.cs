using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Meetings;

/// <summary>Answers “assign action 2 of M-3 to @Li”, “rename action 2 of M-3 to …”, and the form behind <em>Edit</em>: title, owner, due. (C1, C4, E7)</summary>
public sealed class EditProposal(Deciding deciding, Attendance attendance, Roster roster) : IForm
{
    private static readonly Slot Title = new("title", SlotKind.Text) { Longest = TeamTask.LongestTitle };
    private static readonly Slot Owner = new("owner", SlotKind.Person);
    private static readonly Slot Due = new("due", SlotKind.Date);

    public Intent Intent { get; } = new("meeting.edit", [MeetingSlots.Meeting, MeetingSlots.Number, Title, Owner, Due],
        English: new(
            [
                "(assign|give) (action|item|action item) [number] {number} [(of|from|in) {meeting}] to {owner}",
                "(rename|change|edit|reword) (action|item|action item) [number] {number} [(of|from|in) {meeting}] (to|:|into) {title}",
                "(change|move|set|postpone) [the] (due date|deadline) of (action|item|action item) [number] {number} [(of|from|in) {meeting}] to {due}",
                "(action|item|action item) [number] {number} [(of|from|in) {meeting}] [is] (due|due on|due by) {due}",
            ],
            ["assign action 2 of M-3 to me", "rename action 2 of M-3 to Book the room"]),
        Chinese: new(
            [
                "[把|将] {meeting} [的] [第] (行动项|行动|事项|action|action item) [第] {number} [项|条] (交给|分配给|指派给|改由) {owner} [负责]",
                "[把|将] {meeting} [的] [第] (行动项|行动|事项|action|action item) [第] {number} [项|条] (改为|改成|改名为) [:] {title}",
                "[把|将] {meeting} [的] [第] (行动项|行动|事项|action|action item) [第] {number} [项|条] [的] (截止|截止日期|期限|截止时间) [是|改为|改到|定在|为] {due}",
            ],
            ["把 M-3 的行动项 2 交给我", "M-3 的行动项 2 改为：预订会议室"]));

    public Form Form { get; } = new("meetingaction", 1, [new(Title) { IsRequired = true }, new(Owner), new(Due)]);

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await deciding.ReadAsync(turn, heard, ct) is not Chosen.These(var read, [var proposal]))
            return FormStart.Empty with { Instead = turn.Words["meeting.stale.form"] };
        var owner = Attendance.OwnerOf(await attendance.PeopleAsync(turn, ct), proposal);
        return (FormStart.Empty with { About = turn.Words.Say("meeting.action.named", proposal.Number, read.Value.Id) })
            .With("title", proposal.In(turn.Words)).With("owner", owner?.Value).With("due", proposal.Due?.ToString()).With("stamp", proposal.Stamp).With(MeetingView.HomeSlot, heard[MeetingView.HomeSlot]);
    }

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        switch (await deciding.ReadAsync(turn, heard, ct))
        {
            case Chosen.These(var read, [var proposal]):
                var changed = await ChangedAsync(turn, heard, proposal, ct);
                var words = Deciding.WordsFor(turn, read.Value);
                if (changed == proposal)
                    return await deciding.SayAsync(turn, heard, read.Value, proposal.Number - 1, words.Say("meeting.unchanged", proposal.Number), null, ct);
                var meeting = read.Value.With(changed);
                return await deciding.SayAsync(turn, heard, meeting, proposal.Number - 1, words.Say("meeting.changed", proposal.Number), Commit.Nothing.Replace(Meeting.Kind, read, meeting), ct);
            case Chosen.Refused(var why):
                return why;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // What was sent empty is taken away; what was not said stays, and a day keeps its time.
    private async Task<Proposal> ChangedAsync(Turn turn, Heard heard, Proposal proposal, CancellationToken ct)
    {
        var changed = heard["title"] is { } title && title != proposal.In(Words.English) && title != proposal.In(Words.Chinese) ? proposal with { Title = title, Chinese = null } : proposal;
        if (heard.Slots.ContainsKey("due"))
            changed = changed with { Due = SaidDate.TryParse(heard["due"], out var due) ? due.Day == proposal.Due?.Day ? proposal.Due : due : null };
        if (!heard.Slots.TryGetValue("owner", out var owner))
            return changed;
        if (owner.Length == 0)
            return proposal.OwnerName is { } unknown && Attendance.Find(await attendance.PeopleAsync(turn, ct), unknown) is null ? changed : changed with { Owner = null, OwnerName = null };
        return changed with { Owner = new(owner), OwnerName = await roster.NameAsync(turn, turn.Team, new(owner), ct) };
    }
}
