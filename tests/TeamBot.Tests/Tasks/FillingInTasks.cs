using System.Text.Json.Nodes;

namespace TeamBot.Tasks;

/// <summary>Tasks created and changed by form: in the chat and in a Teams dialog. (C1, C4)</summary>
public sealed class FillingInTasks : IAsyncDisposable
{
    private readonly TestTeam _team = new("channel");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("create task", "en-US", "Create", "T-1 Book the room · Ada Park · Friday 2026-11-27 · High · Open")]
    [InlineData("新建任务", "zh-CN", "创建", "T-1 Book the room · Ada Park · 周五 2026-11-27 · 高 · 进行中")]
    public async Task Are_created_from_the_card_and_shown_in_its_place(string said, string locale, string button, string answer)
    {
        await _team.Says(said, locale: locale);

        Assert.Equal(answer, await _team.Clicks(button, inputs: new() { ["title"] = "Book the room", ["due"] = "2026-11-27", ["priority"] = "high" }));
        Assert.Equal(("PUT", answer), (_team.Sent.Last().Method, _team.Sent.Last().Body!["summary"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Are_changed_with_what_is_there_and_keep_the_time_of_day()
    {
        await _team.Says("create task Renew it by Friday 17:00, high priority");
        var form = (await _team.Invokes("task/fetch", new() { ["intent"] = "task.update", ["task"] = "T-1", ["version"] = "1" }))["task"]!["value"]!;
        var data = form["card"]!["content"]!["actions"]![0]!["data"]!.DeepClone().AsObject();

        Assert.Equal("Edit T-1", form["title"]!.GetValue<string>());
        foreach (var (id, value) in new Dictionary<string, string> { ["title"] = "Renew it all", ["owner"] = "29:Ada Park", ["due"] = "2026-11-27", ["level"] = "low" })
            data[id] = value;
        await _team.Invokes("task/submit", data);
        Assert.Equal("T-1 Renew it all · Ada Park · Friday 2026-11-27 17:00 (UTC) · Low · Open", await _team.Says("show T-1"));
    }

    [Fact]
    public async Task Say_so_when_there_is_nothing_to_change() =>
        Assert.Equal("There is no T-7 here, so nothing was changed. “all tasks” shows what there is.", (await _team.Invokes("task/fetch", new() { ["intent"] = "task.update", ["task"] = "T-7" }))["task"]!["value"]!.GetValue<string>());

    [Fact]
    public async Task Keep_a_typed_time_and_priority_that_the_card_did_not_change()
    {
        await _team.Says("create task by tomorrow 5pm, high priority");
        await _team.Says("form");
        var data = new JsonObject { ["title"] = "Call Bob", ["due"] = "2026-11-25", ["priority"] = "high" };

        Assert.Equal("T-1 Call Bob · Ada Park · Wednesday 2026-11-25 17:00 (UTC) · High · Open", await _team.Clicks("Create", inputs: data));
    }
}
