using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>Answers “remind me tomorrow at 5pm to send the report”, “remind the channel every weekday at 9:30 to update the board”. (H1, H2)</summary>
public sealed class CreateReminder(ShortIds ids, ReminderCard card, ReminderCalls calls, SaidWhen when) : IForm
{
    public Intent Intent { get; } = new("reminder.create",
        [ReminderSlots.Title, ReminderSlots.Person, ReminderSlots.Whom, ReminderSlots.Due, ReminderSlots.Repeat, ReminderSlots.Holidays, ReminderSlots.When, MessageLink.Slot],
        English: new(
            [
                "<remind> [to|about|that|of|when|if|for|on] {title}",
                "<remind> [me] [later|again|of something|about something]",
                "[i|we] [need|want|would like|'d like] [to] be reminded [to|about|of|that|when] {title}",
                "remind {whom} [to|about|that|of|when] {title}",
                "remind {whom}",
                "remind {@owner} [to|about|that|of|when] {title}",
                "remind {owner} (to|about|that|of|when) {title}",
                "(set|set up|setup|add|create|make|put|schedule|need|want|get|give|place|leave|have|send|start|arrange|new|another) ~ <reminder> [for me|in|on|up] [to|for|about|that|:|called|saying|so|to alert me|on my calendar|…] {title}",
                "(set|set up|setup|add|create|make|put|schedule|need|want|give|place|have|send|start|arrange|new) ~ <reminder> [up] [for me]",
                "(set|set up|add|create|make|schedule|new) ~ <reminder> for {whom} [to|about|that|:] {title}",
                "(i|we) (need|want|would like|'d like) ~ <reminder> [to|for|about|that] {title}",
                "<reminder> (to|:|for|about|that) {title}",
                "(set|make|add|create) [a|an|the] {title} <reminder> […]",
                "{title} and remind (me|{whom}) […]",
                "{title} , remind (me|{whom}) […]",
                "(ping|nudge|alert|notify|tell|message|poke) (me|us) (when|at|before|to|in|on|every|if) {title}??",
                "(i|we) (don't want to|must not|can't|should not|shouldn't|mustn't) forget {title}??",
            ],
            ["remind me tomorrow at 5pm to send the report", "remind the channel every weekday at 9:30 to update the board"]),
        Chinese: new(
            [
                "[到时候|到时|在|记得|每次|要|会议前|之前|设置|设个|设|加个|定个|给我|可以|别忘了|能不能|帮我|务必|定时|准时|按时|届时|到点|到点了|时间到了] 提醒 [一下] (我|俺|本人) [一下|要|去|该|到时|记得|关于|:] {title}",
                "[到时候|到时|在|记得|每次|要|会议前|之前|设置|设个|设|加个|定个|给我|可以|别忘了|能不能|帮我|务必|定时|准时|按时|届时|到点|到点了|时间到了] 提醒 [一下] {whom} [一下|要|去|该|到时|记得|关于|:] {title}",
                "[记得|到时候|到时] 提醒 [一下] (我|一下|我一下|{whom})",
                "提醒 [一下] {@owner} [要|去|记得|按时|尽快] {title}",
                "提醒 {owner} [要|去|记得|按时|尽快] {title}",
                "{title} (的时候|时|前|之前|后|之后|以后) [记得|请|帮我|再] 提醒 [一下] (我|一下|{whom}) […]",
                "{title} [到时候|到时|记得|请|要|需要|帮我|麻烦|给我|再|早点|提前|准时|按时] 提醒 [一下] (我|一下|{whom})",
                "{title} [到时候|到时|记得|请|要|需要] 提醒 (我|{whom}) [一下|要|去|该] {title}",
                "(设|设置|设定|设个|加|加个|添加|增加|创建|新建|新增|定|定个|建|建个|弄|弄个|安排|来|来个|做|设立|开|开个|订|订个|加上|要|需要|给我) ~ 提醒 [:|,|我|要|去|我们|内容是|内容为|大家] {title}",
                "(设|设置|设定|设个|加|加个|添加|增加|创建|新建|新增|定|定个|建|建个|弄|弄个|安排|来|来个|做|设立|订|订个|加上|要) [一个|个|一项|一条|新的|新|一次] [关于] {title} [的] 提醒",
                "(设|设置|设定|设个|加|加个|添加|增加|创建|新建|新增|定|定个|建|建个) [一个|个|一项|一条] [新的|新] 提醒",
                "(提醒|新提醒) : {title}",
                "(别让我|不要让我|免得我|以免我|防止我|省得我) (忘了|忘记|忘) {title}",
                "(到时候|到点|到时) (叫|喊|通知|告诉) 我 {title}??",
                "(通知|叫|喊|告诉) 我 [去|要|该] {title}??",
            ],
            ["提醒我明天下午五点交周报", "每两周周四 16:00 提醒大家填工时"]));

    public Form Form { get; } = new("reminder", 1, [new(ReminderSlots.Title), new(ReminderSlots.When)]);

    public Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) => Task.FromResult(FormStart.Empty.With("when", heard["due"]?.Replace('T', ' ')));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var timing = await when.OfAsync(turn, heard, null, ct);
        if (timing is Timing.Unsaid)
            return Reply.Ask("when", turn.Words["reminder.when.ask"]);
        if (timing is Timing.Impossible(var why))
            return Reply.Ask("when", why);

        var (number, taken) = await ids.NextAsync(turn.Team, "B", ct);
        var reminder = Set(new(number), heard, turn, timing);
        var note = timing switch { Timing.Once once => once.Note, Timing.Again again => again.Note, _ => "" };
        var shown = await card.ShowAsync(turn, reminder, note, timing is Timing.Once && SaidDate.TryParse(heard["due.other"], out var other) ? other : null, ct);
        return Reply.Show(shown, await calls.SetAsync(taken.Create(Reminder.Kind, reminder), turn.Team, reminder, ct));
    }

    internal static Reminder Set(ReminderId id, Heard heard, Turn turn, Timing timing)
    {
        PersonId? person = heard["whom"] is not null && turn.Scope != Scope.Personal ? null : heard["owner"] is { } named ? new(named) : turn.From;
        // What is said to a channel is a post of its own, not an answer in the thread where it was set.
        var where = turn.Where with { ActivityId = null, ConversationId = person is null ? turn.Where.ConversationId.Split(";messageid=")[0] : turn.Where.ConversationId };
        var (at, rule) = timing switch { Timing.Again again => (again.At, again.Rule), Timing.Once once => (once.At, null), _ => throw new System.Diagnostics.UnreachableException() };
        return new(id, heard["title"]!, person, new(where, turn.Scope, turn.Tongue), at, rule, SaidWhen.ZoneOf(turn), turn.From, turn.At, turn.At) { Source = MessageLink.In(heard) };
    }
}
