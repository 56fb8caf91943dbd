using System.Numerics;

namespace TeamBot.Language;

internal enum Step
{
    /// <summary>One of the phrases of a set.</summary>
    Words,

    /// <summary>Any one token.</summary>
    Any,

    /// <summary>As few tokens as fit, or none.</summary>
    Gap,

    /// <summary>Here or at the other node.</summary>
    Either,

    /// <summary>A slot’s words begin.</summary>
    Open,

    /// <summary>A slot’s words end.</summary>
    Close,

    /// <summary>A short id, a date or a factor, recognised as a whole.</summary>
    Whole,

    /// <summary>The sentence is over.</summary>
    End,
}

/// <summary>One step of a pattern; the nodes that come after it have lower places in the list.</summary>
/// <param name="Other">For <see cref="Step.Either"/>: the second choice.</param>
/// <param name="Value">For a choice: what its words mean.</param>
internal readonly record struct Node(Step Step, int Next = 0, int Other = 0, ulong[]? Set = null, Slot? Slot = null, string? Value = null)
{
    public bool Takes(int phrase) => phrase / 64 < Set!.Length && (Set[phrase / 64] >> phrase % 64 & 1) != 0;
}

/// <summary>One way to ask for an intent, compiled to at most 64 nodes, so that a set of them fits a word.</summary>
internal sealed class Pattern
{
    /// <summary>A pattern that ends so is only a guess, which has to be confirmed.</summary>
    private const string Guess = "??";

    /// <summary>Added to the count of phrases of a step that nearly every sentence passes.</summary>
    private const int Common = 1000;

    /// <param name="number">Among all patterns of the grammar.</param>
    public Pattern(int number, Intent intent, string text, Phrases phrases, HashSet<int> common)
    {
        (Number, Intent) = (number, intent);
        IsGuess = text.EndsWith(Guess, StringComparison.Ordinal);
        var nodes = new List<Node> { new(Step.End) };
        Start = new PatternText(intent, IsGuess ? text[..^Guess.Length] : text, phrases, nodes).Compile(after: 0);
        Nodes = nodes.Count <= 64 ? [.. nodes] : throw new FormatException($"“{text}” of {intent.Name} has {nodes.Count} steps, 64 are the most; make two of it.");
        Needs = Nodes.Where((node, i) => node.Step is Step.Words or Step.Whole && !Reaches(Start, i))
            .OrderBy(node => node.Set is { } set ? set.Sum(BitOperations.PopCount) + (common.Any(node.Takes) ? Common : 0) : Common / 2).Cast<Node?>().FirstOrDefault();
    }

    public int Number { get; }

    public Intent Intent { get; }

    public bool IsGuess { get; }

    public Node[] Nodes { get; }

    public int Start { get; }

    /// <summary>The rarest step that every sentence of this pattern takes; null when there is none.</summary>
    public Node? Needs { get; }

    // Whether the end can be reached without that node; every node comes after those that follow it.
    private bool Reaches(int from, int without)
    {
        var reaching = 0UL;
        for (var i = 0; i <= from; i++)
        {
            var reaches = i != without && (Nodes[i].Step == Step.End
                || (reaching >> Nodes[i].Next & 1) != 0
                || Nodes[i].Step == Step.Either && (reaching >> Nodes[i].Other & 1) != 0);
            reaching |= reaches ? 1UL << i : 0;
        }

        return (reaching >> from & 1) != 0;
    }
}
