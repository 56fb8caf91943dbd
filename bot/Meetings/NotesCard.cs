using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings;

/// <summary>Notes as their card shows them: as much as stays under 24 KB in Chinese too; what is left out is counted.</summary>
public sealed class NotesCard(CardDeck cards)
{
    private const int MostSummary = 8;
    private const int MostDecisions = 8;
    private const int MostActions = 10;
    private const int MostQuestions = 4;
    private const int MostNames = 8;
    private const int LongestText = 140;
    private const int LongestName = 40;
    private const int LongestSummary = 1500;

    public Card Show(Words words, MeetingHead meeting, Transcript transcript, MeetingNotes notes)
    {
        var summary = Rows(notes.Summary, MostSummary, line => new(Cut(NotesText.Line(words, line), LongestText), "", false));
        var decisions = Rows(notes.Decisions, MostDecisions, line => Row(line.Text, line.From));
        var actions = Rows(notes.Actions, MostActions, action => new(Cut(action.Text, LongestText), Cut(Line(words, action), LongestText), action.Owner is null));
        var questions = Rows(notes.Questions, MostQuestions, line => Row(line.Text, line.From));
        var left = notes.Summary.Length + notes.Decisions.Length + notes.Actions.Length + notes.Questions.Length - summary.Length - decisions.Length - actions.Length - questions.Length;
        var title = Cut(meeting.Title, LongestText);
        var data = new NotesData(
            new(words["notes.summary"], words["notes.decisions"], words["notes.actions"], words["notes.questions"], words["notes.needsOwner"]),
            title, Days.Say(words, meeting.On), Cut(NotesText.Attendees(transcript, MostNames, words), LongestText), summary, decisions, actions, questions,
            decisions.Length == 0 ? words["notes.decisions.none"] : "", actions.Length == 0 ? words["notes.actions.none"] : "", left > 0 ? words.Count("notes.left", left) : "");
        return cards.Render("notes", data, NotesCardJson.Default.NotesData, Cut(InWords(words, data), LongestSummary));
    }

    private static NotesRow[] Rows<T>(IEnumerable<T> items, int most, Func<T, NotesRow> row) => [.. items.Take(most).Select(row)];

    private static NotesRow Row(string text, Evidence from) => new(Cut(text, LongestText), Cut(NotesText.Where(from), LongestName + 20), false);

    private static string Line(Words words, NotedAction action) =>
        string.Join(" · ", new[] { action.Owner is { } owner ? Cut(owner, LongestName) : "", NotesText.Due(words, action.Due), NotesText.Time(action.From.Start) }.Where(part => part.Length > 0));

    // Decisions and actions first: where cards are not shown, what must not be missed comes before the rest.
    private static string InWords(Words words, NotesData data) => string.Join(' ', new[]
    {
        words.Say("notes.words", data.Title, data.Day),
        Part(words["notes.decisions"], data.Decisions.Select(row => row.Text), data.NoDecisions),
        Part(words["notes.actions"], data.Actions.Select(row => $"{row.Text} ({(row.NeedsOwner ? words["notes.needsOwner"] + (row.Line.Length > 0 ? " · " : "") : "")}{row.Line})"), data.NoActions),
        Part(words["notes.summary"], data.Summary.Select(row => row.Text), ""),
        Part(words["notes.questions"], data.Questions.Select(row => row.Text), ""),
        data.Left,
    }.Where(part => part.Length > 0));

    private static string Part(string name, IEnumerable<string> lines, string none) =>
        string.Join("; ", lines.Select(line => line.TrimEnd('.', '。'))) is { Length: > 0 } all ? $"{name}: {all}." : none;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "…";
}

internal sealed record NotesData(
    NotesWords Words, string Title, string Day, string Attendees, NotesRow[] Summary, NotesRow[] Decisions, NotesRow[] Actions, NotesRow[] Questions,
    string NoDecisions, string NoActions, string Left);

internal sealed record NotesWords(string Summary, string Decisions, string Actions, string Questions, string NeedsOwner);

internal sealed record NotesRow(string Text, string Line, bool NeedsOwner);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NotesData))]
internal sealed partial class NotesCardJson : JsonSerializerContext;
