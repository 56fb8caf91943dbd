using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “show S-4”.</summary>
public sealed class ShowTicket(TicketStore tickets, TicketCard card) : IAnswer
{
    public Intent Intent { get; } = new("ticket.show", [TicketSlots.Ticket],
        English: new(
            [
                "[<show>|what is|what's|what about|details of|status of|what is the status of|what's the status of|how is|how's|who owns|who has|who handles|who is working on|any news on|any update on|any news about|where are we with] [me|us] [the] [details of|details for|status of|card of|progress of|news on] {ticket} [details|status|state|card|looking|going|doing|progress] [now]",
                "(is|was) {ticket} [already|still|yet] (resolved|open|done|fixed|closed|solved|waiting|in progress) [yet|now]",
            ],
            ["show S-4"]),
        Chinese: new(
            [
                "[<show>] [我] [一下] {ticket} [工单] [的] [详情|情况|状态|进度|进展|内容|信息|卡片|细节|status] [怎么样|怎么样了|如何|如何了|是什么|什么情况]",
                "{ticket} [工单] [现在|目前] [是] (怎么样|怎么样了|什么情况|什么状态|进展如何|进度如何|是谁的|谁负责|谁在处理|是谁负责|处理得怎么样了|处理得如何|处理到哪了|到哪一步了|有进展|有消息|有结果|解决了没|好了没|修好了没|处理好了没|解决了没有|好了没有|是不是解决了|有没有解决) [了]",
                "{ticket} [工单] [已经|现在] (解决|修好|修复|处理好|处理完|弄好|好|搞定|关闭|有人处理) 了 吗",
            ],
            ["查看 S-4"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await tickets.ReadAsync(turn, heard, ct) is { } read ? Reply.Show(await card.ShowAsync(turn, heard, read.Value, "", ct)) : Reply.Say(TicketStore.Missing(turn, heard));
}
