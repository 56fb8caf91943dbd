namespace TeamBot.Tasks;

/// <summary>A task that is given to somebody, who accepts or declines it. (A4)</summary>
public sealed class GivingTasks : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Whoever_is_given_a_task_is_told_alone_and_whoever_gave_it_of_the_answer()
    {
        await _team.Says("你好", from: "王芳");
        _team.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            "T-1 Renew the certificate · 王芳 · Friday 2026-11-27 · Normal · Open\n\nAda Park 把这个任务交给了您（来自群聊）。 T-1 Renew the certificate · 王芳 · 周五 2026-11-27 · 普通 · 进行中",
            await _team.Says("create task Renew the certificate for <at>王芳</at> by Friday", mentions: "王芳"));
        Assert.EndsWith("/v3/conversations", _team.Sent.ElementAt(_team.Sent.Count - 2).Path, StringComparison.Ordinal);
        var before = _team.Sent.Count;
        Assert.Equal("T-1 现在由您负责。 T-1 Renew the certificate · 王芳 · 周五 2026-11-27 · 普通 · 进行中", await _team.Clicks("接受", from: "王芳"));
        Assert.Equal("王芳 accepted T-1 “Renew the certificate”.", _team.SaidSince(before).Last());
        Assert.StartsWith("T-1 已经是您的任务，没有改动任何内容。", await _team.Says("接受 T-1", from: "王芳"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declined_goes_back_with_the_reason()
    {
        await _team.Says("hi", from: "Ben Ortiz");
        await _team.Says("create task Renew the certificate");
        await _team.Says("assign T-1 to <at>Ben Ortiz</at>", mentions: "Ben Ortiz");
        _team.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            "You declined T-1; it is Ada Park's again. T-1 Renew the certificate · Ada Park · Normal · Open\n\nBen Ortiz declined T-1 “Renew the certificate”; it is back where it was. Reason: I am away",
            await _team.Says("decline T-1 because I am away", from: "Ben Ortiz"));
        Assert.StartsWith("T-1 was not given to you, so nothing was changed.", await _team.Says("decline T-1", from: "Ben Ortiz"), StringComparison.Ordinal);
        Assert.StartsWith("T-1 was not given to you, so nothing was changed.", await _team.Says("accept T-1", from: "Ben Ortiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_take_themselves_or_in_their_own_space()
    {
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", await _team.Says("create task Renew the certificate"));
        Assert.Equal("T-1 Renew the certificate · Ben Ortiz · Normal · Open", await _team.Says("take T-1", from: "Ben Ortiz"));
        Assert.StartsWith("T-1 is yours already; nothing was changed.", await _team.Says("accept T-1", from: "Ben Ortiz"), StringComparison.Ordinal);
    }
}
