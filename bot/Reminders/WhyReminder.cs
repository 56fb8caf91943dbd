using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Reminders;

/// <summary>Answers “why B-2?” and the press below a reminder that came to a place: who set it, and who may stop it. Only whoever asked reads it. (H7, idea 6)</summary>
public sealed class WhyReminder(ReminderStore reminders, ReminderAnswers answers, ReminderCard card, Roster roster) : IAnswer
{
    public Intent Intent { get; } = new("reminder.why", [ReminderSlots.Reminder],
        English: new(
            [
                "why [is|was] [the] {reminder} [here|there|sent|posted|set|in this channel|in this chat]",
                "why (did|do|does|are|am) (i|we|you|it) (get|got|see|receive|getting|receiving|seeing|send|post|sending|posting) [me|us] [the] {reminder} [here|again|every day|every week]",
                "who [has] (set|made|created|scheduled|asked for|set up) [the] {reminder}",
            ],
            ["why B-2?"]),
        Chinese: new(
            [
                "(为什么|为何|怎么|干嘛) [会|要] [有|收到|发|出现|给我们|给我] [发|收到] [这个|这条] {reminder}",
                "{reminder} [是] (谁|哪位) (设|设置|设定|创建|建|定|发|设的|设置的|创建的|建的|定的|发的) [的]",
                "谁 (设|设置|设定|创建|建|定|设的|设置了|创建了|设了|建了) [的|了] {reminder}",
                "{reminder} [是] (为什么|为何) [会|要] (在这里|出现|发出来|提醒|提醒我们|提醒我)",
            ],
            ["为什么有 B-2"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (heard["reminder"] is null)
            return await answers.WhichAsync(turn, "reminder.which.why", ct);
        if (await reminders.ReadAsync(turn, heard, ct) is not { Value: var reminder })
            return ReminderStore.Missing(turn, heard);
        var words = turn.Words;
        var (by, whom, rule) = (await roster.NameAsync(turn, turn.Team, reminder.SetBy, ct), await card.WhomAsync(turn, turn.Team, reminder, ct), await card.RuleAsync(turn, turn.Team, reminder, ct));
        var stop = !reminder.IsOpen ? "reminder.why.over" : reminder.Person is null ? "reminder.why.stopHere" : "reminder.why.stop";
        return Reply.Say($"{words.Say(rule.Length > 0 ? "reminder.why.again" : "reminder.why.once", reminder.Id, reminder.Text, by, Days.Say(words, reminder.SetAt, reminder.TimeZone), whom, rule)}\n{words.Say(stop, reminder.Id)}");
    }
}
