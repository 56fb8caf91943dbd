namespace TeamBot.Language;

/// <summary>Risks and stand-ups.</summary>
public static partial class HeardOnly
{
    private static IEnumerable<Intent> Risks() =>
    [
        Heard("risk.log", [Title, Priority],
        [
            "<log> ~ (risk|risks) [that|of|:|for|about|is|-|called|,] {title}",
            "<log> ~ (risk|risks) [register entry|item|entry]",
            "(new|project|potential|possible|big|major) risk [is|:|that|of|-] {title}",
            "risk : {title}",
            "(there|there's|we have|we've got|i see|i have|we see|we face|i found|i identified|found|identified|spotted|we identified|flagging) [is|also] (a|another|one|some|the) [new|big|serious|potential|possible|major|high|real|significant|huge] risk [that|of|:|with|in|for|around] {title}",
            "<log> {title} (as|to|in|into|on) [a|an|the|our] [new|project|potential|team] (risk|risks|risk register|risk log|risk list)",
            "(put|add|enter) (to|in|into|on) [the|our] (risk register|risk log|risk list) [:] {title}",
            "[i|we] [think|believe|fear] … (is|might be|could be|may be) a risk […]??",
            "(we|there|{title}) (might|may|could|risk|are at risk of) … risk …??",
        ],
        [
            "<log> [一个|一条|个|条|下|一下|一项|了] [新|新的|项目|潜在|高|重大] [的] (风险|风险项|项目风险|风险点|隐患) [:|,|是|，|说|就是|关于|为] {title}",
            "<log> [一个|一条|个|条|下|一下|一项] [新|新的|项目|潜在] [的] (风险|风险项|项目风险|风险点|隐患)",
            "(新风险|风险|新的风险|新增风险|项目风险) : {title}",
            "[我|我们|我这边|这里|项目|目前|现在] [发现|有|存在|识别到|看到|感觉有|觉得有|出现] [了] (个|一个|一项|一些|新的|新|潜在的|一处) [新|新的|潜在|潜在的|大|很大的|重大|较大的] 风险 [要登记|需要登记|要记录] [:|,|是|，|就是] {title}",
            "(发现|识别|识别到|看到|出现) [了] [一个|个|新|一个新] [的] 风险 […]",
            "[把|将] {title} (记|列|登记|标记|录入|加入|加|写|记录|上报|标|添加|放|纳入|作为) [到|为|成|进|入|录] [一个|一条|项目] [风险|风险登记册|风险清单|风险列表|风险库|风险表|风险台账] [里|中]",
            "<log> {title} [的|这个|这一] 风险",
            "{title} (是个|是一个|算是|属于|是|有|存在) [很大的|较大的|一定的|潜在的|高|重大|大] (风险|隐患) […]??",
            "(担心|怕|可能会) {title} … 风险??",
        ]),
        Heard("risk.list", [],
        [
            "<show> [me|us] ~ (risks|risk register|risk list|risk log|risk matrix|heat map|heatmap|risk map|risk overview|risk report|risk board) […]",
            "(what|what's|what are|which|how many|who owns|where|any) [is|are|of] [the|our|my|these|those|do we|your] [top|open|high|biggest|current|main|new|project|all|overdue|high priority|remaining] [5|3|10|three|five|ten|project] (risks|risk register|risk list|risk matrix) [are|do|have|in|on|for|right|this|still|we|open|should|need|today|now] [we|the|our|have|this|there|now|open|know|i|week|review|reviewing|due] [have|project|release|quarter|launch|sprint|open|register|week|watch]",
            "risk (heat map|heatmap|matrix|register|list|log|report|overview|map|board)",
            "(is|are|do|does|have|has) (there|we|i|any|our|the project|the team) … (risk|risks) […]",
            "[what|which|list|our|my|the|all|all the|top|open|high|biggest|current|project|major|active|key|overdue] [are|our|my|top|open|high|biggest|current|project|the|5|three|five|3|10] [open|top|high|project|main|current|biggest|5|3|10] (risks|risk register|risk list|risk log|risk matrix|heat map|heatmap|risk map|risk overview|risk report) [for|of|in|on|this|by|with|right|…] […]",
        ],
        [
            "<show> [一下] … (风险|风险列表|风险清单|风险登记册|风险矩阵|热力图|风险图|风险情况|风险表) [列表|清单|情况|有哪些|矩阵|热力图|登记册|吧]",
            "[我们|项目|目前|现在|当前|本项目|团队|这个项目|…] [有|还有|都有|存在] (什么|哪些|多少|几个|啥|没有) [高|未关闭的|重大|主要|新的|大的|重大的|未解决的|开放的|潜在] 风险 […]",
            "… (最大|最高|主要|最严重) 的 风险 [是|有] (什么|哪些|哪个)",
            "(什么|哪些|有没有|多少|几个|前三|前五|最大的|最高的|主要|前三大|前五大|前十) … 风险 […]",
            "[我们的|所有|全部|当前|目前|项目|高|主要|我的|最大的|开放的|未关闭的|本项目的|项目的|团队的] [高|项目] [的] 风险 [列表|清单|登记册|矩阵|热力图|情况|有哪些|一览|总览|概况|台账|都有哪些|是什么|怎么样]",
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
