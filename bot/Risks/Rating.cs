namespace TeamBot.Risks;

/// <summary>How likely and how bad, each from 1 to 5; null where nobody has assessed it.</summary>
public sealed record Rating(int? Probability = null, int? Impact = null)
{
    /// <summary>What both go to: a matrix of five by five.</summary>
    public const int Most = 5;

    public static Rating None { get; } = new();

    /// <summary>Probability × impact, 1 to 25; null until both are assessed.</summary>
    public int? Score => Probability * Impact;

    /// <summary>The same with what was said now in place of what was there.</summary>
    public Rating Or(int? probability, int? impact) => new(probability ?? Probability, impact ?? Impact);
}

/// <summary>How grave a score is.</summary>
public enum Level
{
    Low,
    Medium,
    High,
    Critical,
}

/// <summary>
/// From which score on a risk is of a level, and how soon it is looked at again. A project may have its own;
/// until one does, all have <see cref="Usual"/>: this is the one place.
/// </summary>
/// <param name="ReviewInDays">By level, the lowest first: how many days later a risk is reviewed when nobody says when.</param>
/// <param name="AssessInDays">The same for a risk that is not assessed yet.</param>
public sealed record Thresholds(int MediumFrom, int HighFrom, int CriticalFrom, int[] ReviewInDays, int AssessInDays)
{
    /// <summary>
    /// 1–3 low, 4–6 medium, 8–12 high, 15–25 critical: the bands of “A risk matrix for risk managers”, National Patient
    /// Safety Agency (UK), January 2008. The graver, the sooner: a quarter, a month, two weeks, a week.
    /// </summary>
    public static Thresholds Usual { get; } = new(4, 8, 15, ReviewInDays: [90, 30, 14, 7], AssessInDays: 7);

    public Level LevelOf(int score) =>
        score >= CriticalFrom ? Level.Critical : score >= HighFrom ? Level.High : score >= MediumFrom ? Level.Medium : Level.Low;

    /// <summary>When a risk of that score is looked at again, on a day from Monday to Friday.</summary>
    public DateOnly ReviewOn(int? score, DateOnly today)
    {
        var day = today.AddDays(score is { } known ? ReviewInDays[(int)LevelOf(known)] : AssessInDays);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }
}
