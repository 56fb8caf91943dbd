namespace TeamBot.Tasks;

/// <summary>Title, owner, day and priority of a task, by sentence. (A3, A5, B7)</summary>
public sealed class ChangingTasks : IAsyncLifetime
{
    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync() => await _team.Says("create task Renew the certificate by Friday");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("move T-1 to next Monday", "T-1 Renew the certificate · Ada Park · Monday 2026-11-30 · Normal · Open")]
    [InlineData("T-1 is due on 2026-12-24", "T-1 Renew the certificate · Ada Park · Thursday 2026-12-24 · Normal · Open")]
    [InlineData("set the due date of T-1 to tomorrow at 17:00", "T-1 Renew the certificate · Ada Park · Wednesday 2026-11-25 17:00 (UTC) · Normal · Open")]
    [InlineData("T-1 改到下周一", "T-1 Renew the certificate · Ada Park · 周一 2026-11-30 · 普通 · 进行中")]
    [InlineData("把 T-1 推迟到月底", "T-1 Renew the certificate · Ada Park · 周一 2026-11-30 · 普通 · 进行中")]
    [InlineData("rename T-1 to Renew the TLS certificate", "T-1 Renew the TLS certificate · Ada Park · Friday 2026-11-27 · Normal · Open")]
    [InlineData("T-1 改名为 更新证书", "T-1 更新证书 · Ada Park · 周五 2026-11-27 · 普通 · 进行中")]
    [InlineData("set T-1 to high priority", "T-1 Renew the certificate · Ada Park · Friday 2026-11-27 · High · Open")]
    [InlineData("T-1 优先级改为紧急", "T-1 Renew the certificate · Ada Park · 周五 2026-11-27 · 紧急 · 进行中")]
    [InlineData("assign T-1 to <at>Ben Ortiz</at>", "T-1 Renew the certificate · Ben Ortiz · Friday 2026-11-27 · Normal · Open")]
    [InlineData("把任务1交给<at>Ben Ortiz</at>", "T-1 Renew the certificate · Ben Ortiz · 周五 2026-11-27 · 普通 · 进行中")]
    [InlineData("reopen T-1", "T-1 is open already; nothing was changed. T-1 Renew the certificate · Ada Park · Friday 2026-11-27 · Normal · Open")]
    [InlineData("take T-1", "T-1 is yours already; nothing was changed. T-1 Renew the certificate · Ada Park · Friday 2026-11-27 · Normal · Open")]
    [InlineData("move T-1 to Friday", "It is like that already; nothing was changed. T-1 Renew the certificate · Ada Park · Friday 2026-11-27 · Normal · Open")]
    [InlineData("assign T-1 to Nobody Known", "I do not know exactly one “Nobody Known” here, and nothing was changed. Mention the person with @, say the full name, or “cancel”.")]
    [InlineData("move T-1 to the greengrocer", "I could not read “the greengrocer” as a date, and nothing was changed. Say, for example, Friday, next Monday or 2026-11-30; or “cancel”.")]
    [InlineData("move T-9 to Friday", "There is no T-9 here, so nothing was changed. “all tasks” shows what there is.")]
    [InlineData("完成 T-9", "这里没有 T-9，没有改动任何内容。说“所有任务”可以查看全部。")]
    public async Task Says_what_it_is_now(string said, string answer) =>
        Assert.Equal(answer, (await _team.Says(said, mentions: said.Contains("Ben", StringComparison.Ordinal) ? ["Ben Ortiz"] : [])).Split('\n')[0]);

    [Fact]
    public async Task Keeps_the_time_of_day_when_only_the_day_is_moved()
    {
        await _team.Says("move T-1 to tomorrow 17:00", zone: "Asia/Shanghai");

        Assert.Equal("T-1 Renew the certificate · Ada Park · Monday 2026-11-30 17:00 (Asia/Shanghai) · Normal · Open", await _team.Says("move T-1 to next Monday", zone: "Asia/Shanghai"));
    }

    [Fact]
    public async Task Lets_somebody_else_take_it_and_reopens_what_was_done()
    {
        Assert.Equal("T-1 Renew the certificate · Ben Ortiz · Friday 2026-11-27 · Normal · Open", await _team.Says("take T-1", from: "Ben Ortiz"));
        Assert.Equal("T-1 Renew the certificate · Ben Ortiz · Friday 2026-11-27 · Normal · Done", await _team.Says("I finished T-1", from: "Ben Ortiz"));
        Assert.Equal("T-1 Renew the certificate · Ben Ortiz · Friday 2026-11-27 · Normal · Open", await _team.Says("reopen T-1", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Finds_people_by_the_part_of_their_name_that_only_one_has()
    {
        await _team.Says("help", from: "Ben Ortiz");
        await _team.Says("help", from: "Ben Young");

        Assert.Equal("T-1 Renew the certificate · Ben Ortiz · Friday 2026-11-27 · Normal · Open", (await _team.Says("assign T-1 to Ortiz")).Split('\n')[0]);
        Assert.Equal("Several people here are called “Ben”: Ben Ortiz, Ben Young. Nothing was changed. Say the full name, mention the person with @, or “cancel”.", await _team.Says("assign T-1 to Ben"));
        Assert.Equal("T-1 Renew the certificate · Ben Young · Friday 2026-11-27 · Normal · Open", (await _team.Says("Ben Young")).Split('\n')[0]);
    }

    [Fact]
    public async Task Refuses_a_title_of_more_than_200_characters_and_takes_the_next()
    {
        Assert.Equal("That title has 201 characters; 200 are the most. Please send a shorter title, or “cancel”.", await _team.Says("rename T-1 to " + new string('x', 201)));
        Assert.Equal("T-1 Renew it · Ada Park · Friday 2026-11-27 · Normal · Open", await _team.Says("Renew it"));
    }

    [Fact]
    public async Task Keeps_every_change_when_two_people_change_it_at_once()
    {
        await Task.WhenAll(_team.Says("rename T-1 to Renew it"), _team.Says("set T-1 to high priority", from: "Ben Ortiz"), _team.Says("move T-1 to Monday", from: "Li Wei"));

        Assert.Equal("T-1 Renew it · Ada Park · Monday 2026-11-30 · High · Open", await _team.Says("show T-1"));
    }
}
