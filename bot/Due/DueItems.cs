using TeamBot.Storage;

namespace TeamBot.Due;

/// <summary>The due items of all teams.</summary>
public sealed class DueItems(IDocuments documents, Alarm alarm)
{
    /// <summary>Items read at a time.</summary>
    public const int PageSize = 100;

    /// <summary>What is due and free, or held by a replica whose lease ran out; the oldest first.</summary>
    public Task<IReadOnlyList<InTeam<DueItem>>> DueAsync(DateTimeOffset now, CancellationToken ct) =>
        documents.AcrossTeamsAsync(new Query<DueItem>(DueItem.Kind).AtMost(DueItem.WakesField, AuditEntry.Order(now)).OrderBy(DueItem.WakesField).Page(PageSize), ct);

    /// <summary>When the next item wakes; null when there is none at all.</summary>
    public async Task<DateTimeOffset?> NextWakesAtAsync(CancellationToken ct) =>
        (await documents.AcrossTeamsAsync(new Query<DueItem>(DueItem.Kind).OrderBy(DueItem.WakesField).Page(1), ct)) is [var first] ? first.Document.Value.WakesAt : null;

    public Task<Stored<DueItem>?> FindAsync(TeamId team, string id, CancellationToken ct) => documents.FindAsync(team, DueItem.Kind, id, ct);

    /// <summary>The first items of a lane, in their order.</summary>
    public async Task<IReadOnlyList<Stored<DueItem>>> LaneAsync(TeamId team, string lane, CancellationToken ct) =>
        (await documents.QueryAsync(team, new Query<DueItem>(DueItem.Kind).Where(DueItem.LaneField, lane).OrderBy(DueItem.IdField).Page(PageSize), ct)).Items;

    /// <summary>Takes the items; false when somebody else was faster with one of them.</summary>
    public Task<bool> ClaimAsync(TeamId team, IEnumerable<Stored<DueItem>> items, string by, DateTimeOffset until, CancellationToken ct) =>
        TryCommitAsync(team, items.Aggregate(Commit.Nothing, (all, item) => all.Replace(DueItem.Kind, item, item.Value.Held(by, until))), ct);

    /// <summary>Gives items back that were not begun, to be looked at again at that time; false when they were taken over meanwhile.</summary>
    public Task<bool> PostponeAsync(TeamId team, IEnumerable<Stored<DueItem>> items, DateTimeOffset until, CancellationToken ct) =>
        TryCommitAsync(team, items.Aggregate(Commit.Nothing, (all, item) =>
            all.Replace(DueItem.Kind, item, item.Value.Free(until, item.Value.Problem) with { Attempts = Math.Max(0, item.Value.Attempts - 1) })), ct);

    /// <summary>Gives back an item that failed; false when it was taken over meanwhile.</summary>
    public Task<bool> ReleaseAsync(TeamId team, Stored<DueItem> item, DateTimeOffset until, string problem, CancellationToken ct) =>
        TryCommitAsync(team, Commit.Nothing.Replace(DueItem.Kind, item, item.Value.Free(until, problem)), ct);

    /// <summary>What did not happen lately in that team, the newest first.</summary>
    public async Task<IReadOnlyList<Stored<Undone>>> UndoneAsync(TeamId team, CancellationToken ct) =>
        (await documents.QueryAsync(team, new Query<Undone>(Undone.Kind).OrderByDescending(Undone.IdField), ct)).Items;

    /// <summary>Writes a commit and sets the alarm for the due items in it.</summary>
    public async Task CommitAsync(TeamId team, Commit commit, CancellationToken ct)
    {
        await documents.CommitAsync(team, commit, ct);
        Expect(commit);
    }

    /// <summary>Sets the alarm for the due items that a commit wrote.</summary>
    public void Expect(Commit commit)
    {
        foreach (var change in commit.Changes)
        {
            if (change is { After: { } after } && change.Kind == DueItem.Kind.Name)
                alarm.Set(after.GetProperty("wakesAt").GetDateTimeOffset());
        }
    }

    private async Task<bool> TryCommitAsync(TeamId team, Commit commit, CancellationToken ct)
    {
        try
        {
            if (commit.Changes.Length > 0)
                await CommitAsync(team, commit, ct);
            return true;
        }
        catch (StaleException)
        {
            return false;
        }
    }
}
