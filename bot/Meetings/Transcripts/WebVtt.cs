using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Transcripts;

/// <summary>
/// WebVTT, as Teams writes it (<c>&lt;v Ada Park&gt;words&lt;/v&gt;</c>) and as others do. Source of the format: W3C, “WebVTT: The
/// Web Video Text Tracks Format”. Blocks that are no cues (NOTE, STYLE, REGION) are left out.
/// </summary>
internal static partial class WebVtt
{
    public static bool Is(string text) => text.AsSpan().TrimStart().TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal) || Timing().IsMatch(text.Length > 1000 ? text[..1000] : text);

    public static IEnumerable<Utterance> Of(string text)
    {
        (TimeSpan Start, TimeSpan End)? cue = null;
        var lines = new List<string>();
        foreach (var line in text.EnumerateLines().Select(line => line.Trim()).Append(""))
        {
            if (Timing().Match(line) is { Success: true } timing)
            {
                foreach (var utterance in Said(cue, lines))
                    yield return utterance;
                lines.Clear();
                var (start, end) = (Time(timing.Groups["from"].Value), Time(timing.Groups["to"].Value));
                cue = start is { } from ? (from, end is { } to && to > from ? to : from) : null;
            }
            else if (line.Length == 0)
            {
                foreach (var utterance in Said(cue, lines))
                    yield return utterance;
                (cue, lines) = (null, []);
            }
            else if (cue is not null)
            {
                lines.Add(line);
            }
        }
    }

    private static IEnumerable<Utterance> Said((TimeSpan Start, TimeSpan End)? cue, List<string> lines)
    {
        if (cue is not { } time || lines.Count == 0)
            yield break;
        var text = string.Join(' ', lines);
        var voices = Voice().Matches(text);
        if (voices.Count == 0)
        {
            var words = Words(text);
            var (name, rest) = SpeakerLine.Split(words);
            yield return new(name, time.Start, time.End, rest);
            yield break;
        }

        if (Words(text[..voices[0].Index]) is { Length: > 0 } before)
            yield return new(null, time.Start, time.End, before);
        for (var i = 0; i < voices.Count; i++)
        {
            var from = voices[i].Index + voices[i].Length;
            var to = i + 1 < voices.Count ? voices[i + 1].Index : text.Length;
            yield return new(Words(voices[i].Groups["name"].Value) is { Length: > 0 } name ? name : null, time.Start, time.End, Words(text[from..to]));
        }
    }

    private static string Words(string text) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(text, "")), " ").Trim();

    private static TimeSpan? Time(string written)
    {
        var parts = written.Replace(',', '.').Split(':');
        var hours = parts.Length == 3 ? int.Parse(parts[0], CultureInfo.InvariantCulture) : 0;
        var (minutes, seconds) = (int.Parse(parts[^2], CultureInfo.InvariantCulture), double.Parse(parts[^1], CultureInfo.InvariantCulture));
        return minutes < 60 && seconds < 60 ? new TimeSpan(hours, minutes, 0) + TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;
    }

    private static IEnumerable<string> EnumerateLines(this string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex(@"(?<from>(\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?<to>(\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})")]
    private static partial Regex Timing();

    [GeneratedRegex(@"<v(\.[^\s>]*)?\s*(?<name>[^>]*)>")]
    private static partial Regex Voice();

    [GeneratedRegex("</?[A-Za-z0-9][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
