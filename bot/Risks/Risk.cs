using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>Something that may happen and would do harm.</summary>
/// <param name="Title">The event: what may happen.</param>
/// <param name="Inherent">As it is when nothing is done.</param>
/// <param name="Residual">As it is after the response.</param>
/// <param name="ReviewOn">The day on which it is looked at again, in <paramref name="Zone"/>.</param>
/// <param name="ReviewIsUsual">Whether that day comes from the level; false when somebody named it.</param>
/// <param name="Zone">The zone of whoever set the review date, IANA.</param>
/// <param name="LoggedIn">Where it was logged, and where its review is called.</param>
/// <param name="Scores">Each change of a rating, the earliest first.</param>
/// <param name="Cost">What it would cost if it happened.</param>
/// <param name="Revision">Counts the changes; a button carries it, so that a card that is out of date is noticed.</param>
public sealed record Risk(
    RiskId Id,
    string Title,
    string? Cause,
    string? Effect,
    Rating Inherent,
    Rating Residual,
    Response? Response,
    PersonId Owner,
    DateOnly ReviewOn,
    bool ReviewIsUsual,
    string Zone,
    ConversationReference LoggedIn,
    PersonId LoggedBy,
    DateTimeOffset LoggedAt,
    ImmutableArray<Scored> Scores,
    RiskState State = RiskState.Open,
    string? Reason = null,
    DateTimeOffset? ReviewedAt = null,
    PersonId? ReviewedBy = null,
    int Revision = 1,
    Money? Cost = null)
{
    /// <summary>Longest title, cause, effect and reason, in characters (UTF-16): together they must fit a card.</summary>
    public const int LongestText = 200;

    public static readonly Field<Risk> StateField = new("state");
    public static readonly Field<Risk> OwnerField = new("owner");
    public static readonly Field<Risk> RankField = new("rank");
    public static readonly Field<Risk> ReviewField = new("reviewOn");
    public static readonly Field<Risk> NumberField = new("number");

    public static readonly Kind<Risk> Kind = new("risk", RisksJson.Default.Risk, risk => risk.Id.ToString(),
        [StateField, OwnerField, RankField, NumberField], [StateField, RankField, NumberField], [StateField, ReviewField, NumberField], [StateField, NumberField])
    { Audited = true };

    public int Number => Id.Number;

    /// <summary>The score as it is now: after the response where that is assessed.</summary>
    [JsonIgnore]
    public int? Score => Residual.Score ?? Inherent.Score;

    /// <summary>The place in lists: 0 for a score of 25; the risks that are not assessed come last.</summary>
    public int Rank => Rating.Most * Rating.Most - (Score ?? 0);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Whether a card of that revision is out of date; what was typed (null) never is.</summary>
    public bool IsStale(string? revision) => revision is not null && revision != Revision.ToString(CultureInfo.InvariantCulture);

    public bool IsLate(DateOnly today) => State == RiskState.Open && ReviewOn < today;

    public Risk Changed() => this with { Revision = Revision + 1 };

    /// <summary>The states that it may go to.</summary>
    public static IReadOnlyList<RiskState> From(RiskState state) => state switch
    {
        RiskState.Open => [RiskState.Closed, RiskState.Occurred],
        RiskState.Occurred => [RiskState.Closed, RiskState.Open],
        _ => [RiskState.Open],
    };

    /// <summary>In another state; null when it may not go there. A reason belongs to the state that it was given for.</summary>
    public Risk? MovedTo(RiskState state, string? reason) =>
        From(State).Contains(state) ? Changed() with { State = state, Reason = reason } : null;

    /// <summary>With other ratings, and the change kept; itself when they are the same. A review day that comes from the level moves with it.</summary>
    public Risk Rated(Rating inherent, Rating residual, Thresholds thresholds, Turn turn)
    {
        if (inherent == Inherent && residual == Residual)
            return this;
        var rated = this with { Inherent = inherent, Residual = residual, Scores = Scores.Add(new(turn.At, turn.From, inherent, residual)) };
        return ReviewIsUsual && LevelOf(rated.Score, thresholds) != LevelOf(Score, thresholds) ? rated with { ReviewOn = thresholds.ReviewOn(rated.Score, turn.Today), Zone = turn.Zone.Id } : rated;
    }

    /// <summary>To be looked at again on that day; on the usual one of its level when null.</summary>
    public Risk Review(DateOnly? day, Thresholds thresholds, Turn turn) =>
        this with { ReviewOn = day ?? thresholds.ReviewOn(Score, turn.Today), ReviewIsUsual = day is null, Zone = turn.Zone.Id };

    private static Level? LevelOf(int? score, Thresholds thresholds) => score is { } known ? thresholds.LevelOf(known) : null;
}

/// <summary>Open until it is dealt with, or until it happens.</summary>
public enum RiskState
{
    Open,
    Closed,
    Occurred,
}

/// <summary>What is done about a risk.</summary>
public enum Response
{
    Avoid,
    Reduce,
    Transfer,
    Accept,
}

/// <summary>Both ratings as one person set them.</summary>
public sealed record Scored(DateTimeOffset At, PersonId By, Rating Inherent, Rating Residual);
