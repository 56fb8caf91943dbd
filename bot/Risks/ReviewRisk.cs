using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>Answers “reviewed R-3, next review in two weeks”. (F5)</summary>
public sealed class ReviewRisk(RiskStore risks, RiskCard card, ReviewCalls calls) : IAnswer
{
    public Intent Intent { get; } = new("risk.review", [RiskSlots.Risk, RiskSlots.Next],
        English: new(
            [
                "[i|we|i've|we've|i have|we have] [have|just] (reviewed|checked|gone over|been through|looked at) [the] {risk} [today|just now|again]",
                "{risk} [has been|is|was|been] (reviewed|checked) [today|just now|again]",
                "(finished|done|completed|done with|finished with|complete) [the] review (of|for) {risk}",
                "[the] review (of|for) {risk} [is] (done|complete|completed|finished|over)",
                "{risk} review [is] (done|complete|completed|finished|over)",
            ],
            ["reviewed R-3", "reviewed R-3, next review in two weeks"]),
        Chinese: new(
            [
                "[我|我们] [已|已经|刚|刚刚|今天] (复查|复审|评审|复核|回顾|检查|复评|看) (了|过|过了|完|完了|完成) {risk} [了]",
                "{risk} [我|我们] [已|已经|刚|刚刚|今天] (复查|复审|评审|复核|回顾|检查|复评|review|reviewed) [过|完|完成|好] [了|过了]",
                "(完成|结束) [了] {risk} 的 (复查|复审|评审|复核|回顾)",
                "{risk} [的] (复查|复审|评审|复核|回顾|review) [已|已经] (完成|做完|结束|好) [了]",
                "(复查|复审|评审|复核|回顾) (完成|完毕|结束) [:|,] {risk}",
            ],
            ["R-3 已复查", "R-3 已复查，下次复查两周后"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { } read)
            return RiskStore.Missing(turn, heard);
        if (RiskAnswers.Past(turn, heard) is { } past)
            return past;
        if (read.Value.State != RiskState.Open)
            return Reply.Show(await card.ShowAsync(turn, read.Value, RiskAnswers.Illegal(turn.Words, read.Value), ct));
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["risk.stale"], ct));

        var reviewed = read.Value.Changed().Review(SaidDate.TryParse(heard["review"], out var next) ? next.Day : null, Thresholds.Usual, turn) with { ReviewedAt = turn.At, ReviewedBy = turn.From };
        var notice = turn.Words.Say(reviewed.ReviewIsUsual ? "risk.reviewedUsual" : "risk.reviewed", reviewed.Id, Days.Say(turn.Words, reviewed.ReviewOn));
        return Reply.Show(await card.ShowAsync(turn, reviewed, notice, ct), await calls.SetAsync(Commit.Nothing.Replace(Risk.Kind, read, reviewed), turn, reviewed, ct));
    }
}
