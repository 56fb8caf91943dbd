namespace TeamBot.Language;

/// <summary>
/// Commands that are recognised and not offered: so that “remind me to create a task” is not taken for a task, and the
/// dry run can tell them apart. People get the ordinary apology for them. The use case that can answer one declares it,
/// with these patterns, in its own file; its declaration then counts instead of the one here.
/// </summary>
public static partial class HeardOnly
{
    private static readonly Slot Title = new("title", SlotKind.Text);
    private static readonly Slot Due = new("due", SlotKind.Date, Free: true);
    private static readonly Slot Repeat = new("repeat", SlotKind.Repeat, Free: true);
    private static readonly Slot Who = new("owner", SlotKind.Person);

    public static IReadOnlyList<Intent> Intents { get; } = [.. Reminders(), .. Meetings(), .. Standups()];

    /// <summary>The intents of use cases, and those of this list that none of them declares.</summary>
    public static IReadOnlyList<Intent> With(IEnumerable<Intent> offered) => offered.ToArray() is var all ? [.. all, .. Intents.ExceptBy(all.Select(intent => intent.Name), intent => intent.Name)] : [];

    private static IEnumerable<Intent> Reminders() =>
    [
        Heard("reminder.create", [Title, Who, Due, Repeat],
        [
            "<remind> [to|about|that|of|when|if|for|on] {title}",
            "<remind>",
            "[i|we] [need|want|would like|'d like] [to] be reminded [to|about|of|that|when] {title}",
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
            "[到时候|到时|在|记得|每次|要|会议前|之前|设置|设个|设|加个|定个|给我|可以|别忘了|能不能|帮我|务必|定时|准时|按时|届时|到点|到点了|时间到了] 提醒 [一下] (我|我们|大家|他|她|他们|咱们|团队|全员|所有人|各位|本人|俺) [一下|要|去|该|到时|记得|关于|:] {title}",
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
            "<show> [me] [my|the] list of [my|all] reminders […]",
            "[what|which|what's|what are|list|list of] [all] [of] [my|the|our|any|pending|open|upcoming|active|current|all|today's|tomorrow's] [my|pending|open|upcoming|active|current|today's] reminders […]",
            "(what|which|what's|when|how many|where) … (reminder|reminders) […]",
            "(do|did|is|are|have|does|has|were|was|am i) (i|there|any|my|we|you|it) … (reminder|reminders) […]",
            "(is|are) there ~ (reminder|reminders) […]",
            "(i|i'd|would|want|like|need) … (hear|see|confirm|check|know|review|view|list) … reminders […]",
            "(read|tell|give|show|remind) me ~ (reminders|things to remember|list of things to remember) […]",
            "remind me (of|about|what) ~ (items|things|everything|stuff|what) (on|in|that|i) …",
            "remind me (of|about) the (items|things|stuff) (on|in|that|i) …",
            "remind me of the items on my list […]",
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
            "(<delete>|forget|forget about|stop|turn off|dismiss|disable|end|skip|cut|unset|switch off) … (reminder|reminders) […]",
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
            "<schedule> ~ (min|mins|minutes|hour|hours|slot|some time|time) (with|for) …",
            "find (a|an|some|me|us|the) [time|slot|hour|30 minutes|day|good time] (for|with|to meet|to talk) …",
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
            "(和|跟|与|同|叫上) … (约|开|安排|订|定) [个|一个|一次|一场] (会|会议) […]",
            "(schedule|book|set up|create|arrange|plan) [一下|一个|个|一场|一次] … (会议|会|会议室) […]",
            "[把|将] … (会议|会) [安排|定|约|订|放|排] (在|到) …",
            "(安排|预约|约|发起) … (和|跟|与) … 的 (会议|会|沟通|讨论|面谈)",
            "会议 (时间|定在|安排在) …??",
            "(约|约一下|约个时间|约上) [和|跟|与] … (聊|讨论|谈|对|过|沟通|聊聊|聊一下|见面|碰一下|对齐) …",
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
            "notify me about the meetings […]",
            "[my|our|all|upcoming|today's|tomorrow's|next|this week's|list of] [upcoming|next|scheduled] (meetings|next meeting) [for|on|today|tomorrow|this week|…] […]",
            "my (meeting|meetings|next meeting) … (when|scheduled|where|what time) […]",
            "(meeting|meetings) [list|schedule|calendar|agenda|overview]",
            "<show> … (on|in|for) (my|the|our|today's) (calendar|agenda|schedule) […]",
            "(what|what's|anything) … (on|in) (my|the|our|today's) (calendar|agenda|schedule) […]",
            "(what|how) (does|is|'s) (my|our) (calendar|schedule|day|agenda|week|afternoon|morning) (look|looking) [like] […]",
            "(when|where|what time) (do|am|are|will|is) (i|we) (meet|meeting|meet with|seeing|meeting with) …",
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
            "(我|我们) … (有空|有没有空|有时间|有没有时间|空闲)??",
        ]),
        Heard("meeting.notes", [Title],
        [
            "<sumup> [the|our|this|that|today's|yesterday's|last|my] … (meeting|call|transcript|discussion|conversation|sync|session|retro|kickoff|design review|review|workshop|presentation|recording|planning|all hands|1:1|one on one) […]",
            "(take|make|write|write up|generate|create|prepare|send|post|get|draft|produce|give|show|share|publish|need|want|find|upload|start|do|capture|open|pull up|see|put together) [me|us|the|a|some|out|up] ~ (notes|summary|recap|action items|decisions|highlights|takeaways) (of|for|from|in|on|about|to) … (meeting|call|sync|discussion|retro|kickoff|review|session|workshop|1:1|transcript|recording|planning|demo) […]",
            "(give me|show me|send me|get me|provide) ~ (notes|summary|recap) (of|for|from) … (meeting|call|sync|discussion|retro|kickoff|review|session|workshop|transcript) […]",
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
            "(summarize|summarise|recap|sum up) [一下] … (会议|会|讨论|周会|例会) […]",
            "(会议|meeting) (纪要|总结|记录|notes|summary)",
            "<sumup> [一下] … (会议|会|讨论|纪要|会议内容|会议记录|转写|录音|逐字稿|周会|例会|评审会|通话) [内容|要点|的内容|记录|的要点|纪要] […]",
            "(写|生成|做|出|发|整理|给我|来|来份|帮我|创建|导出|输出|要|看|查看|看看|打开|分享|发布|上传|记|起草|提取|做个|写个|出个|弄|产出|做一份|准备) … (会议纪要|会议记录|纪要|会议总结|会议摘要|会议小结|会议要点|会议笔记|行动项|会议决议|会议结论) […]",
            "(会议纪要|会议记录|会议总结|会议摘要|会议小结|会议笔记) […]",
            "[今天|昨天|刚才|上次|上周|刚刚|…] [的] … (会议|会|例会|周会|评审会|会上|会议上) … (说了什么|决定了什么|讨论了什么|有哪些决定|结论是什么|有什么结论|定了什么|有哪些行动项|讲了什么|聊了什么|达成了什么|纪要|决议|要点)",
            "(把|将) … (转写|录音|会议|会|逐字稿|文字稿|讨论) … (整理成|生成|总结成|写成|变成|做成|总结|整理) …",
            "(这是|这里是|附上) [今天|昨天] [的] (会议记录|录音|转写|逐字稿|会议转写) […]",
            "[把|将] … (会议纪要|纪要|会议记录|会议总结) (发|给|发给|分享|发到|整理|导出|发一下|写) [给|一下|出来|好] [我|大家|群里|团队] […]",
            "(提取|列出|找出) … (行动项|决议|待办) …??",
            "(记录|记|记一下) [今天|昨天|这次|刚才|本次|这个] [的] (会议|会议内容) […]",
        ]),
    ];

    private static Intent Heard(string name, Slot[] slots, string[] english, string[] chinese) =>
        new(name, slots, new(english, []), new(chinese, [])) { IsOffered = false };
}
