using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>Answers “cancel B-2”. Its due item stays: an undo within its time brings the reminder back, whenever it was due. (A11)</summary>
public sealed class CancelReminder(ReminderStore reminders, ReminderCard card, ReminderAnswers answers) : IAnswer
{
    public Intent Intent { get; } = new("reminder.cancel", [ReminderSlots.Reminder],
        English: new(
            [
                "(<delete>|forget|stop|turn off|dismiss|disable|end|close|switch off) [the] {reminder} [please|for good|completely|again]",
                "(stop|quit|don't|do not) (reminding|remind) (me|us) [of|about] {reminder}",
                "(<delete>|forget|forget about|stop|turn off|dismiss|disable|end|skip|cut|unset|switch off) … (reminder|reminders) […]",
                "(stop|quit|don't|do not|no longer|never mind) (reminding|remind|need to remind|you need to remind) (me|us|him|her|everyone|the team) […]",
                "(i|we) (don't|do not|no longer) (need|want) ~ (reminder|reminders|be reminded|to be reminded) […]",
                "(take|get|pull) … (reminder|reminders) (off|out|away|down) […]",
                "{reminder} [is] (no longer needed|not needed|obsolete|cancelled|canceled)",
                "… reminder (is|was) (no longer needed|not needed|obsolete)",
            ],
            ["cancel B-2"]),
        Chinese: new(
            [
                "(<delete>|关闭|关掉|停止|停掉|停|终止|停用|不要) [掉] {reminder} [了|吧]",
                "[把|将] {reminder} [给] (取消|删除|删掉|删了|关掉|关闭|停掉|去掉|撤销|取消掉|移除|停了|cancel|delete) [掉] [了|吧]",
                "{reminder} (不要了|不需要了|不用了|不用提醒了|作废|别提醒了|不用再提醒了)",
                "(<delete>|关闭|关掉|停止|停掉|停|不再|终止|解除|停用|去除|清理) [掉] … 提醒 [了|吧|事项|都]",
                "[把|将] … 提醒 [全部|都|全|给] (取消|删除|删掉|删了|关掉|关闭|停掉|清空|去掉|撤销|取消掉|移除|清掉)",
                "(不用|不要|别|不必|不需要|无需|甭|停止|别再|不要再|不用再) [再] 提醒 [我|我们|大家|了] […]",
                "(取消|删除|去掉|关闭) [我的|我] 提醒 …",
                "… 提醒 (不要了|不需要了|不用了|取消|删掉|取消了|作废)",
            ],
            ["取消 B-2"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (heard["reminder"] is null)
            return await answers.WhichAsync(turn, "reminder.which.cancel", ct);
        if (await reminders.ReadAsync(turn, heard, ct) is not { Value: var reminder } read)
            return ReminderStore.Missing(turn, heard);
        if (await answers.RefusedAsync(turn, heard, reminder, ct) is { } refused)
            return refused;
        var cancelled = reminder.Changed(turn.At) with { State = ReminderState.Cancelled, EndedBy = turn.From };
        return Reply.Show(await card.ShowAsync(turn, cancelled, "", null, ct), Commit.Nothing.Replace(Reminder.Kind, read, cancelled));
    }
}
