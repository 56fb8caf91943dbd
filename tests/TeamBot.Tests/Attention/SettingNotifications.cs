using System.Text.Json.Nodes;

namespace TeamBot.Attention;

/// <summary>What a person wants to be told, on one form or in words. (H6, H7)</summary>
public sealed class SettingNotifications : IAsyncDisposable
{
    private readonly TestTeam _team = new();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Shows_all_of_it_on_one_form_that_changes_it()
    {
        Assert.Equal("Quiet 20:00–08:00, Monday to Friday, at most 10 messages a day, digest at 08:30 (Europe/Berlin). What is over the limit, or falls into quiet hours or days off, waits for the digest.", await _team.Says("notifications", zone: "Europe/Berlin"));
        var form = _team.Sent.Last().Body!["attachments"]![0]!["content"]!;
        Assert.Equal(["quiet", "week", "calendar", "limit", "digestAt", "onreminder", "onreminderother", "ontaskassigned", "ontaskanswered", "ontaskdue", "onriskreview", "onticketchanged", "onticketurgent", "onstandup"],
            form["body"]!.AsArray().Select(part => part!["items"]?[0]?["id"]?.GetValue<string>()).OfType<string>());

        var inputs = JsonNode.Parse("""
            {
              "quiet": "9pm to 7:30", "week": "sunday", "calendar": "us-federal", "limit": "3", "digestAt": "7",
              "onreminder": "on", "onreminderother": "on", "ontaskassigned": "on", "ontaskanswered": "on", "ontaskdue": "on",
              "onriskreview": "off", "onticketchanged": "on", "onticketurgent": "on", "onstandup": "on"
            }
            """)!.AsObject();
        Assert.Equal("Saved. Quiet 21:00–07:30, Sunday to Thursday without holidays (United States, federal), at most 3 messages a day, digest at 07:30 (Europe/Berlin). Turned off: risk reviews.", await _team.Clicks("Save", inputs: inputs));
        Assert.StartsWith("免打扰 21:00–07:30，周日至周四（不含节假日：美国联邦假日），每天最多 3 条，摘要 07:30（Europe/Berlin）。已关闭：风险复查提醒。", await _team.Says("通知设置", zone: "Europe/Berlin"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quiet", "sometimes", "I could not read “sometimes” as hours of the day, and nothing was changed. Say, for example, 20:00-8:00, or “none”; or “cancel”.")]
    [InlineData("limit", "500", "I could not read “500” as a number of messages a day, and nothing was changed. Say a number from 0 to 100.")]
    [InlineData("digestAt", "soon", "I could not read “soon” as an hour of the day, and nothing was changed. Say, for example, 8:30.")]
    public async Task Says_what_it_cannot_take(string field, string value, string why)
    {
        await _team.Says("notifications");
        var inputs = JsonNode.Parse("""
            {
              "quiet": "", "week": "weekdays", "calendar": "none", "limit": "3", "digestAt": "",
              "onreminder": "on", "onreminderother": "on", "ontaskassigned": "on", "ontaskanswered": "on", "ontaskdue": "on",
              "onriskreview": "on", "onticketchanged": "on", "onticketurgent": "on", "onstandup": "on"
            }
            """)!.AsObject();
        inputs[field] = value;
        Assert.StartsWith(why, await _team.Clicks("Save", inputs: inputs), StringComparison.Ordinal);
        inputs[field] = field == "limit" ? "3" : "";
        Assert.Equal("Saved. No quiet hours, Monday to Friday, at most 3 messages a day, no digest (UTC).", await _team.Clicks("Save", inputs: inputs, cardsAgo: 0));
    }

    [Fact]
    public async Task Is_taken_back_by_undo()
    {
        await _team.Says("turn off risk reviews");
        Assert.Equal("Undone: all about your notifications is as it was before.", await _team.Says("undo"));
        Assert.Equal("This is turned on already: risk reviews.", await _team.Says("turn on risk reviews"));
    }

    [Theory]
    [InlineData("pause notifications", "Until when shall I be quiet? Say, for example, Monday or tomorrow at 14:00; or “cancel”.", "Monday", "I am quiet until Monday 2026-11-30 00:00 (UTC). Reminders that you set and urgent tickets still come; the rest waits for your next digest. “resume” ends it earlier.")]
    [InlineData("暂停所有通知", "暂停到什么时候？例如周一或明天下午两点；或者说“取消”。", "明天下午两点", "通知已暂停到 周三 2026-11-25 14:00 (UTC)。您自己设的提醒和紧急工单仍会照常送达，其余的留到下次摘要。说“恢复通知”可以提前结束。")]
    [InlineData("change my quiet hours", "From when to when shall I be quiet? Say, for example, 20:00-8:00, or “none”; or “cancel”.", "8pm to 7am", "Quiet hours are 20:00–07:00 (UTC). Reminders that you set and urgent tickets still come; the rest waits for your digest.")]
    public async Task Asks_for_what_was_not_said(string said, string question, string answer, string done)
    {
        Assert.Equal(question, await _team.Says(said));
        Assert.Equal(done, await _team.Says(answer));
    }
}
