using System.Globalization;
using System.Text;
using TeamBot.Language.Dates;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings;

/// <summary>How the parts of notes are said, and the notes as Markdown.</summary>
internal static class NotesText
{
    /// <summary>A sentence of the summary: with who said it, where they are named.</summary>
    public static string Line(Words words, NotedLine line) => Named(line.From.Speaker) is { } name ? words.Say("notes.said", name, line.Text) : line.Text;

    /// <summary>“Ada Park, 0:12:30”: where something is found in the transcript.</summary>
    public static string Where(Evidence from) => string.Join(", ", new[] { from.Speaker ?? "", Time(from.Start) }.Where(part => part.Length > 0));

    public static string Time(TimeSpan? start) => start is { } at ? string.Create(CultureInfo.InvariantCulture, $"{(int)at.TotalHours}:{at.Minutes:00}:{at.Seconds:00}") : "";

    public static string Owner(Words words, NotedAction action) => action.Owner ?? words["notes.needsOwner"];

    public static string Due(Words words, SaidDate? due) =>
        due is null ? "" : words.Say("notes.due", due.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{Days.Say(words, due.Day)} {time:HH:mm}") : Days.Say(words, due.Day));

    public static string Attendees(Transcript transcript, int most, Words words)
    {
        var names = transcript.Speakers.ToList();
        return string.Join(words["notes.and"], names.Take(most)) + (names.Count > most ? words.Say("notes.others", names.Count - most) : "");
    }

    public static string Markdown(Words words, MeetingHead meeting, Transcript transcript, MeetingNotes notes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escaped(meeting.Title)}\n\n{Days.Say(words, meeting.On)}");
        if (transcript.Speakers.Any())
            text.Append(CultureInfo.InvariantCulture, $" · {Escaped(Attendees(transcript, int.MaxValue, words))}");
        text.Append('\n');
        Part("notes.summary", notes.Summary.Select(line => Escaped(Line(words, line))));
        Part("notes.topics", notes.Topics.Select(topic => topic.Start is null ? Escaped(topic.Title) : $"{Escaped(topic.Title)} ({Time(topic.Start)}–{Time(topic.End)})"));
        Part("notes.decisions", notes.Decisions.Select(line => Cited(line.Text, line.From)));
        Part("notes.actions", notes.Actions.Select(action => $"**{Escaped(Owner(words, action))}**{(action.Due is null ? "" : $" · {Due(words, action.Due)}")}: {Cited(action.Text, action.From)}"));
        Part("notes.questions", notes.Questions.Select(line => Cited(line.Text, line.From)));
        return text.ToString();

        void Part(string key, IEnumerable<string> lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {words[key]}\n\n");
            var any = false;
            foreach (var line in lines)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {line}\n");
                any = true;
            }

            if (!any)
                text.Append(CultureInfo.InvariantCulture, $"{words["notes.none"]}\n");
        }
    }

    private static string? Named(string? speaker) => speaker is null || People.IsLabel(speaker) ? null : speaker;

    private static string Cited(string text, Evidence from) => $"{Escaped(text)}\n  > {Escaped(from.Quote)}" + (Where(from) is { Length: > 0 } where ? $" — {Escaped(where)}" : "");

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
