using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;

namespace TeamBot.Standups;

/// <summary>Answers “pause the stand-up until Monday”: on that day it is held again; without a day, until somebody resumes it.</summary>
public sealed class PauseStandup(StandupAnswers answers, StandupCalls calls, StandupCard card) : IAnswer
{
    public Intent Intent { get; } = new("standup.pause", [StandupSlots.Standup, StandupSlots.Due],
        English: new(["(pause|suspend|stop|halt|put on hold) [the|our] [daily] (<standup>|{standup}) [until|till|for now|from now] […]"], ["pause the stand-up until Monday"]),
        Chinese: new(["(暂停|停开|中止|暂停一下) [我们的|每日] (<standup>|{standup}) [到|至] […]", "(<standup>|{standup}) (暂停|停开) [到|至] […]"], ["暂停站会到下周一"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.pause", ct);
        if (one is null)
            return otherwise;
        var (words, here) = (turn.Words, turn with { Team = one.Team });
        var until = SaidDate.TryParse(heard["due"], out var due) ? due.Day : DateOnly.MaxValue;
        if (until <= StandupTimes.DayAt(turn.At, one.Standup.Zone))
            return Reply.Say(words.Say("standup.pause.past", Days.Say(words, until)));
        var (paused, changes) = await calls.KeepAsync(one, one.Standup with { PausedUntil = until }, turn.At, ct);
        var notice = until == DateOnly.MaxValue ? words.Say("standup.paused", one.Standup.Id) : words.Say("standup.pausedUntil", one.Standup.Id, Days.Say(words, until));
        return Reply.Show(await card.ShowAsync(here, paused, notice, ct), changes) with { Of = one.Team };
    }
}
