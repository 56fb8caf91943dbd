using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “stand-ups”: of the team; alone, of all teams of the person.</summary>
public sealed class ListStandups(StandupAnswers answers) : IAnswer
{
    public Intent Intent { get; } = new("standup.list", [],
        English: new(
            [
                "[<show>|which|what] [me|us] [all|our|the|my|team] (standups|stand ups|daily standups) [are there|do we have|have we]",
                "(when|what time) (is|are) [the|our|my|today's|tomorrow's] [next] (standup|standups|stand up|stand ups|daily standup|scrum) [today|tomorrow]",
                "(<show>|what are) [me|us] [the|our] (standup|stand up) (settings|schedule|times)",
            ],
            ["show our stand-ups"]),
        Chinese: new(
            [
                "[<show>] [我们的|我的|所有|全部|团队的] [的] 站会 (列表|清单|都有哪些|有哪些)",
                "[我们|团队] [都] (有哪些|有几个|有什么|哪些) 站会",
                "[我们] (下次|下一次|下个|下一个|今天|今天的|明天|明天的) [的] 站会 [是|在] (什么时候|几点|何时|几点开始)",
                "[我们的] 站会 [是|在] (几点|几点开始|什么时候|何时)",
                "(查看|显示|看看|看一下) [一下] [我们的] 站会 [的] (设置|时间|安排)",
            ],
            ["有哪些站会"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var all = await answers.MeantAsync(turn, heard, ct);
        return Reply.Say(all.Count == 0 ? turn.Words["standup.none"] : turn.Words["standup.list"] + string.Concat(all.Select(one => "\n• " + Line(turn.Words, one))));
    }

    private static string Line(Words words, StandupInTeam one)
    {
        var standup = one.Standup;
        string[] parts = [$"{standup.Id} {standup.Name}", one.TeamName, StandupCard.When(words, standup), standup.PausedUntil is null ? "" : words["standup.state.paused"], standup.NextAt is { } at ? words.Say("standup.next", Days.Say(words, at, standup.TimeZone)) : ""];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
