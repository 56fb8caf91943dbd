using System.Collections.Immutable;
using System.Text.Json;
using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Calendars;
using TeamBot.Due.Posting;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>
/// Says a reminder when its time comes: to the person alone, or where it was set. Saying it and noting that it was said
/// are one commit, and so is setting its next occurrence. (H1, H2)
/// </summary>
public sealed class SendReminder(ReminderStore reminders, ReminderCard card, ReminderCalls calls, HolidayCalendars calendars, Roster roster) : IDueWork
{
    public const string WorkName = "reminder.send";

    /// <summary>What comes once is still worth saying after a week; of a series the last one after half a day, when the next is not there yet.</summary>
    public static readonly TimeSpan LatestOnce = TimeSpan.FromDays(7);

    public static readonly TimeSpan LatestAgain = TimeSpan.FromHours(12);

    /// <summary>From here on it says that it is late.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    private const int MostCounted = 1000;

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = run.Item.Payload.Deserialize(RemindersJson.Default.ReminderCall) ?? throw new JsonException("A stored reminder is empty.");
        if (await reminders.FindAsync(run.Team, call.Reminder, ct) is not { Value: var reminder } read)
            return DueOutcome.Done.Quietly;
        // What was moved or cancelled a moment ago may be taken back, and is then still due.
        if (reminder.State != ReminderState.Waiting || reminder.At != call.At)
            return run.Now - reminder.ChangedAt < UndoLast.Window ? new DueOutcome.Later(run.Now.AddMinutes(1), "An undo may bring it back.") : DueOutcome.Done.Quietly;

        var (at, next, skipped) = await TimesAsync(run, reminder, ct);
        var late = run.Now - at;
        var isMissed = late > (reminder.Rule is null ? LatestOnce : LatestAgain);
        var went = reminder.Went(run.Now, at, next);
        went = isMissed ? went with { SentAt = reminder.SentAt } : went;
        var commit = await calls.SetAsync(Commit.Nothing.Replace(Reminder.Kind, read, went), run.Team, went, ct);
        var missed = skipped + (isMissed ? 1 : 0);
        if (missed > 0)
            commit = commit.Create(Undone.Kind, Undone.Of(run.Item, Undone.Missed, null, run.Now) with { LastDueAt = at, Occurrences = missed });
        return new DueOutcome.Done(commit, isMissed ? [] : await SaysAsync(run, went, at, late > Late, ct));
    }

    // The occurrence that is said, the one after it, and how many before it are left out: of a series that was missed, the last counts.
    private async Task<(DateTimeOffset At, DateTimeOffset? Next, int Skipped)> TimesAsync(DueRun run, Reminder reminder, CancellationToken ct)
    {
        if (reminder.Rule is not { } rule)
            return (reminder.At, null, 0);
        var calendar = rule.Calendar is { } name ? await calendars.FindAsync(run.Team, name, ct) : null;
        var (at, skipped) = (reminder.At, 0);
        var next = rule.NextAfter(at, calendar);
        while (next is { } coming && coming <= run.Now)
        {
            (at, skipped) = (coming, skipped + 1);
            next = rule.NextAfter(skipped < MostCounted ? at : run.Now, calendar);
        }

        return (at, next, skipped);
    }

    private async Task<ImmutableArray<Post>> SaysAsync(DueRun run, Reminder reminder, DateTimeOffset at, bool isLate, CancellationToken ct)
    {
        var (where, person) = (reminder.Home.Where, reminder.Person);
        var tongue = person is null ? reminder.Home.Tongue : await roster.TongueAsync(run.Team, person.Value, reminder.Home.Tongue, ct);
        var turn = Turn.WhenDue(run.Item.Id, person ?? reminder.SetBy, run.Team, reminder.Home.Scope, where, run.Now, reminder.TimeZone, tongue);
        var shown = await card.SayAsync(turn, reminder, at, isLate, ct);
        if (person is null)
            return [Post.Send(where, shown)];
        var isOwn = person == reminder.SetBy;
        var alone = Post.ToPerson(where, person.Value, shown) with { Notice = isOwn ? new(NotificationTypes.Reminder) : new(NotificationTypes.RemindedByOther, reminder.SetBy) };
        if (isOwn && reminder.Home.Scope == Scope.Personal)
            return [alone];
        var who = new Mention(person.Value, await roster.NameAsync(turn, run.Team, person.Value, ct));
        return [alone with { Instead = Post.Mention(where, who, $"{who.Tag} {shown.Summary}") }];
    }
}
