using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Risks;

/// <summary>Answers “history of R-3”: each rating, with its day and who set it. (F6)</summary>
public sealed class RiskHistory(RiskStore risks, RiskCard card, Roster roster) : IAnswer
{
    /// <summary>Changes that one answer tells of, the latest.</summary>
    private const int Most = 20;

    public Intent Intent { get; } = new("risk.history", [RiskSlots.Risk],
        English: new(
            [
                "[<show>] [me] [the] (history|score history|scores|rating history|ratings|score changes|changes) (of|for) {risk}",
                "[<show>] [me] {risk} ['s] (history|score history|scores|rating history|ratings|score changes)",
                "how (has|did|have) [the] [score|rating|scores|ratings] [of|for] {risk} [score|rating] (changed|change|developed|evolved|moved) [over time]",
            ],
            ["history of R-3"]),
        Chinese: new(
            [
                "[<show>] [一下] {risk} [的] (评分历史|历史|历史评分|评分变化|评分记录|打分记录|历史记录|评级历史|变化|变更历史|history|score history|rating history)",
                "{risk} [的] (评分|分数|评级) [是] (怎么变的|如何变化|怎么变化|怎么变化的|有什么变化|变化情况)",
            ],
            ["R-3 的评分历史"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { Value: var risk })
            return RiskStore.Missing(turn, heard);
        var words = turn.Words;
        if (risk.Scores.IsEmpty)
            return Reply.Say(words.Say("risk.noHistory", risk.Id, risk.Title));
        var earlier = risk.Scores.Length > Most ? words.Count("risk.earlier", risk.Scores.Length - Most) : null;
        var changes = new List<(string When, string What)>();
        foreach (var scored in risk.Scores.TakeLast(Most))
            changes.Add((Days.Say(words, scored.At, turn.Zone), $"{await roster.NameAsync(turn, turn.Team, scored.By, ct)} · {Say.Ratings(words, scored.Inherent, scored.Residual)}"));
        // A card whose button was pressed shows it in its place.
        return turn.Input is Input.Pressed
            ? Reply.Show(await card.ShowAsync(turn, risk, string.Join(' ', new[] { words.Say("risk.history", risk.Id, risk.Title), earlier }.OfType<string>()), changes, ct))
            : Reply.Say(string.Join('\n', [words.Say("risk.history", risk.Id, risk.Title), .. earlier is null ? Array.Empty<string>() : [earlier], .. changes.Select(change => $"• {change.When} · {change.What}")]));
    }
}
