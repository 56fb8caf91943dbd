namespace TeamBot.Meetings;

/// <summary>A transcript that somebody attaches or pastes is answered with the card of its notes, which are kept. (E2, E3, E4, E5, E6, E8)</summary>
public sealed class NotesInTheChat
{
    [Fact]
    public async Task A_transcript_that_is_attached_needs_no_words()
    {
        await using var team = new TestTeam(configure: MeetingTeam.WithFile(MeetingTeam.Talk));

        Assert.StartsWith("M-1: Notes of “Launch weekly”, Friday 2026-11-20. Decisions: D-1 ", await team.Attaches("Launch weekly-20261120_100000-Meeting Recording.txt"), StringComparison.Ordinal);
        var meeting = (await team.Meeting())!;
        Assert.Equal(("Launch weekly", new DateOnly(2026, 11, 20), "Ada Park, Ben Ortiz"), (meeting.Title, meeting.HeldOn, string.Join(", ", meeting.Attendees)));
    }

    [Fact]
    public async Task A_transcript_that_is_pasted_is_read_as_a_file_would_be()
    {
        await using var team = new TestTeam("groupChat");

        Assert.Contains("1. Renew the certificate by Friday (needs owner · Ben Ortiz (not met here yet) · due Friday 2026-11-27)", await team.Pastes(), StringComparison.Ordinal);
        Assert.Equal("Meetings with notes: M-1 Meeting (Tuesday 2026-11-24 · to decide: 4)", await team.Says("meetings"));
    }

    [Fact]
    public async Task Every_decision_and_proposal_keeps_who_said_it_and_the_words()
    {
        await using var team = new TestTeam("groupChat");
        await team.Pastes();
        var meeting = (await team.Meeting())!;

        Assert.Equal(["1 Task Ben Ortiz 2026-11-27 D-1", "2 Task  2026-11-30 ", "3 Task Ada Park 2026-11-26 D-1", "4 Risk   "],
            meeting.Proposals.Select(one => $"{one.Number} {one.Kind} {one.OwnerName} {one.Due} {one.Follows}"));
        Assert.All(meeting.Proposals, one => Assert.Contains(one.From.Quote, MeetingTeam.Talk, StringComparison.Ordinal));
        Assert.Equal("Decisions: D-1 The team decided to use the new vendor for the certificate. (M-1 Meeting · Tuesday 2026-11-24 · Ada Park)", await team.Says("decisions of M-1"));
    }

    [Fact]
    public async Task Is_made_once_when_the_message_is_delivered_twice()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("meeting notes\n" + MeetingTeam.Talk, id: "same");
        Assert.Equal("", await team.Says("meeting notes\n" + MeetingTeam.Talk, id: "same"));

        Assert.Null(await team.Meeting(2));
    }

    [Fact]
    public async Task Without_a_transcript_it_is_said_how_to_give_one()
    {
        await using var team = new TestTeam();

        Assert.Equal("Attach the transcript to that message (.vtt, .docx or .txt, in our own chat), or paste it below it with lines like “Ada: words”. I write the notes at once.", await team.Says("meeting notes"));
        Assert.StartsWith("请在这条消息里附上会议记录", await team.Says("会议纪要"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_speaks_the_other_language_for_everybody_and_says_that_sentences_stay()
    {
        await using var team = new TestTeam("groupChat");
        await team.Pastes();

        Assert.StartsWith("M-1 里我自己的文字现在是中文。大家说的话保留原来的语言，我不做翻译。 M-1: “Meeting”会议纪要，周二 2026-11-24。", await team.Clicks("In Chinese"), StringComparison.Ordinal);
        Assert.Equal(["批准", "修改", "驳回", "下一项", "全部批准", "英文显示"], team.Buttons());
        Assert.Equal("PUT", team.Sent.Last().Method);
        Assert.Equal("My own words in M-1 are English now. What people said stays in the language in which they said it: I do not translate it.", (await team.Says("show M-1 in English")).Split('\n')[0]);
        Assert.StartsWith("M-1 里我自己的文字现在是中文。", await team.Says("用中文显示"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_deleted_only_after_a_yes_and_comes_back_by_undo()
    {
        await using var team = new TestTeam("groupChat");
        await team.Pastes();
        Assert.Equal("Delete the notes of M-1 “Meeting” with 1 decisions? Tasks that came of it stay. Nothing was deleted yet.", await team.Says("delete M-1"));
        Assert.Equal("The notes of M-1 “Meeting” are deleted. “undo” brings them back.", await team.Says("yes"));
        Assert.Equal("There is no meeting M-1 here. “meetings” lists those that have notes.", await team.Says("show M-1"));

        Assert.StartsWith("Undone", await team.Says("undo"), StringComparison.Ordinal);
        Assert.StartsWith("M-1: Notes of “Meeting”", await team.Says("show M-1"), StringComparison.Ordinal);
    }
}
