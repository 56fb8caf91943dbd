using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>Answers “B-2 done” and the button on a reminder that came. Of a series only this time is done.</summary>
public sealed class CompleteReminder(ReminderStore reminders, ReminderCard card, ReminderAnswers answers) : IAnswer
{
    public Intent Intent { get; } = new("reminder.complete", [ReminderSlots.Reminder],
        English: new(
            [
                "<doing> [:] [with] [the] {reminder} ~",
                "(mark|set) {reminder} [as|to] <done>",
                "[i|we] [have|'ve|did|already|just] [finished|completed|done|did|dealt with|taken care of|handled|finish] {reminder}",
                "{reminder} [is|has been|was] [all|already|now] (<done>|dealt with|taken care of|handled)",
            ],
            ["B-2 done"]),
        Chinese: new(
            [
                "<doing> [了|掉] {reminder} [了]",
                "[把|将] {reminder} [已|已经|都|我|我已经|我已] [标记为|标为|设为] [已] (<done>|处理了|办好了|弄好了) [了|啦]",
                "(mark|标记|标) {reminder} [为|成] [已] <done>",
                "{reminder} [我] [已|已经] (知道了|收到|处理完了|处理好了|办好了|办完了|好了)",
            ],
            ["B-2 完成"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (heard["reminder"] is null)
            return await answers.WhichAsync(turn, "reminder.which.done", ct);
        if (await reminders.ReadAsync(turn, heard, ct) is not { Value: var reminder } read)
            return ReminderStore.Missing(turn, heard);
        if (await answers.RefusedAsync(turn, heard, reminder, ct) is { } refused)
            return refused;
        var done = reminder.Done(turn.From, turn.At);
        var notice = done.State == ReminderState.Waiting ? turn.Words.Say("reminder.doneOnce", done.Id) : "";
        return Reply.Show(await card.ShowAsync(turn, done, notice, null, ct), Commit.Nothing.Replace(Reminder.Kind, read, done));
    }
}
