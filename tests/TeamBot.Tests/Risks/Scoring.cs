using System.Collections.Immutable;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Language;

namespace TeamBot.Risks;

/// <summary>Score, level, review day, states and map, by table and for all risks. (F2, F3, F5, F6, F7)</summary>
public sealed class Scoring
{
    private static readonly Turn Now = new(
        "turn", new Input.Said("", []), new("29:ada"), "Ada Park", new("team"), "", Scope.GroupChat, new("http://localhost:1/", "19:launch", null, "28:bot", "TeamBot", "tenant"),
        new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc, Tongue.English);

    private static readonly Gen<int?> Grade = Gen.Int[0, 5].Select(grade => grade == 0 ? (int?)null : grade);

    private static readonly Gen<Rating> Ratings = Gen.Select(Grade, Grade, (probability, impact) => new Rating(probability, impact));

    [Theory]
    [InlineData(5, "Medium High Critical Critical Critical", "5 10 15 20 25")]
    [InlineData(4, "Medium High High Critical Critical", "4 8 12 16 20")]
    [InlineData(3, "Low Medium High High Critical", "3 6 9 12 15")]
    [InlineData(2, "Low Medium Medium High High", "2 4 6 8 10")]
    [InlineData(1, "Low Low Low Medium Medium", "1 2 3 4 5")]
    public void Is_the_same_in_all_25_cells(int probability, string levels, string scores)
    {
        var row = Enumerable.Range(1, 5).Select(impact => new Rating(probability, impact).Score!.Value).ToArray();

        Assert.Equal(scores, string.Join(' ', row));
        Assert.Equal(levels, string.Join(' ', row.Select(Thresholds.Usual.LevelOf)));
    }

    [Theory]
    [InlineData(null, "2026-12-01")]
    [InlineData(25, "2026-12-01")]
    [InlineData(12, "2026-12-08")]
    [InlineData(6, "2026-12-24")]
    [InlineData(1, "2027-02-22")]
    public void Is_looked_at_again_the_sooner_the_graver_it_is(int? score, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Thresholds.Usual.ReviewOn(score, new(2026, 11, 24)));

    [Fact]
    public void Is_never_to_be_reviewed_at_a_weekend_nor_at_once() =>
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 3000]).Sample((score, days) =>
        {
            var today = new DateOnly(2026, 1, 1).AddDays(days);
            var day = Thresholds.Usual.ReviewOn(score == 0 ? null : score, today);
            Assert.True(day > today && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        });

    [Fact]
    public void Is_missing_until_both_are_assessed() =>
        Ratings.Sample(rating => Assert.Equal(rating.Probability is null || rating.Impact is null, rating.Score is null));

    [Fact]
    public void Keeps_each_change_once_in_its_order() =>
        Gen.Select(Ratings, Ratings).Array[0, 12].Sample(changes =>
        {
            var risk = ARisk();
            var expected = new List<(Rating, Rating)>();
            foreach (var (inherent, residual) in changes)
            {
                if ((inherent, residual) != (risk.Inherent, risk.Residual))
                    expected.Add((inherent, residual));
                risk = risk.Rated(inherent, residual, Thresholds.Usual, Now);
            }

            Assert.Equal(expected, risk.Scores.Select(scored => (scored.Inherent, scored.Residual)));
            Assert.InRange(risk.Rank, 0, 25);
        });

    [Fact]
    public void Moves_the_usual_review_with_the_level_and_leaves_a_day_that_was_named()
    {
        var usual = ARisk().Rated(new(5, 5), Rating.None, Thresholds.Usual, Now);
        var named = (ARisk() with { ReviewIsUsual = false }).Rated(new(5, 5), Rating.None, Thresholds.Usual, Now);

        Assert.Equal((new DateOnly(2026, 12, 1), new DateOnly(2027, 1, 1)), (usual.ReviewOn, named.ReviewOn));
        Assert.Equal(new DateOnly(2027, 2, 22), usual.Rated(new(5, 5), new(1, 1), Thresholds.Usual, Now).ReviewOn);
    }

    [Theory]
    [InlineData(RiskState.Open, "Closed Occurred")]
    [InlineData(RiskState.Occurred, "Open Closed")]
    [InlineData(RiskState.Closed, "Open")]
    public void Goes_only_where_it_may(RiskState from, string to)
    {
        var risk = ARisk() with { State = from };

        Assert.Equal(to, string.Join(' ', Enum.GetValues<RiskState>().Where(state => risk.MovedTo(state, null) is not null)));
        Assert.All(Risk.From(from), state => Assert.Equal((state, "why", 2), (risk.MovedTo(state, "why")!.State, risk.MovedTo(state, "why")!.Reason, risk.MovedTo(state, "why")!.Revision)));
    }

    [Fact]
    public void Puts_every_assessed_risk_into_exactly_one_cell_of_the_map() =>
        Gen.Select(Ratings, Ratings).Array[0, 40].Select(Gen.Bool).Sample((ratings, inherent) =>
        {
            Risk[] risks = [.. ratings.Select((rating, i) => ARisk(i + 1) with { Inherent = rating.Item1, Residual = rating.Item2 })];
            var cells = Heatmap.Of(risks, inherent);

            Assert.Equal(risks.Where(risk => (inherent ? risk.Inherent.Score : risk.Score) is not null).Select(risk => risk.Number), cells.SelectMany(cell => cell).Select(risk => risk.Number).Order());
            Assert.All(cells, cell => Assert.All(cell, risk => Assert.Equal(cell.Key.Probability * cell.Key.Impact, inherent ? risk.Inherent.Score : risk.Score)));
        });

    // At any rank of words: “4x5”, “4*5”, P4 I5, 概率4 影响5 and the words of each grade mean the same.
    [Fact]
    public async Task Is_heard_the_same_however_it_is_said()
    {
        await using var team = new TestTeam();
        var grammar = team.Services.GetRequiredService<Grammar>();
        string[] english = ["very low", "low", "medium", "high", "very high"], chinese = ["很低", "低", "中", "高", "很高"];
        for (var p = 1; p <= 5; p++)
        {
            for (var i = 1; i <= 5; i++)
            {
                string[] ways =
                [
                    $"R-3 {p}x{i}", $"R-3 {p}*{i}", $"R-3 {p} × {i}", $"rate R-3 at {p}x{i}", $"R-3 P{p} I{i}", $"R-3: p{p}, i{i}", $"set R-3 probability to {p} and impact to {i}", $"R-3 impact {i}, probability {p}",
                    $"R-3 {english[p - 1]} probability, {english[i - 1]} impact", $"R-3 probability {english[p - 1]}, impact {english[i - 1]}",
                    $"R-3 概率{p} 影响{i}", $"R-3 概率为{p}，影响为{i}", $"把 R-3 的概率改为{chinese[p - 1]}，影响改为{chinese[i - 1]}", $"R-3 的影响{i}，可能性{p}", $"R-3 {p}乘{i}",
                ];
                Assert.All(ways, said => Assert.Equal((said, "risk.update", $"{p}", $"{i}"), grammar.Understand(said, Language.Said.Now) is Understanding.Sure { Heard: var heard } ? (said, heard.Intent, heard["probability"], heard["impact"]) : (said, "", "", "")));
            }
        }
    }

    private static Risk ARisk(int number = 1) => new(
        new(number), "The vendor may be late", null, null, Rating.None, Rating.None, null, Now.From, new(2027, 1, 1), true, "UTC", Now.Where, Now.From, Now.At, ImmutableArray<Scored>.Empty);
}
