using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “U-1 at 10:00”, “change U-1 to Monday and Thursday”, “U-1 calendar china”, “question 1 of U-1: What went well?”, “U-1 blockers older than 3 days”, and the form. “undo” takes it back. (D2, D3, D5, D8, D11, D15)</summary>
public sealed class ChangeStandup(StandupAnswers answers, StandupCalls calls, StandupCard card, HolidayCalendars calendars) : IForm
{
    private static readonly Slot Question = new("question", SlotKind.Choice)
    {
        Choices =
        [
            ("done", "question 1|question one|first question|the first question|问题1|问题 1|问题一|第一个问题|第1个问题"),
            ("doing", "question 2|question two|second question|the second question|问题2|问题 2|问题二|第二个问题|第2个问题"),
            ("blocked", "question 3|question three|third question|the third question|问题3|问题 3|问题三|第三个问题|第3个问题"),
        ],
    };

    private static readonly Slot Wording = Text("wording");
    private static readonly Slot AskDone = Text("askDone");
    private static readonly Slot AskDoing = Text("askDoing");
    private static readonly Slot AskBlocked = Text("askBlocked");

    private static readonly Slot Trend = new("trend", SlotKind.Choice)
    {
        Choices = [("on", "show participation|participation on|with participation|显示参与率|开启参与率|统计参与率"), ("off", "hide participation|participation off|without participation|隐藏参与率|关闭参与率|不统计参与率")],
    };

    // Only recognised: the whole sentence says what is moved to it.
    private static readonly Slot To = new("to", SlotKind.Date);

    private static readonly Slot BlockerDays = new("blockerDays", SlotKind.Choice)
    {
        Choices =
        [
            ("1", "1 day|one day|a day|1 天|1天|一天"), ("2", "2 days|two days|2 天|2天|两天|二天"), ("3", "3 days|three days|3 天|3天|三天"),
            ("5", "5 days|five days|5 天|5天|五天"), ("7", "7 days|seven days|a week|one week|1 week|7 天|7天|七天|一周|1周|一个星期"), ("14", "14 days|two weeks|2 weeks|14 天|14天|十四天|两周|2周|两个星期"),
        ],
    };

    public Intent Intent { get; } = new("standup.change", [StandupSlots.Standup, StandupSlots.Name, StandupSlots.When, StandupSlots.Zone, StandupSlots.Calendar, Question, Wording, AskDone, AskDoing, AskBlocked, Trend, BlockerDays, To],
        English: new(
            [
                "[<move>] [the] {standup} [to] (at|on|every|from|to|weekdays|close|closes|closing|daily|monday|tuesday|wednesday|thursday|friday) […]",
                "<move> [the|our] (<standup>|{standup}) [time|schedule|settings|questions|members|hours] [to] […]",
                "{standup} [use|uses|follows|with] [the] [holiday] calendar [:|to] {calendar}",
                "(close|end|finish) [the|our] (standup|stand up|{standup}) (at|by) […]",
                "(change|set|update|edit) [the] {question} (of|for|in) {standup} [:|to|into|as] {wording}",
                "{question} (of|for|in) {standup} [:|to|is] {wording}",
                "(rename|call) {standup} [to|as|:] {name}",
                "{standup} {trend}",
                "{standup} [name|names|show|shows|list|lists] [old] blockers [older than|after|of more than|blocked for more than] {blockerDays}",
                "[<move>] {standup} [to|use|uses] {zone}",
            ],
            ["U-1 at 10:00", "rename U-1 to Backend", "question 1 of U-1: What went well?"]),
        Chinese: new(
            [
                "[把|将] {standup} [的] [时间|开始时间|截止时间] (改到|改为|改成|调到|改|设为|时间|截止|工作日|每天|每周|周一|从) […]",
                "[把|将] {standup} [的] (截止|截止时间|开始时间|时间) (改到|改为|改成|调到|设为|提前到|推迟到) {to}",
                "[把|将] [我们的] 站会 [的] [时间|开始时间|截止时间] (改到|改为|改成|调到|挪到|提前到|推迟到) […]",
                "(修改|更改|编辑|调整|改) [一下|我们的|这个] (<standup>|{standup}) [的] [时间|设置|问题|成员] […]",
                "{standup} [使用|用|按|采用] [节假日] 日历 [:|为] {calendar}",
                "[把|将] {standup} [的] {question} [改为|改成|:|是|设为] {wording}",
                "[把|将] {standup} (改名为|重命名为|改名叫|叫) {name}",
                "{standup} {trend}",
                "{standup} [的] (阻塞|卡点) (超过|满|到) {blockerDays} [就|时|后] [提示|提醒|点名|列出|指出]",
                "[把|将] {standup} [按|用|改为|改成] {zone}",
            ],
            ["U-1 改到 10 点", "U-1 的第一个问题改为 昨天有什么收获？"]));

