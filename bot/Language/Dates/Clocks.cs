namespace TeamBot.Language.Dates;

/// <summary>A time of day read from words.</summary>
/// <param name="End">The token after it; 0 when there is none.</param>
/// <param name="IsSure">Whether it is clear which half of the day it is in.</param>
internal readonly record struct SaidTime(int End, int Hour, int Minute, bool IsSure)
{
    public bool Is => End > 0;

    /// <summary>The part of the day that was said with it; null when none was.</summary>
    public int? Part { get; init; }
}

/// <summary>Times of day: “5 pm”, “17:30”, “half past three”, 下午三点半, “noon”.</summary>
internal static class Clocks
{
    /// <param name="bare">Whether an hour may stand alone, because “at” is before it.</param>
    public static SaidTime Read(DateWords words, int token, bool bare)
    {
        if (token >= words.Count)
            return default;
        return Spoken(words, token) is { Is: true } spoken ? spoken : Hour(words, token, bare);
    }

    private static SaidTime Hour(DateWords words, int token, bool bare)
    {
        if (token >= words.Count)
            return default;
        if (words.At(token, Word.Noon) is { Is: true } noon)
            return new(noon.End, noon.Value, 0, IsSure: true);
        // 下午三点: the part is said before the hour.
        if (words.At(token, Word.Part) is { Is: true } part && words.Sentence.Tokens[token].Kind == TokenKind.Han)
        {
            var hour = words.Is(part.End, "的") ? part.End + 1 : part.End;
            return Numbers.At(words, hour) is { Is: true } && Written(words, hour, bare: false) is { Is: true } said ? InPart(said, part.Value) : default;
        }

        return Written(words, token, bare);
    }

    /// <summary>Whether “:”, “am”, 点 or the like make the number before an hour.</summary>
    public static bool FollowsHour(DateWords words, int token) =>
        Half(words, token).End > token || words.IsMark(token, ':') && words.IsGlued(token) && words.IsGlued(token + 1) || words.Is(token, "点") || words.Is(token, "时") || words.Is(token, "o") && words.IsMark(token + 1, '\'');

    /// <summary>Puts an hour into the part of the day that it was said with.</summary>
    public static SaidTime InPart(SaidTime time, int part)
    {
        var hour = part switch
        {
            >= 3 when time.Hour < 12 => time.Hour + 12,
            2 when time.Hour < 4 => time.Hour + 12,
            >= 4 when time.Hour == 12 => 24,
            0 or 1 when time.Hour == 12 => part == 0 ? 0 : 12,
            _ => time.Hour,
        };
        return time.IsSure && time.Hour > 12 ? time with { Part = part } : time with { Hour = hour, IsSure = true, Part = part };
    }

    /// <summary>Which half of the day is said after an hour: 12 for pm, 0 for am, -1 for none.</summary>
    public static (int End, int Half) Half(DateWords words, int token)
    {
        if (token >= words.Count)
            return (token, -1);
        var word = words.Sentence.Plainly(token);
        var glued = words.IsGlued(token);
        if (word is "am" or "pm" || glued && word is "a" or "p" && !words.IsMark(token + 1, '.') && !words.IsGlued(token + 1))
            return (token + 1, word[0] == 'p' ? 12 : 0);
        if (word is "a" or "p" && words.IsMark(token + 1, '.') && words.Is(token + 2, "m"))
            return (words.IsMark(token + 3, '.') ? token + 4 : token + 3, word[0] == 'p' ? 12 : 0);
        if (word is "in" && words.Is(token + 1, "the") && words.Sentence.Tokens.Length > token + 2 && words.Sentence.Plainly(token + 2) is "am" or "pm")
            return (token + 3, words.Is(token + 2, "pm") ? 12 : 0);
        return (token, -1);
    }

