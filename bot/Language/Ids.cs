using System.Globalization;

namespace TeamBot.Language;

/// <summary>Short ids as people write them: T-12, t12, “T 12”, #12, “task 12”, 任务12, 12号任务.</summary>
internal static class Ids
{
    private const int LongestNumber = 9;

    /// <summary>The letters of all short ids, tasks first: they are what a number alone means.</summary>
    public const string Letters = "TRSDMPBU";

    // By letter: what an id is called before its number.
    private static readonly string[][] Words = [.. Enumerable.Range('A', 26).Select(letter => Letters.Contains((char)letter, StringComparison.Ordinal) ? Lexicon.Words($"id-{(char)letter}").ToArray() : [])];

    /// <summary>The token after the id, and the id in its written form.</summary>
    public static (int End, string Value)? At(Findings found, int token, char letter)
    {
        if (letter == Slot.AnyLetter)
            return OfAny(found, token);
        var sentence = found.Sentence;
        if (token >= sentence.Tokens.Length || found.IsQuoted(token))
            return null;
        var kind = sentence.Tokens[token].Kind;
        if (kind == TokenKind.Word && sentence.Tokens[token].Length == 1)
            return sentence.Plain[sentence.Tokens[token].Start] == char.ToLowerInvariant(letter) ? Number(token + 1, hyphen: true) : null;
        // 12号任务
        if (kind == TokenKind.Number && token + 2 < sentence.Tokens.Length && sentence.Plainly(token + 1) is "号" && sentence.Tokens[token].Length <= LongestNumber)
        {
            foreach (var word in Words[letter - 'A'])
            {
                if (Follows(sentence, token + 2, word) is > 0 and var after)
                    return (after, string.Create(CultureInfo.InvariantCulture, $"{letter}-{int.Parse(sentence.Plainly(token), CultureInfo.InvariantCulture)}"));
            }
        }

        // #12 alone is a task.
        if (kind == TokenKind.Mark)
            return letter == 'T' && sentence.IsMark(token, '#') ? Number(token + 1, hyphen: false) : null;
        foreach (var word in Words[letter - 'A'])
        {
            if (Follows(sentence, token, word) is > 0 and var end)
            {
                end = end < sentence.Tokens.Length && (sentence.IsMark(end, '#') || sentence.Plainly(end) is "number" or "no" or "nr" or "编号" or "id") ? end + 1 : end;
                if (Number(end, hyphen: false) is { } named)
                    return named;
                if (end < sentence.Tokens.Length && sentence.Tokens[end] is { Kind: TokenKind.Word, Length: 1 } && At(found, end, letter) is { } full)
                    return full;
            }
        }

        return null;

        (int, string)? Number(int at, bool hyphen)
        {
            at = hyphen && sentence.IsMark(at, '-') ? at + 1 : at;
            if (at >= sentence.Tokens.Length || sentence.Tokens[at] is not { Kind: TokenKind.Number, Length: <= LongestNumber })
                return null;
            // “T-12.5”, “12:30” and “12 月” are no ids.
            var end = at + 1;
            if (sentence.IsGlued(end) && (sentence.Tokens[end].Kind == TokenKind.Word && sentence.Plain[sentence.Tokens[end].Start] != '\'' || (sentence.IsMark(end, '.') || sentence.IsMark(end, ':') || sentence.IsMark(end, '/')) && sentence.IsGlued(end + 1) && sentence.Tokens[end + 1].Kind == TokenKind.Number))
                return null;
            if (!hyphen && end < sentence.Tokens.Length && "月号日点天个周时年分小".Contains(sentence.Plain[sentence.Tokens[end].Start], StringComparison.Ordinal))
                return null;
            return (end, string.Create(CultureInfo.InvariantCulture, $"{letter}-{int.Parse(sentence.Plainly(at), CultureInfo.InvariantCulture)}"));
        }
    }

    private static (int End, string Value)? OfAny(Findings found, int token)
    {
        foreach (var letter in Letters)
        {
            if (At(found, token, letter) is { } id)
                return id;
        }

        return null;
    }

    // The token after the word when it stands there.
    private static int Follows(Sentence sentence, int token, string word)
    {
        for (var said = 0; said < word.Length; token++)
        {
            if (token >= sentence.Tokens.Length || !word.AsSpan(said).StartsWith(sentence.Plainly(token), StringComparison.Ordinal))
                return 0;
            said += sentence.Tokens[token].Length;
        }

        return token;
    }
}
