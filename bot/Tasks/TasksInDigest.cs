using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Digest;
using TeamBot.Due.Recurrence;

namespace TeamBot.Tasks;

/// <summary>What the digest of a person has of their tasks: what is due or overdue, and what they were given and have not answered. (H5)</summary>
public sealed class TasksInDigest(TaskStore tasks, Roster roster)
{
    public async Task<IReadOnlyList<DigestRow>> RowsAsync(Turn turn, CancellationToken ct)
    {
        var rows = new List<DigestRow>();
        foreach (var task in await tasks.OpenAsync(turn.Team, turn.From, null, ct))
        {
            if (await RowAsync(turn, task, ct) is { } row)
                rows.Add(row with { Shows = Heard.Of("task.show").With("task", task.Id.ToString()) });
        }

        return rows;
    }

    private async Task<DigestRow?> RowAsync(Turn turn, TeamTask task, CancellationToken ct)
    {
        var text = $"{task.Id} {task.Title}{(TaskCard.Due(turn, task) is { Length: > 0 } due ? " · " + due : "")}";
        if (task.Offer is { } offer)
            return new(DigestPart.Questions, turn.Words.Say("task.digest.offer", text, await roster.NameAsync(turn, turn.Team, offer.By, ct)), offer.At ?? task.CreatedAt) { Type = NotificationTypes.TaskAssigned };
        if (task.DueOn is not { } day || day > turn.Today)
            return null;
        // It is overdue from the day after, however early the hour by which it was due.
        var part = day == turn.Today ? DigestPart.Today : DigestPart.Overdue;
        return new(part, text, WallClock.ToInstant((part == DigestPart.Today ? day : day.AddDays(1)).ToDateTime(TimeOnly.MinValue), turn.Zone)) { Type = NotificationTypes.TaskDue };
    }
}
