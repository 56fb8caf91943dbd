using TeamBot.Language;

namespace TeamBot.Risks;

/// <summary>What sentences about risks are made of.</summary>
internal static class RiskSlots
{
    public static readonly Slot Risk = new("risk", SlotKind.Id, Required: true) { Letter = 'R' };
    public static readonly Slot Title = new("title", SlotKind.Text, Required: true) { Longest = Risks.Risk.LongestText };
    public static readonly Slot Owner = new("owner", SlotKind.Person, Free: true);

    public static readonly Slot Cause = new("cause", SlotKind.Text, Free: true)
    {
        Longest = Risks.Risk.LongestText,
        Names = "because|because of|due to|caused by|cause:|cause is|the cause is|reason:|reason is|root cause:|因为|由于|原因:|原因是|原因为|起因:|起因是|根因:",
    };

    public static readonly Slot Effect = new("effect", SlotKind.Text, Free: true)
    {
        Longest = Risks.Risk.LongestText,
        Names = "leading to|which leads to|which would lead to|resulting in|so that|effect:|effect is|the effect is|consequence:|consequence is|impact:|导致|会导致|可能导致|将导致|造成|会造成|可能造成|后果:|后果是|后果为|结果:|结果是|影响:|影响是",
    };

    /// <summary>As people say it: a number from 1 to 5, “likely”, 很可能. Rare, unlikely, possible, likely and almost certain are the words of the usual matrix.</summary>
    public static readonly Slot Probability = new("probability", SlotKind.Choice, Free: true)
    {
        Names = "probability|prob|likelihood|chance|p|概率|可能性|发生概率|几率|机率|发生可能性",
        Factor = 1,
        Choices =
        [
            ("1", "very low|lowest|=rare|=very unlikely|=almost impossible|one|很低|极低|非常低|最低|很小|=几乎不可能|=极不可能|=非常不可能|一"),
            ("2", "low|=unlikely|two|低|较低|偏低|小|较小|=不太可能|二"),
            ("3", "medium|moderate|mid|=possible|three|中|中等|一般|=有可能|三"),
            ("4", "high|=likely|=probable|four|高|较高|偏高|大|较大|=很可能|=较可能|四"),
            ("5", "very high|highest|=very likely|=highly likely|=almost certain|=certain|five|很高|极高|非常高|最高|很大|极大|=极有可能|=非常可能|=极可能|=几乎肯定|五"),
        ],
    };

    public static readonly Slot Impact = new("impact", SlotKind.Choice, Free: true)
    {
        Names = "impact|severity|i|影响|影响程度|影响度|严重程度|严重性|严重度",
        Factor = 2,
        Choices =
        [
            ("1", "very low|lowest|negligible|insignificant|one|很低|极低|非常低|最低|很小|极小|可忽略|可以忽略|一"),
            ("2", "low|minor|small|two|低|较低|偏低|小|较小|轻微|二"),
            ("3", "medium|moderate|mid|three|中|中等|一般|三"),
            ("4", "high|major|serious|big|large|four|高|较高|偏高|大|较大|严重|四"),
            ("5", "very high|highest|severe|critical|catastrophic|five|很高|极高|非常高|最高|很大|极大|非常大|灾难性|非常严重|极其严重|致命|五"),
        ],
    };

    /// <summary>What it would cost if it happened.</summary>
    public static readonly Slot Cost = new("cost", SlotKind.Money, Free: true)
    {
        Names = "cost|costs|cost if it happens|it would cost|would cost|could cost|costing|loss|a loss|damage|exposure|损失|预计损失|可能损失|会损失|将损失|损失金额|损失约|成本|代价|费用",
    };

    /// <summary>A response as its slots write it.</summary>
    public static string Word(Response response) => response.ToString().ToLowerInvariant();

    public static readonly Slot Response = new("response", SlotKind.Choice, Free: true)
    {
        Names = "response|strategy|treatment|risk response|应对|应对措施|应对策略|应对方式|应对方法|策略|措施|处置方式",
        Choices =
        [
            ("avoid", "=avoid|=avoid it|avoidance|=规避|=避免|=回避"),
            ("reduce", "=reduce|=reduce it|=mitigate|=mitigate it|mitigation|reduction|=减轻|=降低|=缓解|=减少|=减缓"),
            ("transfer", "=transfer|=transfer it|=insure|share|=转移|=转嫁|=分担"),
            ("accept", "=accept|=accept it|acceptance|=tolerate|=接受|=承担|=自留"),
        ],
    };

    /// <summary>A day counts only where it is called the review: the Friday of “the release on Friday may slip” is part of the event.</summary>
    public static readonly Slot Review = new("review", SlotKind.Date, Free: true)
    {
        Names = "review|review it|be reviewed|to be reviewed|next review|review date|next review date|re review|revisit|revisit it|look again|look at it again|复查|复审|评审|复核|复评|回顾|下次复查|下次评审|下次复核|下次回顾|复查日期|评审日期|复核日期|下次复查日期|复查时间",
    };

    /// <summary>The day of the next review, where the sentence also tells of the last one: 今天复查了 R-3，下次两周后.</summary>
    public static readonly Slot Next = Review with { Names = "next review|next review on|next review date|next time|review again|review it again|again|下次|下一次|下次复查|下次复审|下次评审|下次复核|下次回顾|下次复评|下次复查日期|再复查|再看" };

    /// <summary>That a rating is the one after the response.</summary>
    public static readonly Slot Residual = new("residual", SlotKind.Choice, Free: true)
    {
        Choices = [("yes", "residual|residual risk|residual score|residual rating|remaining risk|remaining|after response|after the response|after mitigation|after treatment|残余|剩余|残余风险|剩余风险|残留|残留风险|应对后|处置后|措施后|缓解后")],
    };
}
