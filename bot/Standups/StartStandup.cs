using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Membership;

namespace TeamBot.Standups;

/// <summary>Answers “start the stand-up”: asks everybody now, whatever their hour; the round of the day is held by it.</summary>
public sealed class StartStandup(StandupAnswers answers, StandupStore standups, StandupMembers members, StandupCalls calls, RoundOpening opening, FullRoster roster) : IAnswer
{
    public Intent Intent { get; } = new("standup.start", [StandupSlots.Standup],
        English: new(
            [
                "<begin> [the|a|our|today's|up|in|this|morning|team] [daily|today's|morning|team|weekly] (<standup>|{standup}) [now|right now|today]",
                "[it's|it is] (time|ready) (for|to do|to start) [the|our|today's|a] [daily] <standup> […]",
                "(ask|ping|collect|gather) [the team|everyone|everybody|all|people] (for|to|their) ~ (<standup>|updates|standup updates) […]",
                "(collect|gather|request) [the|today's|everyone's|all] [daily] (<standup>|standup updates|daily updates|updates|standup answers) […]",
                "(standup|daily standup|stand up) (time|now|start|begin|go)",
            ],
            ["start the stand-up"]),
        Chinese: new(
            [
                "<begin> [一下|个|一个|一次|今天的|今日|我们的|团队|每日|今天] [的|今天的|团队] (<standup>|{standup}) [吧]",
                "(召集|叫|喊|让|请) (大家|所有人|团队|各位|同事们) (开|来开|参加|提交|填写|填|写|交|更新|发) [一下|今天的] <standup>",
                "(该|到|是|现在|准备|可以) [时间] (开|开始) <standup> [了|的时间了] […]",
                "(收集|征集|催一下|收一下|催) [大家|大家的|团队|团队的|各位|今天的] [的|今天的] (<standup>|站会更新|站会内容) […]",
                "(站会|晨会|早会|standup) (开始|时间到|开始吧|启动|走起)",
            ],
            ["开始站会"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.start", ct);
        if (one is null)
            return otherwise;
        var (standup, words) = (one.Standup, turn.Words);
        var day = StandupTimes.DayAt(turn.At, standup.Zone);
        if (await standups.RoundAsync(one.Team, standup.Id, day, ct) is { Value: var held })
            return Reply.Say(words.Say(held.ClosedAt is null ? "standup.already.open" : "standup.already.held", standup.Id, standup.Name, AskCard.Until(words, held.ClosesAt, standup.Zone)));

        // Until its usual end, when that leaves time to answer; else as long as usual from now on.
        var (opens, closes) = (StandupTimes.Opens(standup, day, standup.Zone), StandupTimes.Closes(standup, day, standup.Zone));
        var until = closes - turn.At >= StandupTimes.NudgeBefore ? closes : turn.At + (closes - opens);
        await roster.FreshenAsync(one.Team, standup.Home.Where, turn.At, ct);
        var people = await members.OfAsync(one.Team, standup.Home.Where.TenantId, standup, ct);
        if (await opening.OpenAsync(one.Team, standup, day, people, turn.At, (turn.At, until), ct) is not var (_, changes, says))
            return Reply.Say(words.Say("standup.nobody", standup.Id, standup.Name));
        var started = await calls.PlannedAfterAsync(one.Team, standup.Changed(turn.At), day, ct);
        changes = await calls.SetAsync(changes.Replace(Standup.Kind, one.Stored, started), one.Team, started, ct);
        return Reply.Say(words.Say("standup.started", standup.Id, standup.Name, AskCard.Until(words, until, standup.Zone))) with { Changes = changes, Also = [says], Of = one.Team };
    }
}
