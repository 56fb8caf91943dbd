using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “create task Renew the certificate for @Li by Friday, high priority”. (A1, A5, B5, N3)</summary>
public sealed class CreateTask(ShortIds ids, TaskCard card, TaskForm form) : IForm
{
    public Intent Intent { get; } = new("task.create", [TaskSlots.Title, TaskSlots.Owner, TaskSlots.Due, TaskSlots.Priority],
        English: new(
            ["(create|add|make|open|new) [a|an] [new] (task|todo|to-do) [called|named|to|:] {title}", "(create|add|make|open|new) [a|an] [new] (task|todo|to-do)", "(task|todo): {title}"],
            ["create task Renew the certificate by Friday", "add a task Book the room for me by tomorrow, high priority"]),
        Chinese: new(
            ["(创建|新建|添加|新增|增加|加|建)[一|1][个|条|项][新|新的][任务|待办][:|,] {title}", "(创建|新建|添加|新增|增加|加|建)[一|1][个|条|项][新|新的](任务|待办)", "(任务|待办): {title}"],
            ["创建任务 更新发布说明，下周三之前", "新建一个任务：准备演示，高优先级，周五前"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var title = heard[TaskSlots.Title.Name]!;
        if (title.Length > TeamTask.LongestTitle)
            return Reply.Ask(TaskSlots.Title.Name, turn.Words.Say("task.titleTooLong", title.Length, TeamTask.LongestTitle));

        var (number, taken) = await ids.NextAsync(turn.Team, "T", ct);
        var task = new TeamTask(new(number), title, heard["owner"] is { } owner ? new(owner) : turn.From, null, null,
            heard["priority"] is { } priority ? Enum.Parse<Priority>(priority, ignoreCase: true) : Priority.Normal, turn.From, turn.At)
            .Due(SaidDate.TryParse(heard["due"], out var due) ? due : null, turn.Zone);
        return Reply.Show(await card.ShowAsync(turn, task, ct), taken.Create(TeamTask.Kind, task));
    }

    public Task<Reply> FormAsync(Turn turn, Heard heard, string? problem, CancellationToken ct) => form.ShowAsync(turn, heard, null, problem, ct);
}
