using System.Globalization;
using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Due.Posting;

namespace TeamBot.Meetings;

/// <summary>
/// The notes of a meeting as their card shows them. What is proposed is decided one after another: the card shows one
/// proposal with the words that it comes from, and goes on to the next. What does not fit under 24 KB is counted. (E8, E11, N1)
/// </summary>
public sealed class MeetingCard(CardDeck cards, Attendance attendance)
{
    private const int MostSummary = 6;
    private const int MostDecisions = 6;
    private const int RowsPerPage = 5;
    private const int MostQuestions = 3;
    private const int MostNames = 8;
    private const int LongestText = 120;
    private const int LongestQuote = 220;
    private const int LongestName = 40;
    private const int LongestSummary = 1200;

    /// <param name="view">What is looked at, and why.</param>
    public async Task<Card> ShowAsync(Turn turn, KeptNotes notes, MeetingView view, CancellationToken ct)
    {
        var people = await attendance.PeopleAsync(turn, ct);
        return Show(cards, notes, view, turn.Team.Value, proposal => proposal.OwnerName is null || Attendance.OwnerOf(people, proposal) is not null);
    }

    /// <summary>What stands in its place while a model reads.</summary>
    public Card Progress(MeetingId id, HandedIn handed, Transcripts.Transcript transcript, int done, int all)
    {
        var words = Words.In(handed.Tongue);
        var line = words.Say("notes.reading", handed.Title, transcript.Length is { } length ? NotesText.Time(length) : words.Say("notes.utterances", transcript.Utterances.Length), done, all);
        return cards.Render("notes-progress", new(id.ToString(), handed.Title, line), MeetingCardJson.Default.ProgressData, $"{id}: {line}");
    }

    /// <summary>The notes as they were written, where nobody keeps them.</summary>
    public static Card Show(CardDeck cards, KeptNotes notes) => Show(cards, notes, new(), "", _ => true);

    private static Card Show(CardDeck cards, KeptNotes notes, MeetingView view, string team, Func<Proposal, bool> isKnown)
    {
        var meeting = notes.Meeting;
        var words = Words.In(meeting.Tongue);
        var (summary, decisions, questions) = (meeting.Summary.Take(MostSummary), notes.Decisions.Take(MostDecisions), meeting.Questions.Take(MostQuestions));
        var isKept = meeting.Number > 0;
        var focus = isKept && meeting.Posted is null ? view.FocusIn(meeting) : null;
        var page = ListPage.Of(words, meeting.Proposals, focus is null ? view.Page : PageOf(meeting, focus), isKept ? RowsPerPage : RowsPerPage * 2);
        var left = meeting.Summary.Length + notes.Decisions.Length + meeting.Questions.Length - summary.Count() - decisions.Count() - questions.Count() + (isKept ? 0 : meeting.Proposals.Length - page.Rows.Count);
        var data = new MeetingData(
            isKept ? meeting.Id.ToString() : "", HandedIn.Fit(meeting.Title, LongestText), Days.Say(words, meeting.HeldOn), HandedIn.Fit(NotesText.Attendees(meeting.Attendees, MostNames, words), LongestText), view.Notice.Length > 0 ? view.Notice : NotesText.Posted(words, meeting), NotesText.Writer(words, meeting),
            [.. summary.Select(line => new MeetingRow("", HandedIn.Fit(NotesText.Line(words, line), LongestText), "", "", false))],
            [.. decisions.Select(decision => new MeetingRow(decision.Number > 0 ? decision.Id.ToString() : "", HandedIn.Fit(decision.In(words), LongestText), HandedIn.Fit(NotesText.Where(decision.Said), LongestName + 20), "", false))],
            [.. page.Rows.Select(proposal => Row(words, proposal, isKnown(proposal)))], meeting.Proposals.Length > page.Rows.Count && isKept ? page.Line : "",
            [.. questions.Select(line => new MeetingRow("", HandedIn.Fit(line.In(words), LongestText), HandedIn.Fit(NotesText.Where(line.From), LongestName + 20), "", false))],
            notes.Decisions.Length == 0 ? words["notes.decisions.none"] : "", meeting.Proposals.Length == 0 ? words["notes.actions.none"] : "",
            left > 0 ? words.Count("notes.left", left) + (isKept ? words.Say("notes.left.where", meeting.Id) : "") : "",
            focus is null ? null : Focus(words, meeting, focus, isKnown(focus)),
            // Teams shows six buttons: what a model wrote is decided one by one, and asks for a verdict.
            !meeting.IsGenerated && focus is not null && meeting.Proposals.Count(proposal => proposal is { IsOpen: true, Kind: ProposalKind.Task }) > 1, StampOf(meeting),
            isKept && (!meeting.IsGenerated || focus is null), meeting.IsGenerated && isKept,
            MeetingWords.In(words), words.Language == "zh" ? "en" : "zh", team, words.Language, view.IsHome ? "yes" : "");
        return cards.Render("notes", data, MeetingCardJson.Default.MeetingData, HandedIn.Fit(InWords(words, meeting, data), LongestSummary));
    }

    /// <summary>The mark of all that “approve all” would approve.</summary>
    internal static string StampOf(Meeting meeting) =>
        string.Concat(meeting.Proposals.Where(proposal => proposal is { IsOpen: true, Kind: ProposalKind.Task }).Select(proposal => proposal.Stamp)) is { Length: > 0 } all ? Post.Hash(all)[..8] : "";

    private static string PageOf(Meeting meeting, Proposal focus) => (meeting.Proposals.IndexOf(focus) / RowsPerPage + 1).ToString(CultureInfo.InvariantCulture);

