namespace TeamBot.Meetings.Transcripts;

/// <summary>
/// Text with one utterance on a line or in a paragraph: “Ada Park: words”, 李伟：话, with a time before or behind the name
/// or without; or a line with the name and the time, and what was said below it.
/// </summary>
internal static class PlainTranscript
{
    public static IEnumerable<Utterance> Of(string text)
    {
        Utterance? open = null;
        TimeSpan? zero = null;
        using var lines = new StringReader(text);
        while (lines.ReadLine()?.Trim(' ', '\t', '\uFEFF', '\u00A0', '\u3000') is { } line)
        {
            if (line.Length == 0)
                continue;
            if (Begins(line) is not { } begun)
            {
                open = open is null ? new(null, null, null, line) : open with { Words = open.Words.Length == 0 ? line : $"{open.Words} {line}" };
                continue;
            }

            if (open is not null)
                yield return open;

            // Times of the day count from the first of them.
            zero ??= begun.Start is { TotalHours: >= 1 } first ? first : begun.Start is null ? null : TimeSpan.Zero;
            open = begun with { Start = begun.Start - zero < TimeSpan.Zero ? begun.Start : begun.Start - zero };
        }

        if (open is not null)
            yield return open;
    }

    private static Utterance? Begins(string line)
    {
        var (time, rest) = SpeakerLine.Timed(line);
        if (SpeakerLine.Split(rest) is ({ } name, var words))
            return new(SpeakerLine.NameAndTime(name).Name, time ?? SpeakerLine.NameAndTime(name).Time, null, words);

        // “Ada Park (0:03): words”: the first colon is the one within the time.
        var behind = rest.IndexOf("):", StringComparison.Ordinal) is > 0 and < 60 and var ascii ? ascii : rest.IndexOf("）：", StringComparison.Ordinal);
        if (time is null && behind is > 0 and < 60 && SpeakerLine.Head(rest[..(behind + 1)]) is ({ } named, var at))
            return new(named, at, null, rest[(behind + 2)..].Trim());
        if (SpeakerLine.Head(line) is (var alone, var when))
            return new(alone, when, null, "");
        return time is null ? null : SpeakerLine.IsName(rest) && rest.Length <= 30 && !rest.Contains('.', StringComparison.Ordinal) && rest.Split(' ').Length <= 3 ? new(rest, time, null, "") : new(null, time, null, rest);
    }
}
