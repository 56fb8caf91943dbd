using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “add @Li to U-1”.</summary>
public sealed class IncludeMember(StandupAnswers answers, StandupCalls calls, StandupCard card) : IAnswer
{
    public Intent Intent { get; } = new("standup.include", [StandupSlots.Standup, StandupSlots.Person],
        English: new(["(add|include|invite|put) {owner} (to|in|into) [the|our] [daily] (<standup>|{standup})"], ["add me to U-1"]),
        Chinese: new(["[把|将] {owner} (加入|加到|加进|添加到|拉进|放进) (<standup>|{standup}) [里|中]"], ["把我加入 U-1"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await MemberChange.AnswerAsync(answers, calls, card, turn, heard, isIncluded: true, ct);
}

/// <summary>Answers “remove @Li from U-1”: they are not asked any more.</summary>
public sealed class ExcludeMember(StandupAnswers answers, StandupCalls calls, StandupCard card) : IAnswer
{
    public Intent Intent { get; } = new("standup.exclude", [StandupSlots.Standup, StandupSlots.Person],
        English: new(["(remove|exclude|take|leave|drop) {owner} (from|out of) [the|our] [daily] (<standup>|{standup})", "(don't|do not|stop) (ask|asking) {owner} in {standup}"], ["remove me from U-1"]),
        Chinese: new(["[把|将] {owner} (移出|踢出|从|移除出|退出) (<standup>|{standup}) [里|中] [移除|移出|去掉|删除]", "(<standup>|{standup}) (不用问|别问|不要问) {owner}"], ["把我移出 U-1"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await MemberChange.AnswerAsync(answers, calls, card, turn, heard, isIncluded: false, ct);
}

internal static class MemberChange
{
    public static async Task<Reply> AnswerAsync(StandupAnswers answers, StandupCalls calls, StandupCard card, Turn turn, Heard heard, bool isIncluded, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.members", ct);
        if (one is null)
            return otherwise;
        if (heard["owner"] is not { } named)
            return Reply.Ask("owner", turn.Words["standup.members.who"]);
        var (standup, person, here) = (one.Standup, new PersonId(named), turn with { Team = one.Team });
        if (standup.Takes(person) == isIncluded)
            return Reply.Show(await card.ShowAsync(here, standup, turn.Words["standup.members.already"], ct));
        // A list that would be empty would be everybody.
        if (!isIncluded && standup.Members is [_])
            return Reply.Show(await card.ShowAsync(here, standup, turn.Words["standup.members.last"], ct));
        var changed = standup.Members.IsEmpty
            ? standup with { Without = isIncluded ? standup.Without.Remove(person) : standup.Without.Add(person) }
            : standup with { Members = isIncluded ? standup.Members.Add(person) : standup.Members.Remove(person) };
        var (kept, changes) = await calls.KeepAsync(one, changed, turn.At, ct);
        return Reply.Show(await card.ShowAsync(here, kept, "", ct), changes) with { Of = one.Team };
    }
}
