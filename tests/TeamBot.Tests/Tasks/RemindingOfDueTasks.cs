using TeamBot.Attention;

namespace TeamBot.Tasks;

/// <summary>A task that is due at a time of day is told an hour before. Tuesday 24 November 2026, 09:00 UTC. (H1)</summary>
public sealed class RemindingOfDueTasks : IAsyncDisposable
{
    private const string Call = "T-1 is due in an hour. T-1 Send the report · Ada Park · Tuesday 2026-11-24 17:00 (UTC) · Normal · Open";

    private readonly TestTeam _team = new();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Comes_an_hour_before()
    {
        await _team.Says("create task Send the report by today at 17:00");
        await At(15, 59, 0);
        await At(16, 0, 1);

        Assert.Equal(Call, _team.SaidSince(0).Last());
        await At(19, 0, 0);
    }

    [Theory]
    [InlineData("done T-1")]
    [InlineData("T-1 due Friday")]
    [InlineData("move T-1 to today at 23:30")]
    public async Task Does_not_come_when_the_task_is_done_or_moved(string said)
    {
        await _team.Says("create task Send the report by today at 17:00");
        await _team.Says(said);
        await At(17, 0, 0);
    }

    [Fact]
    public async Task Does_not_come_when_the_task_is_deleted()
    {
        await _team.Says("create task Send the report by today at 17:00");
        await _team.Says("delete T-1");
        await _team.Says("yes");
        await At(17, 0, 0);
    }

    [Fact]
    public async Task Comes_at_the_new_time_and_at_the_old_one_after_an_undo()
    {
        await _team.Says("create task Send the report by today at 17:00");
        await _team.Says("move T-1 to today at 14:00");
        await At(13, 0, 1);
        Assert.Equal("T-1 is due in an hour. T-1 Send the report · Ada Park · Tuesday 2026-11-24 14:00 (UTC) · Normal · Open", _team.SaidSince(0).Last());

        await _team.Says("move T-1 to Friday");
        await _team.Says("move T-1 to today at 17:00");
        await _team.Says("done T-1");
        await _team.Says("undo");
        await At(16, 0, 1);
        Assert.Equal(Call, _team.SaidSince(0).Last());
    }

    [Fact]
    public async Task Goes_to_whoever_owns_it_by_then_and_is_said_in_the_group_when_they_cannot_be_reached()
    {
        await using var group = new TestTeam("groupChat");
        await group.Says("create task Send the report by today at 17:00");
        await group.Says("take T-1", "Ben Ortiz");
        group.Answers = (request, _) => Task.FromResult<HttpResponseMessage?>(request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.Forbidden) : null);
        var before = group.Sent.Count;
        await group.LaterAsync(new DateTimeOffset(2026, 11, 24, 16, 0, 0, TimeSpan.Zero) - group.Clock.GetUtcNow(), before + 2);

        Assert.Equal("<at>Ben Ortiz</at> T-1 “Send the report” is due in an hour.\nI could not reach you alone. “why did I get this?” says why it came, “turn off task reminders” ends such messages.", group.SaidSince(before).Last());
    }

    [Fact]
    public async Task Waits_for_nobody_who_pauses()
    {
        await _team.Says("create task Send the report by today at 17:00");
        await _team.SaysAlone("pause until tomorrow", "Ada Park");
        await At(17, 0, 0);
    }

    private async Task At(int hour, int minute, int messages)
    {
        var before = _team.Sent.Count;
        await _team.LaterAsync(new DateTimeOffset(2026, 11, 24, hour, minute, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), before + messages);
        await _team.LaterAsync(TimeSpan.Zero, before + messages);
        Assert.Equal(before + messages, _team.Sent.Count);
    }
}