    // “half past three”, “a quarter to 5 pm”, “15 minutes past 3pm”, “ten to four”.
    private static SaidTime Spoken(DateWords words, int token)
    {
        int minutes;
        var at = words.Is(token, "a") ? token + 1 : token;
        if (words.Is(token, "half") && words.Is(token + 1, "past"))
            (minutes, at) = (30, token + 1);
        else if (words.Is(at, "quarter"))
            (minutes, at) = (15, at + 1);
        else if (Numbers.At(words, token) is { Is: true, IsWhole: true, Ordinal: false, Value: > 0 and < 60 } number)
            (minutes, at) = (number.Whole, words.Unit(number.End, Unit.Minute) is { Is: true } unit ? unit.End : number.End);
        else
            return default;
        var past = words.At(at, Word.Past);
        var to = words.At(at, Word.BeforeHour);
        if (!past.Is && !to.Is || words.Is(at, "of") && minutes > 30)
            return default;
        var hour = Hour(words, Math.Max(past.End, to.End), bare: !words.Is(at, "from") && !words.Is(at, "after"));
        // “3 to 4” is a stretch, “ten to four” a time: digits only with “minutes” or a quarter.
        if (!hour.Is || hour.Minute != 0 || to.Is && words.Sentence.Tokens[token].Kind == TokenKind.Number && !words.Unit(at - 1, Unit.Minute).Is || past.Is && words.Sentence.Tokens[token].Kind == TokenKind.Number && words.Is(at, "from") && !words.Unit(at - 1, Unit.Minute).Is)
            return default;
        var total = hour.Hour * 60 + (past.Is ? minutes : -minutes);
        return hour with { Hour = (total + 1440) / 60 % 24, Minute = (total + 1440) % 60 };
    }

    private static SaidTime Written(DateWords words, int token, bool bare)
    {
        var number = Numbers.At(words, token);
        if (!number.Is || number.Ordinal)
            return default;
        if (!number.IsWhole)
            return words.Sentence.Tokens[token].Length <= 2 && Half(words, number.End) is var (pointed, which) && which >= 0 ? Made(pointed, (int)number.Value, (int)Math.Round((number.Value - Math.Floor(number.Value)) * 100), which) : default;
        var (end, hour, minute) = (number.End, number.Whole, -1);
        if (number.Digits is 3 or 4)
            return Compact(words, number, bare);
        if (hour > 24 || IsPartOfWord(words, token))
            return default;
        if (words.Is(end, "点") || words.Is(end, "时") && words.Sentence.Tokens[token].Kind != TokenKind.Word && !words.Is(end + 1, "间"))
            return OClock(words, end, hour);
        if ((words.IsMark(end, ':') || words.IsMark(end, '.') || words.Is(end, "h")) && words.IsGlued(end) && words.IsGlued(end + 1) && words.Sentence.Tokens[end + 1] is { Kind: TokenKind.Number, Length: 2 } && Numbers.At(words, end + 1) is { Is: true, IsWhole: true, Value: < 60 } minutes)
        {
            var dotted = words.IsMark(end, '.');
            (end, minute) = (minutes.End, minutes.Whole);
            if (words.IsMark(end, ':') && words.IsGlued(end + 1) && Numbers.At(words, end + 1) is { Is: true, Digits: 2 } seconds)
                end = seconds.End;
            if (Half(words, end) is var (after, half) && half >= 0)
                return Made(after, hour, minute, half);
            return dotted && !bare || words.IsMark(end, '.') && words.IsGlued(end + 1) ? default : new(end, hour, minute, IsSure: hour is 0 or > 12 || words.Sentence.Tokens[token].Length == 2 && words.Sentence.Plain[words.Sentence.Tokens[token].Start] == '0');
        }

        // “seven thirty pm”, “at 3 15”.
        var second = Numbers.At(words, end);
        if (second is { Is: true, IsWhole: true, Ordinal: false, Value: >= 10 and < 60, Digits: 0 or 2 } && !words.IsGlued(end) && (Half(words, second.End).Half >= 0 || bare && number.Digits <= 2 && !words.At(second.End, Word.Month).Is && !words.At(second.End, Word.Unit).Is && !words.IsMark(second.End, '/') && !words.IsMark(second.End, ':')))
            (end, minute) = (second.End, second.Whole);
        if (Half(words, end) is var (halfEnd, which2) && which2 >= 0)
            return Made(halfEnd, hour, Math.Max(minute, 0), which2);
        if (words.Is(end, "o") && (words.IsMark(end + 1, '\'') && words.Is(end + 2, "clock")))
            return Made(end + 3, hour, 0, Half(words, end + 3).Half, Half(words, end + 3).End);
        if (words.Is(end, "oclock"))
            return Made(end + 1, hour, 0, Half(words, end + 1).Half, Half(words, end + 1).End);
        if (words.Is(end, "h") && words.IsGlued(end) && !words.IsGlued(end + 1) && words.Sentence.Tokens[token].Length == 2)
            return new(end + 1, hour, 0, IsSure: true);
        return bare && minute >= 0 ? new(end, hour, minute, IsSure: hour > 12)
            : bare && hour is > 0 && !words.At(end, Word.Unit).Is && !words.At(end, Word.Month).Is && !words.IsMark(end, '/') && !words.IsMark(end, '%') && !words.IsMark(end, '-') && !Follows(words, end) ? new(end, hour, 0, IsSure: hour > 12) : default;
    }

