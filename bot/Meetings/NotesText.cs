using System.Globalization;
using System.Text;
using TeamBot.Language.Dates;
using TeamBot.Meetings.Notes;

namespace TeamBot.Meetings;

/// <summary>How the parts of notes are said, and the minutes as Markdown.</summary>
internal static class NotesText
{
    /// <summary>A sentence of the summary: with who said it, where they are named.</summary>
    public static string Line(Words words, NotedLine line) => Named(line.From.Speaker) is { } name ? words.Say("notes.said", name, line.In(words)) : line.In(words);

    /// <summary>“Ada Park, 0:12:30”: where something is found in the transcript.</summary>
    public static string Where(Evidence from) => string.Join(", ", new[] { from.Speaker ?? "", Time(from.Start) }.Where(part => part.Length > 0));

    public static string Time(TimeSpan? start) => start is { } at ? string.Create(CultureInfo.InvariantCulture, $"{(int)at.TotalHours}:{at.Minutes:00}:{at.Seconds:00}") : "";

    public static string Due(Words words, SaidDate? due) =>
        due is null ? "" : words.Say("notes.due", due.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{Days.Say(words, due.Day)} {time:HH:mm}") : Days.Say(words, due.Day));

    public static string Attendees(IReadOnlyCollection<string> names, int most, Words words) =>
        string.Join(words["notes.and"], names.Take(most)) + (names.Count > most ? words.Say("notes.others", names.Count - most) : "");

    public static string Topic(NotedTopic topic) => topic.Start is null ? topic.Title : $"{topic.Title} ({Time(topic.Start)}–{Time(topic.End)})";

    /// <summary>That a model wrote it, and what of it was not kept; empty for the built-in engine.</summary>
    public static string Writer(Words words, Meeting meeting) =>
        meeting.Model is not { } model ? "" : model.Failed ? words["notes.modelFailed"] : model.Dropped == 0 ? words["notes.byModel"] : words.Count("notes.byModel.dropped", model.Dropped);

    /// <summary>Where they went; empty for those that are decided here.</summary>
    public static string Posted(Words words, Meeting meeting) =>
        meeting.Posted is not { } posted ? "" : posted.As is { } there ? words.Say("post.went", meeting.Id, there, posted.Name) : words.Say("post.going", meeting.Id, posted.Name);

    public static string Markdown(Words words, KeptNotes notes)
    {
        var meeting = notes.Meeting;
        var text = new StringBuilder();
        foreach (var part in MinutesPart.Of(words, notes))
        {
            if (text.Length == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"# {Escaped(part.Title)}\n\n{string.Join('\n', part.Lines.Select(line => Escaped(line.Text)))}\n");
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"\n## {Escaped(part.Title)}\n\n");
            foreach (var line in part.Lines)
                text.Append(CultureInfo.InvariantCulture, $"- {(line.Lead.Length > 0 ? $"**{Escaped(line.Lead)}** " : "")}{Escaped(line.Text)}{(line.Quote.Length > 0 ? $"\n  > {Escaped(line.Quote)}{(line.Where.Length > 0 ? $" — {Escaped(line.Where)}" : "")}" : "")}\n");
            if (part.Lines.Length == 0)
                text.Append(CultureInfo.InvariantCulture, $"{words["notes.none"]}\n");
        }

        return text.ToString();
    }

    private static string? Named(string? speaker) => speaker is null || People.IsLabel(speaker) ? null : speaker;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
