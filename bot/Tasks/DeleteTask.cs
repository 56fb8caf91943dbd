using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “delete T-3”, and asks first.</summary>
public sealed class DeleteTask(TaskStore tasks, TaskCard card, ConfirmCard confirm) : IAnswer
{
    internal static readonly Slot Sure = new("sure", SlotKind.Choice)
    {
        Choices = [("yes", "yes|y|yep|yeah|sure|ok|delete|delete it|是|是的|确定|确认|好|对|删|删除|删吧"), ("no", "no|n|nope|keep|keep it|don't|不|不要|否|不是|不删|保留|别删")],
    };

    public Intent Intent { get; } = new("task.delete", [TaskSlots.Task, Sure],
        English: new(
            [
                "<delete> ~ {task} ~",
                "(take|get|pull) {task} (off|out|away|down) […]",
                "{task} ~ (no longer needed|not needed|obsolete|not needed anymore|no longer relevant|not relevant) […]",
                "(i|we) (don't|do not|no longer) need {task} [anymore|any more]",
                "(take|remove|delete|erase|clear|drop|scratch|get|strike|pull|cancel|wipe) … <off> [my|the|our|today's|this|your|team] [team|daily|own] <list> […]",
                "(you can|can) … off [of] [my|the] <list>",
                "<delete> [everything|all|it all] [on|from|off|in] [my|the|our|this|whole|entire|all|all my|all of my|all the|today's] [whole|entire|complete|full|old|existing|completed|done|finished|overdue] (<list>|<task>) […]",
                "<delete> [the|my|our|that|this|a|all|all my] … (task|tasks|todo|to do|to do item|action item) […]",
                "(i|we) (don't|do not|no longer) need [the|my|that|this] … (task|todo|to do) [anymore|any more]",
            ],
            ["delete T-3"]),
        Chinese: new(
            [
                "<delete> [了|掉] {task} [吧|了]",
                "[把|将] {task} [给|从列表里|从列表中|从清单里] (删除|删掉|删了|移除|取消|取消掉|去掉|作废|清掉|撤掉|删|干掉) [掉|了|吧]",
                "[把|将] {task} [给] <delete> [掉|了|吧]",
                "(不要|不需要|不用做|不用) {task} 了",
                "{task} (不要了|不做了|不用做了|不需要了|作废|取消|删掉|删除|取消了|删了) […]",
                "<delete> [掉] [我] [的|所有|所有的|全部|全部的|今天的|今天|那个|这个|我的|我所有的|这条|那条|整个] … (任务|待办|待办事项|待办清单|任务列表|任务清单|待办列表) [列表|清单] [里|中] [所有|全部] [吧|了]",
                "[把|将] … 从 ~ (<list>|<task>) [里|中|上|里面|列表|清单] [里|中|上] (删除|删掉|删了|移除|去掉|拿掉|划掉|取消|移出|删|清掉)",
                "(从|在) ~ (<list>|<task>) [里|中|上|里面|列表|清单] [里|中|上] [把] (删除|删掉|移除|去掉|拿掉|取消|删) [掉] …",
                "(把|将) … (任务|待办|待办事项|清单|列表) [全部|都|全] (删除|删掉|删了|移除|取消|取消掉|去掉|作废|清空|清掉|删)",
                "… (任务|待办) (不要了|不做了|不用做了|不需要了|取消|作废|删掉|删除|取消了|删了)",
            ],
            ["删除 T-3"]));

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
                return new Reply(Card: confirm.Of(question, Button("task.delete", "yes"), Button("task.keep", "no"), isDestructive: true)) { Asking = Sure.Name };
        }

        ConfirmButton Button(string title, string sure) => new(turn.Words[title], new Dictionary<string, string>
        {
            ["intent"] = Intent.Name,
            ["task"] = task.Id.ToString(),
            ["team"] = turn.Team.Value,
            ["version"] = task.Revision.ToString(turn.Words.Culture),
            ["language"] = turn.Words.Language,
            ["sure"] = sure,
        });
    }
}
