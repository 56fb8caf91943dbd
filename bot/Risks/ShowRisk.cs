using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Risks;

/// <summary>Answers “show R-3”.</summary>
public sealed class ShowRisk(RiskStore risks, RiskCard card) : IAnswer
{
    public Intent Intent { get; } = new("risk.show", [RiskSlots.Risk],
        English: new(["[<show>|what is|what's|what about|details of|status of|what is the status of|how is|how bad is|who owns|when is] [me|us] [the] [details of|details for|status of|card of] {risk} [details|status|state|card|due|looking|going|doing]", "(what is|what's|how high is|how bad is|show|tell me) [me] [the] [risk|current|residual] (score|rating|level|probability|impact|owner|response|review date) (of|for) {risk} [now]"], ["show R-3"]),
        Chinese: new(["[<show>] [我] {risk} [的] [详情|情况|状态|status|进展|内容|信息|卡片|细节] [怎么样|怎么样了|如何|如何了|是什么|什么情况]", "{risk} [现在|目前] [是] (怎么样|什么情况|什么状态|是谁的|谁负责|是谁负责|有多严重|严重吗)"], ["查看 R-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await risks.ReadAsync(turn, heard, ct) is { } risk ? Reply.Show(await card.ShowAsync(turn, risk.Value, "", ct)) : RiskStore.Missing(turn, heard);
}
