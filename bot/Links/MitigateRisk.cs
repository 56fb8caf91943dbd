using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Risks;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Links;

/// <summary>Answers “mitigate R-3: renegotiate the contract @Li by Friday”: a task that makes a risk smaller. (F4)</summary>
public sealed class MitigateRisk(RiskStore risks, LinkStore links, ShortIds ids, TaskCard card, TaskOffers offers, DueCalls calls) : IAnswer
{
    /// <summary>Tasks for one risk.</summary>
    private const int Most = 20;

    public Intent Intent { get; } = new("risk.mitigate", [RiskSlots.Risk, TaskSlots.Title, TaskSlots.Owner, TaskSlots.Due, TaskSlots.Priority, TaskSlots.Tags],
        English: new(
            [
                "(mitigate|reduce|counter|avert) {risk} [by|:|with] {title}",
                "(mitigation|action|mitigating action|countermeasure|response task) (for|to|of|against) {risk} [:|is] {title}",
                "<create> [a|an] (mitigation|mitigating action|action|countermeasure|mitigation task) (for|against|to) {risk} [:] {title}",
            ],
            ["mitigate R-3: renegotiate the contract by Friday"]),
        Chinese: new(
            [
                "[给|为|针对] {risk} 的 (应对措施|缓解措施|应对行动|措施|应对任务|行动) [是|:] {title}",
                "[给|为|针对] {risk} (添加|加|新增|制定) [一个|一条|一项|个] (应对措施|缓解措施|应对行动|措施|应对任务) [:] {title}",
                "(应对|缓解|降低) {risk} [的] [风险] : {title}",
            ],
            ["R-3 的应对措施：重新谈合同，周五前"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { } read)
            return RiskStore.Missing(turn, heard);
        var risk = read.Value;
        if (risk.State != RiskState.Open)
            return Reply.Say(RiskAnswers.Illegal(turn.Words, risk));
        if ((await links.OfAsync(turn.Team, risk.Id.ToString(), ct)).Count(link => link.Kind == LinkKind.Mitigates) >= Most)
            return Reply.Say(turn.Words.Say("mitigate.tooMany", risk.Id, Most));

        var (number, taken) = await ids.NextAsync(turn.Team, "T", ct);
        var task = CreateTask.Made(turn, heard, new(number), risk.Owner);
        var changes = taken.Create(TeamTask.Kind, task).Create(Link.Kept, new(task.Id.ToString(), risk.Id.ToString(), LinkKind.Mitigates, turn.From, turn.At));
        return Reply.Show(await card.ShowAsync(turn, task, turn.Words.Say("mitigate.linked", risk.Id, risk.Title), TaskSlots.OtherDue(heard), ct), await calls.SetAsync(changes, turn, task, ct)) with { Also = await offers.TellAsync(turn, task, ct) };
    }
}
