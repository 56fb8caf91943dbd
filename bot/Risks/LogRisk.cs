using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>Answers “log a risk: the vendor may be late, probability 4 impact 5, owner @Li”. (C1, F1, F2, F4, F5)</summary>
public sealed class LogRisk(ShortIds ids, RiskCard card, ReviewCalls calls) : IForm
{
    public Intent Intent { get; } = new("risk.log", [RiskSlots.Title, RiskSlots.Probability, RiskSlots.Impact, RiskSlots.Response, RiskSlots.Review, RiskSlots.Owner, RiskSlots.Cause, RiskSlots.Effect, RiskSlots.Cost],
        English: new(
            [
                "<log> ~ (risk|risks) [that|of|:|for|about|is|-|called|,] {title}",
                "<log> ~ (risk|risks) [register entry|item|entry]",
                "<log> ~ (risk|risks) [that|:|,] (because|because of|due to) {cause} , {title}",
                "(new|project|potential|possible|big|major) risk [is|:|that|of|-] {title}",
                "risk : {title}",
                "(there|there's|we have|we've got|i see|i have|we see|we face|i found|i identified|found|identified|spotted|we identified|flagging) [is|also] (a|another|one|some|the) [new|big|serious|potential|possible|major|high|real|significant|huge] risk [that|of|:|with|in|for|around] {title}",
                "<log> {title} (as|to|in|into|on) [a|an|the|our] [new|project|potential|team] (risk|risks|risk register|risk log|risk list)",
                "(put|add|enter) (to|in|into|on) [the|our] (risk register|risk log|risk list) [:] {title}",
                "[i|we] [think|believe|fear] {title} (is|might be|could be|may be) a risk […]??",
                "(we|there|{title}) (might|may|could|risk|are at risk of) … risk …??",
            ],
            ["log a risk: the vendor may be late, probability 4 impact 5", "new risk: the key developer may leave, very likely, high impact"]),
        Chinese: new(
            [
                "<log> [一个|一条|个|条|下|一下|一项|了] [新|新的|项目|潜在|高|重大|高优先级] [的] (风险|风险项|项目风险|风险点|隐患) [:|,|是|，|说|就是|关于|为] {title}",
                "<log> [一个|一条|个|条|下|一下|一项] [新|新的|项目|潜在] [的] (风险|风险项|项目风险|风险点|隐患)",
                "[<log>] [一个|一条|个|条|一项] [新|新的] 风险 [:|,] (由于|因为) {cause} , {title}",
                "(新风险|风险|新的风险|新增风险|项目风险) : {title}",
                "[我|我们|我这边|这里|项目|目前|现在] [发现|有|存在|识别到|看到|感觉有|觉得有|出现] [了] (个|一个|一项|一些|新的|新|潜在的|一处) [新|新的|潜在|潜在的|大|很大的|重大|较大的] 风险 [要登记|需要登记|要记录] [:|,|是|，|就是] {title}",
                "(发现|识别|识别到|看到|出现) [了] [一个|个|新|一个新] [的] 风险 [:|,] {title}",
                "[把|将] {title} (记|列|登记|标记|录入|加入|加|写|记录|上报|标|添加|放|纳入|作为) [到|为|成|进|入|录] [一个|一条|项目] [风险|风险登记册|风险清单|风险列表|风险库|风险表|风险台账] [里|中]",
                "<log> {title} [的|这个|这一] 风险",
                "{title} (是个|是一个|算是|属于|是|有|存在) [很大的|较大的|一定的|潜在的|高|重大|大] (风险|隐患) […]??",
                "(担心|怕|可能会) {title} … 风险??",
            ],
            ["登记风险：供应商可能延期，概率4 影响5", "新增风险：核心开发可能离职，很可能，影响大"]));

    /// <summary>Cause, event and effect each for itself; what is not assessed now can be left for later.</summary>
    public Form Form { get; } = new("risk", 1,
    [
        new(RiskSlots.Title), new(RiskSlots.Cause) { IsAsked = true }, new(RiskSlots.Effect) { IsAsked = true }, new(RiskSlots.Probability) { IsAsked = true }, new(RiskSlots.Impact) { IsAsked = true },
        new(RiskSlots.Cost), new(RiskSlots.Response), new(RiskSlots.Owner) { IsRequired = true }, new(RiskSlots.Review),
    ]);

    public Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) => Task.FromResult(FormStart.Empty.With("owner", turn.From.Value));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (RiskAnswers.Past(turn, heard) is { } past)
            return past;

        var (number, taken) = await ids.NextAsync(turn.Team, "R", ct);
        var risk = Log(new(number), heard, Thresholds.Usual, turn);
        var commit = await calls.SetAsync(taken.Create(Risk.Kind, risk), turn, risk, ct);
        return Reply.Show(await card.ShowAsync(turn, risk, risk.ReviewIsUsual ? turn.Words.Say("risk.usualReview", Days.Say(turn.Words, risk.ReviewOn)) : "", ct), commit);
    }

    internal static Risk Log(RiskId id, Heard heard, Thresholds thresholds, Turn turn)
    {
        var rating = Rating.None.Or(RiskAnswers.Number(heard, "probability"), RiskAnswers.Number(heard, "impact"));
        var risk = new Risk(id, heard["title"]!, heard["cause"], heard["effect"], Rating.None, Rating.None, RiskAnswers.Response(heard),
            heard["owner"] is { } owner ? new(owner) : turn.From, turn.Today, true, turn.Zone.Id, turn.Where with { ActivityId = null }, turn.From, turn.At, [], Cost: Money.Read(heard["cost"]));
        return risk.Rated(rating, Rating.None, thresholds, turn).Review(SaidDate.TryParse(heard["review"], out var review) ? review.Day : null, thresholds, turn);
    }
}