    public Form Form { get; } = new("standup", 3,
        [new(StandupSlots.Name), new(StandupSlots.When) { Named = "newWhen" }, new(StandupSlots.Zone), new(StandupSlots.Calendar), new(AskDone), new(AskDoing), new(AskBlocked), new(BlockerDays), new(Trend)]);

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.change", ct);
        if (one is null)
            return FormStart.Empty with { Instead = otherwise.InWords };
        var (standup, words) = (one.Standup, turn.Words);
        return (FormStart.Empty with { About = standup.Id.ToString() }).With("name", standup.Name).With("zone", standup.IsLocal ? "local" : "team").With("calendar", standup.Calendar)
            .With("askDone", standup.Question(words, "done")).With("askDoing", standup.Question(words, "doing")).With("askBlocked", standup.Question(words, "blocked")).With("trend", standup.ShowsTrend ? "on" : "off").With("blockerDays", standup.BlockerDays.ToString(words.Culture))
            .With("standup", standup.Id.ToString()).With("version", standup.Revision.ToString(words.Culture));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.change", ct);
        if (one is null)
            return otherwise;
        var (standup, words, here) = (one.Standup, turn.Words, turn with { Team = one.Team });
        if (standup.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(here, standup, words["standup.stale"], ct));
        if (heard["calendar"] is { } named && await SetUpStandup.FindCalendarAsync(calendars, here, named, ct) is (_, { } why))
            return Reply.Ask("calendar", why);

        var calendar = heard["calendar"] is { } known ? (await SetUpStandup.FindCalendarAsync(calendars, here, known, ct)).Calendar : heard.Slots.ContainsKey("calendar") ? null : standup.Calendar;
        var changed = Worded(standup, words, heard["wording"] is { } wording ? heard.With("wording", Asking(turn, wording)) : heard) with { Calendar = calendar, Name = heard["name"] ?? standup.Name, IsLocal = heard["zone"] is { } zone ? zone == "local" : standup.IsLocal, ShowsTrend = heard["trend"] is { } trend ? trend == "on" : standup.ShowsTrend, BlockerDays = int.TryParse(heard["blockerDays"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : standup.BlockerDays };
        var when = heard["when"] ?? (turn.Input is Input.Said { Text: var text } && changed == standup ? text : "");
        var said = Timetable.Read(turn, when);
        if (heard["when"] is { } typed && said is (null, null, null))
            return Reply.Ask("when", words.Say("standup.when.error", typed));
        if (changed == standup && said is (null, null, null))
            return Reply.Show(await card.ShowAsync(here, standup, words.Say("standup.change.how", standup.Id), ct));
        var opens = said.OpensAt ?? standup.OpensAt;
        // Moved later than it closes, it stays open as long as it was.
        var (closes, refused) = SetUpStandup.Window(words, opens, said.ClosesAt ?? (standup.ClosesAt > opens ? standup.ClosesAt : null));
        if (refused is not null)
            return Reply.Ask("when", refused);
        var (kept, changes) = await calls.KeepAsync(one, changed with { Week = said.Week ?? standup.Week, OpensAt = opens, ClosesAt = closes }, turn.At, ct);
        return Reply.Show(await card.ShowAsync(here, kept, "", ct), changes) with { Of = one.Team };
    }

    // A sentence is understood without the mark at its end; a question keeps it.
    private static string Asking(Turn turn, string wording) => turn.Input is Input.Said { Text: var said } && said.TrimEnd() is [.., ('?' or '？') and var mark] && said.TrimEnd()[..^1].EndsWith(wording, StringComparison.Ordinal) ? wording + mark : wording;

    // A question is reworded in the language that it is said in; emptied, it is the usual one again.
    private static Standup Worded(Standup standup, Words words, Heard heard)
    {
        var questions = standup.Questions;
        foreach (var (field, slot) in new[] { ("done", AskDone), ("doing", AskDoing), ("blocked", AskBlocked) })
        {
            var wording = heard["question"] == field ? heard["wording"] : heard[slot.Name];
            if (wording is not null && wording != standup.Question(words, field))
                questions = questions.SetItem($"{field}.{(heard["question"] == field && Grammar.TongueOf(wording) is { } tongue ? Words.In(tongue) : words).Language}", wording);
            else if (wording is null && heard.Slots.ContainsKey(slot.Name))
                questions = questions.Remove($"{field}.{words.Language}");
        }

        return standup with { Questions = questions };
    }

    private static Slot Text(string name) => new(name, SlotKind.Text) { Longest = Standups.Standup.LongestQuestion };
}
