using TeamBot.Dialogs;
using TeamBot.Due.Recurrence;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>
/// Answers “snooze B-2 for 20 minutes”, “snooze until tomorrow” and the buttons on a reminder that came. Of a series one
/// occurrence is put off, as a reminder of its own, and the series stays as it is. (H3)
/// </summary>
public sealed class SnoozeReminder(ReminderStore reminders, ShortIds ids, ReminderCard card, ReminderCalls calls, SaidWhen when, ReminderAnswers answers) : IAnswer
{
    /// <summary>How long ago a reminder came that “snooze” alone may mean.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    private static readonly Slot By = new("by", SlotKind.Distance);

    // What the buttons say; it counts in the zone of the reminder, wherever the button is pressed.
    private static readonly Slot To = new("to", SlotKind.Choice) { Choices = [("tomorrow", "tomorrow"), ("week", "week")] };

    public Intent Intent { get; } = new("reminder.snooze", [ReminderSlots.Reminder, By, ReminderSlots.Due, To, ReminderSlots.When],
        English: new(
            [
                "(snooze|postpone|delay|put off|defer) [the] {reminder} [for|by] {by}",
                "(snooze|postpone|delay|put off|defer) [the] {reminder} (until|till|to) {?when}",
                "(snooze|postpone|delay|put off|defer) [the] {reminder} [until|till|to|for] {due}",
                "(snooze|put off|defer) [the] {reminder} [until|till|to|for|again]",
                "snooze [it|this|that|the reminder|this reminder|that reminder|last reminder|the last reminder] [for|by] {by}",
                "snooze [it|this|that|the reminder|this reminder|that reminder|last reminder|the last reminder] [until|till|to|for|again]",
                "remind me [of|about] {reminder} [again] [later|in|until]",
                "remind (me|us) again (in|later|at|on|until) […]",
                "remind (me|us) again",
            ],
            ["snooze B-2 for 20 minutes", "snooze until tomorrow at 10"]),
        Chinese: new(
            [
                "[把|将] {reminder} [再|往后] (推迟|延后|延迟|推后|稍后提醒|晚点提醒) {by}",
                "(推迟|延后|延迟|推后|稍后提醒) {reminder} {by}",
                "[把|将] {reminder} [再|往后] (推迟|延后|延迟|推后|稍后提醒|晚点提醒|稍后再提醒|晚点再提醒|再提醒|再提醒我) [到|一次|我|一下]",
                "(推迟|延后|延迟|推后|稍后提醒) [一下] {reminder} [到]",
                "{reminder} [{due}] (再|稍后|晚点|待会|等会) [再] 提醒 [我|我们|大家] [一次]",
                "[过] {due} 再 提醒 [我|我们|大家] [一次|一下]",
                "[请] (稍后|晚点|待会|待会儿|等会儿|等会|过会儿|过一会儿) [再] 提醒 [我|我们] [一次]",
                "再 提醒 (我|我们) [一次|一下]",
                "(推迟|延后|稍后提醒|snooze) (这个|刚才的|上一个|这条|刚才那个) 提醒 [到]",
                "(推迟|延后|snooze) 提醒 {by}",
                "snooze {by}",
            ],
            ["B-2 推迟20分钟", "B-2 明天上午十点再提醒我"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (heard["reminder"] is null && await LastAsync(turn, ct) is { } last)
            heard = heard.With("reminder", last.ToString());
        if (heard["reminder"] is null)
            return await answers.WhichAsync(turn, "reminder.which.snooze", ct);
        if (await reminders.ReadAsync(turn, heard, ct) is not { Value: var reminder } read)
            return ReminderStore.Missing(turn, heard);
        if (await answers.RefusedAsync(turn, heard, reminder, ct) is { } refused)
            return refused;

        var (at, zone) = (Pressed(turn, heard, reminder), reminder.Zone);
        if (at is null)
        {
            switch (await when.OfAsync(turn, heard, null, ct))
            {
                case Timing.Once once:
                    (at, zone) = (once.At, SaidWhen.ZoneOf(turn));
                    break;
                case Timing.Impossible(var why):
                    return Reply.Ask("when", why);
                default:
                    return Reply.Ask("when", turn.Words.Say("reminder.snooze.when", reminder.Id));
            }
        }

        var notice = reminder.Rule is null ? "" : turn.Words.Say("reminder.snoozedOnce", reminder.Id);
        var (later, commit) = reminder.Rule is null
            ? (reminder.MovedTo(at.Value, zone, turn.At), Commit.Nothing.Replace(Reminder.Kind, read, reminder.MovedTo(at.Value, zone, turn.At)))
            : await OnceAsync(turn, read, at.Value, zone, ct);
        return Reply.Show(await card.ShowAsync(turn, later, notice, null, ct), await calls.SetAsync(commit, turn.Team, later, ct));
    }

    // The series counts the change too, so that a second press of the same card is noticed.
    private async Task<(Reminder, Commit)> OnceAsync(Turn turn, Stored<Reminder> read, DateTimeOffset at, string zone, CancellationToken ct)
    {
        var (number, taken) = await ids.NextAsync(turn.Team, "B", ct);
        var once = read.Value with { Id = new(number), At = at, Zone = zone, Rule = null, SetAt = turn.At, ChangedAt = turn.At, SentAt = null, EndedBy = null, SnoozedFrom = read.Value.Id, State = ReminderState.Waiting, Revision = 1 };
        return (once, taken.Create(Reminder.Kind, once).Replace(Reminder.Kind, read, read.Value with { Revision = read.Value.Revision + 1 }));
    }

    private async Task<ReminderId?> LastAsync(Turn turn, CancellationToken ct)
    {
        var mine = await reminders.LastSentAsync(turn.Team, turn.From.Value, ct);
        var here = turn.Scope == Scope.Personal ? null : await reminders.LastSentAsync(turn.Team, ReminderAnswers.PlaceOf(turn), ct);
        var last = mine?.SentAt > here?.SentAt || here is null ? mine : here;
        return last is not null && turn.At - last.SentAt < Lately ? last.Id : null;
    }

    // Minutes and hours are counted on no clock; days are on the wall clock of the reminder.
    private static DateTimeOffset? Pressed(Turn turn, Heard heard, Reminder reminder)
    {
        var local = TimeZoneInfo.ConvertTime(turn.At, reminder.TimeZone).DateTime;
        if (heard["to"] is { } to)
        {
            var day = local.Date.AddDays(to == "tomorrow" ? 1 : 7 - ((int)local.DayOfWeek + 6) % 7);
            return WallClock.ToInstant(day + SaidWhen.Usual.ToTimeSpan(), reminder.TimeZone);
        }

        return Distance.Read(heard["by"] ?? "") is not { } distance ? null
            : distance.IsOfTime ? new DateTimeOffset(distance.From(turn.At.UtcDateTime, back: false), TimeSpan.Zero)
            : WallClock.ToInstant(distance.From(local, back: false), reminder.TimeZone);
    }
}
