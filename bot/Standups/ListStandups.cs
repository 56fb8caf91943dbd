using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “stand-ups”: of the team; alone, of all teams of the person.</summary>
public sealed class ListStandups(StandupAnswers answers) : IAnswer
{
    public Intent Intent { get; } = new("standup.list", [],
        English: new(["[<show>|which|what] [me|us] [all|our|the|my|team] (standups|stand ups|daily standups) [are there|do we have|have we]"], ["show our stand-ups"]),
        Chinese: new(["[<show>] [我们的|我的|所有|全部|团队的] [的] 站会 (列表|清单|都有哪些|有哪些)", "(有哪些|有几个|哪些) 站会"], ["有哪些站会"]));

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
