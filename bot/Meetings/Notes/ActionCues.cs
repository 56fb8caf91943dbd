using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>How people say that somebody will do something, in English and Chinese.</summary>
internal static partial class ActionCues
{
    /// <summary>The speaker takes it on.</summary>
    [GeneratedRegex(@"\b(?:I(?:'|’)ll|I will|I(?:'|’)m going to|I am going to|I(?:'|’)m gonna|let me|I can|I need to|I have to|I(?:'|’)ve got to|I should|I(?:'|’)m supposed to)\b(?! (?:be|see|think|say|guess|just say|imagine|hear|show you|go through|tell you|explain|start|skip|have|admit|agree))|我来|我去|我会|我负责|我这边|我先|我今天|我明天|我周|我下|我后天|我月底|我尽快|我马上|我回头|我待会|我会后|交给我|我跟进|我跟他|我把", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Mine();

    /// <summary>Somebody is asked or told.</summary>
    [GeneratedRegex(@"\b(?:can|could|would|will) you\b|\bplease\b|\byou(?:(?:'|’)ll| will| should| can| could| need to| have to| two| both|(?:'|’)re going to|(?:'|’)re gonna| are going to|(?:'|’)re supposed to| are supposed to)\b|\b(?:do you want to|would you mind|are you able to)\b|请你?|麻烦|你来|你去|你继续|你牵头|你尽快|你今天|你明天|你后天|你周|你下|你这周|你负责|你把|你先|你跟进|你那边|你们(?:来|去|负责|先|那边)|帮忙|帮我|能不能|能否|可以.{0,4}你", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Asked();

    /// <summary>It has to be done, by nobody in particular.</summary>
    [GeneratedRegex(@"\b(?:we|someone|somebody|everyone|everybody|they|he|she)(?:(?:'|’)ll| will| should| need to| needs to| have to| has to| must|(?:'|’)ve got to| are going to|(?:'|’)re going to| ought to)\b|\b(?:needs?|has|have) to be (?:done|sent|written|fixed|checked|updated|prepared|ready)|\blet(?:'|’)s (?:make sure|follow|get|ask|check|schedule|plan|arrange|set up)|我们(?:需要|要|得|必须|应该|先)|需要.{0,6}(?:个人|人来|有人)|大家(?:都|要|请|回去|先|把)|安排|得有人", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Ours();

    /// <summary>It is called a task.</summary>
    [GeneratedRegex(@"\b(?:action (?:item|point)s?|to[- ]?dos?|next steps?|follow(?:ing)?[- ]up|take (?:that|this|it) (?:on|away|offline)|(?:by|for|before|until) (?:the|our) next (?:meeting|time|session)|next meeting|homework|after (?:the|this) meeting|get back to|responsible for|in charge of|work(?:ing)? on)\b|行动项|待办|下一步|跟进|会后|下次会|会前|回头|落实|负责", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Task();

    /// <summary>What people do at work.</summary>
    [GeneratedRegex(@"\b(?:send|write|tell|inform|notify|let \w+ know|change|build|cancel|order|hire|measure|prepare|draft|update|fix|find|research|investigate|contact|call|e-?mail|arrange|book|schedule|organi[sz]e|set up|share|post|upload|circulate|review|test|finish|complete|finali[sz]e|deliver|submit|design|build|implement|present|collect|gather|order|buy|confirm|document|migrate|deploy|merge|create|evaluate|specify|estimate|produce|fill (?:in|out)|come up with|look (?:into|at)|work(?:ing)? on|check|ask|talk to|speak to|negotiate|read|clean up|report|raise|open|close|invite|plan|publish|put together|sort out|chase|ping|add|remove|move|run|get)\b|发|写|修好|修完|开通|核实|问一下|去问|定一下|出.{0,6}报告|准备|整理|更新|修复|修一|修掉|查一|排查|联系|确认|跟进|提交|完成|测试|测一|安排|预[订定]|组织|调研|评估|梳理|同步|部署|上线|汇总|沟通|对接|申请|采购|培训|演示|输出|补充|补上|出一|做一|做个|拉一|拉个|约|通知|回复|反馈|提供|检查|核对|打电话|联调|回归|改|加上|盯|催|问", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Work();

    /// <summary>Somebody says yes to what they were asked.</summary>
    [GeneratedRegex(@"^\W*(?:yes|yeah|yep|sure|ok|okay|of course|no problem|will do|absolutely|certainly|happy to|I(?:'|’)ll|I will|I can|got it|done|right|好|行|可以|没问题|收到|我来|嗯|是的|对|明白|OK)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Yes();

    /// <summary>Somebody is asked to tell the meeting now: “李静你来讲一下”. Telling somebody else, 跟客户说一下, is work.</summary>
    [GeneratedRegex(@"(?:你|您|请|先)[^，。！？,.跟给和向同找]{0,4}?(?:给(?:大家|我们|各位|我))?(?:讲|说|介绍|聊|谈|汇报|分享)(?:一下|一讲|讲|几句|两句)")]
    public static partial Regex Telling();

    /// <summary>It is told, supposed or put off, not taken on.</summary>
    [GeneratedRegex(@"\b(?:if|would have|could have|should have|used to|didn't|don't|doesn't|can't|cannot|won't|as you can see|you can see|wouldn't|not going to|do you think|I think you can|what (?:do|did|would|should)|how (?:do|did|would|should|can)|why)\b|如果|假如|要不要|为什么|怎么|是否|不用|不需要|已经|讲一下|说一下|介绍一下|过一下|我建议|我估计.{0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Unreal();
}
