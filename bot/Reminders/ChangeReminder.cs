using TeamBot.Dialogs;
using TeamBot.Due.Recurrence;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>Answers “B-2 at 10:00”, “move B-2 to Friday”, “B-2 every Monday at 9”, “rename B-2 to …”, B-2 改到周五10点. (H1, H2)</summary>
public sealed class ChangeReminder(ReminderStore reminders, ReminderCard card, ReminderCalls calls, SaidWhen when, ReminderAnswers answers) : IForm
{
    private static readonly Slot Title = ReminderSlots.Title with { Required = false };

    public Intent Intent { get; } = new("reminder.change", [ReminderSlots.Reminder, Title, ReminderSlots.Due, ReminderSlots.Repeat, ReminderSlots.Holidays, ReminderSlots.When],
        English: new(
            [
                "<move> [the] [time of|date of] {reminder} [to|until|till|for|into|on|at] {due} ~",
                "<move> [the] {reminder} [to]",
                "(move|postpone|push|reschedule|shift|change) [the] {reminder} to {?when}",
                "{reminder} [should come|should be|comes|is|now|is now|instead|to|at|on|rather] {due} [instead|please]",
                "{reminder} [should come|should be|comes|is|now|is now|instead|to|rather|repeats|repeat]",
                "(repeat|make) {reminder}",
                "(rename|retitle|re title|reword) {reminder} (to|as|:|into) {title}",
                "(change|set|update|edit) [the] (title|name|text|wording) (of|for) {reminder} (to|:|as) {title}",
                "{reminder} (title|name|text|new title|new text) (to|:|is|as) {title}",
            ],
            ["B-2 at 10:00", "move B-2 to Friday", "rename B-2 to Send the final report"]),
        Chinese: new(
            [
                "[把|将] {reminder} [的] [时间|日期|提醒时间] [往后] <move> [到|至|为|在] {due} [吧]",
                "[把|将] {reminder} [的] [时间|日期|提醒时间] [改|改到|调到|是|为|:|定在|设为|推到|延到|改为|改成|移到] {due} [提醒]",
                "[把|将] {reminder} [的] [时间|日期|提醒时间] (改|改到|调到|定在|设为|改为|改成|移到|修改|编辑|调整)",
                "<move> {reminder} [的] [时间|日期] [到|至|为] {due}",
                "[把|将] {reminder} [的] [内容|标题|名称|文字] (改名为|重命名为|改名|改叫|重命名|改成叫|内容改为|内容改成|标题改为|标题改成|改为|改成) [:] {title}",
                "{reminder} [的] (内容|标题) [:] {title}",
            ],
            ["B-2 改到周五10点", "B-2 改为每周一上午九点", "B-2 内容改为 交最终版周报"]));

    public Form Form { get; } = new("reminder", 1, [new(Title) { IsRequired = true }, new(ReminderSlots.When) { Named = "newWhen" }]);

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await reminders.ReadAsync(turn, heard, ct) is not { Value: var reminder })
            return FormStart.Empty with { Instead = ReminderStore.Missing(turn, heard).Text };
        return reminder.IsOpen
            ? (FormStart.Empty with { About = reminder.Id.ToString() }).With("title", reminder.Text).With("version", reminder.Revision.ToString(turn.Words.Culture))
            : FormStart.Empty with { Instead = turn.Words.Say($"reminder.already.{reminder.State}", reminder.Id) };
    }

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (heard["reminder"] is null)
            return await answers.WhichAsync(turn, "reminder.which.change", ct);
        if (await reminders.ReadAsync(turn, heard, ct) is not { Value: var reminder } read)
            return ReminderStore.Missing(turn, heard);
        if (await answers.RefusedAsync(turn, heard, reminder, ct) is { } refused)
            return refused;

        var local = TimeZoneInfo.ConvertTime(reminder.At, turn.Zone).DateTime;
        var timing = await when.OfAsync(turn, OnItsDay(turn, heard, reminder, local), TimeOnly.FromDateTime(local), ct);
        if (timing is Timing.Impossible(var why))
            return Reply.Ask("when", why);
        if (timing is Timing.Unsaid && heard["title"] is null)
            return Reply.Ask("when", turn.Words.Say("reminder.change.ask", reminder.Id));
        if (timing is Timing.Once && reminder.Rule is { } rule && !HasHourOnly(turn, heard))
            return await answers.SayAsync(turn, reminder, turn.Words.Say("reminder.isSeries", reminder.Id), ct);
        if (timing is Timing.Once { At: var hour } && reminder.Rule is { } series)
        {
            if (Repeats.IsHourly(series))
                return await answers.SayAsync(turn, reminder, turn.Words.Say("reminder.isSeries", reminder.Id), ct);
            timing = await when.AtAsync(turn, series, TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(hour, turn.Zone).DateTime), ct);
        }

        var changed = Change(reminder, heard, timing, turn);
        var commit = Commit.Nothing.Replace(Reminder.Kind, read, changed);
        return Reply.Show(await card.ShowAsync(turn, changed, "", null, ct), await calls.SetAsync(commit, turn.Team, changed, ct));
    }

    internal static Reminder Change(Reminder reminder, Heard heard, Timing timing, Turn turn)
    {
        var changed = reminder with { Text = heard["title"] ?? reminder.Text };
        return timing switch
        {
            Timing.Once(var at, _) => changed.MovedTo(at, SaidWhen.ZoneOf(turn), turn.At),
            Timing.Again(var rule, var at, _) => changed.MovedTo(at, rule.Zone, turn.At) with { Rule = rule },
            _ => changed.Changed(turn.At),
        };
    }

    // “B-2 at 10:00” is on the day that B-2 comes on, when that hour is still to come there.
    private static Heard OnItsDay(Turn turn, Heard heard, Reminder reminder, DateTime local)
    {
        if (reminder.Rule is not null || SaidWhen.Read(turn, heard) is not { } read || read["due.hour"] is null || !SaidDate.TryParse(read["due"], out var due))
            return heard;
        var there = new SaidDate(DateOnly.FromDateTime(local), due.Time);
        return WallClock.ToInstant(there.Day.ToDateTime(due.Time!.Value), turn.Zone) > turn.At ? read.With("due", there.ToString()) : read;
    }

    private static bool HasHourOnly(Turn turn, Heard heard) => SaidWhen.Read(turn, heard)?["due.hour"] is not null;
}