    private static MeetingRow Row(Words words, Proposal proposal, bool isKnown) => new(
        proposal.State switch { ProposalState.Approved => $"✓ {proposal.Became}", ProposalState.Rejected => "✗", _ => $"{proposal.Number}." },
        HandedIn.Fit(proposal.In(words), LongestText), Line(words, proposal, isKnown),
        proposal.Kind == ProposalKind.Risk ? words["notes.isRisk"] : proposal.OwnerName is null && proposal.Owner is null || !isKnown ? words["notes.needsOwner"] : "", proposal.State == ProposalState.Rejected);

    private static string Line(Words words, Proposal proposal, bool isKnown) => string.Join(" · ", new[]
    {
        proposal.OwnerName is { } owner ? HandedIn.Fit(owner, LongestName) + (isKnown ? "" : words["notes.notHere"]) : "",
        NotesText.Due(words, proposal.Due),
        NotesText.Time(proposal.From.Start),
    }.Where(part => part.Length > 0));

    private static MeetingFocus Focus(Words words, Meeting meeting, Proposal focus, bool isKnown)
    {
        var open = meeting.Proposals.Where(proposal => proposal.IsOpen).ToList();
        var key = focus.Kind == ProposalKind.Risk ? "notes.risk?" : "notes.action?";
        var row = Row(words, focus, isKnown);
        return new(words.Say(key, focus.Number, open.Count), HandedIn.Fit(focus.In(words), LongestQuote), row.Line, row.Flag,
            words.Say("notes.quote", HandedIn.Fit(focus.From.Quote, LongestQuote)) + (NotesText.Where(focus.From) is { Length: > 0 } where ? $" — {HandedIn.Fit(where, LongestName + 20)}" : "") + (focus.Follows is { } decision ? words.Say("notes.follows", decision) : ""),
            focus.Number.ToString(CultureInfo.InvariantCulture), focus.Stamp, focus.Kind == ProposalKind.Risk ? words["notes.logRisk"] : words["notes.approve"], focus.Kind == ProposalKind.Task, open.Count > 1);
    }

    // Decisions and actions first: where cards are not shown, what must not be missed comes before the rest.
    private static string InWords(Words words, Meeting meeting, MeetingData data) => string.Join(' ', new[]
    {
        data.Notice,
        (data.Id.Length > 0 ? $"{data.Id}: " : "") + words.Say("notes.words", data.Title, data.Day),
        data.Writer,
        Part(words["notes.decisions"], data.Decisions.Select(row => $"{row.Mark} {row.Text}".Trim()), data.NoDecisions),
        Part(words["notes.actions"], data.Proposals.Select(row => $"{row.Mark} {row.Text} ({string.Join(" · ", new[] { row.Flag, row.Line }.Where(part => part.Length > 0))})"), data.NoProposals),
        data.Focus is { } focus ? words.Say("notes.typed", focus.Number, meeting.Id) : "",
        Part(words["notes.summary"], data.Summary.Select(row => row.Text), ""),
        Part(words["notes.questions"], data.Questions.Select(row => row.Text), ""),
        data.Left,
    }.Where(part => part.Length > 0));

    private static string Part(string name, IEnumerable<string> lines, string none) =>
        string.Join("; ", lines.Select(line => line.TrimEnd('.', '。'))) is { Length: > 0 } all ? $"{name}: {all}." : none;
}

/// <summary>What of a meeting a card looks at.</summary>
/// <param name="After">The number of the proposal that was just decided or passed over; the next open one is shown.</param>
/// <param name="Notice">What just happened, or why nothing did.</param>
/// <param name="IsHome">Whether it is the card that stays where the meeting was kept and shows every change.</param>
public sealed record MeetingView(int After = 0, string Notice = "", bool IsHome = false, string? Page = null)
{
    /// <summary>The slot by which a button says that it is on the card at home.</summary>
    public const string HomeSlot = "home";

    /// <summary>The next open proposal, from the beginning again after the last; null when all are decided.</summary>
    public Proposal? FocusIn(Meeting meeting) =>
        meeting.Proposals.FirstOrDefault(proposal => proposal.IsOpen && proposal.Number > After) ?? meeting.Proposals.FirstOrDefault(proposal => proposal.IsOpen);
}

internal sealed record MeetingData(
    string Id, string Title, string Day, string Attendees, string Notice, string Writer, MeetingRow[] Summary, MeetingRow[] Decisions, MeetingRow[] Proposals, string PageLine, MeetingRow[] Questions,
    string NoDecisions, string NoProposals, string Left, MeetingFocus? Focus, bool HasAll, string AllStamp, bool HasLanguage, bool IsGenerated,
    MeetingWords Words, string OtherTongue, string Team, string Language, string Home);

internal sealed record ProgressData(string Id, string Title, string Line);

internal sealed record MeetingRow(string Mark, string Text, string Line, string Flag, bool Struck);

/// <param name="Number">Of the proposal, for the buttons.</param>
internal sealed record MeetingFocus(string Heading, string Text, string Line, string Flag, string Quote, string Number, string Stamp, string Approve, bool HasForm, bool HasNext);

internal sealed record MeetingWords(string Summary, string Decisions, string Actions, string Questions, string Edit, string Reject, string Next, string All, string Other, string Good, string Bad)
{
    public static MeetingWords In(Words words) => new(words["notes.summary"], words["notes.decisions"], words["notes.actions"], words["notes.questions"],
        words["notes.edit"], words["notes.reject"], words["notes.next"], words["notes.all"], words["notes.otherTongue"], words["notes.good"], words["notes.bad"]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeetingData))]
[JsonSerializable(typeof(ProgressData))]
internal sealed partial class MeetingCardJson : JsonSerializerContext;
