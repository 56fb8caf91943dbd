using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamBot.Meetings.Notes;

namespace TeamBot.Meetings;

/// <summary>Notes as JSON, for other programs; <c>start</c> is in seconds, what was not said is null.</summary>
internal static class NotesJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Of(Words words, MeetingHead meeting, MeetingNotes notes)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Writing))
            Write(json, words, meeting, notes);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Words words, MeetingHead meeting, MeetingNotes notes)
    {
        json.WriteStartObject();
        json.WriteString("id", meeting.Id);
        json.WriteString("title", meeting.Title);
        json.WriteString("date", meeting.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("summary");
        foreach (var line in notes.Summary)
            json.WriteStringValue(NotesText.Line(words, line));
        json.WriteEndArray();
        List("topics", notes.Topics, topic =>
        {
            json.WriteString("title", topic.Title);
            Seconds("start", topic.Start);
            Seconds("end", topic.End);
        });
        List("decisions", notes.Decisions, Line);
        List("questions", notes.Questions, Line);
        List("actions", notes.Actions, action =>
        {
            json.WriteString("text", action.Text);
            json.WriteString("owner", action.Owner);
            json.WriteString("due", action.Due?.ToString());
            From(action.From);
        });
        json.WriteEndObject();

        void Line(NotedLine line)
        {
            json.WriteString("text", line.Text);
            From(line.From);
        }

        void From(Evidence from)
        {
            json.WriteString("quote", from.Quote);
            json.WriteString("speaker", from.Speaker);
            Seconds("start", from.Start);
        }

        void Seconds(string name, TimeSpan? at)
        {
            if (at is { } time)
                json.WriteNumber(name, time.TotalSeconds);
            else
                json.WriteNull(name);
        }

        void List<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
