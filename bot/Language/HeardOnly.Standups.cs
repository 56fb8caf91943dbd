namespace TeamBot.Language;

/// <summary>Stand-ups.</summary>
public static partial class HeardOnly
{
    private static IEnumerable<Intent> Standups() =>
    [
        Heard("standup.submit", [Title],
        [
            "yesterday [:|,|i|we|-|was|'s] {title} today [:|,|i|we|i'm|i'll|-|will|'s] {title}",
            "(did|finished|done|completed|worked on|fixed|shipped) … yesterday … today …",
            "[i|we] … yesterday … (today|next) … <blocked> […]",
            "today [:|,|i|i'm|i'll|-] … <blocked> […]",
            "(done|did|completed|last) : … (doing|today|next|in progress|plan|todo|planned|to do) : …",
            "[my|our|here is my|here's my|here comes my|this is my] [daily] <standup> [update|report|answer|notes|status|for today|for] [today] : {title}",
            "<submit> [my|our|the|a|today's] [daily|today's|morning] <standup> [update|report|answer|answers|entry|notes|status] […]",
            "[my|here is my|here's my] (standup update|daily update|standup report|daily standup update|standup answer|scrum update|stand up update) […]",
            "(no blockers|no blocker|blocked by|blockers|blocker|i'm blocked|i am blocked) [on|by|:|today|from me|,|for me] […]",
            "(i|we) (worked on|finished|did) … (today|yesterday) [and|,] [i|will|i'll] … (tomorrow|today) … <blocked> […]",
        ],
        [
            "(昨天|昨日|上周五|昨) [我|我们] [:|,] … <worked> … (今天|今日|今) [我|我们] …",
            "(昨天|昨日) … (今天|今日) … <blocked> […]",
            "(昨天|昨日) [:] … (今天|今日) [:] …",
            "(今天|今日) [:|我|计划|继续] … (没有阻塞|无阻塞|阻塞|没有卡点|无卡点|没有阻碍|没有blocker|卡在|blocker) […]",
            "(已完成|完成|昨日完成|昨日) : … (进行中|计划|今日|下一步|待办|今日计划) : …",
            "<submit> [一下|个|一个|份|一份] [我|我的|今天的|今日|我今天的] [的] (站会|日报|晨会|早会|站会更新|站会内容|每日站会|站会日报|standup|daily) [更新|内容|汇报|记录] […]",
            "[我|我的|今天的|今日|我今天的] [的] (站会|日报|晨会|早会|standup|站会更新|站会汇报|daily update) [更新|汇报|内容] : {title}",
            "[我的] (站会更新|站会汇报|日报更新|站会内容) […]",
            "(没有阻塞|无阻塞|今天没有阻塞|没有卡点|我被卡住了|我这边没有阻塞)",
        ]),
        Heard("standup.start", [Due],
        [
            "<begin> [the|a|our|today's|up|in|this|morning|team] [daily|today's|morning|team|weekly] (standup|stand up|daily standup|daily stand up|daily scrum|scrum|standup meeting|stand up meeting|morning standup|standups) […]",
            "[it's|it is] (time|ready) (for|to do|to start) [the|our|today's|a] [daily] (standup|stand up|scrum|daily standup|daily scrum) […]",
            "(ask|ping|collect|gather) [the team|everyone|everybody|all|people] (for|to|their) ~ (standup|standups|stand up|daily update|standup updates|updates) […]",
            "(collect|gather|request) [the|today's|everyone's|all] [daily] (standup|standups|stand up|standup updates|daily updates|updates|standup answers) […]",
            "(standup|daily standup|stand up) (time|now|start|begin|go)",
            "(set up|schedule|create|configure) [a|the|our|an] [daily|async|new|morning|team|weekly] (standup|stand up|scrum|daily scrum) [for|at|every|on|each|in|daily|weekly|to] […]",
        ],
        [
            "<begin> [一下|个|一个|一次|今天的|今日|我们的|团队|每日|今天] [的|今天的|团队] (站会|每日站会|晨会|早会|日会|日站会|每日例会|站立会|每日站立会|standup|scrum|daily) […]",
            "(召集|叫|喊|让) (大家|所有人|团队|各位|同事们) (开|来开|参加) [一下|今天的] (站会|每日站会|晨会|早会|standup|scrum)",
            "(该|到|是|现在|准备|可以) [时间] (开|开始) (站会|晨会|早会|站立会|standup) [了|的时间了] […]",
            "(收集|征集|催一下|收一下|催) [大家|大家的|团队|团队的|各位|今天的] [的|今天的] (站会|日报|站会更新|更新|进展|站会内容) […]",
            "(站会|晨会|早会|standup) (开始|时间到|开始吧|启动|走起)",
            "(让|请|叫) (大家|所有人|团队|各位) (提交|填写|填|写|交|更新|发) [一下|今天的] (站会|日报|站会更新)",
            "(设置|设定|创建|新建|配置|安排|定) [一个|个|每天|每日|每个工作日|团队] [的] … (站会|每日站会|晨会|早会)",
        ]),
        Heard("standup.summary", [Due],
        [
            "[<show>|post|send|share|what is|what's|generate|create|what was|what were|compile|publish|prepare] [me|us|the|today's|yesterday's|out|our|a] [the|today's|yesterday's|last|our|this week's|a|team] [daily|team|today's|yesterday's] (standup|stand up|daily standup|scrum|daily|stand up meeting|standup meeting|standups|daily scrum) <summary> [for|of|from|today|yesterday|to|in|this|last|please|on] […]",
            "[give me|show me|send me|get me|post|share|see] [a|the|an] [short|quick] (summary|recap|report|results|overview|digest) (of|for|from) [the|today's|yesterday's|our|last|this|this morning's|this week's] [daily|morning|team|team's] (standup|stand up|daily standup|scrum|standups|daily scrum) […]",
            "<sumup> [the|today's|yesterday's|our|this|last|all|all the] [daily|morning|team] (standup|stand up|daily standup|scrum|standups|daily scrum|standup answers|standup updates) […]",
            "who [has|have] (hasn't|has not|haven't|didn't|did not|not|not yet|still needs to|still has to|still hasn't) [yet|already] (answered|submitted|posted|reported|replied|done|answer|submit|post|report|filled|fill|responded|given|updated|do) … (standup|stand up|daily|update|scrum|report|status) […]",
            "who (answered|submitted|posted|missed|skipped|is missing from|is missing|did|has answered|has submitted|has posted|has done) … (standup|stand up|daily|scrum) […]",
            "who (is|'s|was|are|else is) (blocked|stuck) […]",
            "(what|which|any|are there any|show|list|do we have any|who has) [are|the|today's|our|open|current|is|me|any] [the|today's|our|open|current|team's] (blockers|impediments) […]",
            "what did (everyone|everybody|the team|people|we all|the others|others|all|my team|the guys|folks|they|…) (say|do|work on|report|get done|post|answer|finish|accomplish|write) [yesterday|today|in|at|on|this|last|for] […]",
            "what (is|was) (everyone|everybody|the team|the whole team|people) (working on|doing|up to|blocked on) […]",
            "how (was|did|is) [the|today's|yesterday's|our] (standup|stand up|daily standup|scrum) [go|going|like] […]",
        ],
        [
            "[<show>|发|发一下|给我|生成|出|汇总|把|发送|分享|来一份|要|做个|做|整理|导出] [一下|我|今天|今天的|今日|昨天|昨天的|本周|团队|我们] [的|站会的|团队的] (站会|每日站会|晨会|早会|日报|日会|standup|站立会) [的] <summary> [发我|给我|发到群里|发出来|发一下|如何] […]",
            "<sumup> [一下|下|今天|今天的|昨天|昨天的|大家|大家的|团队|本周|团队的|今日|所有人的] [的|今天的|昨天的] (站会|每日站会|晨会|早会|日报|standup|站会内容|站立会) […]",
            "(谁|哪些人|还有谁|有谁|哪个) [还|今天|还没有|都] [没|没有|未|还没] [有] (交|提交|填|填写|写|发|回复|参加|回答|更新|汇报|提|做) [了|今天的|今天] [站会|日报|晨会|站会更新|早会|standup] […]",
            "(谁|哪些人|有谁|有没有人|哪位|谁还) [今天|现在|还|都] [被|有|在] [人] (阻塞|卡住|卡住了|阻塞了|被阻塞|卡着|有阻塞|有卡点|卡点|被卡住) […]",
            "(有|有没有|有什么|有哪些|今天有|大家有|团队有|目前有) [什么|哪些|没有|啥] (阻塞|卡点|阻碍|blocker|阻塞项) […]",
            "(大家|团队|所有人|每个人|各位|同事们|组员|其他人) [今天|昨天|今日|昨日|这周|都|上周|最近] [都|在|各自] (做了什么|干了什么|做什么|在做什么|干什么|忙什么|在忙什么|做了啥|干了啥|做了些什么|说了什么|汇报了什么|进展如何|进展怎么样|的进展)",
            "… (站会|晨会|早会) [上] [大家|都|团队|各位] [都] (说了什么|讲了什么|汇报了什么|有什么内容|说了些什么|聊了什么)",
            "站会 [怎么样|如何|结果|汇总|总结|小结|摘要|情况]",
        ]),
    ];
}
