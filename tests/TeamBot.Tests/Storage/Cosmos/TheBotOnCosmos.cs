using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace TeamBot.Storage.Cosmos;

public sealed class TheBotOnCosmos : IDisposable
{
    private readonly FakeCosmos _account = new(new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task Keeps_tasks_as_it_does_on_sqlite_and_over_a_restart()
    {
        await using var team = new TestTeam(configure: OnCosmos.Of(_account));
        Assert.Equal("You have no open tasks. “create task …” makes one.", await team.Says("my tasks"));
        await team.Says("create task Renew the certificate by Friday");
        await team.Says("创建任务 更新发布说明 🙂");
        Assert.Equal("您的未完成任务：T-1 Renew the certificate；T-2 更新发布说明 🙂", await team.Says("我的任务"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · Monday 2026-11-30 · Normal · Open", await team.Says("move T-1 to next Monday"));
        await team.RestartsAsync();
        Assert.Equal("T-1 Renew the certificate · Ada Park · Monday 2026-11-30 · Normal · Done", await team.Says("done T-1"));
        Assert.Equal("Undone: T-1 “Renew the certificate” is as it was before.\nT-1 Renew the certificate · Ada Park · Monday 2026-11-30 · Normal · Open", await team.Says("undo"));
        await team.Says("done T-2");
        Assert.Equal("Finished tasks: T-2 更新发布说明 🙂", await team.Says("done tasks"));
        Assert.Equal("All open tasks: T-1 Renew the certificate", await team.Says("all tasks"));
        Assert.Equal("There is no T-1 here, so nothing was changed. “all tasks” shows what there is.", await team.Says("show T-1", from: "Ben Ortiz"));
        await CosmosProcess.CheckSqlAsync(_account);
    }

    [Fact]
    public async Task Gives_each_task_a_number_of_its_own_when_two_replicas_create_at_the_same_time()
    {
        await using var one = new TestTeam("groupChat", configure: OnCosmos.Of(_account));
        await using var other = new TestTeam("groupChat", configure: OnCosmos.Of(_account));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : other).Says($"create task Number {i}", from: $"Person {i}")));
        // Each replica remembers the counter as it wrote it last; the other one has counted on since.
        await one.Says("create task Last but one");
        await other.Says("create task Last");
        var tasks = await one.Services.GetRequiredService<IDocuments>().AllAsync(TeamId.OfChat("tenant", "19:launch"), TestContext.Current.CancellationToken)
            .Where(document => document.Kind == "task").Select(document => document.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"T-{i}"), tasks.OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("personal", "create task Book the room", 1, 0)]     // who speaks; the counter is guessed, and checked by the batch
    [InlineData("personal", "done T-1", 2, 0)]                      // who speaks, and the task
    [InlineData("personal", "my tasks", 2, 1)]                      // who speaks, and which teams they are in
    [InlineData("groupChat", "create task Book the room", 1, 0)]
    [InlineData("groupChat", "done T-1", 2, 0)]
    [InlineData("groupChat", "my tasks", 1, 1)]
    [InlineData("groupChat", "hello there", 1, 0)]
    public async Task Asks_the_store_no_more_than_it_must(string scope, string said, int reads, int queries)
    {
        await using var team = new TestTeam(scope, configure: OnCosmos.Of(_account));
        await team.Says("create task Renew the certificate");
        var before = _account.Requests.Count;
        await team.Says(said);
        var asked = SinceThen(before).GroupBy(request => request.Operation).ToDictionary(operation => operation.Key, operation => operation.Count());
        // Then the outbox asks what waits in this conversation, and ends the post that was sent.
        Assert.Equal((reads, queries + 1, 2), (asked.GetValueOrDefault("find"), asked.GetValueOrDefault("query"), asked.GetValueOrDefault("batch")));
        Assert.Equal(reads + queries + 3, asked.Values.Sum());
    }

    [Fact]
    public async Task Meets_a_new_person_with_three_reads_and_two_writes_more()
    {
        await using var team = new TestTeam("groupChat", configure: OnCosmos.Of(_account));
        await team.Says("create task Renew the certificate");
        var before = _account.Requests.Count;
        await team.Says("create task Book the room", from: "Ben Ortiz");
        // Who speaks; in their own space which teams they are in, where this one is noted; what they want to be told, and when their digest comes.
        Assert.Equal(["find", "find", "batch", "find", "find", "batch", "batch", "query", "batch"], SinceThen(before).Select(request => request.Operation));
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(null, true)]
    [InlineData(408, false)]
    [InlineData(null, false)]
    public async Task Creates_one_task_and_says_so_once_when_an_answer_of_the_store_is_lost(int? status, bool afterWriting)
    {
        await using var team = new TestTeam(configure: OnCosmos.Of(_account));
        await team.Says("hello");
        FailBatches(1, new(status, afterWriting));
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", await team.Says("create task Renew the certificate"));
        Assert.Equal("T-2 Book the room · Ada Park · Normal · Open", await team.Says("create task Book the room"));
        Assert.Equal("Your open tasks: T-1 Renew the certificate; T-2 Book the room", await team.Says("my tasks"));
    }

    [Fact]
    public async Task Says_that_nothing_was_changed_when_nothing_was()
    {
        await using var team = new TestTeam(configure: OnCosmos.Of(_account));
        await team.Says("hello");
        FailBatches(int.MaxValue, new(429));
        Assert.Equal("I could not do that just now, and nothing was changed. Please say it again in a minute.", await team.Says("create task Renew the certificate"));
        _account.Faults = _ => null;
        Assert.Equal("You have no open tasks. “create task …” makes one.", await team.Says("my tasks"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", await team.Says("create task Renew the certificate"));
    }

    [Fact]
    public async Task Says_that_it_does_not_know_when_it_cannot_find_out()
    {
        await using var team = new TestTeam(configure: OnCosmos.Of(_account));
        await team.Says("hello");
        var failing = false;
        _account.Faults = operation => (failing |= operation == "batch") ? new(503, AfterWriting: true) : null;
        Assert.Equal("I could not find out whether that was saved. Please look first, for example with “all tasks”, before you say it again.", await team.Says("create task Renew the certificate"));
        failing = false;
        Assert.Equal("我没能确认刚才的操作是否已保存。请先查看一下（例如“所有任务”），再决定是否重说一遍。", await team.Says("创建任务 准备演示", locale: "zh-CN"));
        _account.Faults = _ => null;
        // What was saved after all is said now, in its order.
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open\nT-2 准备演示 · Ada Park · 普通 · 进行中\nYour open tasks: T-1 Renew the certificate; T-2 准备演示", await team.Says("my tasks"));
    }

    [Fact]
    public async Task Answers_once_when_the_channel_delivers_twice()
    {
        await using var team = new TestTeam(configure: OnCosmos.Of(_account));
        await team.Says("create task Renew the certificate", id: "same");
        Assert.Equal("", await team.Says("create task Renew the certificate", id: "same"));
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await team.Says("my tasks"));
    }

    public void Dispose() => _account.Dispose();

    // What is due, the bot looks for across all teams, at any time.
    private IEnumerable<(string Operation, string Text, string? Partition)> SinceThen(int before) => _account.Requests.Skip(before).Where(request => request.Partition is not null);

    private void FailBatches(int times, FakeFault fault)
    {
        var left = times;
        _account.Faults = operation => operation == "batch" && left-- > 0 ? fault : null;
    }
}
