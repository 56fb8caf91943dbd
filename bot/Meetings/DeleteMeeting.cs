using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Meetings;

/// <summary>Answers “delete M-3”, and asks first: the notes and their decisions go, the tasks that came of them stay.</summary>
public sealed class DeleteMeeting(MeetingStore meetings, Attendance attendance, ConfirmCard confirm) : IAnswer
{
    private static readonly Slot Meeting = MeetingSlots.Meeting with { Required = true };

    public Intent Intent { get; } = new("meeting.delete", [Meeting, DeleteTask.Sure],
        English: new(["<delete> [the] [notes|minutes|meeting] [of|for] {meeting}"], ["delete M-3"]),
        Chinese: new(["<delete> [掉] {meeting} [的] [纪要|会议纪要|记录]", "[把|将] {meeting} [的纪要|的会议纪要] (删除|删掉|删了|移除|删)"], ["删除 M-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await meetings.ReadAsync(turn, heard, ct) is not { } read)
            return MeetingStore.Missing(turn, heard);
        var (words, meeting) = (turn.Words, read.Value);
        if (turn.From != meeting.KeptBy && !await attendance.MayDecideAsync(turn, meeting, ct))
            return Attendance.NotYours(turn, meeting);
        var decisions = await meetings.DecisionsAsync(turn.Team, meeting.Id, ct);
        switch (heard[DeleteTask.Sure.Name])
        {
            case "yes":
                return Reply.Say(words.Say("meeting.deleted", meeting.Id, meeting.Title)) with
                {
                    Changes = decisions.Aggregate(Commit.Nothing.Delete(Meetings.Meeting.Kind, read), (all, decision) => all.Delete(Decision.Kind, decision)),
                };
            case "no":
                return Reply.Say(words.Say("meeting.kept", meeting.Id));
            default:
                var question = words.Say("meeting.delete?", meeting.Id, meeting.Title, decisions.Count);
                return new Reply(Card: confirm.Of(question, Button("task.delete", "yes"), Button("task.keep", "no"), isDestructive: true)) { Asking = DeleteTask.Sure.Name };
        }

        ConfirmButton Button(string title, string sure) => new(words[title], new Dictionary<string, string>
        {
            ["intent"] = Intent.Name,
            ["meeting"] = meeting.Id.ToString(),
            ["team"] = turn.Team.Value,
            ["language"] = words.Language,
            [DeleteTask.Sure.Name] = sure,
        });
    }
}
