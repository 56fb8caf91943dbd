namespace TeamBot.Due.Posting;

/// <summary>What a post is to the one person whom it comes to unasked.</summary>
/// <param name="Type">For example <c>ticket.changed</c>: by it the person can turn it off.</param>
/// <param name="By">Whose action it tells of; null when nobody’s, as when a time has come.</param>
public sealed record Notice(string Type, PersonId? By = null);

/// <summary>
/// Asked at the moment of sending whether a post with a <see cref="Notice"/> goes to its reader now: the reader’s budget of
/// attention. What waits is kept there before this returns.
/// </summary>
/// <param name="key">Names the post, the same when it is tried again.</param>
public delegate Task<Admission> Admit(TeamId team, Post post, string key, DateTimeOffset now, CancellationToken ct);

/// <summary>What becomes of a post to one person.</summary>
public abstract record Admission
{
    /// <param name="Post">As it is sent, with what lets its reader turn such posts off.</param>
    public sealed record Goes(Post Post) : Admission;

    /// <summary>Not now: its reader finds it in the next digest.</summary>
    /// <param name="Why">In one word for programs: paused, away, dayOff, quiet, limit, digest.</param>
    public sealed record Waits(string Why) : Admission;

    /// <summary>Never: it is turned off, or tells its reader of what they did themselves.</summary>
    /// <param name="Why">In one word for programs: off, own.</param>
    public sealed record Drops(string Why) : Admission;
}
