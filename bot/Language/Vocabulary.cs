using System.Collections.Frozen;

namespace TeamBot.Language;

/// <summary>All phrases that any pattern or slot names, and those with a meaning for every sentence.</summary>
internal sealed class Vocabulary
{
    private const string Twin = "same-";

    private readonly Dictionary<Slot, FrozenDictionary<int, (string Value, bool Alone)>> _choices = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Slot, FrozenSet<int>> _names = new(ReferenceEqualityComparer.Instance);

    public Vocabulary()
    {
        (Openings, Fillers, Closings) = (Set("openings"), Set("fillers"), Set("closings"));
        (OwnerWords, MaybeOwnerWords, OwnerEndings, Me) = (Set("owner"), Set("maybe-owner"), Set("owner-endings"), Set("me"));
        (Links, Joints, Common) = (Set("links"), Set("joints"), [.. Set("common")]);
        AnyName = [.. OwnerWords];
        Twins = Lexicon.Names.Where(name => name.StartsWith(Twin, StringComparison.Ordinal))
            .SelectMany(name => Lexicon.Words(name).Select(word => (English: Phrases.Add(word), Chinese: Phrases.Add(name[Twin.Length..]))))
            .GroupBy(pair => pair.English).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Chinese).ToArray());
        foreach (var word in Lexicon.Words("correct"))
            Phrases.AddCorrect(word);
    }

    /// <summary>For English phrases, the Chinese ones that they stand for where both languages are mixed.</summary>
    public FrozenDictionary<int, int[]> Twins { get; }

    public Phrases Phrases { get; } = new(shortestCorrected: 4);

    /// <summary>“Could you please”: before a command.</summary>
    public FrozenSet<int> Openings { get; }

    /// <summary>“Please”, 一下: anywhere.</summary>
    public FrozenSet<int> Fillers { get; }

    /// <summary>“Thanks”, 好吗: after a command.</summary>
    public FrozenSet<int> Closings { get; }

    /// <summary>“Assigned to”, 交给: a person follows.</summary>
    public FrozenSet<int> OwnerWords { get; }

    /// <summary>“For”, 给: a person may follow.</summary>
    public FrozenSet<int> MaybeOwnerWords { get; }

    /// <summary>负责: ends what 由 began.</summary>
    public FrozenSet<int> OwnerEndings { get; }

    public FrozenSet<int> Me { get; }

    /// <summary>“Is”, “to”, 改为: between the name of a slot and its value.</summary>
    public FrozenSet<int> Links { get; }

    /// <summary>“And”, “with”: between one named value and the next.</summary>
    public FrozenSet<int> Joints { get; }

    /// <summary>Names of the values of any slot.</summary>
    public HashSet<int> AnyName { get; }

    /// <summary>Words that are in most sentences, so that no pattern is looked up by them.</summary>
    public HashSet<int> Common { get; }

    /// <summary>The words of a choice that may stand anywhere: what they mean, and whether only as a clause of their own.</summary>
    public FrozenDictionary<int, (string Value, bool Alone)> ChoicesOf(Slot slot) => _choices[slot];

    /// <summary>The words that say that a slot’s value follows.</summary>
    public FrozenSet<int> NamesOf(Slot slot) => _names[slot];

    /// <summary>Takes in the words of a slot that may stand anywhere.</summary>
    public void Learn(Slot slot)
    {
        _names[slot] = slot.Names.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Phrases.Add).ToFrozenSet();
        AnyName.UnionWith(_names[slot]);
        _choices[slot] = slot.Choices.SelectMany(choice => choice.Words.Split('|').Select(word => (Number: Phrases.Add(word.TrimStart(Slot.Alone)), choice.Value, Alone: word[0] == Slot.Alone)))
            .DistinctBy(word => word.Number).ToFrozenDictionary(word => word.Number, word => (word.Value, word.Alone));
    }

    private FrozenSet<int> Set(string list) => Lexicon.Words(list).Select(Phrases.Add).ToFrozenSet();
}
