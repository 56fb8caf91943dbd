using TeamBot.Tasks;

namespace TeamBot.Storage.Sqlite;

public sealed class AskingSqlite
{
    private static readonly Query<Note> Notes = new(Note.Kind);
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
        await CheckAsync(store, Store.Team, Notes.In(Note.StateField, ["open", "done"]).OrderBy(Note.RankField));
        await CheckAsync(store, Store.Team, Notes.In(Note.StateField, ["open", "done"]).OrderByDescending(Note.RankField).Page(50, """[7,"n-3"]"""));
        await CheckAsync(store, Store.Team, Entries.Where(AuditEntry.ByField, "29:ada").AtLeast(AuditEntry.IdField, "06").OrderByDescending(AuditEntry.IdField));
        await CheckAsync(store, Store.Team, Notes.Where(Note.StateField, "open").Where(Note.RankField, 3).OrderBy(Note.RankField));
        await CheckAsync(store, null, Notes.Where(Note.StateField, "open").AtMost(Note.RankField, 3).OrderBy(Note.RankField));
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
        var notes = Enumerable.Range(0, 60).Select(i => new Note($"n-{i:D2}", i % 3 == 0 ? "open" : "done", (i * 7 % 5) switch { 0 => null, var rank => rank })).ToArray();
        await store.CommitAsync(notes.Aggregate(Commit.Nothing, (all, note) => all.Create(Note.Kind, note)));
        await store.Documents.CommitAsync(new("tenant|team|other"), notes.Aggregate(Commit.Nothing, (all, note) => all.Create(Note.Kind, note with { Rank = 2 })), CancellationToken.None);

        var up = notes.OrderBy(note => note.Rank ?? -1).ThenBy(note => note.Id, StringComparer.Ordinal).ToArray();
        foreach (var take in new[] { 1, 7, 60 })
        {
            Assert.Equal(Ids(up.Where(note => note.State == "open")), await PagesAsync(store, Notes.Where(Note.StateField, "open").OrderBy(Note.RankField), take));
            Assert.Equal(Ids(up.Reverse().Where(note => note.State == "open")), await PagesAsync(store, Notes.Where(Note.StateField, "open").OrderByDescending(Note.RankField), take));
            Assert.Equal(Ids(up), await PagesAsync(store, Notes.In(Note.StateField, ["open", "done", "open"]).OrderBy(Note.RankField), take));
            Assert.Equal(Ids(up.Reverse()), await PagesAsync(store, Notes.In(Note.StateField, ["done", "open"]).OrderByDescending(Note.RankField), take));
            Assert.Equal(Ids(up.Where(note => note.Rank < 3)), await PagesAsync(store, Notes.Below(Note.RankField, 3).OrderBy(Note.RankField), take));
            Assert.Empty(await PagesAsync(store, Notes.In(Note.StateField, []).OrderBy(Note.RankField), take));
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

    private static async Task<IReadOnlyList<string>> PagesAsync(Store store, Query<Note> query, int take)
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

    private static IEnumerable<string> Ids(IEnumerable<Note> notes) => notes.Select(note => note.Id);
}
