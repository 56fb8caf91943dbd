using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “set S-4 to urgent”, “category of S-4 is network”, “rename S-4 to …”, “description of S-4: …”. (G2)</summary>
public sealed class UpdateTicket(TicketStore tickets, TicketCard card, TicketChange change) : IForm
{
    private static readonly Slot Title = TicketSlots.Title with { Required = false };

    public Intent Intent { get; } = new("ticket.update", [TicketSlots.Ticket, Title, TicketSlots.Description, Priorities.Level, TicketSlots.Kind],
        English: new(
            [
                "(set|change|make|raise|lower|bump|update|mark|flag|increase|decrease|drop|put|turn|escalate) [the] [priority|prio|severity] [of|for] {ticket} ~ {level} ~",
                "(set|change|make|raise|lower|bump|update|increase|decrease|drop) ~ (priority|prio|severity) ~ {ticket} ~ {level}",
                "{ticket} [is|:|should be|to|has|priority|prio|now|is now] [priority|prio|severity] [is|to|:|a|at] {level} [priority|prio]",
                "[the] (priority|prio|severity) (of|for) {ticket} [is|should be|to|:] {level}",
                "(set|change|make|put|move|update|file) [the] (category|type|area) (of|for) {ticket} [to|as|:|into|=] {kind}",
                "(set|change|make|put|move|update|file) {ticket} [in|to|into|as|under] [the] [category|type|area] [to|:] {kind} [category]",
                "[the] (category|type|area) (of|for) {ticket} [is|should be|:|=] {kind}",
                "{ticket} [:] [is|has] (category|type|area|is about|belongs to|is in category|has category) [is|:|to|=] {kind}",
                "(rename|retitle|re title) {ticket} (to|as|:|into) {title}",
                "(change|set|update|edit) [the] (title|name|subject) (of|for) {ticket} (to|:|as) {title}",
                "{ticket} (title|name|rename|new title|subject) (to|:|is|as) {title}",
                "[change|set|update|edit|add] [the|a] (description|details) (of|for|to) {ticket} [to|:|is|as] {description}",
                "{ticket} (description|details) [to|:|is|as] {description}",
                "describe {ticket} [as|:] {description}",
            ],
            ["set S-4 to urgent", "category of S-4 is network"]),
        Chinese: new(
            [
                "[把|将] {ticket} [的] (优先级|优先度|紧急程度|严重程度|严重级别) [要|给我|请] [改为|设为|改成|调为|设成|调成|调到|提到|提高到|提升到|提升为|降到|降为|降低到|是|为|:|改到|调整为|标为|升为|升到|标记为] {level} [级|优先级]",
                "[把|将] {ticket} (改为|设为|改成|设成|标为|标记为|调为|调成|升为|升级为|提升为|降为|调整为|定为|标成|加急|是|很) [优先级|为] {level} [优先级|优先|级]",
                "(提高|提升|降低|调高|调低|修改|设置) {ticket} [的] 优先级 [到|为|至|成] {level}",
                "[把|将] {ticket} [的] (类别|分类|类型|归类|category) [改为|设为|改成|调为|设成|是|为|:|调整为|标为|选|到] {kind} [类]",
                "[把|将] {ticket} (归到|归为|归入|划到|分到|属于|转到|改到|是|归类为|归类到) {kind} [类|类别|分类|问题|里]",
                "[把|将] {ticket} [的] [名称|标题|名字|title] (改名为|重命名为|改名|改名叫|改叫|重命名|标题改为|标题改成|名称改为|名字改成) [:] {title}",
                "[把|将] {ticket} [的] (标题|名称|名字|title) (改为|改成|是|为|:|设为) [:] {title}",
                "[把|将] {ticket} [的] (描述|说明|详情|详细描述|内容) (改为|改成|是|为|:|设为|更新为) [:] {description}",
            ],
            ["S-4 优先级改为紧急", "S-4 类别改为网络"]));

    public Form Form { get; } = new("ticket", 1,
        [new(Title) { IsRequired = true }, new(TicketSlots.Description) { IsMultiline = true }, new(Priorities.Level) { Named = "priority", IsRequired = true }, new(TicketSlots.Kind) { Named = "category", IsRequired = true }]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await tickets.ReadAsync(turn, heard, ct) is not { } read)
            return Reply.Say(TicketStore.Missing(turn, heard));
        if (read.Value.IsStale(heard["version"]))
            return Reply.Show(await card.ShowAsync(turn, heard, read.Value, turn.Words["ticket.stale"], ct));
        return Change(read.Value, heard, turn.From, turn.At) is { } changed
            ? await change.SaveAsync(turn, heard, read, changed, ct)
            : Reply.Show(await card.ShowAsync(turn, heard, read.Value, turn.Words["ticket.unchanged"], ct));
    }

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await tickets.ReadAsync(turn, heard, ct) is not { Value: var ticket }
            ? FormStart.Empty with { Instead = TicketStore.Missing(turn, heard) }
            : TicketStore.Form(ticket, heard).With(Title.Name, ticket.Title).With(TicketSlots.Description.Name, ticket.Description)
                .With(Priorities.Level.Name, Priorities.Word(ticket.Priority)).With(TicketSlots.Kind.Name, TicketSlots.Word(ticket.Category));

    /// <summary>The changed ticket; null when it is like that already.</summary>
    internal static Ticket? Change(Ticket ticket, Heard heard, PersonId by, DateTimeOffset now)
    {
        var changed = ticket with
        {
            Title = heard[Title.Name] ?? ticket.Title,
            // A form that was sent with an empty description takes it away.
            Description = heard.Slots.GetValueOrDefault(TicketSlots.Description.Name) ?? ticket.Description,
            Priority = Priorities.In(heard) ?? ticket.Priority,
            Category = TicketSlots.CategoryIn(heard) ?? ticket.Category,
        };
        string[] what =
        [
            .. changed.Title == ticket.Title ? Array.Empty<string>() : ["title"],
            .. changed.Description == ticket.Description ? Array.Empty<string>() : ["description"],
            .. changed.Priority == ticket.Priority ? Array.Empty<string>() : ["priority"],
            .. changed.Category == ticket.Category ? Array.Empty<string>() : ["category"],
        ];
        return what.Length == 0 ? null : changed.With(new(now, by, "change", Note: string.Join(' ', what)));
    }
}
