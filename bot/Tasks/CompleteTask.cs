using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “done T-3”. (A3)</summary>
public sealed class CompleteTask(TaskStore tasks, TaskCard card) : IAnswer
{
    public Intent Intent { get; } = new("task.complete", [TaskSlots.Task],
        English: new(["(done|complete|finish|close|finished|completed|tick off)[: ] [with] [the] [task] {task}", "mark [task] {task} [as] (done|complete|completed|finished)", "(i|we)['ve|have] [ have] (finished|completed|done) {task}", "[task] {task} [is] (done|complete|completed|finished)"],
            ["done T-3", "I finished T-12"]),
        Chinese: new(["(完成|做完|搞定|关闭|结束)[了][任务]{task}[了]", "[任务]{task}[已|已经](完成|做完|搞定|做好|结束)[了]", "把[任务]{task}(标记为|标为|设为|改为)[已]完成"],
            ["完成 T-3", "T-12 做完了"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);

        switch (Complete(read.Value, turn, heard["version"]))
        {
            case Outcome.Already(var at):
                return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words.Say("task.alreadyDone", read.Value.Id, Days.Say(turn.Words, turn.DayOf(at))), ct));
            case Outcome.Stale:
                return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["task.stale"], ct));
            case Outcome.Done(var done):
                return Reply.Show(await card.ShowAsync(turn, done, ct), Commit.Nothing.Replace(TeamTask.Kind, read, done));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    internal static Outcome Complete(TeamTask task, Turn turn, string? revision) =>
        task.DoneAt is { } at ? new Outcome.Already(at)
        : task.IsStale(revision) ? new Outcome.Stale()
        : new Outcome.Done(task.Changed() with { DoneAt = turn.At, DoneBy = turn.From });

    internal abstract record Outcome
    {
        internal sealed record Done(TeamTask Task) : Outcome;

        internal sealed record Already(DateTimeOffset At) : Outcome;

        internal sealed record Stale : Outcome;
    }
}
