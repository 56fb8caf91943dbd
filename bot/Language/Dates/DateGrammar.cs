namespace TeamBot.Language.Dates;

/// <summary>
/// Finds days, times, stretches and recurrences in English, Chinese and mixed text. A weekday is the coming one, today
/// included; “next” and 下 mean the next ISO week; a stretch of time (“next week”, 月底) is due on its last working day
/// or its last day. Each place of the text is looked at once, with a bounded look ahead, so the time is linear.
/// </summary>
public static class DateGrammar
{
    /// <summary>The date that the whole text is; null when it is none.</summary>
    public static SaidDate? Read(string text, DateTimeOffset now, TimeZoneInfo zone, bool monthFirst = true) =>
        SaidDate.TryParse(text.Trim(), out var exact) ? exact : Whole(text, now, zone, monthFirst) is { Rule: null } span ? span.Date : null;

    /// <summary>All dates in the text, from left to right.</summary>
    public static IReadOnlyList<DateSpan> Find(string text, DateTimeOffset now, TimeZoneInfo zone, bool monthFirst = true)
    {
        var sentence = Sentence.Of(text);
        return Find(sentence, now, zone, monthFirst, new bool[sentence.Tokens.Length]);
    }

    /// <summary>The date or recurrence that the whole text is, apart from the marks around it.</summary>
    internal static DateSpan? Whole(string text, DateTimeOffset now, TimeZoneInfo zone, bool monthFirst)
    {
        var sentence = Sentence.Of(text);
        var words = new DateWords(sentence, new bool[sentence.Tokens.Length]);
        var last = sentence.Tokens.Length;
        while (last > 0 && sentence.Tokens[last - 1].Kind == TokenKind.Mark)
            last--;
        for (var start = 0; start < last && (start == 0 || sentence.Tokens[start - 1].Kind == TokenKind.Mark || words.At(start - 1, Word.Before).Is); start++)
        {
            if (DateReader.Read(words, start, new(TimeZoneInfo.ConvertTime(now, zone).DateTime, monthFirst), zone, alone: true) is { } span && sentence.TokenAt(span.Start + span.Length) >= last)
                return span;
        }

        return null;
    }

    /// <param name="hidden">Tokens that are not looked at.</param>
    internal static IReadOnlyList<DateSpan> Find(Sentence sentence, DateTimeOffset now, TimeZoneInfo zone, bool monthFirst, bool[] hidden)
    {
        var words = new DateWords(sentence, hidden);
        var clock = new Clock(TimeZoneInfo.ConvertTime(now, zone).DateTime, monthFirst);
        List<DateSpan>? found = null;
        for (var i = 0; i < words.Count;)
        {
            if (!hidden[i] && words.MayStart(i) && DateReader.Read(words, i, clock, zone, alone: false) is { } span)
            {
                (found ??= []).Add(span);
                i = Math.Max(i + 1, sentence.TokenAt(span.Start + span.Length));
            }
            else
            {
                i++;
            }
        }

        return found is null ? [] : found;
    }
}
