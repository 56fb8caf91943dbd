using System.Text.Json.Nodes;

namespace TeamBot.Standups;

/// <summary>Setting up a stand-up by one sentence or a form, and changing it. (D2, D3, D5, D8)</summary>
public sealed class SettingUpStandups : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("stand-up weekdays at 9:30, close at 11:00", "UTC", "U-1 Stand-up · Monday to Friday 09:30–11:00 (UTC) · everybody here · next: Tuesday 2026-11-24 09:30 (UTC) · Active")]
    [InlineData("set up a daily standup called Backend every weekday at 10, close at 12:00", "Europe/Berlin", "U-1 Backend · Monday to Friday 10:00–12:00 (Europe/Berlin) · everybody here · next: Wednesday 2026-11-25 10:00 (Europe/Berlin) · Active")]
    [InlineData("工作日 9:30 站会，11 点截止", "Asia/Shanghai", "U-1 站会 · 周一至周五 09:30–11:00（Asia/Shanghai） · 这里的所有人 · 中国法定节假日 · 下一次：周三 2026-11-25 09:30 (Asia/Shanghai) · 进行中")]
    [InlineData("每周一三五 10:00 站会", "Asia/Shanghai", "U-1 站会 · 周一、周三、周五 10:00–11:30（Asia/Shanghai） · 这里的所有人 · 中国法定节假日 · 下一次：周三 2026-11-25 10:00 (Asia/Shanghai) · 进行中")]
    [InlineData("standup Mon, Wed and Fri 9:30-10:15 in each member's own time zone", "Europe/Berlin", "U-1 Stand-up · Monday, Wednesday, Friday 09:30–10:15 in each member's own time · everybody here · next: Wednesday 2026-11-25 09:30 (Europe/Berlin) · Active")]
    public async Task Echoes_days_hours_zone_and_the_next_time(string said, string zone, string answer) => Assert.Equal(answer, await _team.Says(said, zone: zone));

    [Fact]
    public async Task Asks_on_a_form_when_nothing_was_said()
    {
        Assert.Equal("On which days, and from when until when? For example “weekdays at 9:30, close at 11:00”. Or “cancel”. You can also fill in this form.", await _team.Says("set up a stand-up"));
        var inputs = new JsonObject { ["name"] = "Ops", ["when"] = "Mon and Thu 16:00, close at 16:30", ["zone"] = "team", ["calendar"] = "" };
        Assert.Equal("U-1 Ops · Monday, Thursday 16:00–16:30 (UTC) · everybody here · next: Thursday 2026-11-26 16:00 (UTC) · Active", await _team.Clicks("Set up", inputs: inputs));
    }

    [Fact]
    public async Task Takes_the_answer_to_the_question_and_refuses_a_window_without_time()
    {
        await _team.Says("set up a stand-up");
        Assert.Equal("A stand-up that opens at 09:30 and closes at 09:00 leaves no five minutes to answer on the same day; nothing was changed. From when until when? Or “cancel”.", await _team.Says("weekdays at 9:30, close at 9:00"));
        Assert.StartsWith("U-1 Stand-up · Monday to Friday 09:30–10:00 (UTC)", await _team.Says("weekdays at 9:30, close at 10:00"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_set_up_where_its_people_are()
    {
        await using var alone = new TestTeam();
        Assert.Equal("Say this in the channel or group chat whose people shall be asked; nothing was changed.", await alone.Says("stand-up weekdays at 9:30"));
        Assert.Equal("There is no stand-up here. “stand-up weekdays at 9:30, close at 11:00” sets one up in a channel.", await alone.Says("show our stand-ups"));
    }

    [Fact]
    public async Task Changes_hours_name_questions_members_and_calendar_and_takes_it_back()
    {
        const string Rest = "next: Wednesday 2026-11-25 09:30 (UTC) · Active";
        await _team.Says("hello", from: "Li Wei");
        await _team.Says("stand-up weekdays at 9:30, close at 11:00");
        Assert.Equal("U-1 Stand-up · Monday to Friday 12:00–13:30 (UTC) · everybody here · next: Tuesday 2026-11-24 12:00 (UTC) · Active", await _team.Says("U-1 at 12:00"));
        Assert.Equal("Undone: U-1 Stand-up is as it was before.\nU-1 Stand-up · Monday to Friday 09:30–11:00 (UTC) · everybody here · next: Tuesday 2026-11-24 09:30 (UTC) · Active", await _team.Says("undo"));
        Assert.Equal($"U-1 is not held on Tuesday 2026-11-24. “undo” takes it back. U-1 Stand-up · Monday to Friday 09:30–11:00 (UTC) · everybody here · {Rest}", await _team.Says("skip today's stand-up"));
        Assert.Equal($"U-1 Backend · Monday to Friday 09:30–11:00 (UTC) · everybody here · {Rest}", await _team.Says("rename U-1 to Backend"));
        Assert.Equal($"U-1 Backend · Monday to Friday 09:30–11:00 (UTC) · everybody here but Li Wei · {Rest}", await _team.Says("remove <at>Li Wei</at> from U-1", mentions: "Li Wei"));
        Assert.Equal($"U-1 Backend · Monday to Friday 09:30–11:00 (UTC) · everybody here but Li Wei · 中国法定节假日 · {Rest}", await _team.Says("U-1 calendar china"));
        Assert.Equal("There is no holiday calendar “mars” here; nothing was changed. There are: china, us-federal; or say “none”. Which one? Or “cancel”.", await _team.Says("U-1 calendar mars"));
        await _team.Says("cancel");
        await _team.Says("question 1 of U-1: What went well?");
        await _team.Says("U-1 的第一个问题改为 昨天有什么收获？");
        await _team.Says("show U-1");
        var rows = _team.Sent.Last().Body!["attachments"]![0]!["content"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains("What went well? · What are you doing today? · What is in your way?", rows, StringComparison.Ordinal);
        await _team.Says("查看 U-1");
        Assert.Contains("昨天有什么收获？ · 今天打算做什么？ · 有什么阻塞？", _team.Sent.Last().Body!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U-1 at 10:00", "10:00–11:00")]
    [InlineData("move the stand-up to 10:00", "10:00–11:00")]
    [InlineData("close U-1 at 11:30", "09:30–11:30")]
    [InlineData("close the stand-up at 11:30", "09:30–11:30")]
    [InlineData("U-1 改到 10 点", "10:00–11:00")]
    [InlineData("站会改到10点", "10:00–11:00")]
    [InlineData("站会提前到9点", "09:00–11:00")]
    [InlineData("U-1 截止时间改成11:30", "09:30–11:30")]
    [InlineData("U-1 从 10 点到 11:30", "10:00–11:30")]
    public async Task Moves_its_beginning_or_its_end(string said, string hours)
    {
        await _team.Says("stand-up weekdays at 9:30, close at 11:00");
        Assert.Matches($" {hours}（?.{{0,2}}UTC", await _team.Says(said));
    }

    [Fact]
    public async Task Is_named_in_Chinese()
    {
        Assert.StartsWith("U-1 移动端 · 周一、周四 09:00–10:30", await _team.Says("新建站会“移动端”，每周一和周四9点", locale: "zh-CN"), StringComparison.Ordinal);
        Assert.StartsWith("U-2 后端 · 周一至周五 10:00–11:30", await _team.Says("新建站会 后端 工作日 10 点", locale: "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pauses_resumes_and_is_deleted_after_a_yes()
    {
        await _team.Says("stand-up weekdays at 9:30, close at 11:00");
        Assert.Equal("U-1 is paused and is held again from Monday 2026-11-30 on. U-1 Stand-up · Monday to Friday 09:30–11:00 (UTC) · everybody here · next: Monday 2026-11-30 09:30 (UTC) · Paused", await _team.Says("pause the stand-up until Monday"));
        Assert.Equal("U-1 is held again. U-1 Stand-up · Monday to Friday 09:30–11:00 (UTC) · everybody here · next: Tuesday 2026-11-24 09:30 (UTC) · Active", await _team.Says("resume the stand-up"));
        Assert.Equal("U-1 已暂停，说“恢复站会”即可继续。 U-1 Stand-up · 周一至周五 09:30–11:00（UTC） · 这里的所有人 · 下一次：已暂停，说“恢复站会”继续 · 已暂停", await _team.Says("暂停站会"));
        Assert.Equal("Delete the stand-up U-1 Stand-up? Nobody is asked any more; what was answered stays for the reports.", await _team.Says("delete U-1"));
        Assert.Equal("Deleted: U-1 Stand-up. “undo” brings it back.", await _team.Says("yes"));
        Assert.Equal("There is no stand-up here. “stand-up weekdays at 9:30, close at 11:00” sets one up in a channel.", await _team.Says("show our stand-ups"));
        Assert.StartsWith("Undone: U-1 Stand-up is as it was before.", await _team.Says("undo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_several_apart_and_asks_which_one_is_meant()
    {
        await _team.Says("stand-up weekdays at 9:30, close at 11:00");
        await _team.Says("set up a standup called Ops every Friday at 15:00");
        Assert.Equal("Which stand-up shall be paused: U-1 Stand-up, U-2 Ops? Or “cancel”.", await _team.Says("pause the stand-up"));
        Assert.StartsWith("U-2 is paused until somebody says “resume”.", await _team.Says("U-2"), StringComparison.Ordinal);
        Assert.Equal("Stand-ups:\n• U-1 Stand-up · Monday to Friday 09:30–11:00 (UTC) · next: Tuesday 2026-11-24 09:30 (UTC)\n• U-2 Ops · Friday 15:00–16:30 (UTC) · Paused", await _team.Says("show our stand-ups"));
    }
}
