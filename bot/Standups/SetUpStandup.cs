using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.Language;
using TeamBot.Reminders;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Answers “stand-up weekdays at 9:30, close at 11:00” and 工作日 9:30 站会，11 点截止; asks on a form when nothing was said. (D1, D2, D3, D5)</summary>
public sealed class SetUpStandup(ShortIds ids, StandupStore standups, StandupCalls calls, StandupCard card, FormCard forms, HolidayCalendars calendars) : IForm
{
    public Intent Intent { get; } = new("standup.create", [StandupSlots.Name, StandupSlots.When, StandupSlots.Zone, StandupSlots.Calendar],
        English: new(
            [
                "[set up|create|schedule|configure|add|make|plan|new|start|run|have] [a|an|the|our|another] [new|daily|async|team|morning|weekly] <standup> [(called|named) {name}] (weekdays|weekday|workdays|working days|every|each|daily|monday|mon|tuesday|tue|wednesday|wed|thursday|thu|friday|fri|mondays|at|from) […]",
                "(every|each|weekdays|daily|monday|mon) … <standup> [at|from|,] […]",
                "(set up|setup|create|schedule|configure|plan) [a|an|the|our|another] [new|daily|async|team|morning|weekly] <standup> [(called|named) {name}]",
                "new <standup>",
            ],
            ["stand-up weekdays at 9:30, close at 11:00", "set up a stand-up"]),
        Chinese: new(
            [
                "(创建|新建|设置|设定|配置|添加) [一个|个] 站会 [叫|叫做|名为|名叫|:] {name} (工作日|每天|每日|每个工作日|周一|每周|每周一|周一到周五|周一至周五) […]",
                "[设置|设定|创建|新建|配置|安排|定|开] (工作日|每天|每日|每个工作日|周一|每周|每周一|周一到周五|周一至周五) … <standup> […]",
                "[设置|设定|创建|新建|配置|安排|定] [一个|个|新] [的] <standup> [:|,|时间] (工作日|每天|每日|每个工作日|周一|每周|每周一|周一到周五|周一至周五) […]",
                "(设置|设定|创建|新建|配置|安排) [一个|个|新|新的|团队|每日] [的] <standup>",
            ],
            ["工作日 9:30 站会，11 点截止", "设置站会"]));

    public Form Form { get; } = new("standup", 1,
        [new(StandupSlots.Name), new(StandupSlots.When) { IsRequired = true }, new(StandupSlots.Zone), new(StandupSlots.Calendar)]);

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) => turn.Scope == Scope.Personal && turn.Team == Roster.SpaceOf(turn).Team
        ? FormStart.Empty with { Instead = turn.Words["standup.inChannel"] }
        : FormStart.Empty.With("name", turn.Words["standup.usualName"]).With("zone", "team").With("calendar", await UsualCalendarAsync(turn, ct));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        if (turn.Scope == Scope.Personal && turn.Team == Roster.SpaceOf(turn).Team)
            return Reply.Say(words["standup.inChannel"]);
        var said = Timetable.Read(turn, heard["when"] ?? (turn.Input is Input.Said { Text: var text } ? text : ""));
        if (said.OpensAt is not { } opens)
            return heard["when"] is null && turn.Input is Input.Said
                ? await forms.ShowAsync(turn, this, heard, turn.Id, words.Say("form.intro", words["standup.when.ask"]), [], ct) with { Asking = "when" }
                : Reply.Ask("when", words["standup.when.ask"]);
        var (closes, refused) = Window(words, opens, said.ClosesAt);
        if (refused is not null)
            return Reply.Ask("when", refused);
        (var calendar, refused) = await CalendarAsync(turn, heard, ct);
        if (refused is not null)
            return Reply.Ask("calendar", refused);
        if ((await standups.ActiveAsync(turn.Team, ct)).Count >= StandupStore.Most)
            return Reply.Say(words.Say("standup.tooMany", StandupStore.Most));

        var (number, taken) = await ids.NextAsync(turn.Team, "U", ct);
        var home = new Home(turn.Where with { ActivityId = null, ConversationId = ReminderAnswers.PlaceOf(turn) }, turn.Scope, turn.Tongue);
        var standup = new Standup(new(number), Timetable.NameIn(heard["name"]) ?? words["standup.usualName"], home, said.Week ?? Timetable.MondayToFriday, opens, closes, SaidWhen.ZoneOf(turn), heard["zone"] == "local", calendar, turn.From, turn.At, turn.At);
        standup = await calls.PlannedAsync(turn.Team, standup, turn.At, ct);
        return Reply.Show(await card.ShowAsync(turn, standup, "", ct), await calls.SetAsync(taken.Create(Standup.Kind, standup), turn.Team, standup, ct));
    }

    /// <summary>When it closes, the usual time later when that was not said; or why it cannot.</summary>
    internal static (TimeOnly ClosesAt, string? Refused) Window(Words words, TimeOnly opens, TimeOnly? closes)
    {
        var until = closes ?? (opens.ToTimeSpan() + Timetable.UsualWindow < TimeSpan.FromDays(1) ? opens.Add(Timetable.UsualWindow) : new TimeOnly(23, 59));
        return until.ToTimeSpan() - opens.ToTimeSpan() >= StandupTimes.ShortestWindow ? (until, null)
            : (until, words.Say("standup.window", opens.ToString("HH:mm", words.Culture), until.ToString("HH:mm", words.Culture)));
    }

    // What was named; else the team’s own, and in China its public holidays with the days that are made up for.
    private async Task<(string? Calendar, string? Refused)> CalendarAsync(Turn turn, Heard heard, CancellationToken ct) => heard["calendar"] is { } named
        ? await FindCalendarAsync(calendars, turn, named, ct)
        : (heard.Slots.ContainsKey("calendar") ? null : await UsualCalendarAsync(turn, ct), null);

    private async Task<string?> UsualCalendarAsync(Turn turn, CancellationToken ct) =>
        await calendars.OwnAsync(turn.Team, ct) is [var own, ..] ? own.Value.Id : HolidayCalendars.OfZone(turn.Zone.Id);

    /// <summary>The calendar of that id or title; “none” for none.</summary>
    internal static async Task<(string? Calendar, string? Refused)> FindCalendarAsync(HolidayCalendars calendars, Turn turn, string named, CancellationToken ct)
    {
        if (named.Trim().ToLowerInvariant() is "none" or "no" or "-" or "无" or "不用" or "没有")
            return (null, null);
        var all = await calendars.AllAsync(turn.Team, ct);
        return all.FirstOrDefault(one => one.Id.Equals(named.Trim(), StringComparison.OrdinalIgnoreCase) || one.Title.Equals(named.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? (found.Id, null)
            : (null, turn.Words.Say("standup.calendar.error", named, string.Join(turn.Words["list.comma"], all.Select(one => one.Id))));
    }
}
