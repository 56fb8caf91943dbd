namespace TeamBot.LanguageModel;

/// <summary>How the language model did lately, as this replica saw it.</summary>
/// <param name="deployment">The deployment that is asked; null when none is.</param>
public sealed class ModelState(string? deployment, TimeProvider clock)
{
    public string? Deployment { get; } = deployment;

    /// <summary>When it last answered; null when it has not since the start.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When it last did not answer; null when that has not happened since the start.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    public void Answered() => AnsweredAt = clock.GetUtcNow();

    public void Failed() => FailedAt = clock.GetUtcNow();
}
