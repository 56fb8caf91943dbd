using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Risks;

/// <summary>Answers “risks”, “top 5 risks”, “my risks”, “overdue reviews”, “risks that are not assessed”, “closed risks”. (F3)</summary>
public sealed class ListRisks(RiskStore risks, RiskListCard list, Roster roster) : IAnswer
{
    private static readonly Slot Which = new("which", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("mine", "my|mine|all my|my own|my open|assigned to me|i own|do i own|我的|我负责的|我名下的|我有哪些|我有什么"),
            ("overdue", "overdue|overdue review|overdue reviews|due for review|to review|to be reviewed|need review|needs review|need a review|needs a review|逾期|逾期的|逾期未复查|待复查|待复查的|该复查的|需要复查|要复查|过期未复查|该评审的|待评审"),
            ("unassessed", "not assessed|unassessed|not yet assessed|not assessed yet|without a score|not rated|unrated|未评估|未评估的|待评估|待评估的|还没评估|没有评估|没评估的"),
            ("closed", "closed|已关闭|已关闭的|关闭的|关掉的"),
            ("occurred", "occurred|happened|that occurred|that happened|已发生|已发生的|发生了的"),
        ],
    };

    private static readonly Slot Top = new("top", SlotKind.Choice, Free: true)
    {
        Choices = [.. Enumerable.Range(1, 20).Select(n => (n.ToString(CultureInfo.InvariantCulture), Counted(n)))],
    };

    public Intent Intent { get; } = new("risk.list", [Which, Top, RiskSlots.Owner with { Free = false }],
        English: new(
            [
                "<show> [me|us] ~ (risks|risk register|risk list|risk log|risk overview|risk report|risk board) […]",
                "(what|what's|what are|which|how many|who owns|where|any) [is|are|of] [the|our|my|these|those|do we|your] [top|open|high|biggest|current|main|new|project|all|overdue|high priority|remaining] [5|3|10|three|five|ten|project] (risks|risk register|risk list) [are|do|have|in|on|for|right|this|still|we|open|should|need|today|now] [we|the|our|have|this|there|now|open|know|i|week|review|reviewing|due] [have|project|release|quarter|launch|sprint|open|register|week|watch]",
                "(what|which) risks (are|have|need|does|do) [not|still|already|yet|{owner}] […]",
                "risk (register|list|log|report|overview|board)",
                "(is|are|do|does|have|has) (there|we|i|any|our|the project|the team) … (risk|risks) […]",
                "[what|which|list|our|my|the|all|all the|top|open|high|biggest|current|project|major|active|key|overdue] [are|our|my|top|open|high|biggest|current|project|the|5|three|five|3|10] [open|top|high|project|main|current|biggest|5|3|10] (risks|risk register|risk list|risk log|risk overview|risk report) [for|in|on|this|by|with|right|…] […]",
                "(risks|risks that are|risks which are) {which} [for review]",
                "[<show>] [me] [the] [risks with] {which} (risk reviews|reviews of risks|reviews)",
                "[<show>] [me] {owner}'s [open] risks",
                "[<show>] [me] (the|all|all the|what|which) risks [that] (does|do|did|{owner}) [{owner}] (own|owns|has|have|is responsible for)",
                "[<show>] [me] [the|all] [open] risks (of|owned by|assigned to|belonging to) {owner}",
            ],
            ["risks", "top 5 risks", "my risks", "overdue risk reviews"]),
        Chinese: new(
            [
                "<show> [一下] … (风险|风险列表|风险清单|风险登记册|风险情况|风险表) [列表|清单|情况|有哪些|登记册|吧]",
                "[我们|项目|目前|现在|当前|本项目|团队|这个项目|…] [有|还有|都有|存在] (什么|哪些|多少|几个|啥|没有) [高|未关闭的|重大|主要|新的|大的|重大的|未解决的|开放的|潜在|需要复查的] 风险 […]",
                "… (最大|最高|主要|最严重) 的 风险 [是|有] (什么|哪些|哪个)",
                "(什么|哪些|有没有|多少|几个|前三|前五|最大的|最高的|主要|前三大|前五大|前十) … 风险 […]",
                "[我们的|所有|全部|当前|目前|项目|高|主要|我的|最大的|开放的|未关闭的|本项目的|项目的|团队的] [高|项目] [的] 风险 [列表|清单|登记册|情况|有哪些|一览|总览|概况|台账|都有哪些|是什么|怎么样]",
                "{which} [的] 风险 [有哪些|列表|清单]",
                "(哪些|什么|有哪些|有什么) 风险 [还] {which} [了]",
                "[<show>] {owner} (的|负责的|名下的) 风险",
            ],
            ["风险列表", "前五大风险", "我的风险", "待复查的风险"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var which = heard["which"] ?? "open";
        PersonId? owner = which == "mine" ? turn.From : heard["owner"] is { } person ? new(person) : null;
        var rows = new List<ListedRisk>();
        foreach (var (team, name) in which == "mine" ? await roster.SpacesAsync(turn, ct) : [Roster.SpaceOf(turn)])
            rows.AddRange((await ReadAsync(turn, team, which, owner, ct)).Select(risk => new ListedRisk(team, name, risk)));
        if (which == "mine")
            rows = [.. rows.OrderBy(row => row.Risk.Rank).ThenBy(row => row.Risk.Number)];
        return Reply.Show(await list.ShowAsync(turn, new(which, heard["owner"] is null ? null : owner, heard["top"]), rows, heard["page"], ct));
    }

    private async Task<IReadOnlyList<Risk>> ReadAsync(Turn turn, TeamId team, string which, PersonId? owner, CancellationToken ct) => which switch
    {
        "overdue" => await risks.OverdueAsync(team, turn.Today, ct),
        "unassessed" => [.. (await risks.OpenAsync(team, owner, ct)).Where(risk => risk.Score is null)],
        "closed" => await risks.InStateAsync(team, RiskState.Closed, ct),
        "occurred" => await risks.InStateAsync(team, RiskState.Occurred, ct),
        _ => await risks.OpenAsync(team, owner, ct),
    };

    private static string Counted(int n)
    {
        string[] english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        const string Chinese = "一二三四五六七八九十";
        var digits = $"top {n}|{n} biggest|{n} highest|{n} top|{n} worst|biggest {n}|highest {n}|前{n}|前{n}个|前{n}大|前{n}项|最大的{n}个|最高的{n}个";
        if (n == 2)
            digits += "|前两个|前两大|前两项|最大的两个";
        return n > english.Length ? digits
            : $"{digits}|top {english[n - 1]}|{english[n - 1]} biggest|{english[n - 1]} highest|前{Chinese[n - 1]}|前{Chinese[n - 1]}个|前{Chinese[n - 1]}大|前{Chinese[n - 1]}项|最大的{Chinese[n - 1]}个";
    }
}

/// <summary>A risk with the team that it is from.</summary>
public sealed record ListedRisk(TeamId Team, string TeamName, Risk Risk);

/// <summary>What a list is of.</summary>
/// <param name="Top">Only so many, as a number; null for all.</param>
public sealed record RiskFilter(string Which, PersonId? Owner, string? Top);
