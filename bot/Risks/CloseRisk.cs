using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>Answers “close R-3 because the vendor delivered”.</summary>
public sealed class CloseRisk(RiskStore risks, RiskCard card) : IAnswer
{
    private static readonly Slot Reason = new("reason", SlotKind.Text, Free: true)
    {
        Longest = Risk.LongestText,
        Names = "because|because of|since|reason:|reason is|as it|因为|由于|原因:|原因是|理由:|理由是",
    };

    public Intent Intent { get; } = new("risk.close", [RiskSlots.Risk, Reason],
        English: new(
            [
                "(close|close out|retire|drop|resolve|remove|delete|dismiss|withdraw) [the] {risk}",
                "(mark|set) {risk} [as|to] (closed|resolved|gone|over|retired)",
                "{risk} [is|has|can be|may be|can] [now|been] (closed|resolved|gone|over|retired|close|no longer a risk|no longer relevant|not a risk anymore|passed)",
            ],
            ["close R-3", "close R-3 because the vendor delivered"]),
        Chinese: new(
            [
                "(关闭|关掉|关|解除|消除|撤销|删除|关了) [了|掉] {risk} [吧|了]",
                "[把|将] {risk} [给] (关闭|关掉|关了|解除|消除|删除|标记为已关闭|设为已关闭|标为关闭|关) [掉|了|吧]",
                "{risk} [已|已经|可以] (关闭|解除|消除|关了|不存在|过去|关掉|没有) [了] [吧]",
                "{risk} (不再是风险|不是风险了|没有风险了)",
            ],
            ["关闭 R-3", "关闭 R-3，原因：供应商已经交付"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { } read)
            return RiskStore.Missing(turn, heard);
        if (read.Value.MovedTo(RiskState.Closed, heard["reason"]) is not { } closed)
            return Reply.Show(await card.ShowAsync(turn, read.Value, RiskAnswers.Illegal(turn.Words, read.Value), ct));
        return read.Value.IsStale(heard["version"])
            ? Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["risk.stale"], ct))
            : Reply.Show(await card.ShowAsync(turn, closed, "", ct), Commit.Nothing.Replace(Risk.Kind, read, closed));
    }
}
