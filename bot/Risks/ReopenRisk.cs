using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>Answers “reopen R-3”.</summary>
public sealed class ReopenRisk(RiskStore risks, RiskCard card, ReviewCalls calls) : IAnswer
{
    public Intent Intent { get; } = new("risk.reopen", [RiskSlots.Risk],
        English: new(["(reopen|re open|restart|open again|reactivate|re activate) [the] {risk} [again]", "open {risk} again", "(mark|set) {risk} as (open|active) [again]", "{risk} (is|is still|is back|is open) [a] (open|risk|back|again|active) [again]"], ["reopen R-3"]),
        Chinese: new(["(重新打开|重新 open|重开|重启|恢复|重新开启|重新激活|再打开) [一下] {risk}", "[把|将] {risk} (重新打开|重新 open|重开|恢复|重新开启|改为未关闭|重新激活|再打开)", "{risk} (又|还|仍然|依然) (是风险|有风险|存在|出现) [了]"], ["重新打开 R-3"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { } read)
            return RiskStore.Missing(turn, heard);
        if (read.Value.MovedTo(RiskState.Open, reason: null) is not { } open)
            return Reply.Show(await card.ShowAsync(turn, read.Value, RiskAnswers.Illegal(turn.Words, read.Value), ct));
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["risk.stale"], ct));

        // The day that was set may be over by now.
        var notice = "";
        if (open.ReviewOn <= turn.Today)
        {
            open = open.Review(null, Thresholds.Usual, turn);
            notice = turn.Words.Say("risk.usualReview", Days.Say(turn.Words, open.ReviewOn));
        }

        return Reply.Show(await card.ShowAsync(turn, open, notice, ct), await calls.SetAsync(Commit.Nothing.Replace(Risk.Kind, read, open), turn, open, ct));
    }
}
