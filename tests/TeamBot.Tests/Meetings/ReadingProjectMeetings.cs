using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings;

/// <summary>A project meeting in each language, as somebody who was there would note it. (E3, E4, E6)</summary>
public sealed class ReadingProjectMeetings
{
    [Fact]
    public void Takes_down_an_English_one()
    {
        var notes = Read("migration-weekly.vtt");

        Assert.Equal(["The migration", "The login problem", "The load test"], notes.Topics.Select(topic => topic.Title));
        Assert.Equal(
            [
                "The team will drop the indexes first and move the billing tables on Saturday the fifth of December.",
                "Agreed, the team stays with the release on Thursday.",
                "The team goes with five thousand users, and I will ask the vendor for a new quote.",
            ], notes.Decisions.Select(line => line.Text));
        Assert.Equal(
            [
                ("Repeat the dry run with the full data by Wednesday and post the numbers in the channel", "Tom Becker", "2026-12-02"),
                ("Write to them today", "Priya Nair", "2026-11-26"),
                ("Test the mobile app until tomorrow", "Tom Becker", "2026-11-27"),
                ("Call the two large customers this afternoon", "Maria Lopez", "2026-11-26T18:00"),
                ("Ask the vendor for a new quote", "Maria Lopez", null),
            ], Actions(notes));
        Assert.Equal(["Do they still use the old mailing list?"], notes.Questions.Select(line => line.Text));
    }

    [Fact]
    public void Takes_down_a_Chinese_one()
    {
        var notes = Read("outage-weekly.vtt");

        Assert.Equal(["支付接口", "上周四晚上故障", "发布计划"], notes.Topics.Select(topic => topic.Title));
        Assert.Equal(["就这么定了，十五号支付先上新接口，退款继续走老接口，等支付宝那边答复了再切。", "原则上我们决定一月十号封版，之后只做紧急修复。"], notes.Decisions.Select(line => line.Text));
        Assert.Equal(
            [
                ("周五之前把测试用例更新完", "王磊", "2026-11-27"),
                ("跟支付宝那边催一下，有消息了在群里说一声", "陈静", null),
                ("报警阈值还没改，我明天改", "赵敏", "2026-11-27"),
                ("故障复盘报告也要写一下，赵敏你下周一之前发给我，我要给老板汇报", "赵敏", "2026-11-30"),
                ("牵头，把几个核心服务的连接池配置都过一遍，下周三之前给个清单", "王磊", "2026-12-02"),
                ("跟市场部沟通，看能不能提前到八号", "刘洋", null),
            ], Actions(notes));
        Assert.Equal(["封版之后的值班怎么安排？"], notes.Questions.Select(line => line.Text));
    }

    [Theory]
    [InlineData("Ada: We decided that we test every Friday, and that we do not ship on Mondays.", "The team decided that they test every Friday, and that they do not ship on Mondays.")]
    [InlineData("Ada: We decided that the list is ready in May, but we do need an answer, we need it soon.", "The team decided that the list is ready in May, but they do need an answer, they need it soon.")]
    [InlineData("Ada: Decided: we do need an answer from the vendor soon.", "Decided: the team does need an answer from the vendor soon.")]
    [InlineData("Ada: Decided: because the vendor is slow, we need an answer soon.", "Decided: because the vendor is slow, the team needs an answer soon.")]
    [InlineData("Ada: Decided: we definitely do need a second vendor.", "Decided: the team definitely does need a second vendor.")]
    [InlineData("Ada: Decided: we proceed with the plan that we agreed on.", "Decided: the team proceeds with the plan that they agreed on.")]
    [InlineData("Ada: Decided: we rely on the old vendor until the end of May.", "Decided: the team relies on the old vendor until the end of May.")]
    [InlineData("Ada: Decided: we always carry two copies, so we go ahead.", "Decided: the team always carries two copies, so they go ahead.")]
    public void Speaks_of_the_team_as_of_one(string said, string decided) =>
        Assert.Equal(decided, Assert.Single(Of(TranscriptFile.Paste(said + "\nBen: Good.")).Decisions).Text);

    [Theory]
    [InlineData("李静", "那先说测试吧，李静你来讲一下。")]
    [InlineData("李静", "好，接下来是上线准备，请李静给大家介绍一下进展。")]
    [InlineData("李静", "李静你先说一下测试的情况，好吗？")]
    public void Asks_nobody_to_do_what_they_are_asked_to_tell_now(string who, string said) =>
        Assert.Empty(Of(TranscriptFile.Paste($"王磊：{said}\n{who}：好的，测试用例基本跑完了，还剩支付那一块。")).Actions);

    [Theory]
    [InlineData("李静你周五之前给大家讲一下新接口怎么用。", "周五之前给大家讲一下新接口怎么用")]
    [InlineData("李静你来讲一下测试，然后请你把测试报告发给客户。", "测试报告发给客户")]
    public void But_notes_what_they_are_asked_to_do_as_well_or_later(string said, string holds) =>
        Assert.Contains(holds, Assert.Single(Of(TranscriptFile.Paste($"王磊：{said}\n李静：好的，没问题。")).Actions).Text, StringComparison.Ordinal);

    private static (string Text, string? Owner, string? Due)[] Actions(MeetingNotes notes) => [.. notes.Actions.Select(action => (action.Text, action.Owner, action.Due?.ToString()))];

    private static MeetingNotes Read(string file) => Of(TranscriptFile.Read(file, File.ReadAllBytes(Path.Combine(RunningBot.Root, "tests", "TeamBot.Tests", "Meetings", "Transcripts", file))));

    private static MeetingNotes Of(TranscriptReading read) => BuiltInNotes.Of(Assert.IsType<TranscriptReading.Read>(read).Transcript, new(2026, 11, 26));
}
