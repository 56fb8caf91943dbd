using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “my tasks”, “what is overdue?”, “tasks of @Li”, “everyone’s tasks”, “due this week”. (A2)</summary>
public sealed class ListTasks(TaskStore tasks, TaskListCard list, Roster roster) : IAnswer
{
    private static readonly Slot Which = new("which", SlotKind.Choice)
    {
        Choices =
        [
            ("mine", "my|mine|我的|我有哪些"),
            ("overdue", "overdue|late|past due|behind schedule|逾期|过期|超期|拖期"),
            ("week", "due this week|this week|本周到期|这周到期|本周|这周"),
            ("done", "done|finished|completed|closed|已完成|完成|做完"),
            ("all", "all|everyone's|everybody's|team|the team's|open|all open|所有|全部|大家|团队|未完成"),
        ],
    };

    public Intent Intent { get; } = new("task.list", [Which, TaskSlots.Owner with { Free = false }],
        English: new(
            ["[show|list|see|what are|get] [me] [the] {which} [open] tasks", "[show|list] tasks", "what is {which}", "what's {which}", "(what|which) [tasks] (is|are) {which}", "what do i have to do", "[show|list] tasks {which}", "[show|list] [me] {owner}'s tasks", "[show|list] [the] tasks (of|for) {owner}"],
            ["my tasks", "what is overdue?", "everyone's tasks", "tasks due this week"]),
        Chinese: new(
            ["[查看|看|看看|列出|显示]{which}[的][任务|待办][列表]", "[有|还有](哪些|什么)[任务]{which}[的][任务][了]", "[有|还有]什么任务", "任务列表", "[查看|看看|列出]任务", "[查看|看看|列出]{owner}的任务"],
            ["我的任务", "有哪些逾期的任务", "所有任务", "本周到期的任务"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (notice, changes, finished) = await CompleteAsync(turn, heard, ct);
        var which = heard["which"] ?? (heard["owner"] is null ? "mine" : "all");
        PersonId? owner = which == "mine" ? turn.From : heard["owner"] is { } person ? new(person) : null;
        var rows = new List<ListedTask>();
        foreach (var (team, name) in await TeamsAsync(turn, which, ct))
        {
            foreach (var task in await ReadAsync(turn, team, which, owner, ct))
                rows.Add(new(team, name, finished is { } done && done.Team == team && done.Task.Id == task.Id ? done.Task : task));
        }

        if (which != "done")
            rows = [.. rows.OrderBy(row => row.Task.DueOrLast).ThenBy(row => row.Task.Number)];
        return Reply.Show(await list.ShowAsync(turn, which, owner, rows, heard["page"], notice, ct), changes);
    }

    private async Task<IReadOnlyList<TeamTask>> ReadAsync(Turn turn, TeamId team, string which, PersonId? owner, CancellationToken ct) => which switch
    {
        "done" => await tasks.DoneAsync(team, ct),
        "overdue" => [.. (await tasks.OpenAsync(team, owner, turn.Today, ct)).Where(task => task.IsLate(turn.At, turn.Today))],
        "week" => await tasks.OpenAsync(team, owner, turn.Today.AddDays((7 - (int)turn.Today.DayOfWeek) % 7), ct),
        _ => await tasks.OpenAsync(team, owner, null, ct),
    };

    // “my tasks” in the personal chat goes over all teams of the person; anything else is about the one team.
    private async Task<IReadOnlyList<(TeamId Team, string Name)>> TeamsAsync(Turn turn, string which, CancellationToken ct)
    {
        if (turn.Scope != Scope.Personal)
            return [(turn.Team, "")];
        // The button of a row has moved the turn to the row’s team.
        var own = TeamId.OfPerson(turn.Where.TenantId, turn.From);
        return which != "mine"
            ? [(own, "")]
            : [(own, ""), .. (await roster.TeamsAsync(own, ct)).OrderBy(team => team.Value, StringComparer.Ordinal).Select(team => (new TeamId(team.Key), team.Value))];
    }

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
