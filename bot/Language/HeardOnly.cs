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

    public static IReadOnlyList<Intent> Intents { get; } = [.. Meetings()];

    /// <summary>The intents of use cases, and those of this list that none of them declares.</summary>
    public static IReadOnlyList<Intent> With(IEnumerable<Intent> offered) => offered.ToArray() is var all ? [.. all, .. Intents.ExceptBy(all.Select(intent => intent.Name), intent => intent.Name)] : [];

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
    ];

    private static Intent Heard(string name, Slot[] slots, string[] english, string[] chinese) =>
        new(name, slots, new(english, []), new(chinese, [])) { IsOffered = false };
}
