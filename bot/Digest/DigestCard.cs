using System.Globalization;
using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Digest;

/// <summary>A digest as its card shows it, a page at a time. (H5)</summary>
public sealed class DigestCard(CardDeck cards)
{
    /// <summary>Rows on one page: with the longest texts in Chinese, and what stands below a notification, it stays under 24 KB.</summary>
    public const int RowsPerPage = 8;

    /// <param name="day">The person's day that it is for.</param>
    /// <param name="dropped">Older posts that were held back and no longer have a row.</param>
    public Card Show(Turn turn, DateOnly day, IReadOnlyList<DigestRow> rows, int dropped, string? wantedPage)
    {
        var words = turn.Words;
        var page = ListPage.Of(words, rows, wantedPage, RowsPerPage);
        var title = words.Say("digest.title", Days.Say(words, day));
        DigestLine[] lines = [.. page.Rows.Select((row, i) => new DigestLine(i == 0 || page.Rows[i - 1].Part != row.Part ? Heading(words, row.Part, rows) : "", row.Text, row.TeamName, row.Shows is not null, Data(turn, row)))];
        var more = dropped > 0 ? words.Say("digest.dropped", dropped) : "";
        var empty = rows.Count == 0 ? words["digest.empty"] : "";
        var data = new DigestData(new(words["list.previous"], words["list.next"], words["digest.show"]), title, empty, page.Line, lines, more,
            page.HasPrevious, page.Previous, page.HasNext, page.Next, words.Language, day.ToString("O", CultureInfo.InvariantCulture));
        return cards.Render("digest", data, DigestJson.Default.DigestData, InWords(title, empty.Length > 0 ? empty : page.Line, lines, more));
    }

    private static string Heading(Words words, DigestPart part, IReadOnlyList<DigestRow> rows) => words.Say($"digest.part.{part}", rows.Count(row => row.Part == part));

    private static Dictionary<string, string> Data(Turn turn, DigestRow row)
    {
        var data = new Dictionary<string, string> { ["intent"] = row.Shows?.Intent ?? "", ["team"] = row.Team.Value ?? "", ["language"] = turn.Words.Language, [Reply.BesideSlot] = "yes" };
        foreach (var (slot, value) in row.Shows?.Slots ?? [])
            data[slot] = value;
        return data;
    }

    private static string InWords(string title, string line, DigestLine[] lines, string more)
    {
        string[] said = [title, line, .. lines.SelectMany(one => new[] { one.Heading, $"• {one.Text}{(one.Team.Length > 0 ? $" · {one.Team}" : "")}" }), more];
        return string.Join('\n', said.Where(part => part.Length > 0));
    }
}

internal sealed record DigestWords(string Previous, string Next, string Show);

internal sealed record DigestLine(string Heading, string Text, string Team, bool IsShown, Dictionary<string, string> Data);

internal sealed record DigestData(DigestWords Words, string Title, string Empty, string PageLine, DigestLine[] Lines, string More, bool HasPrevious, string PreviousPage, bool HasNext, string NextPage, string Language, string Day);

[JsonSerializable(typeof(DigestData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class DigestJson : JsonSerializerContext;
