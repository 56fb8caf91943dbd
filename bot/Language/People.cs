namespace TeamBot.Language;

/// <summary>Finds who is to do it: “@Li”, “assign to me”, “for Ben Ortiz”, 交给小王, 由李雷负责.</summary>
internal static class People
{
    private const int LongestName = 4;

    /// <summary>The person; one without a value when a name stands there that the team’s names are needed for.</summary>
    public static FreeSpan? Find(Findings found, Slot slot, Vocabulary vocabulary)
    {
        FreeSpan? alone = null;
        for (var i = 0; i < found.End; i++)
        {
            if (found.IsQuoted(i))
                continue;
            var (named, maybe) = (found.Longest(i, vocabulary.OwnerWords), found.Longest(i, vocabulary.MaybeOwnerWords));
            if (Math.Max(named, maybe) is > 0 and var end && Named(found, slot, vocabulary, i, end, sure: named >= maybe) is { } person)
                return person;
            if (alone is null && IsAlone(found, i) && Named(found, slot, vocabulary, i, i, sure: true) is { } mentioned)
                alone = mentioned;
        }

        return alone;
    }

    /// <summary>The token after a mention, or after @ and a name; 0 when there is none.</summary>
    public static int MentionedAt(Findings found, int token)
    {
        if (token >= found.End || found.IsQuoted(token))
            return 0;
        return found.Sentence.Tokens[token].Kind == TokenKind.Mention ? token + 1
            : found.Sentence.IsMark(token, '@') && EndOfName(found, token + 1) is var end && end > token + 1 ? end : 0;
    }

    // A mention, or @ with a name, that is a clause of its own or stands at the edge of the sentence.
    private static bool IsAlone(Findings found, int token)
    {
        var sentence = found.Sentence;
        if (sentence.Tokens[token].Kind != TokenKind.Mention && !sentence.IsMark(token, '@'))
            return false;
        return token <= found.Start || sentence.Tokens[token - 1].Kind == TokenKind.Mark || token + 1 >= found.End || sentence.Tokens[token + 1].Kind == TokenKind.Mark
            || sentence.IsMark(token, '@') && EndOfName(found, token + 1) is var end && (end >= found.End || sentence.Tokens[end].Kind == TokenKind.Mark)
            || found.DateEnds(token) || MentionedAt(found, token) is > 0 and var after && found.DateFrom(after) is not null;
    }

    private static FreeSpan? Named(Findings found, Slot slot, Vocabulary vocabulary, int from, int name, bool sure)
    {
        var sentence = found.Sentence;
        while (sentence.IsMark(name, ':') || sentence.IsMark(name, '@'))
            (name, sure) = (name + 1, true);
        if (name >= found.End)
            return null;
        if (sentence.Tokens[name].Kind == TokenKind.Mention)
            return Whole(name + 1, sentence.Text.Substring(sentence.Tokens[name].Start, 1));
        if (found.Longest(name, vocabulary.Me) is > 0 and var me && (me >= found.End || sentence.Tokens[me].Kind == TokenKind.Mark || sure || found.DateFrom(me) is not null || found.Sentence.Plainly(me) is "to"))
            return Whole(me, sentence.Plainly(name).ToString());
        var longest = EndOfName(found, name);
        if (longest == name || !sure && sentence.Tokens[name].Kind == TokenKind.Word && !char.IsUpper(sentence.Text[sentence.Tokens[name].Start]))
            return null;
        if (found.Hearing.TakesAnyName)
            return sure || LooksLikeName(found, name, longest) ? Whole(longest, Said(sentence, name, longest)) : null;
        if (found.Hearing.Names is not { } names)
            return new(slot, from, longest, null);
        for (var end = longest; end > name; end--)
        {
            var reading = SlotReader.Person(Said(sentence, name, end), found.Hearing);
            if (reading is SlotReading.Value(var person))
                return new(slot, from, Ended(found, vocabulary, end), person);
            if (reading is SlotReading.Several)
                return new(slot, from, end, Said(sentence, name, end), Unclear: true);
        }

        // “assign to Bob” at the end can only be a person, so whoever Bob is has to be asked.
        var stands = longest >= found.End || sentence.Tokens[longest].Kind == TokenKind.Mark;
        return sure && stands && char.IsUpper(sentence.Text[sentence.Tokens[name].Start]) ? new(slot, from, longest, Said(sentence, name, longest), Unclear: true) : null;

        FreeSpan? Whole(int end, string said) =>
            SlotReader.Person(said, found.Hearing) is SlotReading.Value(var value) ? new(slot, from, Ended(found, vocabulary, end), value) : null;
    }

    private static string Said(Sentence sentence, int from, int to) => sentence.Text[sentence.Tokens[from].Start..sentence.Tokens[to - 1].End];

    private static int Ended(Findings found, Vocabulary vocabulary, int end) => end < found.End && found.Longest(end, vocabulary.OwnerEndings) is > 0 and var after ? after : end;

    // Latin names go on while words begin with capitals; Chinese ones until something else is recognised.
    private static int EndOfName(Findings found, int name)
    {
        var sentence = found.Sentence;
        if (name >= found.End)
            return name;
        var han = sentence.Tokens[name].Kind == TokenKind.Han;
        var end = name;
        for (; end < found.End && end - name < (han ? LongestName : LongestName - 1) && !found.IsQuoted(end); end++)
        {
            var token = sentence.Tokens[end];
            if (token.Kind != (han ? TokenKind.Han : TokenKind.Word) || found.DateFrom(end) is not null)
                break;
            if (!han && end > name && !char.IsUpper(sentence.Text[token.Start]))
                break;
            if (han && end > name && (sentence.Tokens[end - 1].End != token.Start || found.PhrasesAt(end).Length > 0))
                break;
        }

        return end;
    }

    // Without a roster: one or two capitalised words, or two or three characters, at the end of a clause.
    private static bool LooksLikeName(Findings found, int name, int end)
    {
        var sentence = found.Sentence;
        var stands = end >= found.End || sentence.Tokens[end].Kind == TokenKind.Mark || found.DateFrom(end) is not null || sentence.Plainly(end) is "to";
        return stands && end - name <= 3 && !(sentence.Tokens[name].Kind == TokenKind.Word && Lexicon.Words("no-name").Contains(sentence.Plainly(name).ToString()));
    }
}
