using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tasks;

/// <summary>Answers “show T-3”.</summary>
public sealed class ShowTask(TaskStore tasks, TaskCard card) : IAnswer
{
    public Intent Intent { get; } = new("task.show", [TaskSlots.Task],
        English: new(["[<show>|what is|what's|what about|details of|status of|what is the status of|how is|who owns|who has|when is] [me|us] [the] [details of|details for|status of|card of] {task} [details|status|state|card|due|looking|going|doing]"], ["show T-3"]),
        Chinese: new(["[<show>] [我] {task} [的] [详情|情况|状态|进度|进展|内容|信息|卡片|细节] [怎么样|怎么样了|如何|如何了|是什么|什么情况]", "{task} [现在|目前] [是] (怎么样|什么情况|什么状态|进展如何|进度如何|是谁的|谁负责|什么时候到期|是谁负责)"], ["查看 T-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await tasks.ReadAsync(turn, heard, ct) is { } task
            // Whoever was given it and has not answered can do so here.
            ? Reply.Show(task.Value.Offer is not null && task.Value.Owner == turn.From ? await card.OfferAsync(turn, task.Value, "", ct) : await card.ShowAsync(turn, task.Value, ct))
            : TaskStore.Missing(turn, heard);
}
