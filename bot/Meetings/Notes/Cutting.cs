using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>Cuts what somebody said into sentences, and sentences that never end into pieces.</summary>
internal static class Cutting
{
    private const int LongestChinese = 60;
    private const int LongestOther = 220;

    public static IEnumerable<string> Sentences(string words)
    {
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!Ends(words, i))
                continue;
            while (i + 1 < words.Length && words[i + 1] is '.' or '?' or '!' or '。' or '？' or '！' or '"' or '”' or '」')
                i++;
            foreach (var piece in Pieces(words, start, i + 1))
                yield return piece;
            start = i + 1;
        }

        foreach (var piece in Pieces(words, start, words.Length))
            yield return piece;
    }

    private static bool Ends(string words, int at) => words[at] switch
    {
        '。' or '？' or '！' or '；' or '…' => true,
        '?' or '!' => true,
        '.' => (at + 1 == words.Length || char.IsWhiteSpace(words[at + 1]) || Sentence.IsHan(words[at + 1])) && !IsAbbreviation(words, at),
        _ => false,
    };

    // “Dr. Park”, “e.g. ”, “A. ”
    private static bool IsAbbreviation(string words, int at)
    {
        var from = at;
        while (from > 0 && (char.IsLetter(words[from - 1]) || words[from - 1] == '.') && !Sentence.IsHan(words[from - 1]))
            from--;
        return words[from..at] is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "vs" or "e.g" or "i.e" or "etc" or "approx" or "No";
    }

    // At a comma where there is one, else at a space, else anywhere.
    private static IEnumerable<string> Pieces(string words, int start, int end)
    {
        while (start < end)
        {
            var longest = words.AsSpan(start, Math.Min(end - start, LongestChinese)).ToString().Count(Sentence.IsHan) > LongestChinese / 3 ? LongestChinese : LongestOther;
            var cut = end;
            if (end - start > longest)
            {
                var span = words.AsSpan(start, longest);
                cut = start + (span.LastIndexOfAny('，', ',') is > 15 and var comma ? comma + 1 : span.LastIndexOf(' ') is > 15 and var space ? space + 1 : longest);
            }

            if (words[start..cut].Trim() is { Length: > 0 } piece && piece.Any(char.IsLetterOrDigit))
                yield return piece;
            start = cut;
        }
    }
}
