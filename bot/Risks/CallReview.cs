using System.Globalization;
using System.Text.Json;
using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>
/// Calls a review when its day comes: at 09:00, its owner alone, who has it in the digest unless that is turned off; in the
/// conversation where the risk was logged when they cannot be reached. (F5) Each day that a risk
/// was to be reviewed on has its own item, which does nothing when the risk is closed or has another day by then: so an
/// undo brings the call back too.
/// </summary>
public sealed class CallReview(RiskStore risks, RiskCard card, Roster roster) : IDueWork
{
    public static readonly TimeOnly Hour = new(9, 0);

    public string Name => "risk.review";

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = run.Item.Payload.Deserialize(RisksJson.Default.ReviewCall) ?? throw new JsonException("A stored call for a review is empty.");
        if (await risks.FindAsync(run.Team, call.Risk, ct) is not { Value: { State: RiskState.Open } risk } || ReviewCalls.At(risk) != run.Item.DueAt)
            return DueOutcome.Done.Quietly;
        var tongue = await roster.TongueAsync(run.Team, risk.Owner, call.Tongue, ct);
        var turn = Turn.WhenDue(run.Item.Id, risk.Owner, run.Team, call.Scope, risk.LoggedIn, run.Now, TimeZoneInfo.FindSystemTimeZoneById(risk.Zone), tongue);
        return new DueOutcome.Done(Commit.Nothing,
        [
            Post.ToPerson(risk.LoggedIn, risk.Owner, await card.ShowAsync(turn, risk, turn.Words.Say("risk.call", risk.Id), ct)) with
            {
                Notice = new(NotificationTypes.RiskReview),
                Instead = Post.Send(risk.LoggedIn, await card.CallAsync(turn with { Tongue = call.Tongue }, risk, ct)),
            },
        ]);
    }
}

/// <summary>Sets the call for the review of a risk.</summary>
public sealed class ReviewCalls(DueItems due)
{
    /// <summary>The commit with the call in it, when there is one to set: the day is still to come and is not called already.</summary>
    public async Task<Commit> SetAsync(Commit commit, Turn turn, Risk risk, CancellationToken ct)
    {
        var at = At(risk);
        var id = string.Create(CultureInfo.InvariantCulture, $"review-{risk.Id}-{at:yyyyMMddHHmm}");
        if (risk.State != RiskState.Open || at <= turn.At || await due.FindAsync(turn.Team, id, ct) is not null)
            return commit;
        var call = new ReviewCall(risk.Id, turn.Tongue, turn.Scope);
        return commit.Create(DueItem.Kind, new DueItem(id, "risk.review", at, JsonSerializer.SerializeToElement(call, RisksJson.Default.ReviewCall)));
    }

    /// <summary>09:00 on the day of its review; where the clocks skip that hour, as much later.</summary>
    internal static DateTimeOffset At(Risk risk)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(risk.Zone);
        var local = risk.ReviewOn.ToDateTime(CallReview.Hour);
        return new DateTimeOffset(local, zone.GetUtcOffset(zone.IsInvalidTime(local) ? local.AddHours(1) : local)).ToUniversalTime();
    }
}

/// <param name="Tongue">The language of whoever set the day.</param>
internal sealed record ReviewCall(RiskId Risk, Tongue Tongue, Scope Scope);
