using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Leave;

/// <summary>Answers “I am back” and “cancel my leave”. (D4)</summary>
public sealed class EndLeave(LeaveStore leaves, CalendarState calendars) : IAnswer
{
    // Whether a leave that has not begun is meant too.
    private static readonly Slot Cancelled = new("cancelled", SlotKind.Choice) { Choices = [("yes", "cancel|call off|delete|drop|取消|撤销|不休了")] };

    public Intent Intent { get; } = new("leave.end", [Cancelled],
        English: new(
            [
                "(i|i'm|i am|we are|we're) [am] back [at work|from leave|from vacation|from holiday|from my leave|from my vacation|again|now|in the office|today|to work|at my desk|already|early]",
                "(end|finish|stop) [my|the] (leave|vacation|holiday|absence|time off)",
                "my (leave|vacation|holiday|absence) (is|has) (over|ended|finished)",
                "{cancelled} [my|the] [next|coming|planned] (leave|vacation|holiday|absence|time off|day off|days off)",
            ],
            ["I am back", "cancel my leave"]),
        Chinese: new(
            [
                "我 [已经|已|今天|提前|现在] (回来了|回来|回来上班了|回来上班|销假了|销假|休完假了|休假结束了|复工了|返岗了|上班了) [了]",
                "[我] [的] (休假|假期|请假) (结束了|结束|休完了)",
                "(结束|销) [我的|我] (休假|假期|假|请假)",
                "{cancelled} [我的|我|下次|下周的] [的] (休假|假期|请假|年假|假)",
            ],
            ["我回来了", "取消我的休假"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var own = TeamId.OfPerson(turn.Where.TenantId, turn.From);
        var read = await leaves.FindAsync(own, ct);
        var absences = read?.Value ?? Absences.None;
        var next = absences.After(turn.Today);
        if (absences.On(turn.Today) is not { } now)
        {
            // Their calendar may say otherwise, or will when it is read.
            if (calendars.IsConfigured && heard[Cancelled.Name] is null)
                return Reply.Say(words.Say("leave.back", Days.Say(words, turn.Today))) with { Changes = LeaveStore.Put(read, absences.Back(turn.Today)), Of = own };
            if (next is null)
                return Reply.Say(words["leave.none"]);
            if (heard[Cancelled.Name] is null)
                return Reply.Say(words.Say("leave.coming", Days.Say(words, next.First), Days.Say(words, next.Last)));
        }
        else
        {
            next = now;
        }

        var said = next.First <= turn.Today ? words.Say("leave.ended", Days.Say(words, turn.Today)) : words.Say("leave.cancelled", Days.Say(words, next.First), Days.Say(words, next.Last));
        return Reply.Say(said) with { Changes = LeaveStore.Put(read, next.First <= turn.Today ? absences.End(next, turn.Today).Back(turn.Today) : absences.End(next, turn.Today)), Of = own };
    }
}
