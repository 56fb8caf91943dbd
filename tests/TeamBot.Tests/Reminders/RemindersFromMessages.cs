using TeamBot.Dialogs;

namespace TeamBot.Reminders;

/// <summary>The menu of a message sets a reminder of it. (A10, H1)</summary>
public sealed class RemindersFromMessages
{
    [Theory]
    [InlineData("en-US", "hi", "New reminder", "From", "B-1 The certificate ends · Wednesday 2026-11-25 17:00 (UTC) · Ada Park · Set")]
    [InlineData("zh-CN", "你好", "新建提醒", "来自", "B-1 The certificate ends · 周三 2026-11-25 17:00 (UTC) · Ada Park · 已设置")]
    public async Task Begins_with_its_words_and_leads_back_to_it(string locale, string greeting, string title, string from, string set)
    {
        await using var team = new TestTeam("groupChat");
        await team.Says(greeting, locale: locale);
        var form = await team.OpensOf("reminder.create", "<div>The certificate <b>ends</b></div>");
        Assert.Equal(title, form["title"]!.GetValue<string>());
        var inputs = form["card"]!["content"]!["body"]!.AsArray().SelectMany(part => part!["items"]!.AsArray()).Where(input => input!["id"] is not null).ToDictionary(input => input!["id"]!.GetValue<string>(), input => input!["value"]!.GetValue<string>());
        Assert.Equal(("The certificate ends", ""), (string.Join(' ', inputs["title"].Split(' ', StringSplitOptions.RemoveEmptyEntries)), inputs["when"]));

        var data = form["card"]!["content"]!["actions"]!.AsArray().Single(action => action!["type"]!.GetValue<string>() == "Action.Submit")!["data"]!.DeepClone().AsObject();
        (data["title"], data["when"]) = ("The certificate ends", "tomorrow at 17:00");
        await team.SubmitsOf("reminder.create", data);
        Assert.Equal(set, team.Sent.Last().Body!["summary"]!.GetValue<string>());
        Assert.Contains($"\"url\":\"{MessageMenu.Link}\"", team.Sent.Last().Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains($"\"text\":\"{from}\"", team.Sent.Last().Body!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        // The reminder itself leads there too.
        var before = team.Sent.Count;
        await team.LaterAsync(new DateTimeOffset(2026, 11, 25, 17, 0, 0, TimeSpan.Zero) - team.Clock.GetUtcNow(), before + 2);
        Assert.Contains($"\"url\":\"{MessageMenu.Link}\"", team.Sent.Last().Body!.ToJsonString(), StringComparison.Ordinal);
    }
}
