using TeamBot.Language.Dates;

namespace TeamBot.Language;

/// <summary>
/// Finds what may stand anywhere in a sentence: dates, people, choices, tags and what is named, as in “Renew the certificate for @Li by
/// Friday, high priority #backend”. What is in quotation marks stays as it is.
/// </summary>
internal static class FreeSlots
{
    public static FreeSpan[] Find(Findings found, Intent intent, Vocabulary vocabulary)
    {
        var spans = new List<FreeSpan>();
        foreach (var slot in intent.Slots)
        {
            if (!slot.Free)
                continue;
            switch (slot.Kind)
            {
                case SlotKind.Text:
                    // Goes on to the next of the others, so it comes last.
                    break;
                case SlotKind.Date or SlotKind.Choice or SlotKind.Money when slot.Names.Length > 0:
                    if (NamedSlots.Find(found, intent, slot, vocabulary) is { } named && !spans.Exists(span => span.From < named.To && span.To > named.From))
                        spans.Add(named);
                    break;
                case SlotKind.Date when Best(found, rules: false) is { } date:
                    spans.Add(Span(found, slot, date, date.For(slot), slot.FromStart && date.Begins is not null ? null : date.Other?.ToString()));
                    break;
                case SlotKind.Repeat when Best(found, rules: true) is { } date:
                    spans.Add(Span(found, slot, date, date.Rule!, null));
                    break;
                case SlotKind.Choice:
                    AddChoice(found, slot, vocabulary, spans);
                    break;
                case SlotKind.Person when People.Find(found, slot, vocabulary) is { } person:
                    spans.Add(person);
                    break;
                case SlotKind.Tags:
                    AddTags(found, slot, spans);
                    break;
            }
        }

        NamedSlots.AddTexts(found, intent, vocabulary, spans);
        return [.. spans];
    }

    private static FreeSpan Span(Findings found, Slot slot, DateSpan date, string value, string? other) =>
        new(slot, found.Sentence.TokenAt(date.Start), found.Sentence.TokenAt(date.Start + date.Length), value, other);

    // The one that a word introduces, else the last: “move the Monday demo to the room upstairs by Friday”.
    private static DateSpan? Best(Findings found, bool rules)
    {
        DateSpan? best = null;
        foreach (var date in found.Dates)
        {
            if (date.Rule is not null == rules && (rules || date.Marked || Stands(found, date)) && (best is null || date.Marked || !best.Marked))
                best = date;
        }

        return best;
    }

    /// <summary>
    /// Whether a date without a word before or after it is about the command: a clause of its own, the end of one, or
    /// before what is no name of a thing. The Friday of “prepare the Friday demo” is not.
    /// </summary>
    private static bool Stands(Findings found, DateSpan date)
    {
        var sentence = found.Sentence;
        var (from, to) = (sentence.TokenAt(date.Start), sentence.TokenAt(date.Start + date.Length));
        var before = from > 0 ? sentence.Plainly(from - 1) : [];
        // 明天的提醒: the date is of what is asked for.
        if (to + 1 < sentence.Tokens.Length && sentence.Plainly(to) is "的" && sentence.Plainly(to + 1) is "提" or "会" or "例" or "任" or "待")
            return true;
        if (before is "the" or "a" or "an" or "this" or "that" or "our" or "s" || to < sentence.Tokens.Length && sentence.Plainly(to) is "的" or "'s" or "-" or "/")
            return false;
        if (to >= found.End || IsMark(sentence, to))
            return true;
        var next = sentence.Plainly(to);
        var chinese = Sentence.IsHan(sentence.Plain[sentence.StartOf(to) - 1]) || Sentence.IsHan(next[0]);
        if (chinese)
            return from <= found.Start || IsMark(sentence, from - 1) || before is "我" or "你" or "他" or "她" or "们" or "家" or "在" or "于" or "请" or "务" or "办" || sentence.Tokens[from - 1].Kind == TokenKind.Mention || date.Date.Time is not null;
        return next is "to" or "about" or "for" or "with" or "at" or "and" or "in" or "on" or "from" or "that" or "of" or "please" or "if" or "when" or "so" or "because"
            || from <= found.Start && (date.Date.Time is not null || date.IsRelative);
    }

    internal static bool IsMark(Sentence sentence, int token) => token < 0 || sentence.Tokens[token].Kind == TokenKind.Mark;

    private static void AddChoice(Findings found, Slot slot, Vocabulary vocabulary, List<FreeSpan> spans)
    {
        var choices = vocabulary.ChoicesOf(slot);
        for (var i = 0; i < found.End; i++)
        {
            var at = found.PhrasesAt(i);
            for (var phrase = at.Length - 1; phrase >= 0; phrase--)
            {
                if (!choices.TryGetValue(at[phrase].Number, out var choice))
                    continue;
                if (choice.Alone && !(i <= found.Start || IsMark(found.Sentence, i - 1)) || choice.Alone && !(at[phrase].End >= found.End || IsMark(found.Sentence, at[phrase].End)))
                    continue;
                spans.Add(new(slot, i, at[phrase].End, choice.Value));
                return;
            }
        }
    }

    private static void AddTags(Findings found, Slot slot, List<FreeSpan> spans)
    {
        var sentence = found.Sentence;
        for (var i = 0; i + 1 < sentence.Tokens.Length; i++)
        {
            if (!sentence.IsMark(i, '#') || found.IsQuoted(i) || !sentence.IsGlued(i + 1) || sentence.Tokens[i + 1].Kind is not (TokenKind.Word or TokenKind.Han))
                continue;
            var end = i + 2;
            while (end < sentence.Tokens.Length && sentence.IsGlued(end) && (sentence.Tokens[end].Kind != TokenKind.Mark || sentence.IsMark(end, '-') || sentence.IsMark(end, '_')))
                end++;
            spans.Add(new(slot, i, end, sentence.Text[sentence.Tokens[i + 1].Start..sentence.Tokens[end - 1].End].ToLowerInvariant()));
            i = end - 1;
        }
    }
}
