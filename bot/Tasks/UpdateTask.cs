using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “move T-3 to next Monday”, “assign T-3 to @Li”, “rename T-3 to …”, “T-3 priority high”. (A4, A5, C1, C4)</summary>
public sealed class UpdateTask(TaskStore tasks, TaskCard card, TaskOffers offers, DueCalls calls) : IForm
{
    private static readonly Slot Title = TaskSlots.Title with { Required = false };
    private static readonly Slot Owner = TaskSlots.Owner with { Free = false };
    private static readonly Slot Due = TaskSlots.Due with { Free = false };
    private static readonly Slot Later = new("later", SlotKind.Distance);
    private static readonly Slot Sooner = new("sooner", SlotKind.Distance);

    public Intent Intent { get; } = new("task.update", [TaskSlots.Task, Title, Owner, Due, TaskSlots.Level, TaskSlots.Priority with { Free = false }, Later, Sooner, TaskSlots.Tags],
        English: new(
            [
                "<move> [the] [due date|deadline|date|due] [of|for] {task} ~ (to|until|till|by|for|into|on|at|as|from today to|is|=) {due} ~",
                "<move> ~ (due date|deadline|date|due) ~ {task} ~ {due}",
                "<move> {task} ~ {due} ~",
                "{task} ~ (due|due date|deadline|due on|due by|should be due|move|moved|moves|slip|slips|slipped|delayed|postponed|push|pushed|is|now|should be|must be done|to|until|by|for|rescheduled|extended) ~ {due} ~",
                "<give> {task} from … to {owner}",
                "<give> [the] [ownership of] {task} (to|over to|for) {owner} [instead|please]",
                "(make|set|change|let) {owner} [the|as|as the|to be] (owner|assignee|responsible) (of|for|on) {task}",
                "(set|change|update|make) [the] (owner|assignee) (of|for|on) {task} (to|as|:) {owner}",
                "{task} (is for|goes to|belongs to|should go to|is now with|is assigned to|assigned to|assign to|reassign to|give to|owner|owner is|owner:|to) {owner}",
                "{owner} (takes|owns|takes over|will take|will take over|will do|is responsible for|should do|should take|is taking over|can take) {task}",
                "(rename|retitle|re title) {task} (to|as|:|into) {title}",
                "(change|set|update|edit) [the] (title|name|description) (of|for) {task} (to|:|as) {title}",
                "{task} (title|name|rename|new title) (to|:|is|as) {title}",
                "(set|change|make|raise|lower|bump|update|mark|flag|increase|decrease|drop|put|turn) ~ {task} ~ {level} ~",
                "(set|change|make|raise|lower|bump|update|mark|flag|increase|decrease|drop) ~ (priority|prio) ~ {task} ~ {level}",
                "{task} [is|should be|to|has|priority|prio|now|is now] [priority|prio] [is|to|:|a|at] {level} [priority|prio]",
                "[the] (priority|prio) of {task} [is|should be|to|:] {level}",
                "bring {task} (forward|up|back) to {due}",
                "(move|postpone|push|reschedule|delay|shift|change) {task} (to|until) {?due}",
                "(move|postpone|push|delay|extend|defer|shift|slip) [the] [due date of|deadline of] {task} [back|out] by {later}",
                "(move|push|shift) {task} (back|out) {later}",
                "(give|allow) {task} {later} [more|longer]",
                "(bring|pull|move) {task} (forward|in|up) by {sooner}",
                "[add|put] [the] (tag|label|tags) ~ (to|on) {task}",
                "(tag|label) {task} [as|with]",
                // A task by its name: its number is asked for.
                "<move> ~ (due date|deadline|due|dates) ~ (of|for|on) … (to|until|by) {due}",
                "(move|postpone|push|push back|reschedule|delay|extend|bump|defer|shift) [the|my|our|that|this] … (task|todo|to do|action item) ~ (to|until|till|by|for) {due}",
                "(move|postpone|push|push back|reschedule|delay|extend|bump|defer|shift) (it|that|this|that one|this one) (to|until|till|by|for) {due}",
                "(assign|reassign|re assign|delegate|transfer|hand over|give) [the|my|our|that|this|all] … (task|tasks|todo|action item) (to|over to) {owner}",
                "(reassign|re assign|assign|give|delegate) (it|this|that|this one|that one) to {owner}",
                "(change|set|update|raise|lower|increase|bump) [the] (priority|prio|owner|assignee) (of|for|on) … (to|as|from) …",
                "(change|set|update|raise|lower) [its|the] (priority|prio) to {level}",
                "(change|set|update) [its|the] (due date|deadline|date) to {due}",
                "(make|mark|flag|set) [the|that|this] … (task|todo) [as|to|a] {level} [priority]",
            ],
            ["move T-3 to next Monday", "assign T-3 to me", "rename T-3 to Renew the TLS certificate", "set T-3 to high priority"]),
        Chinese: new(
            [
                "[把|将] {task} [的] [截止|到期|完成|交付] [日期|时间|日|期限|期] [往后] <move> [到|至|为|在] {due} [前|之前|完成]",
                "<move> {task} [的] [截止|到期] [日期|时间] (到|至|为) {due}",
                "{task} [的] (截止|到期|截止日期|截止时间|截止日|到期日|期限|deadline|ddl) [改|改成|改为|改到|调到|是|为|:|定在|设为|推到|延到] {due}",
                "{task} ~ (延期|推迟|提前|顺延|改期|延后|延长|延迟) [到|至] {due}",
                "[把|将] {task} <given> {owner} [负责|处理|来做|去做|跟进|做|吧]",
                "{task} (由|让|给|归|换) {owner} (负责|处理|来做|跟进|做|来)",
                "{task} [的] (负责人|执行人|责任人|owner) [改成|改为|换成|设为|是|为|:|改|换] {owner}",
                "<given> {owner} [:] {task}",
                "(assign|reassign|give|交|分配|指派|转|派|转交) {task} 给 {owner}",
                "[把|将] {task} (assign|reassign|交|分配|指派|转|派|转交|move|移|挪) 给 {owner}",
                "[把|将] {task} <move> [到|至] {due}",
                "<move> {task} 到 {due}",
                "{task} [的] (优先级) (改为|改成|是|为|调到|设为) {level}",
                "[把|将] {task} [的] [名称|标题|名字|title] (改名为|重命名为|改名|改名叫|改叫|重命名|改成叫|标题改为|标题改成|名称改为|名字改成|改为|改成) [:] {title}",
                "[把|将] {task} [的] (优先级|优先度|优先) [要|给我|请] [改为|设为|改成|调为|设成|调成|调到|提到|提高到|提升到|提升为|降到|降为|降低到|是|为|:|改到|调整为|标为|升为|升到|标记为] {level} [级|优先级]",
                "[把|将] {task} (改为|设为|改成|设成|标为|标记为|调为|调成|升为|升级为|提升为|降为|调整为|定为|标成) {level} [优先级|优先|级]",
                "{task} [是|改|为|变成|变为|设] {level} 优先级",
                "[把|将] {task} [的] [截止|到期|完成|交付] [日期|时间|日|期限] [再|往后] (推迟|延后|延期|顺延|往后推|推后|延长) {later}",
                "(推迟|延后|延期|顺延|推后) {task} {later}",
                "[把|将] {task} [往前] (提前|前移|往前提) {sooner}",
                "[给|把|将] {task} (加|打|加上|打上|添加) [标签|tag]",
                "[把|将] {task} [的] [截止|到期] [日期|时间] (改到|延到|延期到|推迟到|移到|调到|提前到|推到) {?due}",
                "(提高|提升|降低|调高|调低) {task} [的] 优先级 [到|为|至] {level}",
                "[把|将] … (任务|待办|这个|那个|它|这条|那条) [的] [截止|到期|完成] [日期|时间|日|期限] <move> [到|至|为] {due} [前|之前]",
                "[把|将] … [的] (截止日期|截止时间|到期日|到期时间|deadline|ddl|交付日期|完成时间|截止日) <move> [到|至|为] {due}",
                "[把|将] … (任务|待办|这个|那个|它|这条|那条) <given> {owner} [负责|处理|来做|跟进]",
                "[把|将] … (任务|待办|这个|那个|它|这条|那条) [的] 优先级 (改为|设为|改成|调为|设成|调成|调到|提到|提高到|提升到|降到|降为|提高|调高|降低|调低) [到|为] {level}",
                "[把|将] … (任务|待办) (改为|设为|改成|设成|标为|标记为|调成|调为) {level} [优先级]",
                "[把|将] … 优先级 (改为|设为|改成|调为|设成|调成|调到|提到|提高到|提升到|降到|降为) {level}",
                "(把|将) {title} (推迟到|延期到|延后到|提前到|顺延到|改期到|改到|挪到|推到|延到) {due}??",
            ],
            ["T-3 改到下周一", "把 T-3 交给我", "T-3 改名为 更新证书", "T-3 优先级改为高"]));

