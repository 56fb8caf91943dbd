using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “move T-3 to next Monday”, “assign T-3 to @Li”, “rename T-3 to …”, “T-3 priority high”. (A4, A5)</summary>
public sealed class UpdateTask(TaskStore tasks, TaskCard card, TaskForm form) : IForm
{
    // Here each slot stands at a fixed place of the sentence, so none is free.
    private static readonly Slot Title = TaskSlots.Title with { Required = false };
    private static readonly Slot Owner = TaskSlots.Owner with { Free = false };
    private static readonly Slot Due = TaskSlots.Due with { Free = false };

    public Intent Intent { get; } = new("task.update", [TaskSlots.Task, Title, Owner, Due, TaskSlots.Level, TaskSlots.Priority with { Free = false }],
        English: new(
            ["(move|postpone|push|reschedule|shift|delay|change) [the] [task] {task} [due] [date] to {due}", "[task] {task} [is] due [on|by] {due}", "set [the] due [date] of {task} to {due}",
             "(assign|give|hand|reassign) [the] [task] {task} to {owner}", "(rename|retitle) [the] [task] {task} [to|as|:] {title}",
             "(set|change|make) [the] [priority of] [task] {task} [priority] [to|as] {level} [priority]", "[task] {task} [is] {level} priority", "[task] {task} priority [is|to|:] {level}"],
            ["move T-3 to next Monday", "assign T-3 to me", "rename T-3 to Renew the TLS certificate", "set T-3 to high priority"]),
        Chinese: new(
            ["[把][任务]{task}[的][截止|到期][日期|时间](改到|延到|延期到|推迟到|移到|改为|调到|提前到|推到){due}", "[任务]{task}[的]截止[日期|时间][是|为|:]{due}",
             "[把][任务]{task}(交给|分配给|指派给|转给|派给){owner}", "[把][任务]{task}(改名为|重命名为|改名|标题改为|标题改成){title}",
             "[把][任务]{task}[的]优先级[改为|设为|改成|调为|设成|是|为|:]{level}", "[把][任务]{task}(改为|设为|改成){level}优先级"],
            ["T-3 改到下周一", "把 T-3 交给我", "T-3 改名为 更新证书", "T-3 优先级改为高"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        if (heard["title"] is { Length: > TeamTask.LongestTitle } title)
            return Reply.Ask("title", turn.Words.Say("task.titleTooLong", title.Length, TeamTask.LongestTitle));
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, read.Value, ct, turn.Words["task.stale"]));

        var changed = Change(read.Value, heard, turn.Zone);
        return changed == read.Value
            ? Reply.Show(await card.ShowAsync(turn, read.Value, ct, turn.Words["task.unchanged"]))
            : Reply.Show(await card.ShowAsync(turn, changed.Changed(), ct), Commit.Nothing.Replace(TeamTask.Kind, read, changed.Changed()));
    }

    public async Task<Reply> FormAsync(Turn turn, Heard heard, string? problem, CancellationToken ct) =>
        await tasks.ReadAsync(turn, heard, ct) is { } read ? await form.ShowAsync(turn, heard, read.Value, problem, ct) : TaskStore.Missing(turn, heard);

    // A slot that was sent empty by the form takes the date away; one that was not said stays.
    internal static TeamTask Change(TeamTask task, Heard heard, TimeZoneInfo zone)
    {
        var changed = task with
        {
            Title = heard["title"] ?? task.Title,
            Owner = heard["owner"] is { } owner ? new(owner) : task.Owner,
            Priority = (heard["level"] ?? heard["priority"]) is { } level ? Enum.Parse<Priority>(level, ignoreCase: true) : task.Priority,
        };
        if (!heard.Slots.ContainsKey("due"))
            return changed;
        var due = SaidDate.TryParse(heard["due"], out var said) ? said : null;
        return due is { Time: null } && due.Day == task.DueOn ? changed : changed.Due(due, zone);
    }
}
