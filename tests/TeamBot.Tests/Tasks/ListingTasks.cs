using System.Text.Json.Nodes;

namespace TeamBot.Tasks;

/// <summary>Whose tasks, which of them, and on whose day. (A2, D5)</summary>
public sealed class ListingTasks : IAsyncLifetime
{
    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync()
    {
        await _team.Says("create task Late by yesterday".Replace("yesterday", "2026-11-23", StringComparison.Ordinal));
        await _team.Says("create task Soon by Thursday");
        await _team.Says("create task Some day");
        await _team.Says("create task Next week by next Tuesday", from: "Ben Ortiz");
        await _team.Says("create task Finished");
        await _team.Says("done T-5");
    }

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("my tasks", "Your open tasks: T-1 Late; T-2 Soon; T-3 Some day")]
    [InlineData("我的任务", "您的未完成任务：T-1 Late；T-2 Soon；T-3 Some day")]
    [InlineData("everyone's tasks", "All open tasks: T-1 Late; T-2 Soon; T-4 Next week; T-3 Some day")]
    [InlineData("所有任务", "所有未完成任务：T-1 Late；T-2 Soon；T-4 Next week；T-3 Some day")]
    [InlineData("tasks of Ben Ortiz", "Open tasks of Ben Ortiz: T-4 Next week")]
    [InlineData("what tasks does Ben have?", "Open tasks of Ben Ortiz: T-4 Next week")]
    [InlineData("Ben Ortiz's tasks", "Open tasks of Ben Ortiz: T-4 Next week")]
    [InlineData("查看Ben Ortiz的任务", "Ben Ortiz 的未完成任务：T-4 Next week")]
    [InlineData("what is overdue?", "Overdue tasks: T-1 Late")]
    [InlineData("有哪些逾期的任务", "逾期任务：T-1 Late")]
    [InlineData("tasks due this week", "Open tasks due this week: T-1 Late; T-2 Soon")]
    [InlineData("本周到期的任务", "本周到期的任务：T-1 Late；T-2 Soon")]
    [InlineData("done tasks", "Finished tasks: T-5 Finished")]
    [InlineData("已完成的任务", "已完成的任务：T-5 Finished")]
    public async Task Shows_those_that_were_asked_for(string said, string answer) => Assert.Equal(answer, await _team.Says(said));

    [Fact]
    public async Task Ends_the_day_when_it_ends_for_the_person()
    {
        await _team.Says("create task Today by today");
        _team.Clock.Advance(TimeSpan.FromHours(7));

        // 16:00 UTC: still Tuesday in New York, Wednesday already in Auckland.
        Assert.Equal("Overdue tasks: T-1 Late", await _team.Says("what is overdue?", zone: "America/New_York"));
        Assert.Equal("Overdue tasks: T-1 Late; T-6 Today", await _team.Says("what is overdue?", zone: "Pacific/Auckland"));
    }

    [Fact]
    public async Task Finishes_a_row_in_place_and_says_when_somebody_was_faster()
    {
        await _team.Says("my tasks");
        await _team.Says("done T-1", from: "Ben Ortiz");

        Assert.Equal("T-1 was already done on Tuesday 2026-11-24; nothing was changed. Your open tasks: T-2 Soon; T-3 Some day", await _team.Clicks("Done", cardsAgo: 1));
        Assert.Equal("PUT", _team.Sent.Last().Method);
    }

    [Fact]
    public async Task Shows_nothing_of_another_team_to_a_button_that_names_it()
    {
        var stranger = _team.Activity("invoke", "Mallory");
        stranger["conversation"] = new JsonObject { ["id"] = "a:Mallory", ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        stranger["name"] = "adaptiveCard/action";
        stranger["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "task.complete", ["data"] = new JsonObject { ["intent"] = "task.complete", ["task"] = "T-1", ["team"] = "tenant|chat|19:launch" } } };
        using var answer = await _team.PostAsync(stranger);

        Assert.Equal("There is no T-1 here, so nothing was changed. “all tasks” shows what there is.", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!.GetValue<string>());
        Assert.Equal("T-1 Late · Ada Park · Monday 2026-11-23 · Normal · Open", await _team.Says("show T-1"));
    }
}
