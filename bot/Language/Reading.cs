using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamBot.Language;

/// <summary>Reads the slots of a sentence that fits a pattern.</summary>
internal static partial class Reading
{
    public static Understanding Of(Match match, Findings found)
    {
        var intent = match.Pattern.Intent;
        var heard = Heard.Of(intent.Name);
        foreach (var filled in match.Filled)
        {
            if (filled.Slot.Kind == SlotKind.Text)
                continue;
            var said = Array.Find(found.FreeFor(intent), span => span.Slot == filled.Slot && span.From <= filled.From && span.To >= filled.To) is { Unclear: true, Value: { } number }
                ? number : Words(found.Sentence, filled.From, filled.To);
            if (filled.Slot.Kind == SlotKind.Person && HoldsDate(found, filled))
                return new Understanding.Unclear(heard, filled.Slot.Name, said, []);
            switch (filled.Value is { } value ? new SlotReading.Value(value) : SlotReader.Read(filled.Slot, said, found.Hearing))
            {
                case SlotReading.Value(var read):
                    heard = WithHour(heard.With(filled.Slot.Name, read), filled.Slot, filled.From, found);
                    if (filled.Slot.Kind == SlotKind.Date && found.DateFrom(filled.From)?.Other is { } reading)
                        heard = heard.With($"{filled.Slot.Name}.other", reading.ToString());
                    break;
                case SlotReading.NeedsNames:
                    return new Understanding.NeedsNames();
                case var unread:
                    return new Understanding.Unclear(heard, filled.Slot.Name, Mentioned(said, found.Hearing), unread is SlotReading.Several several ? several.People : []);
            }
        }

        return Rest(intent, heard, match.Filled, found);
    }

    /// <summary>Words that are a title, without what they say for other slots.</summary>
    public static Understanding Rest(Intent intent, Heard heard, Filled title, Findings found) => Rest(intent, heard, [title], found);

    private static Understanding Rest(Intent intent, Heard heard, ImmutableArray<Filled> fills, Findings found)
    {
        FreeSpan? unclear = null;
        var free = Array.FindAll(found.FreeFor(intent), span => heard[span.Slot.Name] is null && !fills.Any(filled => filled.Slot == span.Slot));
        foreach (var span in free)
        {
            if (span.Unclear)
                unclear ??= span;
            else if (span.Value is not { } value)
                return new Understanding.NeedsNames();
            else
                heard = WithHour(heard.With(span.Slot.Name, heard[span.Slot.Name] is { } before && span.Slot.Kind == SlotKind.Tags ? $"{before} {value}" : value), span.Slot, span.From, found);
            if (span.Other is { } other)
                heard = heard.With($"{span.Slot.Name}.other", other);
        }

        heard = WithId(heard, intent, found);
        foreach (var filled in fills.Where(filled => filled.Slot.Kind == SlotKind.Text))
        {
            if (Title(found, filled, free) is { Length: > 0 } title)
                heard = heard.With(filled.Slot.Name, Mentioned(title, found.Hearing));
        }

        return unclear is { } asked
            ? new Understanding.Unclear(heard, asked.Slot.Name, Mentioned(asked.Value!, found.Hearing), SlotReader.Person(asked.Value!, found.Hearing) is SlotReading.Several some ? some.People : [])
            : new Understanding.Sure(heard, 1);
    }

    // An id that stands in words that the pattern passed over: “cross T-6 off my list”.
    private static Heard WithId(Heard heard, Intent intent, Findings found)
    {
        if (Array.Find(intent.Slots, slot => slot.Kind == SlotKind.Id && heard[slot.Name] is null) is not { } missing)
            return heard;
        for (var i = 0; i < found.End; i++)
        {
            if (Ids.At(found, i, missing.Letter) is var (_, id) && !heard.Slots.ContainsValue(id))
                return heard.With(missing.Name, id);
        }

        return heard;
    }

    // A day that nobody said may be another one where something is moved.
    private static Heard WithHour(Heard heard, Slot slot, int from, Findings found) =>
        slot.FromStart && found.DateFrom(from) is { IsTimeOnly: true } ? heard.With($"{slot.Name}.hour", "only") : heard;

    // Nobody is called “today”.
    private static bool HoldsDate(Findings found, Filled filled)
    {
        for (var i = filled.From; i < filled.To; i++)
        {
            if (found.DateFrom(i) is not null)
                return true;
        }

        return false;
    }

    // The words without what filled other slots.
    private static string Title(Findings found, Filled filled, FreeSpan[] free)
    {
        var sentence = found.Sentence;
        // Marks before it belong to it: “**bold**”, “(draft) plan”.
        var first = filled.From;
        while (first > 0 && sentence.Tokens[first - 1].Kind == TokenKind.Mark && sentence.Plain[sentence.Tokens[first - 1].Start] is not (',' or ':' or ';' or '.' or '-'))
            first--;
        var last = filled.To;
        while (sentence.IsGlued(last) && sentence.Tokens[last].Kind == TokenKind.Mark && sentence.Plain[sentence.Tokens[last].Start] is not (',' or ':' or ';' or '.' or '!' or '?' or '-'))
            last++;
        // Nothing but marks is left: they end the title.
        var end = last;
        while (end < sentence.Tokens.Length && sentence.Tokens[end].Kind == TokenKind.Mark && sentence.Plain[sentence.Tokens[end].Start] is not (',' or ':' or ';' or '.' or '!' or '?' or '-'))
            end++;
        last = end == sentence.Tokens.Length ? end : last;
        var from = sentence.Tokens[first].Start;
        var text = new StringBuilder(Words(sentence, first, last));
        foreach (var span in free.Where(span => span.From < filled.To && span.To > filled.From).OrderByDescending(span => span.From))
        {
            var start = Math.Max(0, sentence.Tokens[span.From].Start - from);
            var until = Math.Min(text.Length, sentence.Tokens[span.To - 1].End - from);
            // Between Chinese words no gap is left.
            var between = start > 0 && until < text.Length && Sentence.IsHan(text[start - 1]) && Sentence.IsHan(text[until]) ? "" : " ";
            text.Remove(start, until - start).Insert(start, between);
            // “a task for Li to fix it”
            if (start == 0 && text.ToString().TrimStart() is ['t', 'o', ' ', ..] task)
                text.Clear().Append(task, 3, task.Length - 3);
        }

        var tidy = Gaps().Replace(Commas().Replace(text.ToString(), ", "), " ").Trim(' ', ',', ';', ':', '.', '-');
        return Quotes.Without(Between().Replace(tidy, mark => Full[Half.IndexOf(mark.Groups[1].ValueSpan[0])].ToString()));
    }

    private static string Words(Sentence sentence, int from, int to) => sentence.Text[sentence.Tokens[from].Start..sentence.Tokens[to - 1].End];

    public static string Mentioned(string text, Hearing hearing) =>
        string.Concat(text.Select(c => c - Mention.First is var i && i >= 0 && i < hearing.Mentions.Count ? "@" + hearing.Mentions[i].Name : c.ToString()));

    // Sentences are read with half-width marks; between Chinese words they are written full-width.
    private static ReadOnlySpan<char> Half => ",;:.!?";

    private const string Full = "，；：。！？";

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])\s*([,;:.!?])\s*(?=[\u4E00-\u9FFF])")]
    private static partial Regex Between();

    // The comma of 20,000 is part of the number.
    [GeneratedRegex("(?!(?<=[0-9]),[0-9]{3}(?![0-9]))\\s*,(?:\\s*,)*\\s*")]
    private static partial Regex Commas();

    [GeneratedRegex("\\s{2,}")]
    private static partial Regex Gaps();
}
