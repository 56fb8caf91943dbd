using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.Language;

namespace TeamBot.Holidays;

/// <summary>Answers “calendars”: which days off the team knows, its own first.</summary>
public sealed class ListCalendars(HolidayCalendars calendars) : IAnswer
{
    public Intent Intent { get; } = new("calendar.list", [],
        English: new(["[<show>|which|what] [me|us|our|the|my] [holiday|team] (calendars|holiday calendars|holidays) [are there|do we have|do you know]"], ["calendars"]),
        Chinese: new(["[<show>] [我们的|有哪些|哪些|团队的] (日历|节假日日历|假期日历|节假日) [列表|有哪些]"], ["有哪些日历"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        Reply.Say(turn.Words["calendar.all"] + string.Concat((await calendars.AllAsync(turn.Team, ct)).Select(calendar => "\n• " + HolidayCalendarLine.Of(turn, calendar))));
}
