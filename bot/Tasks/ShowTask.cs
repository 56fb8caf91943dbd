using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tasks;

/// <summary>Answers “show T-3”.</summary>
public sealed class ShowTask(TaskStore tasks, TaskCard card) : IAnswer
{
    public Intent Intent { get; } = new("task.show", [TaskSlots.Task],
        English: new(["[show|open|view|what is|details of] [me] [the] [task] {task}"], ["show T-3"]),
        Chinese: new(["[查看|看|看看|显示|打开][任务]{task}[的详情|详情]"], ["查看 T-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await tasks.ReadAsync(turn, heard, ct) is { } task
            ? Reply.Show(await card.ShowAsync(turn, task.Value, ct))
            : TaskStore.Missing(turn, heard);
}
