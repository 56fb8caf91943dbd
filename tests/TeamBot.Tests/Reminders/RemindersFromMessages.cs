using System.Text.Json.Nodes;

namespace TeamBot.Reminders;

/// <summary>The menu of a message sets a reminder of it. (A10, H1)</summary>
public sealed class RemindersFromMessages
{
    private const string Link = "https://teams.microsoft.com/l/message/19:launch/1700000000000";

    [Theory]
    [InlineData("en-US", "hi", "New reminder", "From", "B-1 The certificate ends · Wednesday 2026-11-25 17:00 (UTC) · Ada Park · Set")]
    [InlineData("zh-CN", "你好", "新建提醒", "来自", "B-1 The certificate ends · 周三 2026-11-25 17:00 (UTC) · Ada Park · 已设置")]
    public async Task Begins_with_its_words_and_leads_back_to_it(string locale, string greeting, string title, string from, string set)
    {
        await using var team = new TestTeam("groupChat");
        await team.Says(greeting, locale: locale);
        var form = (await InvokeAsync(team, "composeExtension/fetchTask", new()
        {
            ["commandId"] = "reminder.create",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<div>The certificate <b>ends</b></div>" }, ["linkToMessage"] = Link },
        }))["task"]!["value"]!;
        Assert.Equal(title, form["title"]!.GetValue<string>());
        var inputs = form["card"]!["content"]!["body"]!.AsArray().SelectMany(part => part!["items"]!.AsArray()).Where(input => input!["id"] is not null).ToDictionary(input => input!["id"]!.GetValue<string>(), input => input!["value"]!.GetValue<string>());
        Assert.Equal(("The certificate ends", ""), (string.Join(' ', inputs["title"].Split(' ', StringSplitOptions.RemoveEmptyEntries)), inputs["when"]));

        var data = form["card"]!["content"]!["actions"]!.AsArray().Single(action => action!["type"]!.GetValue<string>() == "Action.Submit")!["data"]!.DeepClone().AsObject();
        (data["title"], data["when"]) = ("The certificate ends", "tomorrow at 17:00");
        await InvokeAsync(team, "composeExtension/submitAction", new() { ["commandId"] = "reminder.create", ["data"] = data });
        Assert.Equal(set, team.Sent.Last().Body!["summary"]!.GetValue<string>());
        Assert.Contains($"\"url\":\"{Link}\"", team.Sent.Last().Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains($"\"text\":\"{from}\"", team.Sent.Last().Body!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        // The reminder itself leads there too.
        var before = team.Sent.Count;
        await team.LaterAsync(new DateTimeOffset(2026, 11, 25, 17, 0, 0, TimeSpan.Zero) - team.Clock.GetUtcNow(), before + 2);
        Assert.Contains($"\"url\":\"{Link}\"", team.Sent.Last().Body!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> InvokeAsync(TestTeam team, string name, JsonObject value)
    {
        var activity = team.Activity("invoke");
        activity["name"] = name;
        activity["value"] = value;
        using var answer = await team.PostAsync(activity);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
