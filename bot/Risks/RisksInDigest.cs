using TeamBot.Attention;
using TeamBot.Digest;
using TeamBot.Due.Recurrence;

namespace TeamBot.Risks;

/// <summary>What the digest of a person has of their risks: those whose review is due. (F5, H5)</summary>
public sealed class RisksInDigest(RiskStore risks)
{
    public async Task<IReadOnlyList<DigestRow>> RowsAsync(Turn turn, CancellationToken ct) =>
    [
        .. (await risks.OpenAsync(turn.Team, turn.From, ct)).Where(risk => risk.ReviewOn <= turn.Today).Select(risk =>
            new DigestRow(DigestPart.Reviews, $"{risk.Id} {risk.Title} · {Say.Rating(turn.Words, risk.Inherent)} · {turn.Words.Say("risk.reviewOn", Days.Say(turn.Words, risk.ReviewOn))}", WallClock.ToInstant(risk.ReviewOn.ToDateTime(TimeOnly.MinValue), turn.Zone))
            {
                Shows = Heard.Of("risk.show").With("risk", risk.Id.ToString()),
                Type = NotificationTypes.RiskReview,
            }),
    ];
}
