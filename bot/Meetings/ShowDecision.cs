using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Meetings;

/// <summary>Answers “show D-4”: what was decided, who said it and when. (E5)</summary>
public sealed class ShowDecision(MeetingStore meetings, MeetingListCard list) : IAnswer
{
    public Intent Intent { get; } = new("meeting.decision", [MeetingSlots.Decision],
        English: new(["[<show>|open] [me|us] [the] [decision] {decision} [again]"], ["show D-4"]),
        Chinese: new(["[<show>|打开] [一下] [决定|决议] {decision} [的] [内容|详情]"], ["查看 D-4"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var said = heard["decision"]!;
        return DecisionId.TryParse(said, null, out var id) && await meetings.FindAsync(turn.Team, id, ct) is { Value: var decision }
            ? Reply.Show(list.Show(turn, turn.Words["decision.title"], "", [SearchDecisions.Item(turn, decision)], wantedPage: null, new(Intent.Name)))
            : Reply.Say(turn.Words.Say("decision.missing", said));
    }
}
