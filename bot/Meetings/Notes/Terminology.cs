using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>The words that tell what a sentence is about: English ones by their stem, Chinese ones as pairs of characters.</summary>
internal static class Terminology
{
    private static readonly HashSet<string> Common = [.. Lexicon.Lines("common-words.txt").SelectMany(line => line.Split(' '))];

    public static string[] Terms(string text)
    {
        var sentence = Sentence.Of(text);
        var terms = new List<string>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var plain = sentence.Plainly(i).ToString();
            switch (sentence.Tokens[i].Kind)
            {
                case TokenKind.Word when plain.Length > 1 && plain[0] != '\'' && !Common.Contains(plain):
                    terms.Add(Stem(plain));
                    break;
                case TokenKind.Number when plain.Length > 1:
                    terms.Add(plain);
                    break;
                case TokenKind.Han when !Common.Contains(plain) && sentence.IsGlued(i + 1) && sentence.Tokens[i + 1].Kind == TokenKind.Han && sentence.Plainly(i + 1).ToString() is var next && !Common.Contains(next) && !Common.Contains(plain + next):
                    terms.Add(plain + next);
                    break;
            }
        }

        return [.. terms];
    }

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
