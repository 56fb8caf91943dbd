using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “take T-3”: the speaker becomes its owner.</summary>
public sealed class TakeTask(TaskStore tasks, TaskCard card) : IAnswer
{
    public Intent Intent { get; } = new("task.take", [TaskSlots.Task],
        English: new(["(take|claim|grab|pick up|i'll take|i will take|i'll do|i will do|i'll handle|i can take|i can do|i take|i'll pick up|i'll own|i got|i'm taking|i've got|let me take|i'm on) [on] {task}", "{task} is mine"], ["take T-3"]),
        Chinese: new(["(认领|领取|接手|我来做|我来|我接|我接手|我领|我认领|我负责|我来负责|我要做|我来处理) {task}", "{task} (我来|我来做|我来处理|我接|我接手|我认领|我做|我负责|我来负责|我来跟进|归我)"], ["认领 T-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        if (read.Value.Owner == turn.From)
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words.Say("task.alreadyYours", read.Value.Id), ct));
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["task.stale"], ct));

        var taken = read.Value.Changed() with { Owner = turn.From, Offer = null };
        return Reply.Show(await card.ShowAsync(turn, taken, ct), Commit.Nothing.Replace(TeamTask.Kind, read, taken));
    }
}
