using TeamBot.Dialogs;
using TeamBot.Files;
using TeamBot.Language;
using TeamBot.Meetings.Online;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings;

/// <summary>Answers “meeting notes” with a transcript beside it, or pasted below, and “notes for the last meeting” of an online meeting. (E2, E3, E4, E5, E6, E8)</summary>
public sealed class WriteNotes(FileReader files, NoteTranscript note, FetchNotes fetch, ShowMeeting show) : IAnswer
{
    private static readonly Slot Title = new("title", SlotKind.Text);

    public Intent Intent { get; } = new("meeting.notes", [Title],
        English: new(
            [
                "<sumup> [the|our|this|that|today's|yesterday's|last|my] … (meeting|call|transcript|discussion|conversation|sync|session|retro|kickoff|design review|review|workshop|presentation|recording|planning|all hands|1:1|one on one) […]",
                "(take|make|write|write up|generate|create|prepare|send|post|get|draft|produce|give|show|share|publish|need|want|find|upload|start|do|capture|open|pull up|see|put together) [me|us|the|a|some|out|up] ~ (notes|minutes|meeting minutes|summary|recap|action items|decisions|highlights|takeaways) (of|for|from|in|on|about|to) … (meeting|call|sync|discussion|retro|kickoff|review|session|workshop|1:1|transcript|recording|planning|demo) […]",
                "(give me|show me|send me|get me|provide) ~ (notes|summary|recap) (of|for|from) … (meeting|call|sync|discussion|retro|kickoff|review|session|workshop|transcript) […]",
                "(take|make|write|write up|generate|create|prepare|send|post|get|draft|produce|give|show|share|publish|need|want|find|upload|start|do|capture|open|see) [me|us|the|a|some|out|up|last|our|today's|yesterday's] ~ (meeting notes|meeting minutes|meeting summary|minutes|mom|meeting recap) […]",
                "[meeting] (notes|minutes|recap|summary) (of|for|from) … (meeting|call|sync|discussion|retro|kickoff|review) […]",
                "(meeting notes|meeting minutes|meeting summary|minutes of meeting|minutes of the meeting|mom) […]",
                "(what|what's|which) … (decided|decide|decisions|discussed|agreed|action items|takeaways) … (meeting|call|sync|discussion|in|from|at) […]",
                "(here is|here's|this is) the (transcript|recording|meeting transcript) […]",
                "(turn|convert|make) … (transcript|recording|meeting) … (notes|minutes|summary|action items)",
                "(extract|pull|list|get|find) ~ (action items|decisions|actions) (from|of|out of) …",
                "(process|analyze|analyse|read) [the|this|my] (transcript|recording|meeting transcript) […]",
            ],
            ["meeting notes", "notes for the last meeting"]),
        Chinese: new(
            [
                "(summarize|summarise|recap|sum up) [一下] … (会议|会|讨论|周会|例会) […]",
                "(会议|meeting) (纪要|总结|记录|notes|summary)",
                "<sumup> [一下] … (会议|会|讨论|纪要|会议内容|会议记录|转写|录音|逐字稿|周会|例会|评审会|通话) [内容|要点|的内容|记录|的要点|纪要] […]",
                "(写|生成|做|出|发|整理|给我|来|来份|帮我|创建|导出|输出|要|看|查看|看看|打开|分享|发布|上传|记|起草|提取|做个|写个|出个|弄|产出|做一份|准备) … (会议纪要|会议记录|纪要|会议总结|会议摘要|会议小结|会议要点|会议笔记|行动项|会议决议|会议结论) […]",
                "(会议纪要|会议记录|会议总结|会议摘要|会议小结|会议笔记) […]",
                "[今天|昨天|刚才|上次|上周|刚刚|…] [的] … (会议|会|例会|周会|评审会|会上|会议上) … (说了什么|决定了什么|讨论了什么|有哪些决定|结论是什么|有什么结论|定了什么|有哪些行动项|讲了什么|聊了什么|达成了什么|纪要|决议|要点)",
                "(把|将) … (转写|录音|会议|会|逐字稿|文字稿|讨论) … (整理成|生成|总结成|写成|变成|做成|总结|整理) …",
                "(这是|这里是|附上) [今天|昨天] [的] (会议记录|录音|转写|逐字稿|会议转写) […]",
                "[把|将] … (会议纪要|纪要|会议记录|会议总结) (发|给|发给|分享|发到|整理|导出|发一下|写) [给|一下|出来|好] [我|大家|群里|团队] […]",
                "(提取|列出|找出) … (行动项|决议|待办) …??",
                "(记录|记|记一下) [今天|昨天|这次|刚才|本次|这个] [的] (会议|会议内容) […]",
            ],
            ["会议纪要", "上次会议的纪要"]))
    { Files = [.. TranscriptFile.Endings] };

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var said = turn.Input as Input.Said;
        if (said?.Files.FirstOrDefault(file => TranscriptFile.Endings.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase)) is { } file)
        {
            var (title, heldOn) = FileTitle.Of(file.Name, turn.Today);
            return await files.ReadAsync(file, ct) switch
            {
                FileReading.Read(var bytes) => await ReadAsync(turn, HandedIn.Of(turn, title, heldOn), file.Name, bytes, ct),
                FileReading.Refused(var lost, var why) => Reply.Say(turn.Words.Say(lost, why)),
                var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
            };
        }

        if (Pasted(said?.Text) is { } pasted)
            return await ReadAsync(turn, HandedIn.Of(turn, turn.Words["notes.title"], turn.Today), "pasted.txt", System.Text.Encoding.UTF8.GetBytes(pasted), ct);
        return fetch.CanFetch && turn.Scope != Scope.Personal ? await FetchAsync(turn, ct) : Reply.Say(turn.Words["notes.attach"]);
    }

    // What is noted already is shown again.
    private async Task<Reply> FetchAsync(Turn turn, CancellationToken ct) => await fetch.FetchAsync(turn, null, ct) switch
    {
        FetchedNotes.Made made => await fetch.NoteAsync(turn, made, ct),
        FetchedNotes.Before(var id, true) => await show.AnswerAsync(turn, Heard.Of("meeting.show").With("meeting", id.ToString()), ct),
        FetchedNotes.Before(var id, false) => Reply.Say(turn.Words.Say("notes.reading.already", id)),
        FetchedNotes.Refused(var why, var args) => Reply.Say(why.StartsWith("graph.", StringComparison.Ordinal) ? $"{turn.Words[why]} {turn.Words["graph.paste"]}" : turn.Words.Say(why, args)),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private async Task<Reply> ReadAsync(Turn turn, HandedIn handed, string name, byte[] bytes, CancellationToken ct) => TranscriptFile.Read(name, bytes) switch
    {
        TranscriptReading.Read(var transcript) => await note.KeepAsync(turn, handed, transcript, ct),
        TranscriptReading.Refused(var key, var args) => Reply.Say(turn.Words.Say(key, args)),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    // What was pasted begins on the line after the command.
    private static string? Pasted(string? text) => text?.Split('\n', 2) is [_, { Length: > 0 } rest] ? rest : null;
}
