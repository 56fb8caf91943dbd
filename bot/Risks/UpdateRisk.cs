using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>Answers “set R-3 probability to 2”, “R-3 4x5”, “R-3 residual 2x3”, “R-3 影响改为 3”, “R-3 response: transfer”. (C1, C4, F2, F4, F5, F6)</summary>
public sealed class UpdateRisk(RiskStore risks, RiskCard card, ReviewCalls calls) : IForm
{
    private static readonly Slot Title = RiskSlots.Title with { Required = false };

    // In a sentence “residual” says which rating is meant; a form has room for both.
    private static readonly Slot ResidualProbability = new("residualProbability", SlotKind.Choice) { Choices = RiskSlots.Probability.Choices };
    private static readonly Slot ResidualImpact = new("residualImpact", SlotKind.Choice) { Choices = RiskSlots.Impact.Choices };

    public Intent Intent { get; } = new("risk.update",
        [RiskSlots.Risk, RiskSlots.Residual, RiskSlots.Probability, RiskSlots.Impact, RiskSlots.Response, RiskSlots.Review, RiskSlots.Owner, Title, RiskSlots.Cause, RiskSlots.Effect, RiskSlots.Cost, ResidualProbability, ResidualImpact],
        English: new(
            [
                "(set|change|update|edit|make|put|adjust|rate|rerate|re rate|assess|score|raise|lower|increase|decrease|reduce|drop|bump|move) [the] {risk} ~ <riskfield> […]",
                "(set|change|update|edit|make|put|adjust|rate|rerate|re rate|assess|score|raise|lower|increase|decrease|reduce|drop|bump|move) [the] ~ <riskfield> (of|for|on) {risk} […]",
                "{risk} ['s|has|has a|is now|now has] ~ <riskfield> […]",
                "[the] [residual] <riskfield> (of|for) {risk} [is|to|:|should be|now|at|by] […]",
                "[rate|rerate|re rate|assess|score|set|change|update|make|put] {risk} [at|as|to|is|is now|=|now|with|a|has become] [residual] {probability} […]",
                "[rate|rerate|re rate|assess|score|set|change|update|make|put] {risk} [at|as|to|is|is now|=|now|with|a|has become] [residual] {impact} […]",
                "(assess|rate|score|edit|update|change|re assess|reassess) [the] [risk] {risk}",
                "[we|we'll|we will|let's|we should] {response} [the] {risk}",
                "review {risk} [again] {?review}",
                "(move|postpone|push|reschedule|shift|bring forward) [the] review (of|for|date of) {risk} (to|until|by) {?review}",
                "(rename|retitle|re title) {risk} (to|as|:|into) {title}",
                "(change|set|update|edit) [the] (title|name) (of|for) {risk} (to|:|as) {title}",
                "{risk} (title|name|new title) (to|:|is|as) {title}",
                "(change|set|update|add|edit) [the|a] cause (of|for|to) {risk} (to|:|as) {cause}",
                "(change|set|update|add|edit) [the|an] (effect|consequence) (of|for|to) {risk} (to|:|as) {effect}",
                "(set|change|update|make) [the] owner (of|for|on) {risk} (to|as|:) {owner}",
                "(make|set) {owner} [the|as|as the] owner (of|for) {risk}",
                "(assign|reassign|give|hand|hand over|transfer|pass) {risk} (to|over to) {owner}",
                "{owner} (takes|owns|takes over|will own|will take|is responsible for|looks after|should own) {risk}",
                "{risk} [is] (goes to|belongs to|is owned by|owned by|is assigned to|assigned to|assign to) {owner}",
            ],
            ["set R-3 probability to 2", "R-3 4x5", "R-3 residual 2x3", "R-3 response: transfer", "assign R-3 to me"]),
        Chinese: new(
            [
                "[修改|更新|调整|设置|把|将] {risk} [的] ~ <riskfield> […]",
                "(修改|更新|调整|设置|把|将|提高|降低|评估) [一下] {risk} [的] ~ <riskfield> […]",
                "[把|将] {risk} [评估|评|评级|打分|评分|定|降|升|调|改] [为|成|是|到|至|改为|改成] [残余] {probability} […]",
                "[把|将] {risk} [评估|评|评级|打分|评分|定|降|升|调|改] [为|成|是|到|至|改为|改成] [残余] {impact} […]",
                "(评估|编辑|修改|更新|重新评估|评|打分) [一下] {risk}",
                "[我们|对] {response} {risk}",
                "{risk} [我们|采取|选择|采用|决定|要] {response}",
                "{risk} [改|改到|推到|推迟到|定在] {review} (复查|复审|评审|复核|回顾)",
                "[把|将] {risk} 的 (复查|复审|评审|复核|回顾) [日期|时间] (改到|推迟到|推到|改为|提前到|定在|改成) {?review}",
                "[把|将] {risk} [的] [名称|标题|名字] (改名为|重命名为|改名|改叫|重命名|改成叫|标题改为|标题改成|名称改为|名字改成) [:] {title}",
                "[把|将] {risk} [的] 原因 (改为|改成|是|为|:) {cause}",
                "[把|将] {risk} [的] (后果|结果) (改为|改成|是|为|:) {effect}",
                "[把|将] {risk} <given> {owner} [负责|处理|跟进|吧]",
                "[把|将] {risk} (assign|reassign|move) 给 {owner}",
                "{risk} (由|让|给|归|换) {owner} (负责|处理|跟进|来)",
                "{risk} [的] (负责人|责任人|owner) [改成|改为|换成|设为|是|为|:|改|换] {owner}",
            ],
            ["R-3 影响改为 3", "R-3 4x5", "R-3 残余 2x3", "R-3 应对措施：转移", "把 R-3 交给我"]));

