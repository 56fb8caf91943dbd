using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Tickets;

/// <summary>A list of tickets as its card shows it, a page at a time.</summary>
public sealed class TicketListCard(CardDeck cards, Roster roster)
{
    /// <summary>Rows on one page: the largest page in Chinese with titles of full length stays under 24 KB.</summary>
    public const int RowsPerPage = 8;

    public async Task<Card> ShowAsync(Turn turn, string which, PersonId? owner, IReadOnlyList<ListedTicket> tickets, string? wantedPage, CancellationToken ct)
    {
        var words = turn.Words;
        var page = ListPage.Of(words, tickets, wantedPage, RowsPerPage);
        var rows = new List<TicketRow>();
        foreach (var ticket in page.Rows)
            rows.Add(await RowAsync(turn, ticket, ct));

        var title = owner is { } person ? words.Say("tickets.of", await roster.NameAsync(turn, turn.Team, person, ct)) : words[$"tickets.{which}"];
        var data = new TicketListData(title, tickets.Count == 0 ? words[owner is null ? $"tickets.{which}.none" : "tickets.of.none"] : "", [.. rows],
            words["ticket.look"], words["list.previous"], words["list.next"], page.Previous, page.Next, page.HasPrevious, page.HasNext,
            page.Line, which, owner?.Value ?? "", turn.Team.Value, turn.Words.Language);
        return cards.Render("ticket-list", data, TicketCardsJson.Default.TicketListData,
            tickets.Count == 0 ? data.Empty : words.Say("list.of", title, string.Join(words["list.semicolon"], rows.Select(row => $"{row.Id} {row.Title} ({row.Status})"))));
    }

    private async Task<TicketRow> RowAsync(Turn turn, ListedTicket row, CancellationToken ct)
    {
        var (words, ticket) = (turn.Words, row.Ticket);
        var parts = new[]
        {
            row.TeamName,
            words[$"ticket.state.{ticket.State}"],
            ticket.Priority == Priority.Normal ? "" : TicketCard.Said(words, ticket.Priority),
            TicketCard.Said(words, ticket.Category),
            ticket.Owner is { } owner ? await roster.NameAsync(turn, row.Team, owner, ct) : words["ticket.nobody"],
        };
        return new(ticket.Id.ToString(), ticket.Title, string.Join(" · ", parts.Where(part => part.Length > 0)), ticket.Priority == Priority.Urgent && ticket.Group == "open", words[$"ticket.state.{ticket.State}"], row.Team.Value);
    }
}

/// <summary>A ticket with the team that it is from.</summary>
public sealed record ListedTicket(TeamId Team, string TeamName, Ticket Ticket);

internal sealed record TicketListData(
    string Title, string Empty, TicketRow[] Rows, string Look, string Previous, string Next, string PreviousPage, string NextPage, bool HasPrevious, bool HasNext,
    string PageLine, string Which, string Owner, string Team, string Language);

internal sealed record TicketRow(string Id, string Title, string Line, bool Urgent, string Status, string Team);
