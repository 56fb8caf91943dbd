using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Leave;

/// <summary>Answers “I am on leave until Friday”, “I’m off tomorrow”, 我休假到周五. It holds in all teams of the person. (D4, L3)</summary>
public sealed class TakeLeave(LeaveStore leaves) : IAnswer
{
    /// <summary>The days, in the words of whoever is asked.</summary>
    private static readonly Slot When = new("when", SlotKind.Text) { Longest = 200 };

    private static readonly Slot Due = new("due", SlotKind.Date);

    public Intent Intent { get; } = new("leave.take", [When, Due],
        English: new(
            [
                "[i|i'm|i am|i'll|i will] [be|go|going|still] [on] (leave|vacation|holiday|holidays|annual leave|sick leave|parental leave|pto|time off) [until|till|from|for|on|starting|through|next|this|,] […]",
                "(i|i'm|i am|i'll|i will) [be|am] (off|away|out|absent|not here|not in|out of office|ooo|off work|off sick|out sick|not working|unavailable) [all day|the whole day|until|till|from|for|on|starting|through] {due} […]",
                "(i|i'm|i am|i'll|i will) (away|out of office|ooo|be away|be out of office) (for|from|until|till|,) …",
                "(i|i'm|i am|i'll|i will) [be] (take|taking|have|having) [a|the|some|my] (day off|days off|leave|vacation|time off|week off|annual leave|sick leave) […]",
                "(i|i'm|i am) [off] (sick|ill|unwell|not well|not feeling well) {due} [and|so|,] […]",
                "(day off|sick day|sick leave|annual leave|pto|vacation day) [for me] [on|from|until|for] {due} […]",
                "(set|mark|put) me [as|to|down as] (away|on leave|absent|out of office|off|on vacation) […]",
            ],
            ["I am on leave until Friday", "I'm off tomorrow"]),
        Chinese: new(
            [
                "我 [要|想|会|将|会在|打算|准备] [从|在|于] [{due}] [开始|起] [要|会] (休假|请假|放假|度假|休年假|请年假|请病假|请事假|调休|休产假|年假|病假) [了|到|至|直到|,] […]",
                "我 [从|在] … (休假|请假|休年假|请病假|请事假|调休)",
                "[从|在] {due} [我] [要|开始|起] (休假|请假|放假|休年假|请年假|请病假|调休) […]",
                "(休假|请假|休年假|请病假) (到|至|直到|从|:|,) […]",
                "[我] {due} [我] (生病|生病了|病了|不舒服|发烧|发烧了) [,] [要|想] (请假|请病假|休息|不上班|来不了) […]",
                "我 {due} (不在|休息|不上班|不来|不来上班|外出)",
            ],
            ["我休假到周五", "我明天请假"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var text = heard["when"] is { } when && (turn.Input is not Input.Said { Text: var all } || !all.Contains(when, StringComparison.Ordinal)) ? when : turn.Input is Input.Said { Text: var said } ? said : heard["due"] ?? "";
        if (SaidLeave.Read(turn, text) is not { } period)
            return Task.FromResult(Reply.Ask(When.Name, words["leave.when?"]));
        if (period.Last < period.First || period.LengthDays > LeavePeriod.LongestDays)
            return Task.FromResult(Reply.Ask(When.Name, words.Say("leave.when.error", Days.Say(words, period.First), Days.Say(words, period.Last), LeavePeriod.LongestDays)));
        return period.Last < turn.Today
            ? Task.FromResult(Reply.Ask(When.Name, words.Say("leave.past", Days.Say(words, period.Last))))
            : TakeAsync(turn, period, ct);
    }

    private async Task<Reply> TakeAsync(Turn turn, LeavePeriod period, CancellationToken ct)
    {
        var own = TeamId.OfPerson(turn.Where.TenantId, turn.From);
        var read = await leaves.FindAsync(own, ct);
        return Reply.Say(Says(turn.Words, period)) with { Changes = LeaveStore.Put(read, (read?.Value ?? Absences.None).Take(period)), Of = own };
    }

    private static string Says(Words words, LeavePeriod period) => period.LengthDays == 1
        ? words.Say("leave.taken.day", Days.Say(words, period.First))
        : words.Say("leave.taken", Days.Say(words, period.First), Days.Say(words, period.Last));
}
