using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Leave;

/// <summary>Saying when one is away, in any team or alone; it holds everywhere. (D4, L3)</summary>
public sealed class TakingLeave : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("I am on leave until Friday", "Tuesday 2026-11-24", "Friday 2026-11-27")]
    [InlineData("on leave from 1 Dec to 5 Dec", "Tuesday 2026-12-01", "Saturday 2026-12-05")]
    [InlineData("I'm on vacation next week", "Monday 2026-11-30", "Sunday 2026-12-06")]
    [InlineData("I am on vacation for two weeks", "Tuesday 2026-11-24", "Monday 2026-12-07")]
    [InlineData("I'm on leave from Monday to Wednesday", "Monday 2026-11-30", "Wednesday 2026-12-02")]
    [InlineData("I am on leave until next week", "Tuesday 2026-11-24", "Sunday 2026-11-29")]
    [InlineData("I'm out of office, back on Monday", "Tuesday 2026-11-24", "Sunday 2026-11-29")]
    public async Task Says_from_which_day_to_which(string said, string first, string last) =>
        Assert.Equal($"You are on leave from {first} to {last}, in all your teams. Say “I am back” to end it earlier.", await _team.Says(said));

    [Theory]
    [InlineData("我休假到周五", "周二 2026-11-24", "周五 2026-11-27")]
    [InlineData("我下周一到下周三请假", "周一 2026-11-30", "周三 2026-12-02")]
    [InlineData("我12月1日到5日休假", "周二 2026-12-01", "周六 2026-12-05")]
    [InlineData("我从下周一开始休假三天", "周一 2026-11-30", "周三 2026-12-02")]
    public async Task Says_so_in_Chinese(string said, string first, string last) =>
        Assert.Equal($"已登记：您从 {first} 到 {last} 休假，对您的所有团队都有效。提前回来时说“我回来了”即可。", await _team.Says(said));

    [Theory]
    [InlineData("I'm off tomorrow", "You are on leave on Wednesday 2026-11-25, in all your teams. Say “cancel my leave” to take it back.")]
    [InlineData("我明天请假", "已登记：您 周三 2026-11-25 休假，对您的所有团队都有效。要取消请说“取消我的休假”。")]
    public async Task Takes_one_day(string said, string answer) => Assert.Equal(answer, await _team.Says(said));

    [Fact]
    public async Task Asks_until_when_and_refuses_what_is_over()
    {
        const string Question = "When are you away? For example “until Friday”, “tomorrow” or “from 1 Dec to 5 Dec”. Or “cancel”.";
        Assert.Equal(Question, await _team.Says("I am on leave"));
        Assert.Equal(Question, await _team.Says("from Monday"));
        Assert.Equal("Monday 2026-11-23 is over; nothing was changed. When are you away? Or “cancel”.", await _team.Says("yesterday"));
        Assert.Equal("You are on leave from Tuesday 2026-11-24 to Thursday 2026-11-26, in all your teams. Say “I am back” to end it earlier.", await _team.Says("until Thursday"));
        Assert.Equal("Nobody that I know here is on leave: Friday 2026-11-27.", await _team.Says("who is away on Friday?"));
    }

    [Fact]
    public async Task Ends_with_I_am_back_and_counts_what_was_said_last()
    {
        await _team.Says("I am on leave until Friday");
        Assert.Equal("Away, Tuesday 2026-11-24:\n• Ada Park: Tuesday 2026-11-24 to Friday 2026-11-27", await _team.Says("who is away?", from: "Ben Ortiz"));
        await _team.Says("I am on leave until Wednesday");
        Assert.Equal("Away, Tuesday 2026-11-24:\n• Ada Park: Tuesday 2026-11-24 to Wednesday 2026-11-25", await _team.Says("who is on leave", from: "Ben Ortiz"));
        Assert.Equal("Welcome back! From Tuesday 2026-11-24 on you count as present in all your teams.", await _team.Says("I am back"));
        Assert.Equal("You are not on leave; nothing was changed.", await _team.Says("I'm back"));
        Assert.Equal("我认识的人里没有人休假：周二 2026-11-24。", await _team.Says("谁在休假", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Keeps_a_coming_leave_until_it_is_cancelled()
    {
        await _team.Says("I'm on leave from Monday to Wednesday");
        Assert.Equal("You are not on leave now, so nothing was changed. Your next leave is from Monday 2026-11-30 to Wednesday 2026-12-02; “cancel my leave” takes it back.", await _team.Says("I'm back"));
        Assert.Equal("Away, Monday 2026-11-30 to Sunday 2026-12-06:\n• Ada Park: Monday 2026-11-30 to Wednesday 2026-12-02", await _team.Says("who is on leave next week?"));
        Assert.Equal("已取消：您从 周一 2026-11-30 到 周三 2026-12-02 的休假。", await _team.Says("取消我的休假"));
    }

    [Fact]
    public async Task Holds_in_every_team_and_is_done_once()
    {
        await _team.Says("I am on leave until Friday", id: "twice");
        await _team.Says("I am on leave until Friday", id: "twice");
        Assert.Single(_team.Sent);

        var alone = _team.Activity("message", "Ada Park");
        alone["conversation"] = new JsonObject { ["id"] = "a:Ada Park", ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        alone["text"] = "who is away?";
        using var answer = await _team.PostAsync(alone);
        Assert.Equal("Away, Tuesday 2026-11-24:\n• Ada Park: Tuesday 2026-11-24 to Friday 2026-11-27", _team.SaidSince(1).Single());

        var leaves = _team.Services.GetRequiredService<LeaveStore>();
        Assert.True(await leaves.IsAwayAsync(TeamId.OfPerson("tenant", new("29:Ada Park")), new(2026, 11, 27), TestContext.Current.CancellationToken));
        Assert.False(await leaves.IsAwayAsync(TeamId.OfPerson("tenant", new("29:Ada Park")), new(2026, 11, 28), TestContext.Current.CancellationToken));
        Assert.False(await leaves.IsAwayAsync(TeamId.OfPerson("tenant", new("29:Ben Ortiz")), new(2026, 11, 27), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Can_be_tried_without_doing_it()
    {
        Assert.StartsWith("Dry run, nothing was changed. It would be: You are on leave", await _team.Says("dry run: I am on leave until Friday"), StringComparison.Ordinal);
        Assert.Equal("Nobody that I know here is on leave: Tuesday 2026-11-24.", await _team.Says("who is away?"));
    }
}
