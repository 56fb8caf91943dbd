using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “delete T-3”, and asks first.</summary>
public sealed class DeleteTask(TaskStore tasks, TaskCard card, CardDeck cards) : IAnswer
{
    private static readonly Slot Sure = new("sure", SlotKind.Choice)
    {
        Choices = [("yes", "yes|y|yep|yeah|sure|ok|delete|delete it|是|是的|确定|确认|好|对|删|删除|删吧"), ("no", "no|n|nope|keep|keep it|don't|不|不要|否|不是|不删|保留|别删")],
    };

    public Intent Intent { get; } = new("task.delete", [TaskSlots.Task, Sure],
        English: new(["(delete|remove|drop|erase) [the] [task] {task}"], ["delete T-3"]),
        Chinese: new(["(删除|删掉|移除|去掉)[任务]{task}", "把[任务]{task}(删除|删掉|删了|移除)"], ["删除 T-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        var task = read.Value;
        switch (heard["sure"])
        {
            case "yes" when task.IsStale(heard["version"]):
                return Reply.Show(await card.ShowAsync(turn, task, turn.Words["task.stale"], ct));
            case "yes":
                return Reply.Say(turn.Words.Say("task.deleted", task.Id, task.Title)) with { Changes = Commit.Nothing.Delete(TeamTask.Kind, read) };
            case "no":
                return Reply.Show(await card.ShowAsync(turn, task, turn.Words.Say("task.kept", task.Id), ct));
            default:
                var question = turn.Words.Say("task.delete?", task.Id, task.Title);
                var data = new ConfirmData(question, turn.Words["task.delete"], turn.Words["task.keep"], Intent.Name, task.Id.ToString(), turn.Team.Value, task.Revision.ToString(turn.Words.Culture), turn.Tongue == Tongue.Chinese ? "zh" : "en");
                return new Reply(Card: cards.Render("confirm", data, TasksJson.Default.ConfirmData, question)) { Asking = Sure.Name };
        }
    }
}
