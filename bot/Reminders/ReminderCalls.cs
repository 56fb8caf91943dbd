using System.Globalization;
using System.Text.Json;
using TeamBot.Due;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>
/// Sets the due items of reminders. Each time that one was to come at has its own, which does nothing when the reminder
/// comes at another time by then: so an undo brings back what was set before, and nothing comes twice.
/// </summary>
public sealed class ReminderCalls(DueItems due)
{
    /// <summary>The commit with the item in it, when it is not there already.</summary>
    public async Task<Commit> SetAsync(Commit commit, TeamId team, Reminder reminder, CancellationToken ct)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"reminder-{reminder.Id}-{reminder.At.UtcTicks}");
        if (reminder.State != ReminderState.Waiting || await due.FindAsync(team, id, ct) is not null)
            return commit;
        return commit.Create(DueItem.Kind, new DueItem(id, SendReminder.WorkName, reminder.At, JsonSerializer.SerializeToElement(new ReminderCall(reminder.Id, reminder.At), RemindersJson.Default.ReminderCall)));
    }
}

/// <param name="At">The time it is for; the item itself may be tried later.</param>
internal sealed record ReminderCall(ReminderId Reminder, DateTimeOffset At);
