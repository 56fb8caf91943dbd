using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Reminders;

/// <summary>Answers “show B-2”.</summary>
public sealed class ShowReminder(ReminderStore reminders, ReminderAnswers answers) : IAnswer
{
    public Intent Intent { get; } = new("reminder.show", [ReminderSlots.Reminder],
        English: new(["{reminder}", "[<show>|what is|what's|what about|details of|status of|when is|when does|when will] [me|us] [the] [details of|status of] {reminder} [details|due|come|about|fire|remind me|go off]"], ["show B-2"]),
        Chinese: new(["[<show>] {reminder} [的] [详情|情况|状态|status|details|内容|时间|什么时候|几点|是什么|什么时候提醒|怎么样] [看看|看一下]", "{reminder} [是] (什么时候|几点|什么内容|什么) [提醒|的]"], ["查看 B-2"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        heard["reminder"] is null ? await answers.WhichAsync(turn, "reminder.which.show", ct)
        : await reminders.ReadAsync(turn, heard, ct) is { } read ? await answers.SayAsync(turn, read.Value, "", ct)
        : ReminderStore.Missing(turn, heard);
}
