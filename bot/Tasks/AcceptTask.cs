using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “accept T-3” of somebody who was given a task. (A4)</summary>
public sealed class AcceptTask(TaskStore tasks, TaskCard card, TaskOffers offers) : IAnswer
{
    public Intent Intent { get; } = new("task.accept", [TaskSlots.Task],
        English: new(["(accept|i accept|i'll accept) [the] {task}", "{task} [is] accepted"], ["accept T-3"]),
        Chinese: new(["(接受|我接受|同意接) {task}", "{task} [我] (接受|接受了)"], ["接受 T-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        if (read.Value.Owner != turn.From)
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words.Say("task.notOffered", read.Value.Id), ct));
        if (read.Value.Offer is not { } offer)
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words.Say("task.alreadyYours", read.Value.Id), ct));

        var accepted = read.Value.Changed() with { Offer = null };
        return Reply.Show(await card.ShowAsync(turn, accepted, turn.Words.Say("task.accepted", accepted.Id), ct), Commit.Nothing.Replace(TeamTask.Kind, read, accepted)) with
        {
            Also = await offers.AnswerAsync(turn, accepted, offer, "task.accepted.told", "", ct),
        };
    }
}
