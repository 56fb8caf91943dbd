using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Meetings.Export;

/// <summary>
/// Answers “export M-3”: the minutes as Markdown where it was said, and as a Word document in the chat of whoever asked,
/// since Teams takes files of a bot only there, and only once the person agrees. (M3)
/// </summary>
public sealed class ExportMinutes(MeetingStore meetings, Deciding deciding) : IAnswer
{
    /// <summary>Longest text of one message, in characters; Teams takes about 100 KB with all that surrounds it.</summary>
    private const int LongestMessage = 20_000;

    private static readonly Slot Format = new("format", SlotKind.Choice)
    {
        Choices = [("docx", "word|docx|.docx|a word document|word document|word 文档|word文档|文档"), ("markdown", "markdown|text|md|文本")],
    };

    public Intent Intent { get; } = new("meeting.export", [MeetingSlots.Meeting, Format],
        English: new(["(export|download|save) [the] [minutes|notes] [of] {meeting} [(as|to|in) [a] {format}]", "(export|download) [the|our] (minutes|meeting notes|notes of the last meeting|notes|meeting minutes) [(as|to|in) [a] {format}]", "send [me|us] [the|our] (minutes|notes|meeting minutes|meeting notes) [of {meeting}] (as|in) [a] {format}"], ["export M-3 as Word"]),
        Chinese: new(["(导出|下载|保存|export|download) {meeting} [的] [纪要|会议纪要] [(为|成|到) {format}]", "(导出|下载) [上次会议的|这次的] (会议纪要|纪要) [(为|成|到) {format}]", "[把|将] [{meeting}] [的|上次会议的] (纪要|会议纪要) (以|用|按) {format} [格式|的格式] (发给我|发我|发送|导出)", "[把|将] {meeting} [的纪要|的会议纪要] (导出|下载|保存) (为|成|到) {format}"], ["导出 M-3 为 Word"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await meetings.ReadAsync(turn, heard, ct) is not { Value: var meeting })
            return MeetingStore.Missing(turn, heard);
        var notes = await deciding.NotesAsync(turn, meeting, ct);
        var markdown = heard["format"] == "docx" ? "" : NotesText.Markdown(turn.Words, notes);
        if (markdown.Length > LongestMessage)
            markdown = turn.Words["export.long"];
        if (heard["format"] == "markdown")
            return Reply.Say(markdown);
        var data = new Dictionary<string, string> { ["intent"] = SendMinutes.Name, ["meeting"] = meeting.Id.ToString(), ["team"] = turn.Team.Value, ["language"] = turn.Words.Language };
        var offer = FilePosts.Consent(turn.Where, $"{meeting.Id}.docx", WordMinutes.Of(turn.Words, notes).Length, turn.Words.Say("export.offer", meeting.Id, meeting.Title), data) with { To = turn.Scope == Scope.Personal ? null : turn.From };
        var say = turn.Scope == Scope.Personal ? markdown : string.Join("\n\n", new[] { markdown, turn.Words["export.alone"] }.Where(part => part.Length > 0));
        return (say.Length > 0 ? Reply.Say(say) : Reply.Silence) with { Also = [offer] };
    }
}
