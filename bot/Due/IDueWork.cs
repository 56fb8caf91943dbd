using System.Collections.Immutable;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Due;

/// <summary>
/// One kind of thing that happens later. It reads and decides; what it changes and says is in its outcome and is written
/// with the item's end, so that it can simply run again when a replica died or somebody else was faster.
/// </summary>
public interface IDueWork
{
    /// <summary>Permanent: it is stored with every item. Noun, dot, verb, like an intent.</summary>
    string Name { get; }

    /// <summary>How long one run may take; then it is cancelled, and its lease ends a little later.</summary>
    TimeSpan Budget => TimeSpan.FromMinutes(1);

    Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct);
}

/// <summary>One attempt at one occurrence.</summary>
public sealed record DueRun(TeamId Team, DueItem Item, DateTimeOffset Now);

/// <summary>How an attempt ended.</summary>
public abstract record DueOutcome
{
    /// <summary>It happened. Changes and posts are written in one commit with the item's end; the posts are sent after it.</summary>
    public sealed record Done(Commit Changes, ImmutableArray<Post> Says) : DueOutcome
    {
        public static Done Quietly { get; } = new(Commit.Nothing, []);
    }

    /// <summary>Not now, for a reason outside: again at that time, as often as it takes.</summary>
    public sealed record Later(DateTimeOffset At, string Why) : DueOutcome;

    /// <summary>Never: trying again would not help.</summary>
    public sealed record Refused(string Why) : DueOutcome;
}
