using TeamBot.Risks;
using TeamBot.Tasks;
using TeamBot.Tickets;

namespace TeamBot.Links;

/// <summary>What links can join, by short id.</summary>
public sealed class Items(TaskStore tasks, RiskStore risks, TicketStore tickets)
{
    /// <summary>The title, and how it stands in words; null when the team has no such thing.</summary>
    public async Task<(string Title, string State)?> FindAsync(Turn turn, string item, CancellationToken ct) => item[0] switch
    {
        'T' when TaskId.TryParse(item, null, out var id) && await tasks.FindAsync(turn.Team, id, ct) is { Value: var task } => (task.Title, turn.Words[$"task.state.{task.State}"]),
        'R' when RiskId.TryParse(item, null, out var id) && await risks.FindAsync(turn.Team, id, ct) is { Value: var risk } => (risk.Title, turn.Words[$"risk.state.{risk.State}"]),
        'S' when TicketId.TryParse(item, null, out var id) && await tickets.FindAsync(turn.Team, id, ct) is { Value: var ticket } => (ticket.Title, turn.Words[$"ticket.state.{ticket.State}"]),
        _ => null,
    };
}
