using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Due.Posting;

namespace TeamBot.Standups;

/// <summary>A round as its card shows it: blocked people first, then who answered, who has not, who is away. (D7, D10, D11, D12)</summary>
public sealed class SummaryCard(CardDeck cards, StandupMembers members)
{
    /// <summary>Of an answer, so much is shown; the rest is in the report.</summary>
    public const int LongestShown = 160;

    private const int MostRows = 10;

    // What the rows of a page may weigh, in bytes, and each list of names: with all else the card stays under 24 KB.
    private const int RowsBytes = 12_000;
    private const int NamesBytes = 800;
    private const int RowBytes = 900;
    private const int ButtonsBytes = 900;

    /// <summary>The one in the channel, as it stands now.</summary>
    /// <param name="turn">In the language of the card.</param>
    /// <param name="entries">Of that round.</param>
    public async Task<Post> KeepAsync(Turn turn, Standup standup, Round round, IReadOnlyList<Entry> entries, CancellationToken ct) =>
        Post.Keep(standup.Home.Where, round.Id, await ShowAsync(turn, standup, round, entries, SummaryPlace.Channel, "", ct)) with { IsGenerated = round.IsGenerated };

    /// <param name="turn">In the language of the card.</param>
    /// <param name="entries">Of that round.</param>
    /// <param name="notice">What just happened; empty when nothing did.</param>
    public async Task<Card> ShowAsync(Turn turn, Standup standup, Round round, IReadOnlyList<Entry> entries, SummaryPlace place, string notice, CancellationToken ct)
    {
        var (words, view, names) = (turn.Words, RoundView.Of(round, entries), await members.NamesAsync(turn.Team, ct));
        string[] written = [.. (round.Written?.Lines ?? []).Select(line => Written(words, line, Name(line.Person)))];
        var author = round.Written is { } by ? Author(words, by) : "";
        var pages = Pages(view.Answered.Select(entry => Row(words, standup, entry, Name(entry.Person))), RowsBytes - 2 * written.Sum(Encoding.UTF8.GetByteCount));
        var number = Math.Clamp(int.TryParse(place.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 1, 1, pages.Count);
        var (rows, later) = (pages[number - 1], place.IsShared ? pages.Skip(1).SelectMany(page => page).Select(row => row.Name).ToArray() : []);
        var status = words[round.IsCalledOff ? "standup.calledOff" : round.ClosedAt is null ? "standup.open" : "standup.closed"];
        var counts = Counts(words, view);
        var closing = round.ClosedAt is null || round.IsCalledOff ? "" : Closing(words, standup, view, Name);
        string[] lists = [List("standup.alsoAnswered", later), List("standup.missing", view.Missing.Select(Name)), List("standup.away", view.Away.Select(Name))];
        lists = [.. lists.Where(line => line.Length > 0)];
        var title = words.Say("standup.titled", standup.Name, standup.Id, Days.Say(words, round.Day));
        var data = new SummaryData(
            new(words["list.previous"], words["list.next"], words["standup.all"], words["standup.toRisk"], words["standup.toTicket"]),
            standup.Name, standup.Id.ToString(), Days.Say(words, round.Day), status, round.ClosedAt is null ? "Accent" : "Default", counts, closing, written, author, [.. rows], lists, notice,
            place.IsShared && pages.Count > 1, !place.IsShared && number > 1, !place.IsShared && number < pages.Count, Number(number - 1), Number(number + 1),
            pages.Count > 1 && !place.IsShared ? words.Say("list.page", number, pages.Count) : "", turn.Team.Value, words.Language, round.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place.IsShared ? "yes" : "");
        string[] said = [notice, $"{title} · {status} · {counts}", closing, .. written, author, .. rows.Select(InWords), .. lists];
        return cards.Render("standup-summary", data, SummaryJson.Default.SummaryData, string.Join('\n', said.Where(line => line.Length > 0)));

        string Name(PersonId person) => Cut(names.GetValueOrDefault(person) ?? person.Value, Standup.LongestName);
        string List(string key, IEnumerable<string> people) => people.ToArray() is { Length: > 0 } some ? words.Say(key, some.Length, Names(words, some)) : "";
    }

    /// <summary>“5 of 6 answered · 1 late · 2 blocked”</summary>
    public static string Counts(Words words, RoundView view) => string.Join(" · ", new[]
    {
        words.Say("standup.count", view.AnsweredCount, view.Expected),
        view.LateCount > 0 ? words.Say("standup.count.late", view.LateCount) : "",
        view.Blocked.Length > 0 ? words.Say("standup.count.blocked", view.Blocked.Length) : "",
    }.Where(part => part.Length > 0));

    /// <summary>Who is blocked, for how long, and who said nothing: what a round comes to.</summary>
    private static string Closing(Words words, Standup standup, RoundView view, Func<PersonId, string> name)
    {
        var old = view.OldBlockers(standup.BlockerDays).Select(entry => words.Say("standup.oldBlocker", name(entry.Person), entry.BlockedDays)).ToArray();
        string[] parts =
        [
            view.Missing.Length == 0 ? words["standup.close.all"] : words.Say("standup.close.some", view.AnsweredCount, view.Expected),
            view.Blocked.Length > 0 ? words.Say("standup.close.blocked", Names(words, view.Blocked.Select(entry => name(entry.Person)))) : words["standup.close.free"],
            old.Length > 0 ? words.Count("standup.close.old", standup.BlockerDays, Names(words, old)) : "",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    // Whose answer a sentence rests on is said, where it does not say so itself.
    private static string Written(Words words, WrittenLine line, string name) =>
        (words == Words.Chinese ? line.Chinese : line.English) is var text && text.Contains(name, StringComparison.OrdinalIgnoreCase) ? text : words.Say("standup.written.of", text, name);

    private static string Author(Words words, Written written) =>
        written.Lines.Length == 0 ? words["standup.written.failed"]
        : written.Dropped > 0 ? words.Count("standup.written.dropped", written.Dropped, written.Answers)
        : words.Say("standup.written", written.Answers);

    private static SummaryRow Row(Words words, Standup standup, Entry entry, string name)
    {
        SummaryLine[] lines = [.. new[] { Line("blocked", entry.Blocked), Line("doing", entry.Doing), Line("done", entry.Done) }.Where(line => line.Text.Length > 0)];
        string[] marks = [entry.IsLate ? words["standup.late"] : "", entry.BlockedDays > 0 ? words.Count("standup.blockedDays", entry.BlockedDays) : "", entry.Raised ?? ""];
        return new(name, string.Join(" · ", marks.Where(mark => mark.Length > 0)), lines, entry.Person.Value, entry.IsBlocked && entry.Raised is null, entry.IsBlocked && entry.BlockedDays > standup.BlockerDays);

        SummaryLine Line(string field, string text) => new(words[$"standup.line.{field}"], Cut(text.ReplaceLineEndings(" ⏎ "), LongestShown), field == "blocked");
    }

    // As many rows as fit: people write little or much.
    private static List<List<SummaryRow>> Pages(IEnumerable<SummaryRow> rows, int mostBytes)
    {
        var pages = new List<List<SummaryRow>> { new() };
        var bytes = 0;
        foreach (var row in rows)
        {
            var weight = RowBytes + (row.CanRaise ? ButtonsBytes : 0) + 2 * Encoding.UTF8.GetByteCount(row.Name + string.Concat(row.Lines.Select(line => line.Label + line.Text)));
            if (pages[^1].Count > 0 && (bytes + weight > mostBytes || pages[^1].Count == MostRows))
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(row);
            bytes += weight;
        }

        return pages;
    }

    private static string Names(Words words, IEnumerable<string> names)
    {
        var (all, shown, bytes) = (names.ToArray(), new List<string>(), 0);
        foreach (var name in all)
        {
            bytes += Encoding.UTF8.GetByteCount(name) + 2;
            if (bytes > NamesBytes)
                break;
            shown.Add(name);
        }

        var list = string.Join(words["list.comma"], shown);
        return shown.Count < all.Length ? words.Say("standup.andMore", list, all.Length - shown.Count) : list;
    }

    private static string InWords(SummaryRow row) =>
        $"{row.Name}{(row.Marks.Length > 0 ? $" ({row.Marks})" : "")} – {string.Join(" · ", row.Lines.Select(line => $"{line.Label}: {line.Text}"))}";

    internal static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where a summary is shown.</summary>
/// <param name="IsShared">In the channel, the one that is kept up to date: its first page, and a button for all answers.</param>
/// <param name="Page">Of one that is turned page by page.</param>
public sealed record SummaryPlace(bool IsShared, string? Page)
{
    public static SummaryPlace Channel { get; } = new(true, null);

    public static SummaryPlace Paged(string? page) => new(false, page);
}

internal sealed record SummaryWords(string Previous, string Next, string All, string Risk, string Ticket);

internal sealed record SummaryLine(string Label, string Text, bool Attention);

internal sealed record SummaryRow(string Name, string Marks, SummaryLine[] Lines, string Person, bool CanRaise, bool Old);

internal sealed record SummaryData(
    SummaryWords Words, string Name, string Id, string When, string Status, string StatusColor, string Counts, string Closing, string[] Written, string Author, SummaryRow[] Rows, string[] Lists, string Notice,
    bool HasMore, bool HasPrevious, bool HasNext, string PreviousPage, string NextPage, string PageLine, string Team, string Language, string Day, string Shared);

[JsonSerializable(typeof(SummaryData))]
[JsonSerializable(typeof(AskData))]
[JsonSerializable(typeof(StandupCardData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SummaryJson : JsonSerializerContext;
