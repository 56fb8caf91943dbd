using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Risks;

/// <summary>A risk as its card shows it.</summary>
public sealed class RiskCard(CardDeck cards, Roster roster)
{
    /// <param name="notice">Why the card is not what the person expected, or what is worth knowing beside it; empty when there is nothing.</param>
    public Task<Card> ShowAsync(Turn turn, Risk risk, string notice, CancellationToken ct) => ShowAsync(turn, risk, notice, [], called: false, ct);

    /// <summary>The card with the changes of its ratings.</summary>
    public Task<Card> ShowAsync(Turn turn, Risk risk, string notice, IReadOnlyList<(string When, string What)> changes, CancellationToken ct) => ShowAsync(turn, risk, notice, changes, called: false, ct);

    /// <summary>The card that calls the review of a risk, and its owner.</summary>
    public Task<Card> CallAsync(Turn turn, Risk risk, CancellationToken ct) => ShowAsync(turn, risk, turn.Words.Say("risk.call", risk.Id), [], called: true, ct);

    private async Task<Card> ShowAsync(Turn turn, Risk risk, string notice, IReadOnlyList<(string When, string What)> changes, bool called, CancellationToken ct)
    {
        var (words, open) = (turn.Words, risk.State == RiskState.Open);
        var owner = await roster.NameAsync(turn, turn.Team, risk.Owner, ct);
        var assessed = risk.Inherent.Score is not null;
        var rating = Say.Rating(words, risk.Inherent);
        var review = risk.ReviewIsUsual ? words.Say("risk.reviewUsual", Days.Say(words, risk.ReviewOn)) : Days.Say(words, risk.ReviewOn);
        RiskRow[] rows =
        [
            new(words["risk.rating"], assessed || !open ? rating : words.Say("risk.howToAssess", rating, risk.Id), Grave(risk.Inherent), false),
            .. Optional("risk.residual", risk.Residual == Rating.None ? null : Say.Rating(words, risk.Residual), Grave(risk.Residual)),
            .. Optional("risk.response", risk.Response is { } response ? words[$"risk.response.{RiskSlots.Word(response)}"] : null),
            .. Optional("risk.cause", risk.Cause),
            .. Optional("risk.effect", risk.Effect),
            .. Optional("risk.cost", risk.Cost?.Say(words)),
            new(words["risk.owner"], owner, false, false),
            .. Optional("risk.review", open ? review : null, late: risk.IsLate(turn.Today)),
            .. Optional("risk.reviewedOn", risk.ReviewedAt is { } at ? Days.Say(words, turn.DayOf(at)) : null),
            .. Optional("risk.reason", risk.Reason),
            .. changes.Select(change => new RiskRow(change.When, change.What, false, false)),
        ];
        var mention = called ? new Mention(risk.Owner, owner).Tag : "";
        var data = new RiskCardData(
            new(words["risk.edit"], words["risk.done"], words["risk.close"], words["risk.occurred"], words["risk.reopen"], words["risk.historyButton"], words["risk.late"]), risk.Id.ToString(), risk.Title, words[$"risk.state.{risk.State}"], open, rows,
            turn.Team.Value, turn.Words.Language, risk.Revision.ToString(words.Culture), notice, mention, risk.Owner.Value, owner);
        var parts = new[]
        {
            $"{risk.Id} {risk.Title}", assessed || !open ? Say.Ratings(words, risk.Inherent, risk.Residual) : rows[0].Value,
            risk.Cost is { } cost ? words.Say("risk.costs", cost.Say(words)) : "",
            risk.Response is { } chosen ? words[$"risk.response.{RiskSlots.Word(chosen)}"] : "", owner, open ? words.Say("risk.reviewOn", Days.Say(words, risk.ReviewOn)) : "", data.Status, risk.Reason ?? "",
        };
        var line = string.Join(" · ", parts.Where(part => part.Length > 0)) + string.Concat(changes.Select(change => $"\n• {change.When} · {change.What}"));
        return cards.Render("risk", data, RisksJson.Default.RiskCardData, notice.Length > 0 ? $"{notice} {line}" : line);

        IEnumerable<RiskRow> Optional(string label, string? value, bool alert = false, bool late = false) => value is null ? [] : [new(words[label], value, alert, late)];
    }

    private static bool Grave(Rating rating) => rating.Score is { } score && Thresholds.Usual.LevelOf(score) >= Level.High;
}

internal sealed record RiskCardWords(string Edit, string Done, string Close, string Occurred, string Reopen, string History, string Late);

internal sealed record RiskRow(string Label, string Value, bool Alert, bool Late);

internal sealed record RiskCardData(
    RiskCardWords Words, string Id, string Title, string Status, bool Open, RiskRow[] Rows, string Team, string Language, string Version, string Notice,
    string Mention, string OwnerId, string OwnerName);

[JsonSerializable(typeof(Risk))]
[JsonSerializable(typeof(ReviewCall))]
[JsonSerializable(typeof(RiskCardData))]
[JsonSerializable(typeof(RiskListData))]
[JsonSerializable(typeof(HeatmapData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class RisksJson : JsonSerializerContext;
