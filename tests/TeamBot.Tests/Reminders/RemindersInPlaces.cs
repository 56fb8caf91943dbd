using System.Text.Json.Nodes;

namespace TeamBot.Reminders;

/// <summary>Below a reminder that everybody in a place reads stands why it is there, and a press that stops it. (H7, idea 6)</summary>
public sealed class RemindersInPlaces : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Say_to_whoever_asks_alone_who_set_them()
    {
        await SaidAsync("remind us every weekday at 9:30 to update the board");
        var before = _team.Sent.Count;

        Assert.Equal("B-1 “update the board”: Ada Park asked me on Tuesday 2026-11-24 09:00 (UTC) to remind everyone here every working day (Monday to Friday) at 09:30 (UTC).\nAnybody here may stop it with “cancel B-1”.", await _team.Clicks("Why is this here?", "Ben Ortiz"));
        Assert.Equal(before, _team.Sent.Count);
        Assert.Equal("B-1“update the board”：Ada Park 于 周二 2026-11-24 09:00 (UTC) 让我提醒 这里的所有人，每个工作日（周一至周五） 09:30（时区 UTC）。\n这里的任何人都可以说“取消 B-1”来停止。", await _team.Says("为什么有 B-1", "Li Wei"));
    }

    [Fact]
    public async Task Are_stopped_by_a_press_of_anybody_there()
    {
        await SaidAsync("remind us every weekday at 9:30 to update the board");
        Assert.Equal("B-1 update the board · every working day (Monday to Friday) at 09:30 (UTC) · everyone here · Cancelled", Ended(await _team.Clicks("Stop this reminder", "Ben Ortiz")));

        var before = _team.Sent.Count;
        _team.Clock.Advance(TimeSpan.FromDays(2));
        await _team.SettlesAsync();
        Assert.DoesNotContain(_team.SaidSince(before), said => said.Contains("update the board", StringComparison.Ordinal));
        Assert.EndsWith("\nIt is over and does not come again.", await _team.Says("why B-1?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remind us every weekday at 9:30 to update the board", "“why B-1?” says why it is here, “cancel B-1” stops it.", true)]
    [InlineData("remind us in 30 minutes to update the board", "“why B-1?” says why it is here.", false)]
    [InlineData("每个工作日 9:30 提醒大家更新看板", "说“为什么有 B-1”可以查看原因，说“取消 B-1”可以停止。", true)]
    public async Task Say_the_same_in_words(string said, string twin, bool canBeStopped)
    {
        var card = await SaidAsync(said);
        Assert.EndsWith("\n" + twin, card["fallbackText"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(canBeStopped, card.ToJsonString().Contains("reminder.cancel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leave_the_footer_of_ones_own_reminders_as_it_is()
    {
        await _team.Says("remind me in 30 minutes to update the board");
        await _team.LaterAsync(TimeSpan.FromMinutes(30), _team.Sent.Count + 2);
        var card = _team.Sent.Last().Body!["attachments"]![0]!["content"]!.ToJsonString();
        Assert.Contains("attention.why", card, StringComparison.Ordinal);
        Assert.DoesNotContain("reminder.why", card, StringComparison.Ordinal);
    }

    // The card when its time has come.
    private async Task<JsonNode> SaidAsync(string command)
    {
        await _team.Says(command);
        await _team.LaterAsync(TimeSpan.FromMinutes(30), _team.Sent.Count + 1);
        return _team.Sent.Last().Body!["attachments"]![0]!["content"]!;
    }

    // Who ended it stands at the end.
    private static string Ended(string said) => said.Split(" · Cancelled")[0] + " · Cancelled";
}
