using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “stand-up summary”, “who is blocked?”, “who has not answered?” with the current or the last round, page by page. (D10)</summary>
public sealed class SummarizeStandup(StandupAnswers answers, StandupStore standups, SummaryCard card) : IAnswer
{
    public Intent Intent { get; } = new("standup.summary", [StandupSlots.Standup, StandupSlots.Day],
        English: new(
            [
                "[<show>|post|send|share|what is|what's|generate|create|what was|what were|compile|publish|prepare] [me|us|the|today's|yesterday's|out|our|a] [the|today's|yesterday's|last|our|this week's|a|team] [daily|team|today's|yesterday's] (<standup>|{standup}) <summary> [for|of|from|today|yesterday|to|in|this|last|please|on] […]",
                "[give me|show me|send me|get me|post|share|see] [a|the|an] [short|quick] (summary|recap|report|results|overview|digest) (of|for|from) [the|today's|yesterday's|our|last|this|this morning's|this week's] [daily|morning|team|team's] (<standup>|{standup}) […]",
                "<sumup> [the|today's|yesterday's|our|this|last|all|all the] [daily|morning|team] (<standup>|{standup}|standup answers|standup updates) […]",
                "who [has|have] (hasn't|has not|haven't|didn't|did not|not|not yet|still needs to|still has to|still hasn't) [yet|already] (answered|submitted|posted|reported|replied|done|answer|submit|post|report|filled|fill|responded|given|updated|do) … (standup|stand up|daily|update|scrum|report|status) […]",
                "who (hasn't|has not|haven't|didn't|did not|has not yet|still has not) [yet] (answered|answer|replied|reply|responded|respond) [yet]",
                "<show> [me|us] (today's|yesterday's) (standup|stand up|daily standup|scrum|{standup})",
                "who (answered|submitted|posted|missed|skipped|is missing from|is missing|did|has answered|has submitted|has posted|has done) … (standup|stand up|daily|scrum) […]",
                "who (is|'s|was|are|else is) (blocked|stuck) […]",
                "(what|which|any|are there any|show|list|do we have any|who has) [are|the|today's|our|open|current|is|me|any] [the|today's|our|open|current|team's] (blockers|impediments) […]",
                "what did (everyone|everybody|the team|people|we all|the others|others|all|my team|they|…) (say|do|work on|report|get done|post|answer|finish|accomplish|write) [yesterday|today|in|at|on|this|last|for] […]",
                "what (is|was) (everyone|everybody|the team|the whole team|people) (working on|doing|up to|blocked on) […]",
                "how (was|did|is) [the|today's|yesterday's|our] (standup|stand up|daily standup|scrum) [go|going|like] […]",
            ],
            ["stand-up summary", "who is blocked?"]),
        Chinese: new(
            [
                "[<show>|发|发一下|给我|生成|出|汇总|把|发送|分享|来一份|要|做个|做|整理] [一下|我|今天|今天的|今日|昨天|昨天的|本周|团队|我们] [的|站会的|团队的] (<standup>|{standup}) [的] <summary> [发我|给我|发到群里|发出来|发一下|如何] […]",
                "<sumup> [一下|下|今天|今天的|昨天|昨天的|大家|大家的|团队|本周|团队的|今日|所有人的] [的|今天的|昨天的] (<standup>|站会内容) […]",
                "(谁|哪些人|还有谁|有谁|哪个) [还|今天|还没有|都] [没|没有|未|还没] [有] (交|提交|填|填写|写|发|回复|参加|回答|更新|汇报|提|做) [了|今天的|今天] [<standup>|站会更新] […]",
                "(谁|哪些人|有谁|有没有人|哪位|谁还) [今天|现在|还|都] [被|有|在] [人] (阻塞|卡住|卡住了|阻塞了|被阻塞|卡着|有阻塞|有卡点|卡点|被卡住) […]",
                "(有|有没有|有什么|有哪些|今天有|大家有|团队有|目前有) [什么|哪些|没有|啥] (阻塞|卡点|阻碍|blocker|阻塞项) […]",
                "(大家|团队|所有人|每个人|各位|同事们|组员|其他人) [今天|昨天|今日|昨日|这周|都|上周|最近] [都|在|各自] (做了什么|干了什么|做什么|在做什么|干什么|忙什么|在忙什么|做了啥|干了啥|做了些什么|说了什么|汇报了什么|进展如何|进展怎么样|的进展)",
                "… <standup> [上] [大家|都|团队|各位] [都] (说了什么|讲了什么|汇报了什么|有什么内容|说了些什么|聊了什么)",
                "(查看|看看|看一下|显示) [一下] (今天|今天的|今日|昨天|昨天的|昨日) [的] (站会|{standup})",
                "站会 [怎么样|如何|结果|汇总|总结|小结|摘要|情况]",
            ],
            ["站会总结", "谁被卡住了？"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.summary", ct);
        if (one is null)
            return otherwise;
        var standup = one.Standup;
        var named = StandupSlots.TryDay(heard, out var day) ? day : SaidPeriod.Day(turn);
        // On a day without one, the last that there was.
        var stored = (named is { } on ? await standups.RoundAsync(one.Team, standup.Id, on, ct) : null) ?? await standups.LastRoundAsync(one.Team, standup.Id, ct);
        if (stored is not { Value: var round })
            return Reply.Say(turn.Words.Say("standup.noRoundYet", standup.Id, standup.Name));
        var shown = await card.ShowAsync(turn with { Team = one.Team }, standup, round, await standups.EntriesAsync(one.Team, standup.Id, round.Day, round.Day, ct), SummaryPlace.Paged(heard["page"]), "", ct);
        // The card in the channel is everybody’s: whoever wants all of it gets it alone.
        return turn.Input is Input.Pressed && heard["shared"] is not null && turn.Scope != Scope.Personal
            ? Reply.Say(turn.Words["standup.sentAlone"]) with { Also = [Due.Posting.Post.ToPerson(turn.Where, turn.From, shown) with { IsGenerated = round.IsGenerated }] }
            : Reply.Show(shown) with { IsGenerated = round.IsGenerated };
    }
}
