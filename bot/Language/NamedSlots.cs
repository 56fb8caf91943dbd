namespace TeamBot.Language;

/// <summary>Finds values that stand beside their name: “probability 4”, “high impact”, “review on Friday”, 概率为4, “cost 20k EUR”, “cause: no staff”; and the two factors of “4x5”.</summary>
internal static class NamedSlots
{
    private const int LongestNumber = 4;

    public static FreeSpan? Find(Findings found, Intent intent, Slot slot, Vocabulary vocabulary)
    {
        for (var i = 0; i < found.End; i++)
        {
            if (found.IsQuoted(i))
                continue;
            if (slot.Kind == SlotKind.Choice && ChoiceAt(found, slot, i, vocabulary) is { To: > 0 } choice)
                return Widened(found, choice, vocabulary);
            if (found.Longest(i, vocabulary.NamesOf(slot)) is > 0 and var named && Value(found, slot, i, AfterId(found, intent, named, vocabulary), vocabulary) is { } value)
                return Widened(found, value, vocabulary);
            // 下周五复查
            if (slot.Kind == SlotKind.Date && found.DateFrom(i) is { Rule: null } date && found.Sentence.TokenAt(date.Start + date.Length) is var end
                && found.Longest(end, vocabulary.NamesOf(slot)) is > 0 and var after)
                return new(slot, i, after, date.Date.ToString(), date.Other?.ToString());
        }

        return null;
    }

    /// <summary>The choice that starts at that token, with its name; nothing when its <see cref="FreeSpan.To"/> is 0.</summary>
    public static FreeSpan ChoiceAt(Findings found, Slot slot, int token, Vocabulary vocabulary)
    {
        if (Factor(found, slot, token) is { To: > 0 } factor)
            return factor;
        var names = vocabulary.NamesOf(slot);
        if (found.Longest(token, names) is > 0 and var named && Value(found, slot, token, Links(found, named, vocabulary), vocabulary) is { } value)
            return value;
        // “high impact”, 低概率
        return Word(found, slot, token, vocabulary, alone: false) is { To: > 0 } word && found.Longest(word.To, names) is > 0 and var end && Ends(found, end, vocabulary) ? word with { To = end }
            : Alone(found, slot, token, vocabulary) ?? default;
    }

    /// <summary>The choice at that token of a sentence that is about it: also a word that needs no name, as in “R-3 is now very likely”.</summary>
    public static FreeSpan WordAt(Findings found, Slot slot, int token, Vocabulary vocabulary) =>
        ChoiceAt(found, slot, token, vocabulary) is { To: > 0 } choice ? choice
        : Word(found, slot, token, vocabulary, alone: true) is { To: > 0 } word && Ends(found, word.To, vocabulary) ? word : default;

    /// <summary>Adds what named texts say: each goes on to the next of what was found.</summary>
    public static void AddTexts(Findings found, Intent intent, Vocabulary vocabulary, List<FreeSpan> spans)
    {
        // Few intents have any, and every sentence comes by here.
        List<(Slot Slot, int From, int Start)>? texts = null;
        foreach (var slot in intent.Slots)
        {
            if (slot is { Free: true, Kind: SlotKind.Text } && Named(found, slot, vocabulary, spans) is { } text)
                (texts ??= []).Add(text);
        }

        if (texts is null)
            return;
        int[] starts = [.. texts.Select(text => text.From), .. spans.Select(span => span.From), found.End];
        foreach (var (slot, from, start) in texts)
        {
            var end = starts.Where(next => next > from).Min();
            var until = end;
            while (until > start && FreeSlots.IsMark(found.Sentence, until - 1) && !found.IsQuoted(until - 1))
                until--;
            if (until > start)
                spans.Add(new(slot, from, end, Quotes.Without(Said(found, start, until))));
        }
    }

    private static (Slot Slot, int From, int Start)? Named(Findings found, Slot slot, Vocabulary vocabulary, List<FreeSpan> spans)
    {
        for (var i = 0; i < found.End; i++)
        {
            if (!found.IsQuoted(i) && found.Longest(i, vocabulary.NamesOf(slot)) is > 0 and var named && !Covers(spans, i))
                return (slot, i, Links(found, named, vocabulary));
        }

        return null;
    }

    private static bool Covers(List<FreeSpan> spans, int token) => spans.Exists(span => span.From <= token && span.To > token);

    private static FreeSpan? Value(Findings found, Slot slot, int from, int at, Vocabulary vocabulary)
    {
        switch (slot.Kind)
        {
            case SlotKind.Date:
                return found.DateFrom(Math.Min(at, found.End)) is { Rule: null } date ? new(slot, from, found.Sentence.TokenAt(date.Start + date.Length), date.Date.ToString(), date.Other?.ToString()) : null;
            case SlotKind.Choice when slot.Factor > 0 && Digits(found, at) is > 0 and var end:
                return Ends(found, end, vocabulary) ? Number(slot, from, end, Said(found, at, end)) : null;
            case SlotKind.Money:
                return Amounts.At(found.Sentence, at) is var (money, last) && Ends(found, last, vocabulary)
                    ? slot.Takes(money) ? new(slot, from, last, money.ToString()) : new(slot, from, last, Said(found, at, last), Unclear: true) : null;
            default:
                return Word(found, slot, at, vocabulary, alone: false) is { To: > 0 } word && Ends(found, word.To, vocabulary) ? word with { From = from } : null;
        }
    }

