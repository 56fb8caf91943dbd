using System.Globalization;
using System.Text.Json;
using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>
/// Tells the owner an hour before a task is due by a time of day; what is due by a day is in the digest of that morning. Each
/// time that a task was due by has its own item, which does nothing when the task is done, gone or moved by then: so an undo
/// brings the call back too. (H1)
/// </summary>
public sealed class CallDueTask(TaskStore tasks, TaskCard card, Roster roster) : IDueWork
{
    public const string WorkName = "task.due";

    /// <summary>How long before.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromHours(1);

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = run.Item.Payload.Deserialize(TasksJson.Default.DueCall) ?? throw new JsonException("A stored call of a task is empty.");
        if (await tasks.FindAsync(run.Team, call.Task, ct) is not { Value: { DoneAt: null, DueAt: { } due } task } || due - Before != run.Item.DueAt || run.Now >= due || task.Owner == TeamTask.Nobody)
            return DueOutcome.Done.Quietly;
        var tongue = await roster.TongueAsync(run.Team, task.Owner, call.Tongue, ct);
        var turn = Turn.WhenDue(run.Item.Id, task.Owner, run.Team, call.Scope, call.Where, run.Now, TimeZoneInfo.FindSystemTimeZoneById(call.Zone), tongue);
        var notice = turn.Words.Say("task.dueSoon", task.Id);
        var who = new Mention(task.Owner, await roster.NameAsync(turn, run.Team, task.Owner, ct));
        var alone = Post.ToPerson(call.Where, task.Owner, await card.ShowAsync(turn, task, notice, ct)) with { Notice = new(NotificationTypes.TaskDue) };
        return new DueOutcome.Done(Commit.Nothing,
            [call.Scope == Scope.Personal ? alone : alone with { Instead = Post.Mention(call.Where, who, turn.Words.Say("task.dueSoon.here", who.Tag, task.Id, task.Title)) }]);
    }
}

/// <summary>Sets the calls of tasks that are due by a time of day.</summary>
public sealed class DueCalls(DueItems due)
{
    /// <summary>The commit with the call in it, when there is one to set: it is still to come and is not set already.</summary>
    public async Task<Commit> SetAsync(Commit commit, Turn turn, TeamTask task, CancellationToken ct)
    {
        if (task is not { DoneAt: null, DueAt: { } by })
            return commit;
        var at = by - CallDueTask.Before;
        var id = string.Create(CultureInfo.InvariantCulture, $"task-due-{task.Id}-{at.UtcTicks}");
        if (at <= turn.At || await due.FindAsync(turn.Team, id, ct) is not null)
            return commit;
        var call = new DueCall(task.Id, turn.Where with { ActivityId = null }, turn.Scope, turn.Tongue, turn.Zone.HasIanaId ? turn.Zone.Id : TimeZoneInfo.Utc.Id);
        return commit.Create(DueItem.Kind, new DueItem(id, CallDueTask.WorkName, at, JsonSerializer.SerializeToElement(call, TasksJson.Default.DueCall)));
    }
}

/// <param name="Where">Where the time was set, and whoever is told can be reached near by.</param>
/// <param name="Tongue">The language of whoever set it.</param>
/// <param name="Zone">The zone whose wall clock was meant, IANA.</param>
internal sealed record DueCall(TaskId Task, ConversationReference Where, Scope Scope, Tongue Tongue, string Zone);
