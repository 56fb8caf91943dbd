using System.Text.Json.Serialization;
using TeamBot.Cards;

namespace TeamBot.Meetings;

/// <summary>Meetings, decisions and agendas as a card lists them, a page at a time.</summary>
public sealed class MeetingListCard(CardDeck cards)
{
    /// <summary>Rows on one page: the largest page in Chinese stays under 24 KB.</summary>
    public const int RowsPerPage = 8;

    private const int LongestText = 160;
    private const int LongestSummary = 1500;

    /// <param name="turnTo">What the buttons that turn the page carry besides the page.</param>
    internal Card Show(Turn turn, string title, string empty, IReadOnlyList<ListedItem> items, string? wantedPage, MeetingListTurn turnTo, string note = "")
    {
        var words = turn.Words;
        var page = ListPage.Of(words, items, wantedPage, RowsPerPage);
        var rows = page.Rows.Select(item => new MeetingListRow(item.Heading, item.Id, HandedIn.Fit(item.Text, LongestText), HandedIn.Fit(item.Line, LongestText), HandedIn.Fit(item.Quote, LongestText), item.Meeting)).ToArray();
        var data = new MeetingListData(words["reminder.show"], words["list.previous"], words["list.next"], title, items.Count == 0 ? empty : "", rows, page.Previous, page.Next,
            page.HasPrevious, page.HasNext, page.Line, words.Language, turnTo.Intent, turnTo.About, turnTo.Meeting, turn.Team.Value, note);
        var lines = rows.Select(row => $"{(row.Heading.Length > 0 ? row.Heading + ": " : "")}{$"{row.Id} {row.Text}".Trim()}{(row.Line.Length > 0 ? $" ({row.Line})" : "")}");
        var summary = items.Count == 0 ? empty : words.Say("list.of", title, string.Join(words["list.semicolon"], lines));
        return cards.Render("meeting-list", data, MeetingListJson.Default.MeetingListData, HandedIn.Fit(note.Length > 0 ? $"{summary} {note}" : summary, LongestSummary));
    }
}

/// <summary>One row of a list.</summary>
/// <param name="Heading">What begins with it; empty for most.</param>
/// <param name="Meeting">The meeting that its button shows; empty for none.</param>
internal sealed record ListedItem(string Id, string Text, string Line = "", string Quote = "", string Meeting = "", string Heading = "");

/// <summary>What turns the page.</summary>
internal sealed record MeetingListTurn(string Intent, string About = "", string Meeting = "");

internal sealed record MeetingListData(
    string Show, string Previous, string Next, string Title, string Empty, MeetingListRow[] Rows, string PreviousPage, string NextPage, bool HasPrevious, bool HasNext,
    string PageLine, string Language, string Intent, string About, string Meeting, string Team, string Note);

internal sealed record MeetingListRow(string Heading, string Id, string Text, string Line, string Quote, string Meeting);

[JsonSerializable(typeof(MeetingListData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class MeetingListJson : JsonSerializerContext;
