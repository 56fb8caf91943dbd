using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;

namespace TeamBot.Language;

/// <summary>The words of a slot, from the first token to before the last.</summary>
/// <param name="Value">What they mean where the pattern knows it: a choice, a date, an id.</param>
internal readonly record struct Filled(Slot Slot, int From, int To, string? Value);

/// <summary>A sentence that fits a pattern.</summary>
/// <param name="Weight">How much of the sentence the pattern names: of two that fit, the heavier one means more.</param>
/// <param name="Loose">Tokens that it passes over without saying what they are.</param>
/// <param name="Typos">Words that were corrected for it.</param>
internal sealed record Match(Pattern Pattern, ImmutableArray<Filled> Filled, int Weight, int Loose, int Typos)
{
    /// <summary>
    /// Fits a pattern to a sentence: from the front, to see whether it fits at all, which most patterns do not after a
    /// word or two; then from the back it notes at each token which nodes lead to the end, and walks along them.
    /// The time is the length of the sentence times the length of the pattern, at most.
    /// </summary>
    public static Match? Find(Pattern pattern, Findings found, int from, FreeSpan[] free)
    {
        var count = found.End - from + 1;
        if (count < 1)
            return null;
        var leads = ArrayPool<ulong>.Shared.Rent(count);
        try
        {
            if (!Fits(pattern, found, free, leads.AsSpan(0, count), from))
                return null;
            for (var at = found.End; at >= from; at--)
                leads[at - from] = Leads(pattern, found, free, leads, from, at);
            return Walk(pattern, found, free, leads, from);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(leads);
        }
    }

    private static bool Fits(Pattern pattern, Findings found, FreeSpan[] free, Span<ulong> reached, int from)
    {
        reached.Clear();
        reached[0] = 1UL << pattern.Start;
        for (var at = from; at <= found.End; at++)
        {
            var here = reached[at - from];
            if (here != 0 && Passed(found, free, at) is > 0 and var passed)
                reached[passed - from] |= here;
            while (here != 0)
            {
                // What comes after a node has a lower place, so that each is met once.
                var i = BitOperations.Log2(here);
                here &= ~(1UL << i);
                ref readonly var node = ref pattern.Nodes[i];
                var next = 1UL << node.Next;
                switch (node.Step)
                {
                    case Step.End when at == found.End:
                        return true;
                    case Step.Open or Step.Close:
                        here |= next;
                        break;
                    case Step.Either:
                        here |= next | 1UL << node.Other;
                        break;
                    case Step.Gap:
                        here |= next;
                        if (at < found.End)
                            reached[at + 1 - from] |= 1UL << i;
                        break;
                    case Step.Any when at < found.End:
                        reached[at + 1 - from] |= next;
                        break;
                    case Step.Words:
                        foreach (var phrase in found.PhrasesAt(at))
                        {
                            if (phrase.End <= found.End && node.Takes(phrase.Number))
                                reached[phrase.End - from] |= next;
                        }

                        break;
                    case Step.Whole when found.WholeAt(node.Slot!, at) is { To: > 0 and var to } && to <= found.End:
                        reached[to - from] |= next;
                        break;
                }
            }
        }

        return false;
    }

    private static ulong Leads(Pattern pattern, Findings found, FreeSpan[] free, ulong[] leads, int from, int at)
    {
        // Marks, politeness, and what may stand anywhere are passed over, wherever the pattern is.
        var here = Passed(found, free, at) is > 0 and var passed ? leads[passed - from] : 0;
        for (var i = 0; i < pattern.Nodes.Length; i++)
        {
            ref readonly var node = ref pattern.Nodes[i];
            var fits = node.Step switch
            {
                Step.End => at == found.End,
                Step.Open or Step.Close => Has(here, node.Next),
                Step.Either => Has(here, node.Next) || Has(here, node.Other),
                Step.Gap => Has(here, node.Next) || at < found.End && Has(leads[at + 1 - from], i),
                Step.Any => at < found.End && Has(leads[at + 1 - from], node.Next),
                Step.Words => Words(node, found, leads, from, at).End > 0,
                _ => Whole(node, found, leads, from, at).To > 0,
            };
            here |= fits ? 1UL << i : 0;
        }

        return here;
    }

    private static Match Walk(Pattern pattern, Findings found, FreeSpan[] free, ulong[] leads, int from)
    {
        var filled = ImmutableArray.CreateBuilder<Filled>();
        var (at, i, weight, loose, typos, opened) = (from, pattern.Start, 0, 0, 0, -1);
        while (pattern.Nodes[i].Step != Step.End || at < found.End)
        {
            var node = pattern.Nodes[i];
            switch (node.Step)
            {
                case Step.Words when Words(node, found, leads, from, at) is { End: > 0 } phrase:
                    weight += found.Weight(at, phrase.End);
                    (at, typos) = (phrase.End, typos + phrase.Typos);
                    break;
                case Step.Whole when Whole(node, found, leads, from, at) is { To: > 0 } whole:
                    filled.Add(whole);
                    weight += found.Weight(at, whole.To);
                    at = whole.To;
                    break;
                case Step.Any when at < found.End && Has(leads[at + 1 - from], node.Next):
                    loose += opened < 0 ? 1 : 0;
                    at++;
                    break;
                case Step.Open when Has(leads[at - from], node.Next):
                    opened = at;
                    break;
                case Step.Close when Has(leads[at - from], node.Next):
                    filled.Add(new(node.Slot!, opened, at, node.Value));
                    opened = -1;
                    break;
                case Step.Gap when !Has(leads[at - from], node.Next):
                    loose += opened < 0 ? 1 : 0;
                    at++;
                    continue;
                case Step.Either when !Has(leads[at - from], node.Next):
                    i = node.Other;
                    continue;
                case Step.Gap or Step.Either:
                    break;
                default:
                    at = Passed(found, free, at);
                    continue;
            }

            i = node.Next;
        }

        return new(pattern, filled.ToImmutable(), weight, loose, typos);
    }

    private static bool Has(ulong nodes, int node) => (nodes >> node & 1) != 0;

    private static int Passed(Findings found, FreeSpan[] free, int at)
    {
        foreach (var span in free)
        {
            if (span.From == at && span.To <= found.End)
                return span.To;
        }

        return at < found.End ? found.Passed(at) : 0;
    }

    private static PhraseAt Words(in Node node, Findings found, ulong[] leads, int from, int at)
    {
        var phrases = found.PhrasesAt(at);
        for (var i = phrases.Length - 1; i >= 0; i--)
        {
            if (phrases[i].End <= found.End && node.Takes(phrases[i].Number) && Has(leads[phrases[i].End - from], node.Next))
                return phrases[i];
        }

        return default;
    }

    private static Filled Whole(in Node node, Findings found, ulong[] leads, int from, int at)
    {
        var whole = found.WholeAt(node.Slot!, at);
        return whole.To > 0 && whole.To <= found.End && Has(leads[whole.To - from], node.Next) ? whole : default;
    }
}
