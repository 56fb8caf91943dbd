using Microsoft.Extensions.Time.Testing;

namespace TeamBot.Storage.Sqlite;

public sealed class CommittingManyAtOnce
{
    [Fact]
    public async Task Fails_only_those_that_are_stale_and_keeps_nothing_of_them()
    {
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"]);
        await store.CommitAsync(Commit.Nothing.Create(Slip.Kind, new("shared")));
        var shared = (await store.FindAsync("shared"))!;

        var results = await Task.WhenAll(Enumerable.Range(1, 300).Select(async i =>
        {
            var commit = Commit.Nothing.Create(Slip.OtherKind, new($"n-{i}"));
            commit = i % 3 == 0 ? commit.Replace(Slip.Kind, shared, shared.Value with { Rank = i }) : commit;
            var failed = await Record.ExceptionAsync(() => store.CommitAsync(commit));
            return (i, failed);
        }));

        Assert.All(results.Where(result => result.i % 3 != 0), result => Assert.Null(result.failed));
        Assert.Equal(99, results.Count(result => result.failed is StaleException));
        var winner = results.Single(result => result.i % 3 == 0 && result.failed is null).i;
        Assert.Equal(winner, (await store.FindAsync("shared"))!.Value.Rank);
        foreach (var (i, failed) in results)
            Assert.Equal(failed is null, await store.FindAsync($"n-{i}", Slip.OtherKind) is not null);
    }

    [Fact]
    public async Task Waits_for_the_disk_and_overwrites_what_is_deleted()
    {
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"]);
        var settings = new List<long>();
        await store.Documents.Writer.RunAsync(session =>
        {
            foreach (var setting in new[] { "PRAGMA synchronous", "PRAGMA secure_delete" })
            {
                using var row = session.Read(setting);
                row.Read();
                settings.Add(row.GetInt64(0));
            }
        }, CancellationToken.None);
        Assert.Equal([2, 1], settings); // 2: FULL
        Assert.Equal(["wal"], store.Ask("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Does_not_begin_what_was_cancelled_while_it_waited()
    {
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"]);
        using var busy = new ManualResetEventSlim();
        using var cancelled = new CancellationTokenSource();
        var before = store.Documents.Writer.RunAsync(_ => busy.Wait(TimeSpan.FromMinutes(1)), CancellationToken.None);
        var waiting = store.Documents.CommitAsync(Store.Team, Commit.Nothing.Create(Slip.Kind, new("a")), cancelled.Token);
        await cancelled.CancelAsync();
        busy.Set();
        await before;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Null(await store.FindAsync("a"));
    }

    [Fact]
    public async Task Removes_what_has_expired_from_the_file()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"], clock);
        await store.CommitAsync(Enumerable.Range(1, 30).Aggregate(Commit.Nothing, (all, i) => all.Create(Slip.HourKind, new($"n-{i}"))));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await store.FindAsync("n-1", Slip.HourKind));
        await store.CommitAsync(Commit.Nothing.Create(Slip.HourKind, new("n-1", "again")));
        Assert.Equal("again", (await store.FindAsync("n-1", Slip.HourKind))!.Value.State);
        for (var i = 1; i <= 7; i++)
            await store.CommitAsync(Commit.Nothing.Create(Slip.Kind, new($"m-{i}")));
        Assert.Equal(["1"], store.Ask("SELECT count(*) FROM documents WHERE kind = 'hour'"));
    }

    [Fact]
    public async Task Does_not_change_what_has_expired_before_it_was_removed()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        using var folder = new TestFolder();
        using var store = new Store(folder["team.db"], clock);
        await store.CommitAsync(Commit.Nothing.Create(Slip.HourKind, new("a")));
        var read = (await store.FindAsync("a", Slip.HourKind))!;
        clock.Advance(TimeSpan.FromHours(1));
        await Assert.ThrowsAsync<StaleException>(() => store.CommitAsync(Commit.Nothing.Replace(Slip.HourKind, read, read.Value with { State = "done" })));
    }
}
