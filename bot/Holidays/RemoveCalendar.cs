using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Holidays;

/// <summary>Answers “remove calendar Berlin office”; “undo” brings it back.</summary>
public sealed class RemoveCalendar(HolidayCalendars calendars) : IAnswer
{
    public Intent Intent { get; } = new("calendar.remove", [HolidaySlots.Calendar with { Required = true }],
        English: new(["<delete> [this|our|my|the] (calendar|holiday calendar) {calendar}", "<delete> [this|our|my|the] (calendar|holiday calendar)"], ["remove calendar berlin-office"]),
        Chinese: new(["<delete> [这个|我们的] (日历|节假日日历|假期日历) {calendar}", "<delete> [这个|我们的] (日历|节假日日历|假期日历)"], ["删除日历 深圳办公室"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var said = heard["calendar"]!;
        var own = (await calendars.OwnAsync(turn.Team, ct)).FirstOrDefault(stored => stored.Value.Id.Equals(said, StringComparison.OrdinalIgnoreCase) || stored.Value.Title.Equals(said, StringComparison.OrdinalIgnoreCase));
        return own is null
            ? Reply.Say(turn.Words.Say("calendar.missing", said))
            : Reply.Say(turn.Words.Say("calendar.removed", own.Value.Title)) with { Changes = Commit.Nothing.Delete(HolidayCalendar.Kind, own) };
    }
}
