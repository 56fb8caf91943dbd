using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Meetings.Transcripts;

/// <summary>The ways in which a line of text says who speaks, and when.</summary>
internal static partial class SpeakerLine
{
    private const int LongestName = 40;
    private const int MostWordsOfAName = 5;
    private const int MostHanOfAName = 10;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("?!,;。，？！；、\"“”");

    // What people write with a colon that is nobody's name.
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "note", "notes", "agenda", "decision", "decisions", "action", "actions", "action item", "action items", "todo", "date", "time", "subject", "topic", "title", "location", "attendees", "participants", "meeting", "summary", "question", "answer", "example", "warning", "update", "http", "https",
        "注", "备注", "注意", "议程", "决定", "决议", "行动项", "待办", "日期", "时间", "主题", "标题", "地点", "参会人", "参会人员", "出席", "会议", "总结", "问题", "例如", "比如", "结论", "第一", "第二", "第三",
    };

    /// <summary>“Ada Park: words”, 李伟：话; the name is null where the line does not begin with one.</summary>
    public static (string? Name, string Words) Split(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestName + 1)).IndexOfAny(':', '：');
        return colon > 0 && (line[colon] == '：' || colon + 1 == line.Length || line[colon + 1] == ' ' || Sentence.IsHan(line[colon + 1]) || Sentence.IsHan(line[colon - 1])) && IsName(line.AsSpan(0, colon).Trim().ToString())
            ? (line[..colon].Trim(), line[(colon + 1)..].Trim())
            : (null, line);
    }

    /// <summary>A name and a time alone on a line, as Teams and others write above what was said.</summary>
    public static (string? Name, TimeSpan Time)? Head(string line) =>
        TimeLast().Match(line) is { Success: true } match && Time(match.Groups["time"].Value) is { } time
            && (match.Groups["name"].Value.Trim(' ', '\t', '[', '(', '（', ':', '：', '-') is var name && name.Length == 0 || IsName(name))
            ? (name.Length == 0 ? null : name, time)
            : null;

    /// <summary>Takes a time off the beginning of a line.</summary>
    public static (TimeSpan? Time, string Behind) Timed(string line) =>
        TimeFirst().Match(line) is { Success: true } match && Time(match.Groups["time"].Value) is { } time ? (time, line[match.Length..].TrimStart()) : (null, line);

    /// <summary>“Ada Park (0:03)”, or a name alone.</summary>
    public static (string Name, TimeSpan? Time) NameAndTime(string name) =>
        Head(name) is ({ } plain, var time) ? (plain, time) : (name, null);

    public static bool IsName(string name)
    {
        if (name.Length is 0 or > LongestName || Headings.Contains(name) || name.AsSpan().ContainsAny(NeverInNames) || !name.Any(char.IsLetter))
            return false;
        if (name.Any(Sentence.IsHan))
            return name.Count(Sentence.IsHan) <= MostHanOfAName;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWordsOfAName && !char.IsLower(name[0]) && words.Count(word => char.IsLower(word[0])) <= words.Length / 2;
    }

    private static TimeSpan? Time(string written)
    {
        var parts = written.Split(':', '.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (hours, minutes, seconds) = parts.Length >= 3 ? (parts[0], parts[1], parts[2]) : (0, parts[0], parts[1]);
        return seconds < 60 && (minutes < 60 || parts.Length == 2) ? new TimeSpan(hours, minutes, seconds) : null;
    }

    [GeneratedRegex(@"^(?<name>.{0,60}?)[\s\[(（]*(?<time>\d{1,3}:\d{2}(:\d{2})?)(\.\d+)?\s*[\])）]?\s*$")]
    private static partial Regex TimeLast();

    [GeneratedRegex(@"^[\[(（]?(?<time>\d{1,3}:\d{2}(:\d{2})?)(\.\d+)?\s*[\])）]?\s*[-–—]?\s*(?=\S)")]
    private static partial Regex TimeFirst();
}
