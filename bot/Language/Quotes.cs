namespace TeamBot.Language;

/// <summary>Quotation marks: what is between them is a title and nothing else.</summary>
internal static class Quotes
{
    private const string Opening = "\"“„「『《";
    private const string Closing = "\"”“」』》";

    /// <summary>For each token whether it is inside quotation marks, or one of them.</summary>
    public static bool[] In(Sentence sentence)
    {
        var quoted = new bool[sentence.Tokens.Length];
        for (var i = 0; i < quoted.Length; i++)
        {
            if (Kind(sentence, i) is >= 0 and var kind && Close(sentence, i, kind) is > 0 and var end)
            {
                quoted.AsSpan(i, end + 1 - i).Fill(true);
                i = end;
            }
            else if (Kind(sentence, i) >= 0)
            {
                // Nothing closes it, so nothing later of the same kind is closed either.
                break;
            }
        }

        return quoted;
    }

    /// <summary>The text without the quotation marks that stand around all of it.</summary>
    public static string Without(string text) =>
        text.Length > 2 && Opening.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var kind && IsClosing(text[^1], kind) && text.AsSpan(1, text.Length - 2).IndexOf(text[^1]) < 0 ? text[1..^1].Trim() : text;

    private static int Kind(Sentence sentence, int token) =>
        sentence.Tokens[token].Kind == TokenKind.Mark ? Opening.IndexOf(sentence.Text[sentence.Tokens[token].Start], StringComparison.Ordinal) : -1;

    private static bool IsClosing(char c, int kind) => c == Closing[kind] || kind == 1 && c == '”' || kind == 2 && c is '”' or '“';

    private static int Close(Sentence sentence, int from, int kind)
    {
        for (var i = from + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Mark && IsClosing(sentence.Text[sentence.Tokens[i].Start], kind))
                return i;
        }

        return 0;
    }
}