    public Form Form { get; } = new("task", 1,
        [new(Title) { IsRequired = true }, new(Owner) { IsRequired = true }, new(Due), new(TaskSlots.Level) { Named = "priority", IsRequired = true }]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tasks.ReadAsync(turn, heard, ct) is not { } read)
            return TaskStore.Missing(turn, heard);
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["task.stale"], ct));

        if ((heard["later"] ?? heard["sooner"]) is not null && heard["due"] is null && read.Value.DueOn is null)
            return Reply.Ask("due", turn.Words.Say("task.noDue", read.Value.Id));
        var changed = Change(read.Value, heard, turn.Zone);
        if (changed == read.Value)
            return Reply.Show(await card.ShowAsync(turn, read.Value, turn.Words["task.unchanged"], ct));
        var isGiven = changed.Owner != read.Value.Owner;
        changed = isGiven ? TaskOffers.Give(turn, changed.Changed(), before: read.Value.Owner) : changed.Changed();
        return Reply.Show(await card.ShowAsync(turn, changed, "", TaskSlots.OtherDue(heard), ct), await calls.SetAsync(Commit.Nothing.Replace(TeamTask.Kind, read, changed), turn, changed, ct)) with
        {
            Also = isGiven ? await offers.TellAsync(turn, changed, ct) : [],
        };
    }

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await tasks.ReadAsync(turn, heard, ct) is not { Value: var task }
            ? FormStart.Empty with { Instead = TaskStore.Missing(turn, heard).Text }
            : (FormStart.Empty with { About = task.Id.ToString() })
                .With("title", task.Title).With("owner", task.Owner.Value).With("due", task.DueOn?.ToString("O", turn.Words.Culture))
                .With("level", TaskSlots.Word(task.Priority)).With("version", task.Revision.ToString(turn.Words.Culture));

    // A slot that was sent empty by the form takes the date away; one that was not said stays, and so does the time of day.
    internal static TeamTask Change(TeamTask task, Heard heard, TimeZoneInfo zone)
    {
        var changed = task with
        {
            Title = heard["title"] ?? task.Title,
            Tags = TaskSlots.TagsWith(task.Tags, heard),
            Owner = heard["owner"] is { } owner ? new(owner) : task.Owner,
            Priority = Priorities.In(heard) ?? task.Priority,
        };
        if (heard["due"] is null && Distance.Read(heard["later"] ?? heard["sooner"] ?? "") is { } distance)
            return changed.Due(Moved(task, distance, back: heard["later"] is null, zone), zone);
        if (!heard.Slots.ContainsKey("due"))
            return changed;
        return changed.Due(SaidDate.TryParse(heard["due"], out var due) ? due with { Time = due.Time ?? task.DueTime(zone) } : null, zone);
    }

    private static SaidDate Moved(TeamTask task, Distance distance, bool back, TimeZoneInfo zone)
    {
        var time = task.DueTime(zone);
        var moved = distance.From(task.DueOn!.Value.ToDateTime(time ?? TimeOnly.MinValue), back);
        return new(DateOnly.FromDateTime(moved)) { Time = time is not null || distance.IsOfTime ? TimeOnly.FromDateTime(moved) : null };
    }
}
