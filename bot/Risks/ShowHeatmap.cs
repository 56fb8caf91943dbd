using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Risks;

/// <summary>Answers “risk heat map”: probability against impact, five by five, with the open risks in their cells. (F3)</summary>
public sealed class ShowHeatmap(RiskStore risks, CardDeck cards) : IAnswer
{
    /// <summary>Ids that one cell names; of more it says how many.</summary>
    internal const int IdsPerCell = 3;

    private static readonly Slot View = new("view", SlotKind.Choice, Free: true)
    {
        Choices = [("inherent", "inherent|before response|before the response|before mitigation|without response|固有|原始|应对前|处置前|措施前")],
    };

    public Intent Intent { get; } = new("risk.heatmap", [View],
        English: new(
            [
                "[<show>|draw] [me|us] ~ [risk|risks] (heat map|heatmap|risk heat map|risk heatmap|risk matrix|risk map|probability impact matrix) […]",
                "(what|what's|how) (does|is) [the|our] (risk heat map|risk matrix|heat map|heatmap|risk map) [look] [like] [now]",
            ],
            ["risk heat map"]),
        Chinese: new(["[<show>|画|画一下] [一下] ~ (热力图|风险热力图|风险矩阵|风险热图|热图|概率影响矩阵|风险图|风险矩阵图) […]", "风险 [的] (热力图|矩阵|热图|矩阵图|分布图)"], ["风险热力图"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var open = await risks.OpenAsync(turn.Team, null, ct);
        var (words, inherent) = (turn.Words, heard["view"] is not null);
        if (open.Count == 0)
            return Reply.Say(words["risks.open.none"]);

        var cells = Heatmap.Of(open, inherent);
        var rows = Enumerable.Range(0, Rating.Most).Select(i => Rating.Most - i).Select(probability => new HeatmapRow(
            probability.ToString(words.Culture),
            [.. Enumerable.Range(1, Rating.Most).Select(impact => Cell(words, probability, impact, cells[(probability, impact)]))])).ToArray();
        var left = open.Count(risk => Heatmap.RatingOf(risk, inherent).Score is null);
        var leftLine = left > 0 ? words.Count("risks.left", left) : "";
        var title = words[inherent ? "heatmap.inherent" : "heatmap.title"];
        var data = new HeatmapData(title, words["heatmap.axes"], words["heatmap.corner"], words["heatmap.legend"], ["1", "2", "3", "4", "5"], rows, leftLine,
            words.Say("risks.top", 5), turn.Team.Value, turn.Words.Language);
        var filled = cells.Where(cell => cell.Any()).OrderByDescending(cell => cell.Key.Probability * cell.Key.Impact).ThenByDescending(cell => cell.Key.Probability)
            .Select(cell => $"{Say.Rating(words, new(cell.Key.Probability, cell.Key.Impact))}: {string.Join(", ", cell.Select(risk => risk.Id))}");
        var summary = string.Join("; ", filled) is { Length: > 0 } said ? $"{title}: {said}." : $"{title}: {words["heatmap.empty"]}";
        return Reply.Show(cards.Render("risk-heatmap", data, RisksJson.Default.HeatmapData, left > 0 ? $"{summary} {leftLine}" : summary));
    }

    private static HeatmapCell Cell(Words words, int probability, int impact, IEnumerable<Risk> inIt)
    {
        var level = Thresholds.Usual.LevelOf(probability * impact);
        Risk[] some = [.. inIt];
        string[] ids = [.. some.Take(IdsPerCell).Select(risk => risk.Id.ToString()), .. some.Length > IdsPerCell ? [$"+{some.Length - IdsPerCell}"] : Array.Empty<string>()];
        var style = level switch { Level.Low => "good", Level.Medium => "accent", Level.High => "warning", _ => "attention" };
        var mark = words[$"heatmap.{level}"];
        return new(style, some.Length > 0 ? $"{mark} · {some.Length}" : mark, some.Length > 0, ids);
    }
}

/// <summary>Which risks are in which cell.</summary>
internal static class Heatmap
{
    /// <param name="inherent">As they are before the response; else as they are now.</param>
    public static ILookup<(int Probability, int Impact), Risk> Of(IEnumerable<Risk> risks, bool inherent) =>
        risks.Where(risk => RatingOf(risk, inherent).Score is not null).ToLookup(risk => RatingOf(risk, inherent) is var rating ? (rating.Probability!.Value, rating.Impact!.Value) : default);

    public static Rating RatingOf(Risk risk, bool inherent) => inherent || risk.Residual.Score is null ? risk.Inherent : risk.Residual;
}

internal sealed record HeatmapData(string Title, string Axes, string Corner, string Legend, string[] Impacts, HeatmapRow[] Rows, string Left, string Top, string Team, string Language);

internal sealed record HeatmapRow(string Probability, HeatmapCell[] Cells);

/// <param name="Mark">The level in a letter, and how many risks there are: the colour says no more than that.</param>
internal sealed record HeatmapCell(string Style, string Mark, bool Filled, string[] Ids);
