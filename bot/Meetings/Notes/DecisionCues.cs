using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>How people say that something is settled, in English and Chinese.</summary>
internal static partial class DecisionCues
{
    /// <summary>They say so.</summary>
    [GeneratedRegex(@"\blet(?:'|’)s (?!see|say|move on|start|begin|discuss|talk|look|hear|check|continue|go (?:on|back|to|through|over)|get (?:started|back)|wait|make sure|find|ask|have a|do that later)\w+|\b(?:decided|decision (?:is|was|made)|agreed|settled|conclu(?:ded|sion)|approved|signed off|ruled out|(?<!would )(?:go|going) (?:with|for|ahead)|stick(?:ing)? (?:with|to)|final(?:ised|ized)?|definitely|(?:looks like|pretty much) we|we choose|we chose|determined|come to (?:some|an) agreement|that(?:'|’)s (?:decided|settled|the decision))\b|决定|(?<!没)定了|(?<!没)(?<!没有)定下来|就定在|敲定|就这么|就这样定|达成一致|一致同意|(?:一致|表决|评审)通过|拍板|结论是|最终|不再|统一(?:用|采用|按)|那就(?:用|按|选|定|先|不|走|改|这|放)|就(?:用|按|选|定)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Said();

    /// <summary>They say so in so many words, now.</summary>
    [GeneratedRegex(@"\b(?:we(?:['’]ve| have)?(?: all| now)? (?:decided|agreed)|(?:it|that)(?:['’]s| is) (?:decided|agreed|settled|approved)|^\W*(?:decided|decision|agreed|approved)\b|so (?:it|that)(?:['’]s| is) (?:decided|agreed)|the decision is)|就这么定|(?<!没)(?<!没有)定下来了|那就定|就定在|我们决定|决定了?[：:]|拍板|一致同意|敲定", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Plain();

    /// <summary>What will be.</summary>
    [GeneratedRegex(@"\bwe(?:(?:'|’)ll| will| just|(?:'|’)re going to|(?:'|’)re gonna| are going to|(?:'|’)re not going to| should| can| could) (?:have|use|make|do|keep|go|put|start|drop|skip|ship|release|stay|take|add|include|postpone|move|not|need|call|want|offer|switch|launch|deliver|build)\b|\bwe (?:have(?! (?:about|used|been|got|had|seen|the|a|\w+ed)\b)|need|want|use|make|keep|put|go|drop|skip|ship|stay|add|include|postpone|move|offer|stick|take)\b|^\W*(?:(?:good|okay|ok|right|alright|great|fine),? )?so (?:the|it|that|this)\b.* (?:stays?|goes|will|gets)\b|\b(?:it|that|this|they)(?:(?:'|’)s going to|(?:'|’)s gonna| should) (?:be|have|go|cost|use|look)\b|\bshould\b|\bno more\b|我们(?:就|先|用|采用|改|按|不|选)|那我们(?:给|把|每|统一)|先(?:做|不|按|用|上)|采用|改成|改为|推迟|延后|取消|同意", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Will();

    /// <summary>It is still to be settled, or is about the meeting itself.</summary>
    [GeneratedRegex(@"\b(?:have to decide|need to decide|to be decided|must decide|decide (?:on|what|whether|later|about)|not (?:sure|decided)|let(?:'|’)s (?:see|move on|start|begin|discuss|talk|look|have a look|do that later|go (?:on|back|to|through))|go (?:through|back|over|on|ahead and)|discuss|presentation|I don(?:'|’)t know|if|either|do you|last (?:meeting|time|week)|previous|was|were|had|did|said|went|for example)\b|再(?:说|议|讨论|看|定)|还没|待定|可能|要不要|是否|是不是|吗|如果|讨论一下|考虑|我的想法|我建议|我的建议", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Open();

    /// <summary>It was settled before.</summary>
    [GeneratedRegex(@"\b(?:decided|agreed|settled)\b.{0,40}\b(?:last (?:meeting|time|week)|previously|back then|yesterday|in the last)\b|\b(?:last (?:meeting|time|week)|previously)\b.{0,20}\b(?:decided|agreed)\b|上次(?:会)?.{0,6}(?:决定|定)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Earlier();

    /// <summary>Asks whether it may be settled so.</summary>
    [GeneratedRegex(@"\b(?:any(?:body|one)? (?:object|against|objections?|disagree)|objections|(?:does|is) (?:anybody|anyone|everybody|everyone) (?:object|against|disagree|okay with|ok with|fine with|happy with|agree)|everybody (?:agrees?|okay|fine)|is that (?:okay|fine) (?:for|with) (?:everyone|everybody|you all))\b|大家.{0,4}(?:意见|同意|反对)|有(?:没有)?(?:人)?(?:反对|意见)|没意见吧|都同意吧", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Asks();

    /// <summary>Takes up what was just proposed.</summary>
    [GeneratedRegex(@"\blet['’]s (?:do|go with|take) (?:that|it|this)\b|\bwe['’]ll do (?:that|it)\b|就这样|可以，?那", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex TakesUp();

    [GeneratedRegex(@"^\W*(?:so|okay so|ok so|alright|right so|then|all right|好，?那|所以|那)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Therefore();
}
