using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Language.Dates;
using TeamBot.Storage;

namespace TeamBot.Tasks;

/// <summary>Answers “create task Renew the certificate for @Li by Friday, high priority”. (A1, A5, B5, C1, N3)</summary>
public sealed class CreateTask(ShortIds ids, TaskCard card, TaskOffers offers, DueCalls calls) : IForm
{
    public Intent Intent { get; } = new("task.create", [TaskSlots.Title, TaskSlots.Owner, TaskSlots.Due, TaskSlots.Priority, TaskSlots.Tags, MessageLink.Slot],
        English: new(
            [
                "<create> [a|an|the|another|one|my|this|these|the following|following] [new|follow up|quick|urgent|important|critical|personal|recurring|small|team|simple|big|few] <task> [called|named|titled|to|for|:|-|saying|that says|about|which is|with title|with the title] {title}",
                "<create> [a|an|the|another|one|my|this|some] [new|follow up|quick|urgent|important|personal] (task|todo|to do|to do item|todo item|action item)",
                "[new|next|another] (task|todo|to do|action item) [is] : {title}",
                "new (task|todo|to do|action item) {title}",
                "[i|we|there's|there is|here's|here is] [need|want|have|got|'ve got] (a|an|another) [new] (task|todo|to do|action item) (to|for|:|called) {title}",
                "<put> {title} [down] (to|on|onto|in|into|down on|down to|under) ~ <list> […]",
                "<put> {title} (to|on|onto|in|into|under) (my|the|our|your) [open] (tasks|task|todos)",
                "<put> (to|on|onto|in|into) [my|the|our|today's] <list> [:|that|to] {title}",
                "(on|to|in|into) [my|the|our] <list> ~ (add|put|include|added) {title}",
                "(on|to|in|into) [my|the|our] <list> ~ (need|want) {title} (added|on it)",
                "{title} (needs to|should|must|has to|can|ought to) (be|go) (on|in) [my|the|our] <list>",
                "(add|log|record|note|track|save|make|turn|convert) {title} (as|into) [a|an] [new] (task|todo|to do|action item)",
                "{title} [should be|is] a (task|todo|to do)",
                "(schedule|plan) [a|an|the|another] [new|recurring] <task> [to|for|:|about] {title}",
                "[<create>] [a|an|the] [new] (task|todo|to do|action item) {@owner} [:|,|to|please] {title}",
                "(get|have) (a|an|another) [new] <task> (to|for|:) {title}",
                "assign {title} to {owner}",
                "(assign|give) {owner} (to|the task of|the task to|a task to|a task :|the job of|with) {title}",
                "(create|add|make) {title} and assign [it] to {owner}",
                "(i|we) (need|have|ought|must|got) [to] {title} (by|before|no later than|until) {due}??",
                "{owner} (should|needs to|must|has to|will|shall|is to|ought to|to) {title} (by|before|no later than|until) {due}??",
                "{@owner} [please|can you|could you|will you|would you|you need to|needs to|to|:|should|must|has to] {title} {due}??",
                "(ask|tell|get|have|let|make) {owner} [to] {title} (by|before|until) {due}??",
                "(don't forget|do not forget|remember|make sure|we must not forget) to {title}??",
            ],
            ["create task Renew the certificate by Friday", "add a task Book the room for me by tomorrow, high priority"]),
        Chinese: new(
            [
                "<create> [一|1|两|几] [个|条|项|下|一下] [新|新的] [紧急|重要|高优先级|急|低优先级] [的] <task> [是|叫|叫做|名为|名称为|名字叫|内容是|内容为|标题是|标题为|关于|给我|去|要|要求|就是] {title}",
                "<create> [一|1|几] [个|条|项|下|一下] [新|新的|紧急|重要] <task>",
                "[新|新的|新增] (任务|待办|待办事项) [是] : {title}",
                "新 (任务|待办) {title}",
                "[<create>] [一|1] [个|条|项] [新|新的] (任务|待办|待办事项) {@owner} [:|,|去|,请] {title}",
                "<create> [一|1] [个|条|项] [新|新的] (任务|待办|待办事项) 给 {owner} [:|,|让他|让她|去|来|要他|要她|请他|请她] {title}",
                "[把|将] {title} (加到|加入|加入到|加进|加在|添加到|添加进|添加至|放到|放进|放入|列入|列到|记到|记入|记进|写进|写到|纳入|录入|存到|建成|建为|创建为|创建成|新建为|设为|转成|转为|变成|做成|加为|添加为) [到] [我的|我们的|团队的|今天的|本周的|我] [一个|一条|新] (<task>|<list>) [里|中|上|里面|内|列表|清单]",
                "(在|往|给|向|到) [我的|我们的|团队的|我] (<list>|<task>) [里|中|上|里面|列表里|列表中|列表|清单里|清单中|清单] (加|加上|加入|添加|新增|增加|加个|添|记|记上|写上|放) [一个|一条|一项|个|条|上|进] [:] {title}",
                "(加|新增|添加|创建|新建|建|增加) (一个|一条|一项|个|条) {title} [的] (任务|待办|待办事项)",
                "(创建|新建|新增|添加|建立) {title} [的] (任务|待办|待办事项)",
                "[把|将] {title} (交给|分配给|指派给|分派给|派给|安排给|分给) {owner} [负责|处理|来做|去做|完成|跟进|来负责|来处理|做]",
                "[把|将] {title} 分配一下 给 {owner}",
                "(分配|指派|安排|分派) [一个任务] 给 {owner} [:] {title}",
                "给 {owner} (派|安排|分配|建|加|创建|新建|指派|布置) [一个|个|一项|一条|了] (任务|待办|活) [:|去|,] {title}",
                "{title} 由 {owner} (负责|完成|处理|来做|跟进|来负责)",
                "(安排|让|请|叫|派|要求|麻烦) {owner} [在|于|赶在] {due} [把|完成|做完|搞定|提交|交|弄好] {title}??",
                "{@owner} [在|请|麻烦|需要|要|务必|:] {due} [完成|做完|搞定|提交|把|要] {title}??",
                "{@owner} [请|麻烦|需要|要|务必|:] {title} {due}??",
                "{owner} 负责 {title}??",
                "(记一下|记下|记得|别忘了|不要忘了|要记得|务必|记着) [要] {title}??",
                "(需要|要|得|必须|应该) (在|于) {due} {title}??",
            ],
            ["创建任务 更新发布说明，下周三之前", "新建一个任务：准备演示，高优先级，周五前"]));

