using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>A whole number, or a half one, as it was said.</summary>
/// <param name="End">The token after it; 0 when there is none.</param>
/// <param name="Digits">How many digits it was written with; 0 for words.</param>
internal readonly record struct Counted(int End, double Value, bool Ordinal = false, int Digits = 0)
{
    public bool Is => End > 0;

    public int Whole => (int)Value;

    public bool IsWhole => Value == Math.Floor(Value) && Value < 10000;
}

/// <summary>Numbers in digits, English words and Chinese characters.</summary>
internal static class Numbers
{
    private const string Han = "零一二三四五六七八九";

    public static bool IsDigit(char c) => "零〇一二两三四五六七八九十廿百".Contains(c, StringComparison.Ordinal);

    /// <summary>The number at that place: 12, 2.5, 1/2, 21st, twenty one, “a couple of”, 三十, 第三.</summary>
    public static Counted At(DateWords words, int token)
    {
        if (token < 0 || token >= words.Count)
            return default;
        if (words.Is(token, "第"))
            return At(words, token + 1) is { Is: true } nth ? nth with { Ordinal = true } : default;
        return words.Sentence.Tokens[token].Kind switch
        {
            TokenKind.Number => Written(words, token),
            TokenKind.Han => Chinese(words, token),
            _ => English(words, token),
        };
    }

    private static Counted Written(DateWords words, int token)
    {
        var length = words.Sentence.Tokens[token].Length;
        if (length > 8)
            return default;
        var value = (double)int.Parse(words.Sentence.Plainly(token), CultureInfo.InvariantCulture);
        var end = token + 1;
        if (words.IsGlued(end) && end < words.Count && words.Sentence.Plainly(end) is "st" or "nd" or "rd" or "th")
            return new(end + 1, value, Ordinal: true, length);
        if (words.IsMark(end, '.') && words.IsGlued(end) && words.IsGlued(end + 1) && words.Sentence.Tokens[end + 1] is { Kind: TokenKind.Number, Length: 1 } && !words.IsMark(end + 2, '.'))
            return new(end + 2, value + (words.Sentence.Plain[words.Sentence.Tokens[end + 1].Start] - '0') / 10.0, Digits: length);
        if (value == 1 && words.IsMark(end, '/') && words.Is(end + 1, "2") && words.IsGlued(end + 1))
            return new(end + 2, 0.5);
        return new(end, value, Digits: length);
    }

    private static Counted English(DateWords words, int token)
    {
        if (words.At(token, Word.Ordinal) is { Is: true } nth)
            return new(nth.End, nth.Value, Ordinal: true);
        if (words.At(token, Word.Number) is not { Is: true } said)
            return default;
        var (end, value) = (said.End, said.Value);
        if (value is >= 20 and <= 90)
        {
            var next = words.IsMark(end, '-') ? end + 1 : end;
            if (words.At(next, Word.Number) is { Is: true, Value: > 0 and < 10 } ones && !words.Is(next, "a") && !words.Is(next, "an"))
                return new(ones.End, value + ones.Value);
            if (words.At(next, Word.Ordinal) is { Is: true, Value: < 10 } last)
                return new(last.End, value + last.Value, Ordinal: true);
        }

        return new(end, value);
    }

    private static Counted Chinese(DateWords words, int token)
    {
        if (words.At(token, Word.Number) is { Is: true } word && !IsDigit(words.Sentence.Plain[words.Sentence.Tokens[token].Start]))
            return new(word.End, word.Value);
        var end = token;
        while (end < words.Count && end - token < 6 && words.Sentence.Tokens[end].Kind == TokenKind.Han && IsDigit(words.Sentence.Plain[words.Sentence.Tokens[end].Start]))
            end++;
        return end > token && Read(words.Sentence.Plain.AsSpan(words.Sentence.Tokens[token].Start, words.Sentence.Tokens[end - 1].End - words.Sentence.Tokens[token].Start)) is { } value ? new(end, value) : default;
    }

    /// <summary>三十一, 二〇二六, 一百二十; null when it is no number.</summary>
    private static int? Read(ReadOnlySpan<char> text)
    {
        var (sum, digit, units) = (0, 0, false);
        foreach (var c in text)
        {
            switch (c)
            {
                case ' ':
                    continue;
                case '百':
                    (sum, digit, units) = (sum + Math.Max(digit, 1) * 100, 0, true);
                    break;
                case '十':
                    (sum, digit, units) = (sum + Math.Max(digit, 1) * 10, 0, true);
                    break;
                case '廿':
                    (sum, digit, units) = (sum + 20, 0, true);
                    break;
                default:
                    var value = c == '〇' ? 0 : c == '两' ? 2 : Han.IndexOf(c, StringComparison.Ordinal);
                    if (value < 0)
                        return null;
                    digit = units ? value : digit * 10 + value;
                    break;
            }
        }

        return sum + digit;
    }
}
