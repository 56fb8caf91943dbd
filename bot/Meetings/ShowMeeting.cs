using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Meetings;

/// <summary>Answers “show M-3”, and goes on to the next proposal. (E8)</summary>
public sealed class ShowMeeting(MeetingStore meetings, MeetingCard card, Deciding deciding) : IAnswer
{
    public Intent Intent { get; } = new("meeting.show", [MeetingSlots.Meeting],
        English: new(
            [
                "[<show>|open] [me|us] [the] [notes|minutes|card|summary] [of|for|from] [meeting] {meeting} [again]",
                "(<show>|open) [me|us] [the|our] (notes|minutes) [of the last meeting] again",
            ],
            ["show M-3"]),
        Chinese: new(["[<show>|打开] [一下] {meeting} [的] [纪要|会议纪要|记录|内容|卡片|详情]", "(再|重新) (<show>|打开|发) [一下|一遍] [上次会议的|上次的] (纪要|会议纪要)"], ["查看 M-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await meetings.ReadAsync(turn, heard, ct) is not { Value: var meeting })
            return MeetingStore.Missing(turn, heard);
        // Where it is at home the new card is the one that is kept; the one that was pressed stays it.
        var isHome = turn.Input is Input.Said ? turn.Where.ConversationId == meeting.Home.Where.ConversationId : heard[MeetingView.HomeSlot] is not null;
        var after = int.TryParse(heard["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return Reply.Show(await card.ShowAsync(turn, await deciding.NotesAsync(turn, meeting, ct), new(after, "", isHome), ct)) with
        {
            Handle = isHome ? meeting.Id.ToString() : null,
            IsGenerated = meeting.IsGenerated,
        };
    }
}
