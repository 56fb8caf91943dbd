using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “done T-3”. (A3)</summary>
public sealed class CompleteTask(TaskStore tasks, TaskCard card) : IAnswer
{
    public Intent Intent { get; } = new("task.complete", [TaskSlots.Task],
        English: new(
            [
                "<doing> [:] [with|off] {task} ~",
                "(mark|set|flag|change|move|put) {task} [status] [as|to|is] [being] [all] <done>",
                "(mark|set|flag|change) ~ {task} ~ <done>",
                "(i|i'm|i've|we|we've|i am|he|she|they) ~ (finished|completed|done|closed|finished with|done with|finish|complete|resolved|wrapped up) ~ {task} ~",
                "{task} ~ <done> ~",
                "(check|cross|tick|scratch|strike|mark|take) {task} off […]",
                "(check|cross|tick|scratch|strike|mark|knock) [off] … <off> [my|the|our|team] <list> […]",
                "(check|cross|tick|scratch|strike|mark|knock) … off",
                "(mark|set) … (as|to) (done|complete|completed|finished|closed|resolved)",
                "(mark|set) [the|my|our|that|this] … <task> ~ (done|complete|completed|finished)",
                "(i|i've|i'm|we|we've|i am|we're) ~ (finished|completed|done|finished with|done with|through with) ~ (my|the|our|all|all my|that|this|with) … (<list>|<task>) […]",
                "(complete|finish|close|close out|resolve|finished|completed|closed) [the|my|our|that|this|all|all my] … (task|tasks|todo|to do|action item|list) […]",
                "[the|my|our|that] … (task|todo|to do item|action item) [is|has been|was|'s] [now|all|already] (done|complete|completed|finished|closed)",
            ],
            ["done T-3", "I finished T-12"]),
        Chinese: new(
            [
                "<doing> [了|掉] {task} [了]",
                "(mark|标记|标) {task} [为|成] [已] <done>",
                "<doing> 掉 {task}",
                "[把|将] {task} [已|已经|都|我|我已经|现在|终于|全部|总算|状态] [改为|改成|标记为|标为|设为|标记成|变为|:|是] [已] <done> [了|啦|的]",
                "(标记|标) {task} [为] <done>",
                "[我|我们|我已经] [把|将] {task} [给|都] <done> [了|啦]",
                "[我|我们|我已经] (完成|做完|搞定|弄完|处理完|解决|办完) [了] [任务] {task} [了]",
                "[把|将] … (任务|待办|待办事项|这条|那条|这个|那个|它) [给|已经|已|都] [标记为|标为|设为|标记成|改为|打勾|勾] [已] <done> [了|啦|掉]",
                "[把|将] … (标记为|标为|标记成|设为|标成) [已] (完成|做完|结束|关闭)",
                "<doing> [了] … (任务|待办|待办事项) [了]",
                "[我|我们] [已经|已] <doing> [了] … (任务|待办|清单) [了]",
                "[把|将] … (从|在) ~ (<list>|<task>) [里|中|上|列表|清单里] (划掉|勾掉|勾选|打勾|勾上)",
                "(划掉|勾掉|勾选|打勾) … <list> [里|中|上|里的|中的|上的] […]",
                "(划掉|勾掉|勾选) …??",
                "我 [已经|已|刚|刚刚|今天] [把] … (做完|完成|搞定|弄完|写完|处理完|修好|办完|弄好) 了??",
                "[我] (完成|做完|搞定|弄完) 了 …??",
                "… (已经|已|都|终于|全部) (做完|完成|搞定|弄完|写完|处理完|修好|办完|弄好) [了]??",
            ],
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
