using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “my tasks”, “what is overdue?”, “tasks of @Li”, “everyone’s tasks”, “due this week”. (A2)</summary>
public sealed class ListTasks(TaskStore tasks, TaskListCard list, Roster roster) : IAnswer
{
    private static readonly Slot Which = new("which", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("mine", "my|mine|all my|all of my|my own|assigned to me|my open|my overdue|我的|我有哪些|我所有的|我全部的|我自己的"),
            ("overdue", "overdue|late|past due|behind schedule|all overdue|past their due date|past the deadline|delayed|逾期|逾期的|过期|超期|拖期|已逾期|所有逾期|超时|延期的|拖延"),
            ("week", "due this week|this week|for this week|this week's|本周到期|这周到期|本周|这周|这个星期|这星期|本周内"),
            ("done", "done|finished|completed|closed|already done|已完成|完成|做完|已完成的|已经完成的|做完的|完成的"),
            ("all", "all|all the|everyone's|everybody's|everyone|everybody|the team's|our|team|team's|open|all open|all the open|outstanding|pending|unfinished|所有|所有人|所有人的|全部|大家|大家的|团队|团队的|我们的|未完成|未完成的|没完成的|没完成|没做完|没有完成|还没完成|未做完|没有做完|没处理|全组|整个团队"),
        ],
    };

    public Intent Intent { get; } = new("task.list", [Which, TaskSlots.Owner with { Free = false }, TaskSlots.Tags],
        English: new(
            [
                "[<show>|what are|what is|what's|where are|how are] [me|us] [the] {which} [open|current] (tasks|task|todos|to dos|action items|to do list|todo list|to do|todo|task list|work) […]",
                "[<show>] [me] [the] (tasks|todos|action items|task list|to do list|todo list|open tasks|my list)",
                "(what|what's|what is|which|what tasks are|which tasks are|anything|is anything|is there anything|are there any|who is|whose tasks are|any|what else is) [is|are|'s|that|still|currently] [tasks|task] {which}",
                "<show> [me|us] (everything|anything|what|all|what's|all that is|everything that is|whatever) [is] (due|overdue|late|assigned|pending|open|outstanding) […]",
                "<show> [me|us] [all|the|all the|my] (overdue|late|open|pending|outstanding|unfinished|due) (items|things|work|stuff|ones) […]",
                "[who is|who's|whos] (working on|doing|responsible for|on) (what|which task|which tasks) […]",
                "who is working on what",
                "who 's working on what",
                "(any|are there any|is there any|got any) (tasks|task|todos|to dos) […]",
                "(is|are) (anything|something|any tasks|any task|any) (due|overdue|late|assigned|left|pending|open) […]",
                "(anything|something) (due|overdue|late|assigned|left|pending|open) […]",
                "<show> [me|us] ~ (tasks|todos|to dos|action items|chores) […]",
                "<show> [me|us] [on|for] ~ <list> [items|item|things|entries|contents] […]",
                "<show> [me|us] (if|whether|what|what's|which|how many) … (<list>|tasks|task) […]",
                "(what|what's|what are|what is|which|what all) ~ (on|in) [my|the|our|today's|this] ~ <list> […]",
                "(what|what's|which) (are|is|kind of|kinds of|other|all|open|tasks|things|stuff|work|items|do i|do we|else) … (<task>|to do|get done|need doing|left to do|due|finish|accomplish) [today|tomorrow|this week|next|now|first|for today|next week|…]",
                "what (do|did|does|should|must|am|are|have|will) (i|we|{owner}) [still] [have|need|got|supposed|going|plan|planned] [to] (do|work on|get done|finish|complete|working on|doing|accomplish|be doing|be working on|focus on|do next|do first|on my plate) [today|tomorrow|this week|next|now|first|next week]",
                "what (do|does) (i|we|{owner}) have (left|due|open|pending|outstanding|to do|on my plate|on our plate|on) […]",
                "what (is|are|'s) (left|due|pending|outstanding|next|still open|open|still to do|assigned to me|due today|due tomorrow|due this week|due next week|due soon|on my plate|coming up|on the agenda for my tasks) […]",
                "what's (left|due|pending|outstanding|still open|due today|due tomorrow|due this week|on my plate|assigned to me) […]",
                "(is|are|was|were) (there|any|anything|…) … (on|in) [my|the|our] <list> […]",
                "(is|are) there [any|anything|something] [more] (tasks|task|to do|due|overdue|left to do|assigned to me|open tasks|pending tasks|that i need to do) […]",
                "(do|did|does|have|has) (i|we|my|our|the|he|she|they|anyone|{owner}) [still] [have|get] [any|some|anything|open|a|more] … (tasks|task|<list>|to do|due) […]",
                "(did|have|has) (i|we) … (on|to|in|at) [my|the|our] <list> […]",
                "(does|do|is|are|was|has) (my|the|our) <list> …",
                "i (do have|have|had) a <list> … (don't i|do i not|right|correct)",
                "(how many|how much|whose|who has|who owns|who is on) … (tasks|task|todos|to dos|left to do|work) […]",
                "[<show>] [me] {owner}'s [open|overdue] (tasks|todos|to dos|to do list|work)",
                "[<show>] [me] [the|all] [open] (tasks|todos) (of|for|by|owned by|assigned to|belonging to) {owner}",
                "(tasks|todos) (due|for|this|assigned|overdue|of) …",
                "(what|which) (tasks|task|todos) (does|do|has|did) {owner} [still|currently] [have|got|own] […]",
                "what is {owner} (working on|doing|up to|assigned)",
                "(which|what) (tasks|task|todos) …",
            ],
            ["my tasks", "what is overdue?", "everyone's tasks", "tasks due this week"]),
        Chinese: new(
            [
                "[<show>] [一下] [我] {which} [的] [open] (任务|待办|待办事项|代办|事项|工作|事情|活|待办清单|任务清单|任务列表|待办列表) [列表|清单] [有哪些|有什么|有多少|是什么|还有哪些|呢|都有哪些|都有什么]",
                "[有|还有|都有] (哪些|什么|多少|几个) [任务|待办] {which} [的] [任务|待办] [了]",
                "[有|还有|有没有|有无] [什么|哪些|多少|几个] [要|需要|该|待] [我] [做|处理|完成|办] [的] (任务|待办|待办事项) [要做|没做|没完成|需要做|需要处理|要处理|到期|要完成] […]",
                "(任务|待办|待办事项|代办) (列表|清单|有哪些|有什么|还有哪些|还有什么|一览|总览|情况|概览|还有多少|都有哪些)",
                "<show> [一下] … (任务|待办|待办事项|代办|任务列表|任务清单|待办清单|待办列表) [列表|清单|有哪些|情况|吗]",
                "[<show>] {owner} 的 (任务|待办|待办事项|工作)",
                "(今天|明天|本周|这周|下周|我|我们|现在|目前|今日) [今天|明天|还] [有|还有] (什么|哪些|多少|几个) [要做的|逾期的|没完成的] 任务 […]",
                "[有|还有] (哪些|什么) {which} [的] 任务 […]",
                "(哪些|什么) 任务 {which} […]",
                "[<show>] 我的 (任务|tasks|todo list|to do list|to do|todos) […]",
                "my 任务",
                "(我|我们|大家|{owner}) [今天|明天|这周|本周|下周|现在|手上|手头|手里|目前|还|最近|接下来|今日] [手上|手头|还] (有|还有|都有|要|需要|该|得|应该|没|剩|还剩|负责) [做|完成|处理] (什么|哪些|啥|多少|几个|几件|几项) (任务|待办|事|事情|活|工作|活儿|待办事项) […]",
                "(我|我们|大家) [今天|明天|这周|本周|下周|现在|手上|手头|手里|目前|还|最近|接下来|今日] [手上|手头|还] (有|还有|都有) (什么|哪些|啥) (要做|没做|没做完|没完成|没干完|没搞定|没弄完|没办|要处理|要完成|需要做|需要完成|到期|未完成|要办|该做|没处理) [的] […]",
                "(我|我们|大家|{owner}) … (要|需要|该|得|应该) (做|干|完成|处理|办) (什么|啥|哪些|哪些事|什么事|些什么|哪些任务|哪些工作) […]",
                "[今天|明天|本周|这周|下周|接下来|还] (有|要|该|还有) (什么|哪些|啥|多少) (任务|待办|事|事情|活|要做|没做|没做完|没完成|到期|待办事项|工作) [要做|没做|没完成|到期|需要做|要处理|要完成|的] […]",
                "(今天|明天|本周|这周|下周|接下来) (做什么|干什么|要做什么|要干什么|该做什么|该干什么|做啥|干啥|要做啥|该做啥)",
                "(什么|哪些|多少|几个) (任务|待办) …",
                "… (到期|截止|过期|要交) 的 (任务|待办|待办事项) [有哪些|有什么|列表]",
                "[团队|我们|组|大家] [里|中|组里] (谁|哪些人) … (任务|待办) […]",
                "(谁|哪些人|谁手上|哪个人) … (任务|待办) [最多|…]",
                "… (任务|待办|待办事项) (有哪些|有什么|还有多少|有多少|还剩多少|还剩哪些|都有哪些|都有什么|列一下|列出来|给我看看|发我|有没有)",
                "… (在|加到|加进|放到|添加到) [我的] (<list>|<task>) [里|中|上|列表里|清单上|里面] [了] (吗|没有|没|么)",
                "[我] [的] (待办|任务|待办清单|任务清单|任务列表) [里|中|上|列表里] (有没有|有|还有|是不是有) …",
                "{owner} [在|正在|现在|最近] (忙什么|做什么|干什么|忙啥|在做什么|负责什么|负责哪些|手上有什么)",
            ],
            ["我的任务", "有哪些逾期的任务", "所有任务", "本周到期的任务"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (notice, changes, finished) = await CompleteAsync(turn, heard, ct);
        var which = heard["which"] ?? (heard["owner"] is null ? "mine" : "all");
        PersonId? owner = which == "mine" ? turn.From : heard["owner"] is { } person ? new(person) : null;
        var rows = new List<ListedTask>();
        foreach (var (team, name) in which == "mine" ? await roster.SpacesAsync(turn, ct) : [Roster.SpaceOf(turn)])
        {
            foreach (var task in await ReadAsync(turn, team, which, owner, ct))
                rows.Add(new(team, name, finished is { } done && done.Team == team && done.Task.Id == task.Id ? done.Task : task));
        }

        if (TaskSlots.TagsWith(null, heard)?.Split(' ') is { } tags)
            rows.RemoveAll(row => !tags.All(tag => row.Task.Tags?.Split(' ').Contains(tag, StringComparer.OrdinalIgnoreCase) == true));
        if (which != "done")
            rows = [.. rows.OrderBy(row => row.Task.DueOrLast).ThenBy(row => row.Task.Number)];
        return Reply.Show(await list.ShowAsync(turn, new(which, owner?.Value ?? "", heard["tags"] ?? ""), rows, heard["page"], notice, ct), changes);
    }

    private async Task<IReadOnlyList<TeamTask>> ReadAsync(Turn turn, TeamId team, string which, PersonId? owner, CancellationToken ct) => which switch
    {
        "done" => await tasks.DoneAsync(team, ct),
        "overdue" => [.. (await tasks.OpenAsync(team, owner, turn.Today, ct)).Where(task => task.IsLate(turn.At, turn.Today))],
        "week" => await tasks.OpenAsync(team, owner, turn.Today.AddDays((7 - (int)turn.Today.DayOfWeek) % 7), ct),
        _ => await tasks.OpenAsync(team, owner, null, ct),
    };

    // The Done button of one row: the list comes back with that row done.
    private async Task<(string Notice, Commit? Changes, (TeamId Team, TeamTask Task)?)> CompleteAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (!TaskId.TryParse(heard["complete"], null, out var id))
            return ("", null, null);
        if (await tasks.FindAsync(turn.Team, id, ct) is not { } read)
            return (turn.Words.Say("task.missing", id), null, null);
        return CompleteTask.Complete(read.Value, turn, heard["version"]) switch
        {
            CompleteTask.Outcome.Already(var at) => (turn.Words.Say("task.alreadyDone", id, Days.Say(turn.Words, turn.DayOf(at))), null, null),
            CompleteTask.Outcome.Done(var done) => (turn.Words.Say("task.nowDone", id, done.Title), Commit.Nothing.Replace(TeamTask.Kind, read, done), (turn.Team, done)),
            _ => (turn.Words["task.stale"], null, null),
        };
    }
}

/// <summary>A task with the team that it is from.</summary>
public sealed record ListedTask(TeamId Team, string TeamName, TeamTask Task);
