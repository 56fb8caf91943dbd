using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Standups;

/// <summary>Takes an answer: the form that asked, or “yesterday …, today …, blocked by …” typed alone or in the channel; until the next round it may be changed. (D1, D7)</summary>
public sealed class SubmitStandup(StandupStore standups, StandupAnswers answers, AskCard card, TaskStore tasks, SummaryCalls summary) : IAnswer
{
    public Intent Intent { get; } = new("standup.submit", [StandupSlots.Standup, StandupSlots.Day, StandupSlots.Done, StandupSlots.Doing, StandupSlots.Blocked],
        English: new(
            [
                "yesterday [:|,|i|we|-|was|'s] … today …",
                "(did|finished|done|completed|worked on|fixed|shipped) … yesterday … today …",
                "[i|we] … yesterday … (today|next) … <blocked> […]",
                "today [:|,|i|i'm|i'll|-] … <blocked> […]",
                "(done|did|completed|last) : … (doing|today|next|in progress|plan|todo|planned|to do) : …",
                "[here is|here's|here comes|this is] (my|our) [daily] <standup> [update|report|answer|notes|status] [for today|today] : …",
                "<submit> [my|our|the|a|today's] [daily|morning] (<standup>|{standup}) [update|report|answer|answers|entry|notes|status] […]",
                "[my|here is my|here's my] (standup|daily standup|scrum|stand up|daily) (update|report|answer) […]",
                "(no blockers|no blocker|blocked by|blockers|blocker|i'm blocked|i am blocked) [on|by|:|today|from me|,|for me] […]",
            ],
            ["my stand-up: finished the export, today the import, no blockers", "submit my stand-up"]),
        Chinese: new(
            [
                "(昨天|昨日|上周五|昨|yesterday) [我|我们] [:|,] … (今天|今日|今|today) [我|我们] …",
                "(今天|今日) [:|我|计划|继续] … <blocked> […]",
                "(已完成|完成|昨日完成|昨日) : … (进行中|计划|今日|下一步|待办|今日计划) : …",
                "<submit> [一下|个|一个|份|一份] [我|我的|今天的|今日|我今天的] [的] (<standup>|{standup}) [更新|内容|汇报|记录] […]",
                "[我|我的|今天的|今日|我今天的] [的] (<standup>|站会更新|站会汇报) [更新|汇报|内容] : …",
                "[我的] (站会更新|站会汇报|日报更新|站会内容) […]",
                "(没有阻塞|无阻塞|今天没有阻塞|没有卡点|我被卡住了|我这边没有阻塞)",
            ],
            ["我的站会：昨天完成了导出，今天做导入，没有阻塞", "提交站会"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        if (await CurrentAsync(turn, heard, ct) is not var (one, round))
            return (await answers.OneAsync(turn, heard, "standup.which.submit", ct)) is (null, var otherwise) ? otherwise : Reply.Say(words["standup.noRound"]);
        var standup = one.Standup;
        if (!standup.Takes(turn.From))
            return Reply.Say(words.Say("standup.notMember", standup.Id, standup.Name));
        if (StandupSlots.TryDay(heard, out var day) && day != round.Day)
            return Reply.Say(words.Say("standup.over", standup.Id, Days.Say(words, day)));

        var here = turn with { Team = one.Team };
        var stored = await standups.EntryAsync(one.Team, standup.Id, round.Day, turn.From, ct);
        var entry = stored?.Value ?? new(standup.Id, round.Day, turn.From);
        var isForm = heard.Slots.ContainsKey("done");
        var (done, doing, blocked) = isForm ? (heard["done"] ?? "", heard["doing"] ?? "", heard["blocked"] ?? "") : Typed(turn);
        if (done is null && doing is null && blocked is null)
            return Reply.Show(entry.IsAnswered ? card.Show(here, standup, round, entry, "") : await card.AskAsync(here, standup, round, entry, await tasks.DoneAsync(one.Team, ct), ct));
        var answered = entry with { Done = (done ?? entry.Done).Trim(), Doing = (doing ?? entry.Doing).Trim(), Blocked = (blocked ?? entry.Blocked).Trim() };
        answered = SaidUpdate.IsNothing(answered.Blocked) ? answered with { Blocked = "" } : answered;
        if (answered.Done.Length + answered.Doing.Length + answered.Blocked.Length == 0)
            return Reply.Show(card.Show(here, standup, round, entry, words["standup.empty"]));
        if (new[] { answered.Done, answered.Doing, answered.Blocked }.Max(text => text.Length) is > Entry.LongestText and var length)
            return Reply.Say(words.Say("standup.tooLong", length, Entry.LongestText));

        answered = Taken(answered, round, await standups.AnswerBeforeAsync(one.Team, standup.Id, round.Day, turn.From, ct), turn.At);
        var changes = stored is null ? Commit.Nothing.Create(Entry.Kind, answered) : Commit.Nothing.Replace(Entry.Kind, stored, answered);
        changes = await summary.SetAsync(changes, one.Team, standup.Id, round.Day, turn.At, ct);
        var notice = words.Say(answered.IsLate ? "standup.saved.late" : "standup.saved", standup.Name, standup.Id);
        return isForm ? Reply.Show(card.Show(here, standup, round, answered, notice), changes) with { Of = one.Team }
            : Reply.Say($"{notice} {InWords(words, answered)}") with { Changes = changes, Of = one.Team };
    }

    // Of the one who answers: late only when nothing was there in time, blocked since the first round in a row.
    internal static Entry Taken(Entry answered, Round round, Entry? before, DateTimeOffset now) => answered with
    {
        AnsweredAt = answered.AnsweredAt ?? now,
        EditedAt = answered.AnsweredAt is null ? null : now,
        IsLate = answered.IsAnswered ? answered.IsLate : now > (round.Of(answered.Person)?.ClosesAt ?? round.ClosesAt),
        BlockedSince = answered.Blocked.Length == 0 ? null : before is { IsBlocked: true } ? before.BlockedSince ?? before.Day : round.Day,
    };

    // The stand-up and the round that somebody answers now: the one that waits for them, when there are several.
    private async Task<(StandupInTeam One, Round Round)?> CurrentAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var open = new List<(StandupInTeam One, Round Round, bool Waits)>();
        foreach (var one in await answers.MeantAsync(turn, heard, ct))
        {
            if (await RoundForAsync(one, turn, ct) is { } round)
                open.Add((one, round, one.Standup.Takes(turn.From) && (await standups.EntryAsync(one.Team, one.Standup.Id, round.Day, turn.From, ct))?.Value.IsAnswered != true));
        }

        return open.Count == 1 ? (open[0].One, open[0].Round) : open.Where(one => one.Waits).ToArray() is [var waits] ? (waits.One, waits.Round) : null;
    }

    // The newest round that has opened for them: far east of the team it is the next one already, far west still the one before.
    private async Task<Round?> RoundForAsync(StandupInTeam one, Turn turn, CancellationToken ct)
    {
        var rounds = await standups.NewestAsync(one.Team, one.Standup.Id, 2, ct);
        return (rounds.FirstOrDefault(round => !(round.Value.Of(turn.From)?.OpensAt > turn.At)) ?? (rounds is [var newest, ..] ? newest : null))?.Value;
    }

    // “submit my stand-up” says nothing: it wants the form.
    private static (string? Done, string? Doing, string? Blocked) Typed(Turn turn) => turn.Input is Input.Said { Text: var said } ? SaidUpdate.Read(said) : (null, null, null);

    private static string InWords(Words words, Entry entry) => string.Join(" · ", new[] { ("done", entry.Done), ("doing", entry.Doing), ("blocked", entry.Blocked) }
        .Where(line => line.Item2.Length > 0).Select(line => $"{words[$"standup.line.{line.Item1}"]}: {line.Item2}"));
}
