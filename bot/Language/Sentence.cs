using System.Globalization;

namespace TeamBot.Language;

internal enum TokenKind
{
    /// <summary>A word in Latin letters, or the end of one: “’s”, “’ll”.</summary>
    Word,

    Number,

    /// <summary>One Chinese character.</summary>
    Han,

    /// <summary>One punctuation mark.</summary>
    Mark,

    /// <summary>A mentioned person.</summary>
    Mention,
}

/// <summary>A piece of a sentence; its place in <see cref="Sentence.Text"/> and <see cref="Sentence.Plain"/> is the same.</summary>
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}

/// <summary>
/// What somebody said, prepared once for everything that looks at it: half-width, and beside it in lower case and
/// simplified characters, letter for letter, so that a place in one is the same place in the other.
/// </summary>
internal sealed class Sentence
{
    private Sentence(string text, string plain, Token[] tokens) => (Text, Plain, Tokens) = (text, plain, tokens);

    /// <summary>As it was written, with half-width letters, digits and marks.</summary>
    public string Text { get; }

    /// <summary>In lower case and in simplified characters, for comparing.</summary>
    public string Plain { get; }

    public Token[] Tokens { get; }

    public static Sentence Of(string said)
    {
        var text = string.Create(said.Length, said, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = HalfWidth(source[i]);
        });
        var plain = string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = Characters.Simplified(char.ToLowerInvariant(source[i]));
        });
        return new(text, plain, Cut(plain));
    }

    public ReadOnlySpan<char> Plainly(int token) => Plain.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The place in the text where a token starts; the end of the text for the one after the last.</summary>
    public int StartOf(int token) => token < Tokens.Length ? Tokens[token].Start : Text.Length;

    /// <summary>The first token at or after a place in the text.</summary>
    public int TokenAt(int place)
    {
        var low = 0;
        for (var high = Tokens.Length; low < high;)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether nothing stands between this token and the one before it.</summary>
    public bool IsGlued(int token) => token > 0 && token < Tokens.Length && Tokens[token - 1].End == Tokens[token].Start;

    public bool IsMark(int token, char mark) => token >= 0 && token < Tokens.Length && Tokens[token].Kind == TokenKind.Mark && Plain[Tokens[token].Start] == mark;

    private static char HalfWidth(char c) => c switch
    {
        '\u3000' or '\u00A0' or '\n' or '\r' or '\t' => ' ',
        '’' or '‘' => '\'',
        '。' => '.',
        '、' => ',',
        '–' or '—' or '−' or '〜' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };

    private static Token[] Cut(string plain)
    {
        var tokens = new List<Token>(plain.Length / 3 + 4);
        for (var i = 0; i < plain.Length;)
        {
            var c = plain[i];
            var end = i + 1;
            if (c == ' ' || char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            if (IsHan(c))
            {
                tokens.Add(new(i, 1, TokenKind.Han));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (end < plain.Length && char.IsAsciiDigit(plain[end]))
                    end++;
                tokens.Add(new(i, end - i, TokenKind.Number));
            }
            else if (char.IsLetter(c))
            {
                while (end < plain.Length && char.IsLetter(plain[end]) && !IsHan(plain[end]))
                    end++;
                end = Contraction(plain, i, end);
                tokens.Add(new(i, end - i, TokenKind.Word));
            }
            else if (c - Mention.First is >= 0 and <= 0x18FF)
            {
                tokens.Add(new(i, 1, TokenKind.Mention));
            }
            else if (c == '\'' && Ending(plain, i) is > 0 and var length)
            {
                end = i + length;
                tokens.Add(new(i, length, TokenKind.Word));
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control))
            {
                tokens.Add(new(i, 1, TokenKind.Mark));
            }

            i = end;
        }

        return [.. tokens];
    }

    // “don't” is one word.
    private static int Contraction(string plain, int start, int end) =>
        end > start && plain[end - 1] == 'n' && end + 1 < plain.Length && plain[end] == '\'' && plain[end + 1] == 't' && (end + 2 == plain.Length || !char.IsLetter(plain[end + 2])) ? end + 2 : end;

    // The length of 's, 'm, 'd, 'll, 've or 're after a word.
    private static int Ending(string plain, int at)
    {
        if (at > 0 && !char.IsLetterOrDigit(plain[at - 1]))
            return 0;
        var end = at + 1;
        while (end < plain.Length && char.IsAsciiLetter(plain[end]))
            end++;
        return plain.AsSpan(at + 1, end - at - 1) is "s" or "m" or "d" or "ll" or "ve" or "re" ? end - at : 0;
    }

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';
}
