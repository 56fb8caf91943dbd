using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “decline T-3 because I am away” of somebody who was given a task: it goes back. (A4)</summary>
public sealed class DeclineTask(TaskStore tasks, TaskCard card, TaskOffers offers, Roster roster) : IAnswer
{
    private static readonly Slot Reason = new("reason", SlotKind.Text) { Longest = TeamTask.LongestTitle };

    public Intent Intent { get; } = new("task.decline", [TaskSlots.Task, Reason],
        English: new(
            ["(decline|refuse|reject|i decline|i refuse|i can't take|i cannot take|i can't do|i cannot do) [the] {task}", "(decline|refuse|reject|i decline|i can't take|i cannot take|i can't do) [the] {task} (because|since|as|:) {reason}"],
            ["decline T-3", "decline T-3 because I am away"]),
        Chinese: new(["(拒绝|谢绝|婉拒|我拒绝|我接不了|我做不了) {task}", "(拒绝|谢绝|婉拒|我拒绝|我接不了|我做不了) {task} (因为|原因是|原因|:) [:] {reason}"], ["拒绝 T-3", "拒绝 T-3，因为我在休假"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        if (read.Value.Owner != turn.From || read.Value.Offer is not { } offer)
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words.Say("task.notOffered", read.Value.Id), ct));

        var declined = read.Value.Changed() with { Owner = offer.Before, Offer = null };
        var owner = await roster.NameAsync(turn, turn.Team, declined.Owner, ct);
        var reason = heard["reason"] is { } why ? turn.Words.Say("task.declined.reason", why) : "";
        return Reply.Show(await card.ShowAsync(turn, declined, turn.Words.Say("task.declined", declined.Id, owner), ct), Commit.Nothing.Replace(TeamTask.Kind, read, declined)) with
        {
            Also = await offers.AnswerAsync(turn, declined, offer, "task.declined.told", reason, ct),
        };
    }
}
