namespace TeamBot.Language;

/// <summary>What came of trying to understand a sentence.</summary>
public abstract record Understanding
{
    /// <summary>The whole sentence fits one command: it is done.</summary>
    /// <param name="Confidence">From 0 to 1; at least <see cref="Grammar.SureFrom"/>.</param>
    public sealed record Sure(Heard Heard, double Confidence) : Understanding;

    /// <summary>It may be that command: it is done when the person says so.</summary>
    public sealed record Plausible(Heard Heard, double Confidence) : Understanding;

    /// <summary>The command is clear, but not what was said for one of its slots.</summary>
    /// <param name="Said">The words that could not be read.</param>
    /// <param name="People">Who may be meant, where it is a name that several have.</param>
    public sealed record Unclear(Heard Heard, string Slot, string Said, IReadOnlyList<Mention> People) : Understanding;

    /// <summary>A name may be in it: the same sentence is to be read again with the people of the team.</summary>
    public sealed record NeedsNames : Understanding;

    /// <summary>Not a command; <see cref="Grammar.Nearest"/> says what is most like it.</summary>
    public sealed record Unknown : Understanding;
}
