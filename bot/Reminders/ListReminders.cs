using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Reminders;

/// <summary>Answers “my reminders”, “reminders of this channel”, “what are my reminders for tomorrow”. (H1)</summary>
public sealed class ListReminders(ReminderStore reminders, ReminderListCard list, Roster roster) : IAnswer
{
    private static readonly Slot Which = new("which", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("mine", "my|mine|all my|my own|do i have|have i|i have|我的|我有|我设|我有哪些|我所有的"),
            ("place", "this channel|the channel|this channel's|the channel's|channel's|this chat|the chat|this group|the group|our|the team|team's|频道|本频道|这个频道|群里|本群|群里的|我们的|团队的|大家的"),
        ],
    };

    public Intent Intent { get; } = new("reminder.list", [Which, ReminderSlots.Due],
        English: new(
            [
                "<show> [me|us] ~ reminders […]",
                "<show> [me|us] ~ reminder list […]",
                "<show> [me] [my|the] list of [my|all] reminders […]",
                "[what|which|what's|what are|list|list of] [all] [of] [my|the|our|any|pending|open|upcoming|active|current|all|today's|tomorrow's] [my|pending|open|upcoming|active|current|today's] reminders […]",
                "(what|which|what's|when|how many|where) … (reminder|reminders) […]",
                "(do|did|is|are|have|does|has|were|was|am i) (i|there|any|my|we|you|it) … (reminder|reminders) […]",
                "(is|are) there ~ (reminder|reminders) […]",
                "(i|i'd|would|want|like|need) … (hear|see|confirm|check|know|review|view|list) … reminders […]",
                "(read|tell|give|show|remind) me ~ (reminders|things to remember|list of things to remember) […]",
                "remind me (of|about|what) ~ (items|things|everything|stuff|what) (on|in|that|i) …",
                "remind me (of|about) the (items|things|stuff) (on|in|that|i) …",
                "remind me of the items on my list […]",
                "remind me what (i|is|was|are|my|the|we) …",
                "(what|which) … (remember|remind|reminded|remind me|reminded of) […]",
                "my list of reminders […]",
                "(did i|have i) (set|ask|make|create|add|put) … (reminder|reminded|remind) […]",
                "what did i ask you to remind me […]",
            ],
            ["my reminders", "reminders of this channel"]),
        Chinese: new(
            [
                "<show> [一下] … (提醒|提醒事项) [列表|清单|有哪些|吧|都有哪些]",
                "[我|我们] … (有什么|有哪些|有多少|有几个|有没有|还有什么|还有哪些|有|设了什么|设了哪些|设置了哪些|设置了什么) … 提醒 […]",
                "(什么|哪些|几个|多少|有没有|有什么|有哪些) … 提醒 […]",
                "[我的|所有|全部|今天的|明天的|本周的|当前的|我所有的|频道的|群里的|本群的|团队的|我们的] [的] 提醒 [列表|清单|list|有哪些|有什么|事项|都有哪些|都有什么]",
                "… (在|加到|加入) [我的] 提醒 (里|中|列表里|列表中|事项里|事项中) [了] [吗|没有|么]",
                "[我|你] … 提醒 … (吗|什么|哪些|几点|什么时候|没有)??",
                "[我] 让你提醒我 (什么|啥|哪些)…",
                "提醒 (列表|清单|一览|有哪些|都有哪些)",
            ],
            ["我的提醒", "群里的提醒有哪些"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var which = turn.Scope == Scope.Personal ? "mine" : heard["which"] ?? "here";
        var rows = new List<ListedReminder>();
        foreach (var (team, name) in await roster.SpacesAsync(turn, ct))
            rows.AddRange((await ReadAsync(turn, team, which, ct)).Select(reminder => new ListedReminder(team, name, reminder)));
        var on = heard["due"]?[..10] ?? "";
        if (on.Length > 0)
            rows.RemoveAll(row => turn.DayOf(row.Reminder.At).ToString("O", turn.Words.Culture) != on);
        rows = [.. rows.DistinctBy(row => (row.Team, row.Reminder.Id)).OrderBy(row => row.Reminder.At).ThenBy(row => row.Reminder.Number)];
        return Reply.Show(await list.ShowAsync(turn, which, on, rows, heard["page"], ct));
    }

    private async Task<IReadOnlyList<Reminder>> ReadAsync(Turn turn, TeamId team, string which, CancellationToken ct) =>
    [
        .. which == "place" ? [] : await reminders.WaitingAsync(team, turn.From.Value, ct),
        .. which == "place" ? [] : await reminders.SetForOthersAsync(team, turn.From, ct),
        .. which == "mine" ? [] : await reminders.WaitingAsync(team, ReminderAnswers.PlaceOf(turn), ct),
    ];
}
