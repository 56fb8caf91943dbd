using System.Globalization;
using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Risks;

/// <summary>A list of risks as its card shows it, a page at a time.</summary>
public sealed class RiskListCard(CardDeck cards, Roster roster)
{
    /// <summary>Rows on one page: the largest page in Chinese with titles of full length stays under 24 KB.</summary>
    public const int RowsPerPage = 10;

    public async Task<Card> ShowAsync(Turn turn, RiskFilter filter, IReadOnlyList<ListedRisk> risks, string? wantedPage, CancellationToken ct)
    {
        var words = turn.Words;
        var all = filter.Top is { } top ? [.. risks.Where(row => row.Risk.Score is not null).Take(int.Parse(top, CultureInfo.InvariantCulture))] : risks;
        var page = ListPage.Of(words, all, wantedPage, RowsPerPage);
        var rows = new List<RiskListRow>();
        foreach (var row in page.Rows)
            rows.Add(await RowAsync(turn, row, filter, ct));

        var title = filter switch
        {
            { Top: not null } => words.Say("risks.top", all.Count),
            { Owner: { } owner } => words.Say("risks.of", await roster.NameAsync(turn, turn.Team, owner, ct)),
            _ => words[$"risks.{filter.Which}"],
        };
        var left = risks.Count(row => row.Risk.Score is null);
        var notice = filter.Top is not null && left > 0 ? words.Count("risks.left", left) : "";
        var empty = all.Count > 0 ? "" : filter.Top is not null ? words["risks.top.none"] : words[$"risks.{filter.Which}.none"];
        var data = new RiskListData(
            new(words["list.previous"], words["list.next"], words["risk.late"], words["risk.show"]), title, empty, [.. rows],
            page.Previous, page.Next, page.HasPrevious, page.HasNext, page.Line,
            turn.Words.Language, new(filter.Which, filter.Owner?.Value ?? "", filter.Top ?? ""), notice, turn.Team.Value);
        var summary = all.Count == 0 ? empty : words.Say("list.of", title, string.Join(words["list.semicolon"], rows.Select(row => $"{row.Id} {row.Title} ({row.Rating})")));
        return cards.Render("risk-list", data, RisksJson.Default.RiskListData, notice.Length > 0 ? $"{summary} {notice}" : summary);
    }

    private async Task<RiskListRow> RowAsync(Turn turn, ListedRisk row, RiskFilter filter, CancellationToken ct)
    {
        var (words, risk) = (turn.Words, row.Risk);
        var parts = new[]
        {
            row.TeamName,
            filter.Which == "mine" || filter.Owner is not null ? "" : await roster.NameAsync(turn, row.Team, risk.Owner, ct),
            risk.State == RiskState.Open ? words.Say("risk.reviewOn", Days.Say(words, risk.ReviewOn)) : words[$"risk.state.{risk.State}"],
        };
        var rating = risk.Residual.Score is not null ? risk.Residual : risk.Inherent;
        return new(risk.Id.ToString(), risk.Title, Say.Rating(words, rating), string.Join(" · ", parts.Where(part => part.Length > 0)), risk.IsLate(turn.Today), row.Team.Value);
    }
}

internal sealed record RiskListData(
    RiskListWords Words, string Title, string Empty, RiskListRow[] Rows, string PreviousPage, string NextPage, bool HasPrevious, bool HasNext,
    string PageLine, string Language, RiskListFilter Filter, string Notice, string Team);

internal sealed record RiskListWords(string Previous, string Next, string Late, string Show);

internal sealed record RiskListFilter(string Which, string Owner, string Top);

internal sealed record RiskListRow(string Id, string Title, string Rating, string Line, bool Late, string Team);
