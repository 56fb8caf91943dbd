using TeamBot.Due.Recurrence;

namespace TeamBot.Reminders;

/// <summary>When a reminder shall come, as it was understood.</summary>
internal abstract record Timing
{
    /// <param name="Note">What was assumed; empty when all was said.</param>
    public sealed record Once(DateTimeOffset At, string Note) : Timing;

    /// <param name="At">Its first occurrence.</param>
    public sealed record Again(Rule Rule, DateTimeOffset At, string Note) : Timing;

    /// <summary>Nothing was said of it.</summary>
    public sealed record Unsaid : Timing;

    /// <summary>It was said, and cannot be.</summary>
    public sealed record Impossible(string Why) : Timing;
}
