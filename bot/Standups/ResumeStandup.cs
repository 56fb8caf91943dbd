using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “resume the stand-up”: it is held again, also on days that were to be skipped.</summary>
public sealed class ResumeStandup(StandupAnswers answers, StandupCalls calls, StandupCard card) : IAnswer
{
    public Intent Intent { get; } = new("standup.resume", [StandupSlots.Standup],
        English: new(["(resume|continue|unpause|restart|reactivate) [the|our] [daily] (<standup>|{standup})"], ["resume the stand-up"]),
        Chinese: new(["(恢复|继续|重新开始|重启) [我们的|每日] (<standup>|{standup})"], ["恢复站会"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.resume", ct);
        if (one is null)
            return otherwise;
        var (standup, here) = (one.Standup, turn with { Team = one.Team });
        if (standup.PausedUntil is null && standup.Skipped.IsEmpty)
            return Reply.Show(await card.ShowAsync(here, standup, turn.Words.Say("standup.notPaused", standup.Id), ct));
        var (held, changes) = await calls.KeepAsync(one, standup with { PausedUntil = null, Skipped = [] }, turn.At, ct);
        return Reply.Show(await card.ShowAsync(here, held, turn.Words.Say("standup.resumed", standup.Id), ct), changes) with { Of = one.Team };
    }
}
