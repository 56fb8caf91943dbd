using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “reopen T-3”. (A3)</summary>
public sealed class ReopenTask(TaskStore tasks, TaskCard card) : IAnswer
{
    public Intent Intent { get; } = new("task.reopen", [TaskSlots.Task],
        English: new(["(reopen|re-open|undone|restart) [the] [task] {task}", "[task] {task} is not (done|finished|complete)"], ["reopen T-3"]),
        Chinese: new(["(重新打开|重开|重启|恢复)[任务]{task}", "[任务]{task}(还没|没有|没|还没有)(完成|做完)", "把[任务]{task}重新打开"], ["重新打开 T-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        if (read.Value.DoneAt is null)
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words.Say("task.alreadyOpen", read.Value.Id), ct));
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["task.stale"], ct));

        var open = read.Value.Changed() with { DoneAt = null, DoneBy = null };
        return Reply.Show(await card.ShowAsync(turn, open, ct), Commit.Nothing.Replace(TeamTask.Kind, read, open));
    }
}