    // What follows is not of it: the 5 of “it may impact 5 customers” is no rating.
    private static bool Ends(Findings found, int token, Vocabulary vocabulary) =>
        token >= found.End || FreeSlots.IsMark(found.Sentence, token) || found.Sentence.Tokens[token].Kind == TokenKind.Mention
        || found.Longest(token, vocabulary.Joints) > 0 || found.Longest(token, vocabulary.AnyName) > 0 || found.Longest(token, vocabulary.Closings) >= found.End;

    // “…, with a high impact”: the words before it go with it.
    private static FreeSpan Widened(Findings found, FreeSpan span, Vocabulary vocabulary)
    {
        while (span.From > found.Start + 1 && found.Longest(span.From - 1, vocabulary.Joints) >= span.From)
            span = span with { From = span.From - 1 };
        return span;
    }

    // A word that means a value without its name, as a clause of its own.
    private static FreeSpan? Alone(Findings found, Slot slot, int token, Vocabulary vocabulary) =>
        (token <= found.Start || FreeSlots.IsMark(found.Sentence, token - 1)) && Word(found, slot, token, vocabulary, alone: true) is { To: > 0 } word
            && (word.To >= found.End || FreeSlots.IsMark(found.Sentence, word.To)) ? word : null;

    private static FreeSpan Word(Findings found, Slot slot, int token, Vocabulary vocabulary, bool alone)
    {
        var choices = vocabulary.ChoicesOf(slot);
        var at = found.PhrasesAt(token);
        for (var i = at.Length - 1; i >= 0; i--)
        {
            if (choices.TryGetValue(at[i].Number, out var choice) && (choice.Alone || !alone))
                return new(slot, token, at[i].End, choice.Value);
        }

        return default;
    }

    // “4x5”, “4 by 5” at the end of a clause.
    private static FreeSpan Factor(Findings found, Slot slot, int token)
    {
        var first = slot.Factor == 2 ? token - 1 : token;
        if (slot.Factor == 0 || first < 0 || found.IsQuoted(first) || Digits(found, first) != first + 1 || first + 2 >= found.End
            || found.Sentence.Plainly(first + 1) is not ("x" or "*" or "×" or "乘" or "by") || Digits(found, first + 2) != first + 3
            || first + 3 < found.End && !FreeSlots.IsMark(found.Sentence, first + 3))
            return default;
        // The second factor begins with the sign, so that the two do not overlap.
        return slot.Factor == 1 ? Number(slot, first, first + 1, Said(found, first, first + 1)) : Number(slot, first + 1, first + 3, Said(found, first + 2, first + 3));
    }

    private static FreeSpan Number(Slot slot, int from, int to, string said) =>
        new(slot, from, to, said, Unclear: !Array.Exists(slot.Choices, choice => choice.Value == said));

    // The token after a number, with its sign and what is glued to it: the 80% and the 2.5 are read whole and refused.
    private static int Digits(Findings found, int token)
    {
        var sentence = found.Sentence;
        if (token >= found.End || sentence.Tokens[token] is not { Kind: TokenKind.Number, Length: <= LongestNumber })
            return sentence.IsMark(token, '-') && sentence.IsGlued(token + 1) && token + 1 < found.End && sentence.Tokens[token + 1].Kind == TokenKind.Number ? token + 2 : 0;
        var end = token + 1;
        while (sentence.IsGlued(end) && (sentence.IsMark(end, '%') || (sentence.IsMark(end, '.') || sentence.IsMark(end, '/')) && sentence.IsGlued(end + 1) && sentence.Tokens[end + 1].Kind == TokenKind.Number))
            end += sentence.IsMark(end, '%') ? 1 : 2;
        return end;
    }

    private static int Links(Findings found, int token, Vocabulary vocabulary)
    {
        while (token < found.End && (found.Longest(token, vocabulary.Links) is > 0 and var link))
            token = link;
        return token;
    }

    // “the probability of R-3 to 2”
    private static int AfterId(Findings found, Intent intent, int token, Vocabulary vocabulary)
    {
        token = Links(found, token, vocabulary);
        return Array.Find(intent.Slots, slot => slot.Kind == SlotKind.Id) is { } id && Ids.At(found, token, id.Letter) is var (end, _) ? Links(found, end, vocabulary) : token;
    }

    private static string Said(Findings found, int from, int to) => found.Sentence.Text[found.Sentence.Tokens[from].Start..found.Sentence.Tokens[to - 1].End];
}
