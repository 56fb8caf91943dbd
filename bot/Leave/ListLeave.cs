using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Leave;

/// <summary>Answers “who is away?”, “who is on leave next week?”: in a team of its people, alone of all people of the teams that the asker is in. (D4, L3)</summary>
public sealed class ListLeave(LeaveStore leaves, Roster roster) : IAnswer
{
    private static readonly Slot Due = new("due", SlotKind.Date, Free: true);

    public Intent Intent { get; } = new("leave.list", [Due],
        English: new(
            [
                "who [else] [is|'s|are|will be|all is] (away|on leave|absent|out|off|on vacation|on holiday|out of office|ooo|not here|not in|off work|on pto) [right now|at the moment|currently|from the team|in the team|in our team]",
                "(is|are) (anyone|anybody|somebody|people) (away|on leave|absent|out|off|on vacation|on holiday|out of office)",
                "[<show>] [me|us] [the|all|our|team] (absences|leaves|leave list|vacations|leave calendar|vacation list) [of the team|of our team]",
                "[what is|when is|when am i on|when is my|<show>] my (leave|vacation|next leave)",
            ],
            ["who is away?", "who is on leave next week?"]),
        Chinese: new(
            [
                "(谁|有谁|哪些人|哪位|还有谁|都有谁|有没有人) [在|正在|要|会|现在|都] (休假|请假|不在|放假|外出|度假|休年假|缺席) [了|吗|呢]",
                "[<show>] [团队|我们|大家|大家的|团队的] [的] (休假情况|请假情况|休假列表|请假列表|休假安排|请假名单|休假名单)",
                "[<show>] 我的 (休假|假期|请假)",
            ],
            ["谁在休假？", "下周谁请假？"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var asked = SaidLeave.Asked(turn, turn.Input is Input.Said said ? said.Text : heard["due"] ?? "");
        var away = await leaves.AwayAsync(turn.Where.TenantId, await PeopleAsync(turn, ct), asked.First, asked.Last, ct);
        var days = asked.LengthDays == 1 ? Days.Say(words, asked.First) : words.Say("leave.days", Days.Say(words, asked.First), Days.Say(words, asked.Last));
        return Reply.Say(away.Count == 0
            ? words.Say("leave.nobody", days)
            : words.Say("leave.away", days) + string.Concat(away.Select(one => "\n• " + words.Say("leave.line", one.Who.Name, one.Leave.LengthDays == 1 ? Days.Say(words, one.Leave.First) : words.Say("leave.days", Days.Say(words, one.Leave.First), Days.Say(words, one.Leave.Last))))));
    }

    private async Task<IEnumerable<Mention>> PeopleAsync(Turn turn, CancellationToken ct)
    {
        var people = new List<Mention>();
        foreach (var (team, _) in await roster.SpacesAsync(turn, ct))
            people.AddRange(await roster.NamesAsync(team, ct));
        return people.Append(new(turn.From, turn.FromName.Length > 0 ? turn.FromName : turn.From.Value)).DistinctBy(person => person.Person).OrderBy(person => person.Name, StringComparer.Ordinal);
    }
}
