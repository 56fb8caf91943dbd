using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>Answers “show M-3 in Chinese” and “用英文显示”: the card’s own words change for everybody; what people said stays as they said it. (E11)</summary>
public sealed class SwitchLanguage(MeetingStore meetings, Deciding deciding) : IAnswer
{
    private static readonly Slot To = new("to", SlotKind.Choice, Required: true)
    {
        Choices = [("en", "english|英文|英语"), ("zh", "chinese|simplified chinese|mandarin|中文|汉语|简体中文|简体")],
    };

    public Intent Intent { get; } = new("meeting.language", [MeetingSlots.Meeting, To],
        English: new(["[<show>|display|switch|write|give] [me|us] [it|this|that|{meeting}|the notes|the minutes|the card|the meeting] [of {meeting}] [to] (in|to) {to}", "(<show>|display) {meeting} (in|to) {to}"], ["show in Chinese", "show M-3 in English"]),
        Chinese: new(["(用|以|换成|切换到|切换成|改用) {to} [显示|查看|看|来显示] [{meeting}|会议纪要|纪要|卡片]", "[把] {meeting} (用|以|换成|切换成|切换到) {to} [显示|查看|看]"], ["用英文显示", "用中文显示 M-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await meetings.ReadAsync(turn, heard, ct) is not { } read)
            return MeetingStore.Missing(turn, heard);
        var tongue = heard["to"] == "zh" ? Tongue.Chinese : Tongue.English;
        var meeting = read.Value with { Tongue = tongue };
        var notice = Words.In(tongue).Say(meeting.IsGenerated ? "meeting.inTongue.model" : "meeting.inTongue", meeting.Id);
        return await deciding.SayAsync(turn, heard, meeting, 0, notice, meeting == read.Value ? null : Commit.Nothing.Replace(Meeting.Kind, read, meeting), ct);
    }
}
