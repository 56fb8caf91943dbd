using TeamBot.Risks;
using TeamBot.Tasks;
using TeamBot.Tickets;

namespace TeamBot.Links;

/// <summary>Something of another folder that links can join; that folder brings it.</summary>
/// <param name="Letter">Of its short ids.</param>
/// <param name="FindAsync">Its title, and how it stands in words; null when the team has no such thing.</param>
/// <param name="PartsAsync">What belongs to it by what it is: the decisions of a meeting.</param>
public sealed record Linkable(
    char Letter,
    Func<Turn, string, CancellationToken, Task<(string Title, string State)?>> FindAsync,
    Func<Turn, string, CancellationToken, Task<IReadOnlyList<Link>>> PartsAsync);

/// <summary>What links can join, by short id.</summary>
public sealed class Items(TaskStore tasks, RiskStore risks, TicketStore tickets, IEnumerable<Linkable> others)
{
    /// <summary>The title, and how it stands in words; null when the team has no such thing.</summary>
    public async Task<(string Title, string State)?> FindAsync(Turn turn, string item, CancellationToken ct) => item[0] switch
    {
        'T' when TaskId.TryParse(item, null, out var id) && await tasks.FindAsync(turn.Team, id, ct) is { Value: var task } => (task.Title, turn.Words[$"task.state.{task.State}"]),
        'R' when RiskId.TryParse(item, null, out var id) && await risks.FindAsync(turn.Team, id, ct) is { Value: var risk } => (risk.Title, turn.Words[$"risk.state.{risk.State}"]),
        'S' when TicketId.TryParse(item, null, out var id) && await tickets.FindAsync(turn.Team, id, ct) is { Value: var ticket } => (ticket.Title, turn.Words[$"ticket.state.{ticket.State}"]),
        var letter when others.FirstOrDefault(other => other.Letter == letter) is { } other => await other.FindAsync(turn, item, ct),
        _ => null,
    };

    /// <summary>What belongs to a thing without having been linked.</summary>
    public async Task<IReadOnlyList<Link>> PartsAsync(Turn turn, string item, CancellationToken ct) =>
        others.FirstOrDefault(other => other.Letter == item[0]) is { } other ? await other.PartsAsync(turn, item, ct) : [];
}
