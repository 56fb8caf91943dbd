using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>A team’s tasks.</summary>
public sealed class TaskStore(IDocuments documents)
{
    /// <summary>Tasks that one list shows at most, over all its pages.</summary>
    public const int LongestList = 200;

    public Task<Stored<TeamTask>?> FindAsync(TeamId team, TaskId id, CancellationToken ct) => documents.FindAsync(team, TeamTask.Kind, id.ToString(), ct);

    /// <summary>The task that was named; null when this team has none of that number.</summary>
    public async Task<Stored<TeamTask>?> ReadAsync(Turn turn, Heard heard, CancellationToken ct) =>
        TaskId.TryParse(heard["task"], null, out var id) ? await FindAsync(turn.Team, id, ct) : null;

    /// <summary>What is said when <see cref="ReadAsync"/> finds nothing.</summary>
    public static Reply Missing(Turn turn, Heard heard) => Reply.Say(turn.Words.Say("task.missing", heard["task"]));

    /// <summary>Open tasks, the earliest due first, undated last.</summary>
    /// <param name="owner">Only that person’s; everybody’s when null.</param>
    /// <param name="lastDueOn">Only those due on that day or earlier; all when null.</param>
    public async Task<IReadOnlyList<TeamTask>> OpenAsync(TeamId team, PersonId? owner, DateOnly? lastDueOn, CancellationToken ct)
    {
        var query = new Query<TeamTask>(TeamTask.Kind).Where(TeamTask.StateField, "open");
        if (owner is { } person)
            query = query.Where(TeamTask.OwnerField, person.Value);
        if (lastDueOn is { } day)
            query = query.AtMost(TeamTask.DueField, day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return await ListAsync(team, query.OrderBy(TeamTask.DueField).OrderBy(TeamTask.NumberField), ct);
    }

    /// <summary>Finished tasks, the newest number first.</summary>
    public Task<IReadOnlyList<TeamTask>> DoneAsync(TeamId team, CancellationToken ct) =>
        ListAsync(team, new Query<TeamTask>(TeamTask.Kind).Where(TeamTask.StateField, "done").OrderByDescending(TeamTask.NumberField), ct);

    private async Task<IReadOnlyList<TeamTask>> ListAsync(TeamId team, Query<TeamTask> query, CancellationToken ct) =>
        [.. (await documents.QueryAsync(team, query.Page(LongestList), ct)).Items.Select(stored => stored.Value)];
}
