using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “skip today’s stand-up”: that day it is not held; a round that is open already is called off. “undo” takes it back while it has not opened.</summary>
public sealed class SkipStandup(StandupAnswers answers, StandupStore standups, StandupCalls calls, StandupCard card, SummaryCalls summary) : IAnswer
{
    public Intent Intent { get; } = new("standup.skip", [StandupSlots.Standup],
        English: new(["no [the|our|daily|morning] (<standup>|{standup}) [today|tomorrow|this time|once|please]", "(skip|call off|cancel) [the|our|today's|tomorrow's|this|next] [daily|morning] (<standup>|{standup}) [today|tomorrow|this time|once] […]", "(skip|call off) {standup}"], ["skip today's stand-up"]),
        Chinese: new(["[今天|今天的|明天] (跳过|略过|不开|取消|停) [一次|今天的|今天|明天的|这次|本次] [的] (<standup>|{standup}) [了]", "[今天|明天|今天的|明天的] (<standup>|{standup}) (不开|不开了|取消|跳过|停一次)"], ["跳过今天的站会"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.skip", ct);
        if (one is null)
            return otherwise;
        var (standup, words, here) = (one.Standup, turn.Words, turn with { Team = one.Team });
        var today = StandupTimes.DayAt(turn.At, standup.Zone);
        var day = SaidPeriod.Day(turn) ?? today;
        if (day < today)
            return Reply.Say(words.Say("standup.skip.past", Days.Say(words, day)));
        if (standup.Skipped.Contains(day))
            return Reply.Show(await card.ShowAsync(here, standup, words.Say("standup.skip.already", standup.Id, Days.Say(words, day)), ct));

        var (changed, changes) = await calls.KeepAsync(one, standup with { Skipped = [.. standup.Skipped.Append(day).Order()] }, turn.At, ct);
        if (await standups.RoundAsync(one.Team, standup.Id, day, ct) is { Value: { ClosedAt: null } open } round)
            changes = await summary.SetAsync(changes.Replace(Round.Kind, round, open with { ClosedAt = turn.At, IsCalledOff = true }), one.Team, standup.Id, day, turn.At, ct);
        return Reply.Show(await card.ShowAsync(here, changed, words.Say("standup.skipped", standup.Id, Days.Say(words, day)), ct), changes) with { Of = one.Team };
    }
}
