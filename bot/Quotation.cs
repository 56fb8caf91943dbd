namespace TeamBot;

/// <summary>Whether somebody said what they are said to have said: what a model writes is shown only where its quotation stands in the words that it was given.</summary>
internal static class Quotation
{
    /// <summary>A shorter quotation is found anywhere, and so shows nothing.</summary>
    private const int Shortest = 4; // letters and digits

    /// <summary>The quoted words as they stand there; null where they do not. Spaces, marks and capitals may differ.</summary>
    public static string? In(string words, string quote)
    {
        var wanted = string.Concat(quote.Where(char.IsLetterOrDigit));
        if (wanted.Length < Shortest)
            return null;
        int[] letters = [.. Enumerable.Range(0, words.Length).Where(i => char.IsLetterOrDigit(words[i]))];
        var at = string.Concat(letters.Select(i => words[i])).IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : words[letters[at]..(letters[at + wanted.Length - 1] + 1)];
    }
}
