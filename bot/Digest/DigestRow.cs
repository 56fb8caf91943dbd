namespace TeamBot.Digest;

/// <summary>What a part of the digest is about, in the order in which they come.</summary>
public enum DigestPart
{
    Overdue,
    Today,
    Questions,
    Reviews,
    Tickets,
    Held,
}

/// <summary>One line of a digest.</summary>
/// <param name="Since">Since when it concerns the person: what was so at the last digest already is no reason for another.</param>
public sealed record DigestRow(DigestPart Part, string Text, DateTimeOffset Since)
{
    /// <summary>What shows it whole; null when nothing does.</summary>
    public Heard? Shows { get; init; }

    /// <summary>The type of notification that it goes with: of one that is turned off the digest says nothing. Null for what is the person's own work.</summary>
    public string? Type { get; init; }

    /// <summary>The team that it is from.</summary>
    public TeamId Team { get; init; }

    /// <summary>Empty for the person's own space.</summary>
    public string TeamName { get; init; } = "";
}

/// <summary>
/// What a slice has for the digest of a person in one team: the turn is theirs, at the time of the digest, in that team.
/// Each slice brings its own; it costs a query or two of one partition.
/// </summary>
public delegate Task<IReadOnlyList<DigestRow>> DigestSource(Turn turn, CancellationToken ct);
