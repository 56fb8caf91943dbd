namespace TeamBot.Risks;

/// <summary>Ratings in words.</summary>
internal static class Say
{
    /// <summary>“4 × 5 = 20 Critical”; “probability 4, impact not assessed”; “not assessed”.</summary>
    public static string Rating(Words words, Rating rating) => rating switch
    {
        { Score: { } score } => words.Say("risk.score", rating.Probability, rating.Impact, score, words[$"risk.level.{Thresholds.Usual.LevelOf(score)}"]),
        { Probability: { } probability } => words.Say("risk.onlyProbability", probability),
        { Impact: { } impact } => words.Say("risk.onlyImpact", impact),
        _ => words["risk.notAssessed"],
    };

    /// <summary>Before and, where it is assessed, after the response.</summary>
    public static string Ratings(Words words, Rating inherent, Rating residual) =>
        residual == Risks.Rating.None ? Rating(words, inherent) : $"{Rating(words, inherent)} → {Rating(words, residual)}";
}
