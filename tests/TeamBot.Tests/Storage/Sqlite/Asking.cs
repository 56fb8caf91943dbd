using TeamBot.Tasks;

namespace TeamBot.Storage.Sqlite;

public sealed class AskingSqlite
{
    private static readonly Query<Slip> Slips = new(Slip.Kind);
    private static readonly Query<TeamTask> Tasks = new(TeamTask.Kind);
    private static readonly Query<AuditEntry> Entries = new(AuditEntry.Audit);

    [Fact]
    public async Task Reads_one_range_of_one_index_and_never_sorts()
    {
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"]);
        var open = Tasks.Where(TeamTask.StateField, "open");
        await CheckAsync(store, Store.Team, open.OrderBy(TeamTask.DueField).OrderBy(TeamTask.NumberField));
        await CheckAsync(store, Store.Team, open.Where(TeamTask.OwnerField, "29:ada").AtMost(TeamTask.DueField, "2026-11-27").OrderBy(TeamTask.DueField).OrderBy(TeamTask.NumberField));
        await CheckAsync(store, Store.Team, open.OrderByDescending(TeamTask.DueField).OrderByDescending(TeamTask.NumberField));
        await CheckAsync(store, Store.Team, open.OrderBy(TeamTask.DueField).OrderBy(TeamTask.NumberField).Page(50, """["2026-11-27",3,"T-3"]"""));
        await CheckAsync(store, Store.Team, Slips.In(Slip.StateField, ["open", "done"]).OrderBy(Slip.RankField));
        await CheckAsync(store, Store.Team, Slips.In(Slip.StateField, ["open", "done"]).OrderByDescending(Slip.RankField).Page(50, """[7,"n-3"]"""));
        await CheckAsync(store, Store.Team, Entries.Where(AuditEntry.ByField, "29:ada").AtLeast(AuditEntry.IdField, "06").OrderByDescending(AuditEntry.IdField));
        await CheckAsync(store, Store.Team, Slips.Where(Slip.StateField, "open").Where(Slip.RankField, 3).OrderBy(Slip.RankField));
        await CheckAsync(store, null, Slips.Where(Slip.StateField, "open").AtMost(Slip.RankField, 3).OrderBy(Slip.RankField));
    }

    [Theory]
    [InlineData("SELECT 1 FROM documents WHERE team = $0 AND kind = $1 AND id = $2", "SEARCH documents USING COVERING INDEX sqlite_autoindex_documents_1 (team=? AND kind=? AND id=?)")]
    [InlineData("SELECT body FROM documents WHERE team = $0 AND (expiresAt IS NULL OR expiresAt > $1) ORDER BY kind, id", "SEARCH documents USING INDEX sqlite_autoindex_documents_1 (team=?)")]
    public void Finds_by_the_address(string sql, string plan)
    {
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"]);
        Assert.Equal([plan], store.Ask("EXPLAIN QUERY PLAN " + sql, "t", "k", "i"));
    }

    [Fact]
    public async Task Gives_the_same_pages_as_the_whole_list_with_missing_values_and_equal_ones()
    {
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"]);
        var slips = Enumerable.Range(0, 60).Select(i => new Slip($"n-{i:D2}", i % 3 == 0 ? "open" : "done", (i * 7 % 5) switch { 0 => null, var rank => rank })).ToArray();
        await store.CommitAsync(slips.Aggregate(Commit.Nothing, (all, slip) => all.Create(Slip.Kind, slip)));
        await store.Documents.CommitAsync(new("tenant|team|other"), slips.Aggregate(Commit.Nothing, (all, slip) => all.Create(Slip.Kind, slip with { Rank = 2 })), CancellationToken.None);

        var up = slips.OrderBy(slip => slip.Rank ?? -1).ThenBy(slip => slip.Id, StringComparer.Ordinal).ToArray();
        foreach (var take in new[] { 1, 7, 60 })
        {
            Assert.Equal(Ids(up.Where(slip => slip.State == "open")), await PagesAsync(store, Slips.Where(Slip.StateField, "open").OrderBy(Slip.RankField), take));
            Assert.Equal(Ids(up.Reverse().Where(slip => slip.State == "open")), await PagesAsync(store, Slips.Where(Slip.StateField, "open").OrderByDescending(Slip.RankField), take));
            Assert.Equal(Ids(up), await PagesAsync(store, Slips.In(Slip.StateField, ["open", "done", "open"]).OrderBy(Slip.RankField), take));
            Assert.Equal(Ids(up.Reverse()), await PagesAsync(store, Slips.In(Slip.StateField, ["done", "open"]).OrderByDescending(Slip.RankField), take));
            Assert.Equal(Ids(up.Where(slip => slip.Rank < 3)), await PagesAsync(store, Slips.Below(Slip.RankField, 3).OrderBy(Slip.RankField), take));
            Assert.Empty(await PagesAsync(store, Slips.In(Slip.StateField, []).OrderBy(Slip.RankField), take));
        }
    }

    private static async Task CheckAsync<T>(Store store, TeamId? team, Query<T> query)
    {
        if (team is { } one)
            await store.Documents.QueryAsync(one, query, CancellationToken.None);
        else
            await store.Documents.AcrossTeamsAsync(query, CancellationToken.None);
        var asked = SqliteQuery.Of(team, query, TimeProvider.System.GetUtcNow());
        var plan = store.Ask("EXPLAIN QUERY PLAN " + asked.Sql, asked.Values);
        Assert.NotEmpty(plan);
        Assert.All(plan, step => Assert.Matches($"^(SEARCH documents USING INDEX {query.Kind.Name}: .* \\({(team is null ? "<expr>" : "team=")}|MERGE \\(UNION ALL\\)$|LEFT$|RIGHT$)", step));
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(Store store, Query<Slip> query, int take)
    {
        var ids = new List<string>();
        string? continuation = null;
        do
        {
            var page = await store.Documents.QueryAsync(Store.Team, query.Page(take, continuation), CancellationToken.None);
            ids.AddRange(page.Items.Select(item => item.Value.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return ids;
    }

    private static IEnumerable<string> Ids(IEnumerable<Slip> slips) => slips.Select(slip => slip.Id);
}
