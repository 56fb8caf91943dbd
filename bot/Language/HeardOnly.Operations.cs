namespace TeamBot.Language;

/// <summary>Tickets and stand-ups.</summary>
public static partial class HeardOnly
{
    private static IEnumerable<Intent> Tickets() =>
    [
        Heard("ticket.open", [Title, Priority, Tags],
        [
            "<openit> [a|an|the|another|new|up|me|one|urgent|in|us|high priority|some] [new|urgent|support|it|service|critical|high priority|help desk|major|production|small|p1|quick] [support|it] <ticket> [for|about|that|:|on|with|because|to|as|-|regarding|called|,|in|saying] {title}",
            "<openit> [a|an|the|another|new|up|me|one|urgent|in|us|high priority|some] [new|urgent|support|it|service|critical|high priority|help desk|major|production|p1|quick] [support|it] <ticket>",
            "(new|support|bug|incident|it|urgent) (ticket|incident|bug|case) [:|for|about|-] {title}",
            "(ticket|bug|incident|issue|bug report) : {title}",
            "(i|we) (need|want|would like|have) (a|an|to|another) [new|support|it] (ticket|support ticket|support request|incident) [for|about|to|because|:|opened|opened for] {title}",
            "{title} (open|create|raise|file|log|submit|make) [me|us] [a|an|the|it as a] [support|bug|it|new] (ticket|incident|bug|case|bug report) […]",
            "(report|log|file|raise) {title} (as|to) [a|an|the] (bug|incident|issue|ticket|it|support|helpdesk|defect) […]",
            "(turn|convert|make) {title} (into|as|a) [a|an] (ticket|incident|bug)",
            "(i|i'd|we) (have|found|want to report|like to report|am having|'m having|got|ran into|would like to report|need to report|would like to report) (a|an|another|some) [new|strange|serious|big|critical|weird] (problem|issue|bug|incident|defect) (with|in|on|:|when|that|where|while) {title}??",
            "(get|have) it (open|create|raise) …??",
        ],
        [
            "<openit> [一个|一张|个|张|一下|下|条|一条|一份|新|了] [新|新的|紧急|技术|支持|it|高优先级|关于|紧急的] [的] <ticket> [:|,|是|，|说|内容是|关于|给|给it|标题是|反馈] {title}",
            "<openit> [一个|一张|个|张|一下|下|条|一条|一份] [新|新的|紧急|技术|支持|it] [的] (工单|单子|故障单|问题单|支持单|服务单|bug|缺陷|ticket|报修|报修单|支持请求|技术工单|支持工单|bug单)",
            "<openit> [一个|一张|个|张|条|一条|一份] [关于] {title} [的] (工单|单子|故障单|问题单|支持单|服务单|bug|缺陷|ticket|报修单|bug单|故障)",
            "(提单|开单|报单) [:] {title}",
            "(报修|报障|报故障|报个修|报一下修|报修一下|报个障|故障上报|故障申报|报 bug) [:|,|一下] {title}",
            "(工单|新工单|故障|问题反馈|bug|新建工单|缺陷) : {title}",
            "{title} (帮我|请|麻烦|给我|需要|要|去|赶紧|,) [帮我|给我] (提|开|建|报|新建|创建|提交|发起) [一个|个|张|一张|下|一下] (工单|单子|bug|故障|ticket|报修|故障单|问题单|单) […]",
            "[我] (要|想|需要|得) (报修|报障|提单|开单|报个故障) […]",
            "[把|将] {title} (提|转|建|报|提交|转成|建成|提成|登记|录) [成|为|到|一个|个] (工单|bug|故障|单子|ticket|缺陷|工单系统|it|问题单) […]",
        ]),
        Heard("ticket.list", [Due],
        [
            "<show> [me|us] ~ (tickets|incidents|bugs|support requests|support cases|open issues|issues|ticket list|ticket queue|support queue|ticket status) […]",
            "[what|which|list|my|our|all|all my|open|unresolved|pending|urgent|high priority|unassigned|new|the|today's|overdue|escalated|closed] [are|my|our|the|open|unresolved|pending|urgent|high priority|unassigned|overdue|p1] [open|unresolved|pending|urgent|unassigned|support|p1|it|high priority] (tickets|incidents|bugs|support requests|support tickets|support cases|ticket list|ticket queue|support queue) [are|for|of|in|that|assigned|from|by|today|this|right|with|on|…] […]",
            "(what|which|what's|how many|who has|who is|where are|any) [is|are|open|my|our|of] … (tickets|incidents|open bugs|support requests|support tickets|bugs|the ticket queue|ticket list) (are|do|is|open|were|left|assigned|for|have|we|i|in|there|on|unresolved|still|today|this|breach|breached|about) […]",
            "(is|are|do|does|have|has) (there|we|i|any) [any|some|open|have|got|more|new] [any|some] [any|open|unresolved|pending|new|urgent|more|other|unassigned] (tickets|incidents|bugs|open issues|support requests|support tickets) […]",
            "any (open|new|unresolved|pending|urgent|unassigned) (tickets|incidents|bugs|issues) […]",
            "(status|state) of [my|the|our|all] (ticket|tickets|incident|incidents|support request|support ticket) […]",
            "(what is|what's|check|how is) ~ status of [my|the|our] (ticket|tickets|incident|support request|support ticket) […]",
        ],
        [
            "<show> [一下] … (工单|单子|故障单|问题单|bug|缺陷|ticket|tickets|工单列表|工单状态|故障|工单队列) [列表|清单|情况|状态|有哪些|进度|队列|吧]",
            "[我|我们|团队|今天|目前|现在|当前|本周|…] [有|还有|都有|存在|上报了|提了] (什么|哪些|多少|几个|几张|啥|没有) [open的|open 的|未处理的|未解决的|没处理的|紧急的|未关闭的|打开的|待处理的|没解决的|未分配的|紧急|待处理|未处理|没关的|新|超时的] (工单|单子|故障|bug|缺陷|ticket|故障单|问题单) […]",
            "(什么|哪些|有没有|多少|几个|几张) … (工单|单子|故障单|bug|缺陷) […]",
            "[我的|我提的|所有|全部|当前|未解决的|未关闭的|待处理的|打开的|紧急|今天的|团队的|我们的|未处理的|未分配的|我负责的|超时的|本周的] [未关闭的|未解决的|紧急|待处理] [的] (工单|单子|故障单|bug|问题单|缺陷|ticket) [列表|清单|情况|状态|有哪些|进度|队列|处理得怎么样了|怎么样了|处理到哪了|到哪了|都有哪些|什么情况]",
        ]),
    ];

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
