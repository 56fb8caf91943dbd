using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “reopen T-3”. (A3)</summary>
public sealed class ReopenTask(TaskStore tasks, TaskCard card, DueCalls calls) : IAnswer
{
    public Intent Intent { get; } = new("task.reopen", [TaskSlots.Task],
        English: new(["(reopen|re open|undone|restart|open again) ~ {task} ~", "open {task} again", "{task} ~ (not done|not finished|not complete|isn't done|isn't finished|is not done yet|isn't complete) ~", "(mark|set) {task} as (open|not done|undone|incomplete|unfinished|in progress)"], ["reopen T-3"]),
        Chinese: new(["(重新打开|重开|重启|恢复|重新开启|重新激活) {task}", "{task} (还没|没有|没|还没有|其实没|并没有) (完成|做完|搞定|弄完|好|done|finished)", "[把|将] {task} (重新打开|重开|恢复|重新开启|改为未完成|标记为未完成|设为未完成)", "{task} 未完成"], ["重新打开 T-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        if (read.Value.DoneAt is null)
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words.Say("task.alreadyOpen", read.Value.Id), ct));
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["task.stale"], ct));

        var open = read.Value.Changed() with { DoneAt = null, DoneBy = null };
        return Reply.Show(await card.ShowAsync(turn, open, ct), await calls.SetAsync(Commit.Nothing.Replace(TeamTask.Kind, read, open), turn, open, ct));
    }
}
