using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

public sealed class WhenTheStoreFails : IAsyncLifetime
{
    private static readonly TeamId Team = TeamId.OfTeam("tenant", "team");

    private readonly CosmosEngine _engine = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FakeCosmos Account => _engine.Account;

    private IDocuments Documents => _engine.Documents;

    public async ValueTask InitializeAsync() => await _engine.StartAsync();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData(408, false)]
    [InlineData(408, true)]
    [InlineData(449, false)]
    [InlineData(429, false)]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(500, true)]
    [InlineData(503, false)]
    [InlineData(503, true)]
    [InlineData(null, false)]
    [InlineData(null, true)]
    public async Task Commits_once_whether_the_request_or_only_its_answer_was_lost(int? status, bool afterWriting)
    {
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("old", "old")).Create(Note.Kind, new Note("gone", "gone")), Ct);
        var (old, gone) = ((await FindAsync("old"))!, (await FindAsync("gone"))!);
        FailBatches(1, new(status, afterWriting));
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, old, old.Value with { Text = "new" }).Create(Note.Kind, new Note("added", "added")).Delete(Note.Kind, gone), Ct);
        Assert.Equal(("new", "added", null), ((await FindAsync("old"))!.Value.Text, (await FindAsync("added"))!.Value.Text, (await FindAsync("gone"))?.Value.Text));
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(null, true)]
    public async Task Recognises_its_own_replacement_when_nothing_new_was_in_the_commit(int? status, bool afterWriting)
    {
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "old")), Ct);
        var read = (await FindAsync("1"))!;
        FailBatches(1, new(status, afterWriting));
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Text = "new" }), Ct);
        Assert.Equal("new", (await FindAsync("1"))!.Value.Text);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(null)]
    public async Task Still_says_that_somebody_else_was_faster(int? status)
    {
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "first")), Ct);
        var read = (await FindAsync("1"))!;
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Text = "theirs" }), Ct);
        FailBatches(1, new(status));
        await Assert.ThrowsAsync<StaleException>(() => Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("2", "mine")).Replace(Note.Kind, read, read.Value with { Text = "mine" }), Ct));
        FailBatches(1, new(status));
        await Assert.ThrowsAsync<DuplicateException>(() => Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "mine")).Create(Note.Kind, new Note("2", "mine")), Ct));
        Assert.Equal(("theirs", null), ((await FindAsync("1"))!.Value.Text, (await FindAsync("2"))?.Value.Text));
    }

    [Fact]
    public async Task Gives_up_on_a_storm_of_429_and_has_saved_nothing()
    {
        FailBatches(int.MaxValue, new(429));
        var busy = await Assert.ThrowsAsync<CosmosException>(() => Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "x")), Ct));
        Assert.Equal(429, (int)busy.StatusCode);
        Assert.Equal(10, Account.Requests.Count(request => request.Operation == "batch"));
        Account.Faults = _ => null;
        Assert.Null(await FindAsync("1"));
    }

    [Fact]
    public async Task Reads_through_a_storm_of_429()
    {
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "x")), Ct);
        var left = 5;
        Account.Faults = operation => operation is "find" or "query" && left-- > 0 ? new(429) : null;
        Assert.Equal("x", (await FindAsync("1"))!.Value.Text);
        left = 5;
        Assert.Single((await Documents.QueryAsync(Team, new Query<Note>(Note.Kind), Ct)).Items);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Says_that_it_does_not_know_when_it_cannot_find_out(bool afterWriting)
    {
        Account.Faults = operation => operation switch { "batch" => new(503, afterWriting), "find" => new(503), _ => null };
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "x")), Ct));
        Account.Faults = _ => null;
        Assert.Equal(afterWriting, await FindAsync("1") is not null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Waits_no_longer_than_its_budget_and_then_finds_out(bool afterWriting)
    {
        var asked = new TaskCompletionSource();
        Account.Before = async (operation, ct) =>
        {
            if (operation != "batch" || afterWriting)
                return;
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        };
        Account.After = async (operation, ct) =>
        {
            if (operation != "batch" || !afterWriting)
                return;
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        };
        var commit = Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "x")), Ct);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        _engine.Clock.Advance(CosmosCommits.Budget);
        if (afterWriting)
            await commit.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        else
            Assert.Equal("Cosmos DB did not take the commit within 20 s; nothing was saved.", (await Assert.ThrowsAsync<TimeoutException>(() => commit.WaitAsync(TimeSpan.FromSeconds(30), Ct))).Message);
        Assert.Equal(afterWriting, await FindAsync("1") is not null);
    }

    [Fact]
    public async Task Waits_no_longer_than_its_budget_for_a_read()
    {
        var asked = new TaskCompletionSource();
        Account.Before = async (operation, ct) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        };
        var read = FindAsync("1");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        _engine.Clock.Advance(CosmosReads.Budget);
        Assert.Equal("Cosmos DB did not answer within 20 s.", (await Assert.ThrowsAsync<TimeoutException>(() => read.WaitAsync(TimeSpan.FromSeconds(30), Ct))).Message);
        Account.Before = (_, _) => Task.CompletedTask;
    }

    [Fact]
    public async Task Loses_nothing_and_doubles_nothing_when_every_second_answer_is_lost()
    {
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("sum", "")), Ct);
        FakeFault?[] faults = [null, new(503, true), null, new(null, true), new(408), null, new(429), new(500, true), null, new(449)];
        var batch = 0;
        Account.Faults = operation => operation == "batch" ? faults[Interlocked.Increment(ref batch) % faults.Length] : null;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var done = 0; done < 8;)
            {
                var sum = (await FindAsync("sum"))!;
                try
                {
                    await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, sum, sum.Value with { Rank = sum.Value.Rank + 1 }).Create(Note.Kind, new Note($"{writer}-{done}", "")), Ct);
                    done++;
                }
                catch (Exception notSaved) when (notSaved is not UnknownOutcomeException)
                {
                    // Another writer was faster, or the store failed three times: nothing was saved, so do it again.
                }
            }
        }, Ct)));
        Account.Faults = _ => null;
        Assert.Equal(32, (await FindAsync("sum"))!.Value.Rank);
        Assert.Equal(33, (await Documents.QueryAsync(Team, new Query<Note>(Note.Kind).Page(100), Ct)).Items.Count);
    }

    private Task<Stored<Note>?> FindAsync(string id) => Documents.FindAsync(Team, Note.Kind, id, Ct);

    private void FailBatches(int times, FakeFault fault)
    {
        var left = times;
        Account.Faults = operation => operation == "batch" && left-- > 0 ? fault : null;
    }
}
