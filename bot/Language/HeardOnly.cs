namespace TeamBot.Language;

/// <summary>
/// Commands that are recognised and not offered: so that “remind me to create a task” is not taken for a task, and the
/// dry run can tell them apart. People get the ordinary apology for them. The use case that can answer one declares it,
/// with these patterns, in its own file; its declaration then counts instead of the one here.
/// </summary>
public static class HeardOnly
{
    private static readonly Slot Title = new("title", SlotKind.Text);
    private static readonly Slot Due = new("due", SlotKind.Date, Free: true);
    private static readonly Slot Repeat = new("repeat", SlotKind.Repeat, Free: true);
    private static readonly Slot Who = new("owner", SlotKind.Person);
    private static readonly Slot Tags = new("tags", SlotKind.Tags, Free: true);

    private static readonly Slot Priority = new("priority", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("urgent", "urgent priority|priority urgent|priority: urgent|critical priority|p0|=urgent|=critical|=asap|紧急优先级|优先级紧急|优先级:紧急|=紧急|=加急"),
            ("high", "high priority|with high priority|high prio|priority high|priority: high|p1|高优先级|优先级高|优先级:高|高优"),
            ("low", "low priority|with low priority|low prio|priority low|priority: low|p3|低优先级|优先级低|优先级:低"),
            ("normal", "normal priority|medium priority|priority normal|priority medium|priority: normal|p2|中优先级|普通优先级|优先级中|优先级:中"),
        ],
    };

    public static IReadOnlyList<Intent> Intents { get; } = [.. Reminders(), .. Meetings(), .. Risks(), .. Tickets(), .. Standups()];

    /// <summary>The intents of use cases, and those of this list that none of them declares.</summary>
    public static IReadOnlyList<Intent> With(IEnumerable<Intent> offered) => offered.ToArray() is var all ? [.. all, .. Intents.ExceptBy(all.Select(intent => intent.Name), intent => intent.Name)] : [];

    private static IEnumerable<Intent> Reminders() =>
    [
        Heard("reminder.create", [Title, Who, Due, Repeat],
        [
            "<remind> [to|about|that|of|when|if|for|on] {title}",
            "<remind>",
            "remind (us|everyone|everybody|the team|all|them|him|her|people|the group|the channel) [to|about|that|of|when] {title}",
            "remind {owner} (to|about|that|of|when) {title}",
            "(set|set up|setup|add|create|make|put|schedule|need|want|get|give|place|leave|have|send|start|arrange|new|another) ~ <reminder> [for me|in|on|up] [to|for|about|that|:|called|saying|so|to alert me|on my calendar|…] {title}",
            "(set|set up|setup|add|create|make|put|schedule|need|want|give|place|have|send|start|arrange|new) ~ <reminder> [up] [for me]",
            "(i|we) (need|want|would like|'d like) ~ <reminder> [to|for|about|that] {title}",
            "<reminder> (to|:|for|about|that) {title}",
            "(set|make|add|create) [a|an|the] {title} <reminder> […]",
            "{title} and remind (me|us) […]",
            "{title} , remind (me|us) […]",
            "(ping|nudge|alert|notify|tell|message|poke) (me|us) (when|at|before|to|in|on|every|if) {title}??",
            "(i|we) (don't want to|must not|can't|should not|shouldn't|mustn't) forget {title}??",
        ],
        [
            "[到时候|到时|在|记得|每次|要|会议前|之前|设置|设个|设|加个|定个|给我|可以|别忘了|能不能|帮我|务必|定时|准时|按时|届时|到点|到点了|时间到了] 提醒 [一下] (我|我们|大家|他|她|他们|咱们|团队|全员|所有人|各位|本人|俺|一下) [一下|要|去|该|到时|记得|关于|:] {title}",
            "[记得|到时候|到时] 提醒 (我|我们|大家|一下|全员|所有人)",
            "提醒 {owner} [要|去|记得|按时|尽快] {title}",
            "{title} (的时候|时|前|之前|后|之后|以后) [记得|请|帮我|再] 提醒 [一下] (我|我们|大家|一下) […]",
            "{title} [到时候|到时|记得|请|要|需要|帮我|麻烦|给我|再|早点|提前|准时|按时] 提醒 [一下] (我|我们|大家|一下)",
            "{title} [到时候|到时|记得|请|要|需要] 提醒 (我|我们|大家) [一下|要|去|该] {title}",
            "(设|设置|设定|设个|加|加个|添加|增加|创建|新建|新增|定|定个|建|建个|弄|弄个|安排|来|来个|做|设立|开|开个|订|订个|加上|要|需要|给我) ~ 提醒 [:|,|我|要|去|我们|内容是|内容为|大家] {title}",
            "(设|设置|设定|设个|加|加个|添加|增加|创建|新建|新增|定|定个|建|建个|弄|弄个|安排|来|来个|做|设立|订|订个|加上|要) [一个|个|一项|一条|新的|新|一次] [关于] {title} [的] 提醒",
            "(设|设置|设定|设个|加|加个|添加|增加|创建|新建|新增|定|定个|建|建个) [一个|个|一项|一条] [新的|新] 提醒",
            "(提醒|新提醒) : {title}",
            "(别让我|不要让我|免得我|以免我|防止我|省得我) (忘了|忘记|忘) {title}",
            "(到时候|到点|到时) (叫|喊|通知|告诉) 我 {title}??",
            "(通知|叫|喊|告诉) 我 [去|要|该] {title}??",
        ]),
        Heard("reminder.list", [],
        [
            "<show> [me|us] ~ reminders […]",
            "<show> [me|us] ~ reminder list […]",
            "[what|which|what's|what are|list|list of] [all] [of] [my|the|our|any|pending|open|upcoming|active|current|all|today's|tomorrow's] [my|pending|open|upcoming|active|current|today's] reminders […]",
            "(what|which|what's|when|how many|where) … (reminder|reminders) […]",
            "(do|did|is|are|have|does|has|were|was|am i) (i|there|any|my|we|you|it) … (reminder|reminders) […]",
            "(is|are) there ~ (reminder|reminders) […]",
            "(i|i'd|would|want|like|need) … (hear|see|confirm|check|know|review|view|list) … reminders […]",
            "(read|tell|give|show|remind) me ~ (reminders|things to remember|list of things to remember) […]",
            "remind me (of|about|what) ~ (items|things|everything|stuff|what) (on|in|that|i) …",
            "remind me what (i|is|was|are|my|the|we) …",
            "(what|which) … (remember|remind|reminded|remind me|reminded of) […]",
            "my list of reminders […]",
            "(did i|have i) (set|ask|make|create|add|put) … (reminder|reminded|remind) […]",
            "what did i ask you to remind me […]",
        ],
        [
            "<show> [一下] … (提醒|提醒事项) [列表|清单|有哪些|吧|都有哪些]",
            "[我|我们] … (有什么|有哪些|有多少|有几个|有没有|还有什么|还有哪些|有|设了什么|设了哪些|设置了哪些|设置了什么) … 提醒 […]",
            "(什么|哪些|几个|多少|有没有|有什么|有哪些) … 提醒 […]",
            "[我的|所有|全部|今天的|明天的|本周的|当前的|我所有的] 提醒 [列表|清单|有哪些|有什么|事项|都有哪些|都有什么]",
            "… (在|加到|加入) [我的] 提醒 (里|中|列表里|列表中|事项里|事项中) [了] [吗|没有|么]",
            "[我|你] … 提醒 … (吗|什么|哪些|几点|什么时候|没有)??",
            "[我] 让你提醒我 (什么|啥|哪些)…",
            "提醒 (列表|清单|一览|有哪些|都有哪些)",
        ]),
        Heard("reminder.cancel", [Due],
        [
            "(<delete>|stop|turn off|dismiss|disable|end|skip|cut|unset|switch off) … (reminder|reminders) […]",
            "(stop|quit|don't|do not|no longer|never mind) (reminding|remind|need to remind|you need to remind) (me|us|him|her|everyone|the team) […]",
            "(i|we) (don't|do not|no longer) (need|want) ~ (reminder|reminders|be reminded|to be reminded) […]",
            "(take|get|pull) … (reminder|reminders) (off|out|away|down) […]",
            "… reminder (is|was) (no longer needed|not needed|obsolete)",
        ],
        [
            "(<delete>|关闭|关掉|停止|停掉|停|不再|终止|解除|停用|去除|清理) [掉] … 提醒 [了|吧|事项|都]",
            "[把|将] … 提醒 [全部|都|全|给] (取消|删除|删掉|删了|关掉|关闭|停掉|清空|去掉|撤销|取消掉|移除|清掉)",
            "(不用|不要|别|不必|不需要|无需|甭|停止|别再|不要再|不用再) [再] 提醒 [我|我们|大家|了] […]",
            "(取消|删除|去掉|关闭) [我的|我] 提醒 …",
            "… 提醒 (不要了|不需要了|不用了|取消|删掉|取消了|作废)",
        ]),
    ];

    private static IEnumerable<Intent> Meetings() =>
    [
        Heard("meeting.schedule", [Title, Due, Repeat],
        [
            "<schedule> [a|an|the|another|our|my|in|me|us|up|new|some|next|this|weekly|daily|recurring|quick|short|team|project|client|sales|{title}] [a|an|new|quick|short|weekly|daily|monthly|recurring|team|sales|online|virtual|teams|zoom|30 minute|one hour|hour|follow up|in person|group|emergency] <meeting> […]",
            "<schedule> … (meeting|conference room|meeting room|conference call|kickoff|one on one|1:1|sync|retro|retrospective|workshop|planning session|meeting time) […]",
            "<schedule> ~ (call|video call|catch up|session|review|demo|huddle) (with|between|for|about|on) …",
            "(i|we) (need|want|would like|'d like) … (meeting|sync|call|1:1|one on one) (with|on|at|about|for|to|tomorrow|next|between|between us) …",
            "(i|we) (need|want|would like|'d like) (a|an|the) … (meeting room|conference room) […]",
            "(meeting|sync|meet|call) (with|between) … (at|on|tomorrow|next|from) …??",
            "(meet|sync|catch up|get together|sit down) (with) …??",
            "meeting (at|on|tomorrow|next|for) …??",
            "open calendar schedule event meeting",
            "(set|put|add) … (meeting|conference) (in|on|to|into|for|at|down) …",
            "(invite|get) … (to|for) [a|an|the] (meeting|sync|call|kickoff|review) […]",
            "(can|could) (we|you|everyone) (meet|have a meeting|have a call|get together) …??",
        ],
        [
            "<arrange> [一下] … (会议|会|例会|周会|月会|评审会|评审会议|碰头会|讨论会|复盘会|启动会|同步会|会议室|需求评审|评审|项目会|视频会议|电话会议|电话会|沟通会|对齐会|分享会|总结会|计划会|面谈|1:1|meeting|sync) [吧|讨论|,|:|,讨论] […]",
            "(和|跟|与|同|约|叫上|拉上|喊上|叫|召集) … (开会|开个会|开一个会|见面|碰头|碰一下|聊聊|聊一下|对一下|对齐|面谈|会面|开个短会|开短会|开一次会) […]",
            "[我们|咱们|大家|团队] (开会|开个会|开一个会|碰个头|开一次会) [讨论|,|:|吧] […]??",
            "[把|将] … (会议|会) [安排|定|约|订|放|排] (在|到) …",
            "(安排|预约|约|发起) … (和|跟|与) … 的 (会议|会|沟通|讨论|面谈)",
            "会议 (时间|定在|安排在) …??",
            "(安排|预约|约) [一个|一次|个] (会议|会) …",
        ]),
        Heard("meeting.list", [Due],
        [
            "(what|what's|when|when's|which|where|who|who's|how many|what time|at what time|whom) … (meeting|meetings|conference|conferences|appointments|appointment) […]",
            "(do|does|did|have|has|is|are|will|am|any|was) (i|we|there|you|my|the|any|anyone|it|our|he|she) … (meeting|meetings|conference call|appointments) […]",
            "(is|are) there ~ (meeting|meetings|conference) […]",
            "any (meetings|meeting|calls) …",
            "<show> [me|us] ~ meetings […]",
            "<show> [me|us] [about|if|whether|when|where|what|of|my|the|all|any|today's] … (meetings|meeting schedule|meeting) […]",
            "(notify|inform|update|brief) me (about|of|on) ~ meetings […]",
            "[my|our|all|upcoming|today's|tomorrow's|next|this week's|list of] [upcoming|next|scheduled] (meetings|next meeting) [for|on|today|tomorrow|this week|…] […]",
            "my (meeting|meetings|next meeting) … (when|scheduled|where|what time) […]",
            "(meeting|meetings) [list|schedule|calendar|agenda|overview]",
            "<show> … (on|in|for) (my|the|our|today's) (calendar|agenda|schedule) […]",
            "(what|what's|anything) … (on|in) (my|the|our|today's) (calendar|agenda|schedule) […]",
            "what (do|did) (i|we) have (planned|scheduled|on|going on|booked) (for|on) …",
            "[<show>] [me|us] [my|our|today's] (calendar|agenda|schedule) (for|today|tomorrow|this|next|on) […]",
            "[what's|what is|show|check] my (calendar|schedule|agenda) […]",
            "… summary of ~ meetings",
            "(am i|are we|is …) (free|busy|available) [at|on|tomorrow|today|this|next|…] […]??",
            "… you [will] have a meeting in …",
        ],
        [
            "(今天|明天|后天|本周|这周|下周|今晚|上午|下午|我|我们|今早|周一|周二|周三|周四|周五|接下来|下个|下一个|这个月|本月|最近|…) [我|我们] … (有什么|有哪些|有几个|有多少|有没有|几点|什么时候|有) … (会|会议|例会|日程) [要开|要参加|安排|吗|没有|么|议] […]",
            "<show> [一下] … (会议|会议安排|日程|日程安排|会议日程|会议列表|日历|行程|会) [安排|列表|清单|吧]",
            "[我|我们] … (会议|例会|周会|评审会|站会时间|会) [是|在|安排|都] [在|是] (什么时候|几点|哪里|哪|哪个会议室|哪儿|何时|哪天|几号|多久|谁参加|有谁) […]",
            "(什么时候|几点|哪天|何时|谁|有谁|哪些人) … (会议|例会|周会|评审会|开会|会) […]",
            "(有|有没有|还有|有什么|有哪些) [什么|哪些|几个] [要开] [的] (会议|会) [吗|要开|要参加|没有] […]",
            "[我的|我们的|所有|今天的|明天的|本周的|下周的|这周的|接下来的|团队的] (会议|会议安排|会议列表|会议日程|日程|日程安排|会议清单|行程) [有哪些|有什么|是什么|安排|列表|都有哪些]",
            "[我|我们] (下个|下一个|下一场|下场|下次) (会议|会) …",
            "… (要|需要) (开|参加) (什么|哪些|几个) (会|会议)",
            "… (有会|有会议|要开会|开会) (吗|没有|不|么)",
            "[今天|明天|本周|…] (会议|会) 多不多",
        ]),
        Heard("meeting.notes", [Title],
        [
            "<sumup> [the|our|this|that|today's|yesterday's|last|my] … (meeting|call|transcript|discussion|conversation|sync|session|retro|kickoff|standup call|recording) […]",
            "(take|make|write|write up|generate|create|prepare|send|post|get|draft|produce|give|show|share|publish|need|want|find|upload|start|do|capture|open|pull up|see|put together) [me|us|the|a|some|out|up] ~ (meeting notes|minutes|meeting minutes|meeting summary|notes|summary|recap|action items|decisions|mom|meeting recap) (of|for|from|in|on|about|to) …",
            "(take|make|write|write up|generate|create|prepare|send|post|get|draft|produce|give|show|share|publish|need|want|find|upload|start|do|capture|open|see) [me|us|the|a|some|out|up|last|our|today's|yesterday's] ~ (meeting notes|meeting minutes|meeting summary|minutes|mom|meeting recap) […]",
            "[meeting] (notes|minutes|recap|summary) (of|for|from) … (meeting|call|sync|discussion|retro|kickoff|review) […]",
            "(meeting notes|meeting minutes|meeting summary|minutes of meeting|minutes of the meeting|mom) […]",
            "(what|what's|which) … (decided|decide|decisions|discussed|agreed|action items|takeaways) … (meeting|call|sync|discussion|in|from|at) […]",
            "(here is|here's|this is) the (transcript|recording|meeting transcript) […]",
            "(turn|convert|make) … (transcript|recording|meeting) … (notes|minutes|summary|action items)",
            "(extract|pull|list|get|find) ~ (action items|decisions|actions) (from|of|out of) …",
            "(process|analyze|analyse|read) [the|this|my] (transcript|recording|meeting transcript) […]",
        ],
        [
            "<sumup> [一下] … (会议|会|讨论|纪要|会议内容|会议记录|转写|录音|逐字稿|周会|例会|评审会|通话) [内容|要点|的内容|记录|的要点|纪要] […]",
            "(写|生成|做|出|发|整理|给我|来|来份|帮我|创建|导出|输出|要|看|查看|看看|打开|分享|发布|上传|记|起草|提取|做个|写个|出个|弄|产出|做一份|准备) … (会议纪要|会议记录|纪要|会议总结|会议摘要|会议小结|会议要点|会议笔记|行动项|会议决议|会议结论) […]",
            "(会议纪要|会议记录|会议总结|会议摘要|会议小结|会议笔记) […]",
            "[今天|昨天|刚才|上次|上周|刚刚|…] [的] … (会议|会|例会|周会|评审会|会上|会议上) … (说了什么|决定了什么|讨论了什么|有哪些决定|结论是什么|有什么结论|定了什么|有哪些行动项|讲了什么|聊了什么|达成了什么|纪要|决议|要点)",
            "(把|将) … (转写|录音|会议|会|逐字稿|文字稿|讨论) … (整理成|生成|总结成|写成|变成|做成|总结|整理) …",
            "(这是|这里是|附上) [今天|昨天] [的] (会议记录|录音|转写|逐字稿|会议转写) […]",
            "(提取|列出|找出) … (行动项|决议|待办) …??",
            "(记录|记|记一下) [今天|昨天|这次|刚才|本次|这个] [的] (会议|会议内容) […]",
        ]),
    ];

    private static IEnumerable<Intent> Risks() =>
    [
        Heard("risk.log", [Title, Priority],
        [
            "<log> ~ (risk|risks) [that|of|:|for|about|is|-|called|,] {title}",
            "<log> ~ (risk|risks) [register entry|item|entry]",
            "(new|project|potential|possible|big|major) risk [is|:|that|of|-] {title}",
            "risk : {title}",
            "[there|there's|we have|we've got|i see|i have|we see|we face|i found|i identified|found|identified|spotted|we identified] [is|also] (a|another|one|some|the) [new|big|serious|potential|possible|major|high|real|significant|huge] risk [that|of|:|with|in|for|around] {title}",
            "<log> {title} (as|to|in|into|on) [a|an|the|our] [new|project|potential|team] (risk|risks|risk register|risk log|risk list)",
            "(put|add|enter) (to|in|into|on) [the|our] (risk register|risk log|risk list) [:] {title}",
            "[i|we] [think|believe|fear] … (is|might be|could be|may be) a risk […]??",
            "(we|there|{title}) (might|may|could|risk|are at risk of) … risk …??",
        ],
        [
            "<log> [一个|一条|个|条|下|一下|一项|了] [新|新的|项目|潜在|高|重大] [的] (风险|风险项|项目风险|风险点|隐患) [:|,|是|，|说|就是|关于|为] {title}",
            "<log> [一个|一条|个|条|下|一下|一项] [新|新的|项目|潜在] [的] (风险|风险项|项目风险|风险点|隐患)",
            "(新风险|风险|新的风险|新增风险|项目风险) : {title}",
            "[我|我们|我这边|这里|项目|目前|现在] [发现|有|存在|识别到|看到|感觉有|觉得有|出现] [了] (个|一个|一项|一些|新的|新|潜在的|一处) [新|新的|潜在|潜在的|大|很大的|重大|较大的] 风险 [:|,|是|，|就是] {title}",
            "(发现|识别|识别到|看到|出现) [了] [一个|个|新|一个新] [的] 风险 […]",
            "[把|将] {title} (记|列|登记|标记|录入|加入|加|写|记录|上报|标|添加|放|纳入|作为) [到|为|成|进|入|录] [一个|一条|项目] [风险|风险登记册|风险清单|风险列表|风险库|风险表|风险台账] [里|中]",
            "<log> {title} [的|这个|这一] 风险",
            "{title} (是个|是一个|算是|属于|是|有|存在) [很大的|较大的|一定的|潜在的|高|重大|大] (风险|隐患) […]??",
            "(担心|怕|可能会) {title} … 风险??",
        ]),
        Heard("risk.list", [],
        [
            "<show> [me|us] ~ (risks|risk register|risk list|risk log|risk matrix|heat map|heatmap|risk map|risk overview|risk report|risk board) […]",
            "(what|what's|what are|which|how many|who owns|where|any) … (risks|risk register|risk list|risk matrix) […]",
            "(is|are|do|does|have|has) (there|we|i|any|our|the project|the team) … (risk|risks) […]",
            "[what|which|list|our|my|the|all|all the|top|open|high|biggest|current|project|major|active|key|overdue] [are|our|my|top|open|high|biggest|current|project|the|5|three|five|3|10] [open|top|high|project|main|current|biggest|5|3|10] (risks|risk register|risk list|risk log|risk matrix|heat map|heatmap|risk map|risk overview|risk report) [for|of|in|on|this|by|with|right|…] […]",
        ],
        [
            "<show> [一下] … (风险|风险列表|风险清单|风险登记册|风险矩阵|热力图|风险图|风险情况|风险表) [列表|清单|情况|有哪些|矩阵|热力图|登记册|吧]",
            "[我们|项目|目前|现在|当前|本项目|团队|这个项目|…] [有|还有|都有|存在] (什么|哪些|多少|几个|啥|没有) [高|未关闭的|重大|主要|新的|大的|重大的|未解决的|开放的|潜在] 风险 […]",
            "(什么|哪些|有没有|多少|几个|前三|前五|最大的|最高的|主要|前三大|前五大|前十) … 风险 […]",
            "[我们的|所有|全部|当前|目前|项目|高|主要|我的|最大的|开放的|未关闭的|本项目的|项目的|团队的] [高|项目] [的] 风险 [列表|清单|登记册|矩阵|热力图|情况|有哪些|一览|总览|概况|台账|都有哪些|是什么|怎么样]",
        ]),
    ];

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
            "(报修|报障|报故障|故障上报|故障申报|报 bug) [:|,|一下] {title}",
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
            "(is|are|do|does|have|has) (there|we|i|any) [any|some|open|have|got|more|new] [any|open|unresolved|pending|new|urgent|more|other|unassigned] (tickets|incidents|bugs|open issues|support requests|support tickets) […]",
            "any (open|new|unresolved|pending|urgent|unassigned) (tickets|incidents|bugs|issues) […]",
            "(status|state) of [my|the|our|all] (ticket|tickets|incident|incidents|support request|support ticket) […]",
            "(what is|what's|check|how is) ~ status of [my|the|our] (ticket|tickets|incident|support request|support ticket) […]",
        ],
        [
            "<show> [一下] … (工单|单子|故障单|问题单|bug|缺陷|ticket|tickets|工单列表|工单状态|故障|工单队列) [列表|清单|情况|状态|有哪些|进度|队列|吧]",
            "[我|我们|团队|今天|目前|现在|当前|本周|…] [有|还有|都有|存在|上报了|提了] (什么|哪些|多少|几个|几张|啥|没有) [未处理的|未解决的|没处理的|紧急的|未关闭的|打开的|待处理的|没解决的|未分配的|紧急|待处理|未处理|没关的|新|超时的] (工单|单子|故障|bug|缺陷|ticket|故障单|问题单) […]",
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
            "(set up|schedule|create|configure) [a|the|our|an] [daily|async|new|morning|team|weekly] (standup|stand up|scrum|daily scrum) […]",
        ],
        [
            "<begin> [一下|个|一个|一次|今天的|今日|我们的|团队|每日|今天] [的|今天的|团队] (站会|每日站会|晨会|早会|日会|日站会|每日例会|站立会|每日站立会|standup|scrum|daily) […]",
            "(该|到|是|现在|准备|可以) [时间] (开|开始) (站会|晨会|早会|站立会|standup) [了|的时间了] […]",
            "(收集|征集|催一下|收一下|催) [大家|大家的|团队|团队的|各位|今天的] [的|今天的] (站会|日报|站会更新|更新|进展|站会内容) […]",
            "(站会|晨会|早会|standup) (开始|时间到|开始吧|启动|走起)",
            "(让|请|叫) (大家|所有人|团队|各位) (提交|填写|填|写|交|更新|发) [一下|今天的] (站会|日报|站会更新)",
            "(设置|设定|创建|新建|配置|安排|定) [一个|个|每天|每日|每个工作日|团队] [的] … (站会|每日站会|晨会|早会)",
        ]),
        Heard("standup.summary", [Due],
        [
            "[<show>|post|send|share|what is|what's|generate|create|what was|what were|compile|publish|prepare] [me|us|the|today's|yesterday's|out|our|a] [the|today's|yesterday's|last|our|this week's|a|team] [daily|team|today's|yesterday's] (standup|stand up|daily standup|scrum|daily|stand up meeting|standup meeting|standups|daily scrum) <summary> [for|of|from|today|yesterday|to|in|this|last|please|on] […]",
            "(summary|recap|report|results|overview|digest) (of|for|from) [the|today's|yesterday's|our|last|this|this morning's|this week's] [daily|morning|team|team's] (standup|stand up|daily standup|scrum|standups|daily scrum) […]",
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
            "站会 [怎么样|如何|结果|汇总|总结|小结|摘要|情况]",
        ]),
    ];

    private static Intent Heard(string name, Slot[] slots, string[] english, string[] chinese) =>
        new(name, slots, new(english, []), new(chinese, [])) { IsOffered = false };
}