    public Form Form { get; } = new("task", 1, [new(TaskSlots.Title), new(TaskSlots.Owner) { IsRequired = true }, new(TaskSlots.Due), new(TaskSlots.Priority) { IsRequired = true }]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (number, taken) = await ids.NextAsync(turn.Team, "T", ct);
        var task = Made(turn, heard, new(number), turn.From);
        return Reply.Show(await card.ShowAsync(turn, task, "", TaskSlots.OtherDue(heard), ct), await calls.SetAsync(taken.Create(TeamTask.Kind, task), turn, task, ct)) with { Also = await offers.TellAsync(turn, task, ct) };
    }

    /// <summary>The task that a sentence or a form describes.</summary>
    /// <param name="usualOwner">Whose it is when nobody is named.</param>
    internal static TeamTask Made(Turn turn, Heard heard, TaskId id, PersonId usualOwner)
    {
        var task = new TeamTask(id, heard["title"]!, heard["owner"] is { } owner ? new(owner) : usualOwner, null, null, Priorities.In(heard) ?? Priority.Normal, turn.From, turn.At)
        {
            Tags = TaskSlots.TagsWith(null, heard),
            Source = MessageLink.In(heard),
        };
        return TaskOffers.Give(turn, task.Due(SaidDate.TryParse(heard["due"], out var due) ? due : null, turn.Zone), before: turn.From);
    }

    public Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) =>
        Task.FromResult(FormStart.Empty.With("owner", turn.From.Value).With("priority", TaskSlots.Word(Priority.Normal)));
}