    public Form Form { get; } = new("risk", 1,
    [
        new(Title) { IsRequired = true }, new(RiskSlots.Cause), new(RiskSlots.Effect), new(RiskSlots.Probability), new(RiskSlots.Impact), new(RiskSlots.Cost), new(RiskSlots.Response),
        new(ResidualProbability), new(ResidualImpact), new(RiskSlots.Owner) { IsRequired = true }, new(RiskSlots.Review) { IsRequired = true },
    ]);

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { Value: var risk })
            return FormStart.Empty with { Instead = RiskStore.Missing(turn, heard).Text };
        if (risk.State != RiskState.Open)
            return FormStart.Empty with { Instead = RiskAnswers.Illegal(turn.Words, risk) };
        return (FormStart.Empty with { About = risk.Id.ToString() })
            .With("title", risk.Title).With("cause", risk.Cause).With("effect", risk.Effect)
            .With("probability", Digit(risk.Inherent.Probability)).With("impact", Digit(risk.Inherent.Impact)).With("cost", risk.Cost?.Say(turn.Words))
            .With("residualProbability", Digit(risk.Residual.Probability)).With("residualImpact", Digit(risk.Residual.Impact))
            .With("response", risk.Response is { } response ? RiskSlots.Word(response) : null).With("owner", risk.Owner.Value)
            .With("review", risk.ReviewOn.ToString("O", turn.Words.Culture)).With("version", risk.Revision.ToString(turn.Words.Culture));

        string? Digit(int? number) => number?.ToString(turn.Words.Culture);
    }

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { } read)
            return RiskStore.Missing(turn, heard);
        if (RiskAnswers.Past(turn, heard) is { } past)
            return past;
        var (words, risk) = (turn.Words, read.Value);
        if (risk.State != RiskState.Open)
            return Reply.Show(await card.ShowAsync(turn, risk, RiskAnswers.Illegal(words, risk), ct));
        if (risk.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, risk, words["risk.stale"], ct));
        if (Change(risk, heard, Thresholds.Usual, turn) is { Inherent.Score: null, Residual: var residual } && residual != Rating.None)
            return Reply.Show(await card.ShowAsync(turn, risk, words.Say("risk.residualFirst", risk.Id), ct));
        if (!Intent.Slots.Any(slot => slot.Name is not ("risk" or "residual") && heard.Slots.ContainsKey(slot.Name)))
            return Reply.Show(await card.ShowAsync(turn, risk, words.Say("risk.nothingSaid", risk.Id), ct));

        var changed = Change(risk, heard, Thresholds.Usual, turn);
        if (changed == risk)
            return Reply.Show(await card.ShowAsync(turn, risk, words["risk.unchanged"], ct));
        changed = changed.Changed();
        var notice = changed.ReviewIsUsual && changed.ReviewOn != risk.ReviewOn ? words.Say("risk.usualReview", Days.Say(words, changed.ReviewOn)) : "";
        return Reply.Show(await card.ShowAsync(turn, changed, notice, ct), await calls.SetAsync(Commit.Nothing.Replace(Risk.Kind, read, changed), turn, changed, ct));
    }

    // What was not said stays; what a form sent empty is taken away, where it may be empty.
    internal static Risk Change(Risk risk, Heard heard, Thresholds thresholds, Turn turn)
    {
        var said = heard["residual"] is null ? ("probability", "impact", "residualProbability", "residualImpact") : ("", "", "probability", "impact");
        var inherent = new Rating(Now(said.Item1, risk.Inherent.Probability), Now(said.Item2, risk.Inherent.Impact));
        var residual = new Rating(Now(said.Item3, risk.Residual.Probability), Now(said.Item4, risk.Residual.Impact));
        var changed = risk.Rated(inherent, residual, thresholds, turn) with
        {
            Title = heard["title"] ?? risk.Title,
            Cause = heard.Slots.ContainsKey("cause") ? heard["cause"] : risk.Cause,
            Effect = heard.Slots.ContainsKey("effect") ? heard["effect"] : risk.Effect,
            Cost = heard.Slots.ContainsKey("cost") ? Money.Read(heard["cost"]) : risk.Cost,
            Response = heard.Slots.ContainsKey("response") ? RiskAnswers.Response(heard) : risk.Response,
            Owner = heard["owner"] is { } owner ? new(owner) : risk.Owner,
        };
        return SaidDate.TryParse(heard["review"], out var review) && review.Day != risk.ReviewOn ? changed.Review(review.Day, thresholds, turn) : changed;

        int? Now(string slot, int? before) => heard.Slots.ContainsKey(slot) ? RiskAnswers.Number(heard, slot) : before;
    }
}
