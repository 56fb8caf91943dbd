using System.Security.Cryptography;
using System.Text;
using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Tickets;

/// <summary>A team’s tickets.</summary>
public sealed class TicketStore(IDocuments documents)
{
    /// <summary>Tickets that one list shows at most, over all its pages.</summary>
    public const int LongestList = 200;

    /// <summary>Tickets that a new one is compared with: the newest of the open ones, and as many of the solved.</summary>
    public const int MostCompared = 100;

    public Task<Stored<Ticket>?> FindAsync(TeamId team, TicketId id, CancellationToken ct) => documents.FindAsync(team, Ticket.Kind, id.ToString(), ct);

    /// <summary>The ticket that was named; null when this team has none of that number.</summary>
    public async Task<Stored<Ticket>?> ReadAsync(Turn turn, Heard heard, CancellationToken ct) =>
        TicketId.TryParse(heard["ticket"], null, out var id) ? await FindAsync(turn.Team, id, ct) : null;

    /// <summary>What is said when <see cref="ReadAsync"/> finds nothing.</summary>
    public static string Missing(Turn turn, Heard heard) => turn.Words.Say("ticket.missing", heard["ticket"]);

    /// <summary>What a form about a ticket begins with.</summary>
    internal static FormStart Form(Ticket ticket, Heard heard) =>
        (FormStart.Empty with { About = ticket.Id.ToString() }).With("version", ticket.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)).With(TicketView.HomeSlot, heard[TicketView.HomeSlot]);

    /// <summary>Open tickets, the most urgent first, then the oldest.</summary>
    public Task<IReadOnlyList<Ticket>> OpenAsync(TeamId team, CancellationToken ct) => ListAsync(team, Open, ct);

    /// <summary>The open tickets that somebody needs help with.</summary>
    public Task<IReadOnlyList<Ticket>> OpenedByAsync(TeamId team, PersonId requester, CancellationToken ct) =>
        ListAsync(team, Open.Where(Ticket.RequesterField, requester.Value), ct);

    /// <summary>The open tickets that somebody takes care of; nobody when null.</summary>
    public Task<IReadOnlyList<Ticket>> OwnedByAsync(TeamId team, PersonId? owner, CancellationToken ct) =>
        ListAsync(team, Open.Where(Ticket.OwnerField, owner?.Value ?? ""), ct);

    /// <summary>Resolved and closed tickets, the newest number first.</summary>
    public Task<IReadOnlyList<Ticket>> SolvedAsync(TeamId team, CancellationToken ct) => ListAsync(team, Newest("solved").Page(LongestList), ct);

    /// <summary>What a new ticket may be the same as.</summary>
    public async Task<IReadOnlyList<Ticket>> RecentAsync(TeamId team, CancellationToken ct) =>
        [.. await ListAsync(team, Newest("open").Page(MostCompared), ct), .. await ListAsync(team, Newest("solved").Page(MostCompared), ct)];

    /// <summary>The open question of that person in that conversation; null when there is none.</summary>
    public Task<Stored<TicketDraft>?> DraftAsync(Turn turn, CancellationToken ct) => documents.FindAsync(turn.Team, TicketDraft.Kind, DraftId(turn), ct);

    /// <summary>A store’s keys take no slashes and are short; a conversation’s id is neither.</summary>
    public static string DraftId(Turn turn) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.From}\n{turn.Where.ConversationId}")))[..32];

    private static Query<Ticket> Open => new Query<Ticket>(Ticket.Kind).Where(Ticket.GroupField, "open").OrderBy(Ticket.RankField).OrderBy(Ticket.NumberField).Page(LongestList);

    private static Query<Ticket> Newest(string group) => new Query<Ticket>(Ticket.Kind).Where(Ticket.GroupField, group).OrderByDescending(Ticket.NumberField);

    private async Task<IReadOnlyList<Ticket>> ListAsync(TeamId team, Query<Ticket> query, CancellationToken ct) =>
        [.. (await documents.QueryAsync(team, query, ct)).Items.Select(stored => stored.Value)];
}
