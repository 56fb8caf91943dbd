using System.Collections.Immutable;
using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>
/// Asks somebody cleverer than the grammar which of the offered commands a sentence may be. Its answer is never done, only
/// shown for confirmation.
/// </summary>
public delegate Task<Proposal> Propose(string text, IReadOnlyList<Intent> offered, CancellationToken ct);

/// <summary>What came of asking.</summary>
public abstract record Proposal
{
    /// <param name="Words">By slot, the words of the message; of a choice, its value.</param>
    public sealed record Command(Intent Intent, ImmutableDictionary<string, string> Words) : Proposal;

    /// <summary>It is none of them.</summary>
    public sealed record None : Proposal;

    /// <summary>Whoever was asked did not answer in time.</summary>
    public sealed record Failed : Proposal;
}
