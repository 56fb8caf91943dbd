using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>The words that tell what a sentence is about: English ones by their stem, Chinese ones as pairs of characters.</summary>
internal static class Terminology
{
    private static readonly HashSet<string> Common = [.. Lexicon.Lines("common-words.txt").SelectMany(line => line.Split(' '))];

    public static bool IsCommon(string word) => Common.Contains(word);

    public static string[] Terms(string text) => [.. Written(text).Select(pair => pair.Term)];

    /// <summary>Each term, and how it is written in the text.</summary>
    public static IEnumerable<(string Term, string Written)> Written(string text)
    {
        var sentence = Sentence.Of(text);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            var plain = sentence.Plainly(i).ToString();
            if (Common.Contains(plain) || plain.Length < 2 && token.Kind != TokenKind.Han || plain[0] == '\'')
                continue;
            if (token.Kind == TokenKind.Word)
                yield return (Stem(plain), sentence.Text.Substring(token.Start, token.Length));
            else if (token.Kind == TokenKind.Number)
                yield return (plain, plain);
            else if (token.Kind == TokenKind.Han && Pair(sentence, i) is { } pair && !Common.Contains(pair))
                yield return (pair, pair);
        }
    }

    private static string? Pair(Sentence sentence, int at) =>
        sentence.IsGlued(at + 1) && sentence.Tokens[at + 1].Kind == TokenKind.Han && !Common.Contains(sentence.Plainly(at + 1).ToString())
            ? sentence.Plain.Substring(sentence.Tokens[at].Start, 2)
            : null;

    /// <summary>Words of other languages, and Chinese characters, together.</summary>
    public static int Length(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Sentence.IsHan(text[i]) || char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not ('\'' or '’') || Sentence.IsHan(text[i - 1])))
                length++;
        }

        return length;
    }

    // Enough to make one of “button, buttons”, “decide, decided, deciding”.
    private static string Stem(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        foreach (var ending in new[] { "ing", "ed", "es", "s", "e" })
        {
            if (word.Length - ending.Length >= 4 - (ending == "s" ? 1 : 0) && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
                return word[..^ending.Length].TrimEnd('e');
        }

        return word;
    }
}