    // “at 3 people”, “at 5 percent”: the number counts what follows.
    private static bool Follows(DateWords words, int token) =>
        token < words.Count && words.Sentence.Tokens[token].Kind == TokenKind.Word && words.Sentence.Plainly(token) is ['p', 'e', 'r', ..] or "people" or "of" or "x" or "times" or "items" or "points" or "degrees" or "users" or "dollars" or "percent" or "more" or "or";

    // 三点半, 3点15分, 三点一刻, 9时30分.
    private static SaidTime OClock(DateWords words, int at, int hour)
    {
        var end = at + 1;
        end = words.Is(end, "钟") || words.Is(end, "整") ? end + 1 : end;
        var joined = words.Is(end, "搭") || words.Is(end, "踏") || words.Is(end, "过") ? end + 1 : end;
        if (words.Is(joined, "半"))
            return Half24(joined + 1, hour, 30);
        var minutes = Numbers.At(words, joined);
        if (!minutes.Is || !minutes.IsWhole || minutes.Value >= 60 || words.Sentence.Tokens[joined].Start > words.Sentence.Tokens[joined - 1].End)
            return Half24(end, hour, 0);
        if (words.Is(minutes.End, "刻"))
            return Half24(minutes.End + 1, hour, minutes.Whole * 15);
        // In Cantonese the minute hand is read by its figure: 三點三 is quarter past.
        if (words.Is(minutes.End, "个") && words.Is(minutes.End + 1, "字"))
            return Half24(minutes.End + 2, hour, minutes.Whole * 5);
        if (words.Is(minutes.End, "分"))
            return Half24(words.Is(minutes.End + 1, "钟") ? minutes.End + 2 : minutes.End + 1, hour, minutes.Whole);
        return words.At(minutes.End, Word.Unit).Is || words.Is(minutes.End, "个") || words.Is(minutes.End, "月") || words.Is(minutes.End, "人") ? Half24(end, hour, 0)
            : words.Is(joined - 1, "踏") || minutes.Value < 10 && minutes.Digits == 0 && !words.Is(joined, "零") && !words.Is(joined, "〇") ? Half24(minutes.End, hour, minutes.Whole * 5)
            : Half24(minutes.End, hour, minutes.Whole);

        static SaidTime Half24(int end, int hour, int minute) => minute < 60 ? new(end, hour, minute, IsSure: hour is 0 or > 12) : default;
    }

    // “1030”, “0930 am”.
    private static SaidTime Compact(DateWords words, Counted number, bool bare)
    {
        var (hour, minute) = (number.Whole / 100, number.Whole % 100);
        if (hour > 23 || minute > 59)
            return default;
        var (end, half) = Half(words, number.End);
        return half >= 0 ? Made(end, hour, minute, half) : bare && !(number.Value is >= 1900 and < 2100) ? new(number.End, hour, minute, IsSure: hour > 12 || number.Digits == 4) : default;
    }

    private static SaidTime Made(int end, int hour, int minute, int half, int? after = null) =>
        hour > 24 || minute > 59 ? default
        : half < 0 ? new(end, hour, minute, IsSure: hour > 12)
        : new(after ?? end, hour > 12 ? hour : hour % 12 + half, minute, IsSure: true);

    // The 12 of “T-12”, “v2.12” and “10.12.3” is no hour.
    private static bool IsPartOfWord(DateWords words, int token) =>
        words.IsGlued(token) && (words.Sentence.Tokens[token - 1].Kind == TokenKind.Word || words.Sentence.Plainly(token - 1) is "-" or "." or "#" or "/" or "$" or ":" && words.IsGlued(token - 1) && words.Sentence.Tokens[token - 2].Kind is TokenKind.Word or TokenKind.Number);
}
