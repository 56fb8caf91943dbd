using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers “S-4 is waiting for the requester: the serial number”. (G3, G7)</summary>
public sealed class WaitWithTicket(MoveTicket move, TicketStore tickets) : IForm
{
    private static readonly Slot Whom = new("whom", SlotKind.Choice)
    {
        Choices =
        [
            ("requester", "requester|the requester|the user|user|the customer|customer|the reporter|reporter|提单人|报单人|提交人|用户|客户|申请人|报修人|对方|他|她"),
            ("thirdparty", "third party|a third party|the third party|the vendor|vendor|our vendor|the supplier|supplier|the provider|provider|the manufacturer|another team|第三方|供应商|厂商|厂家|外部|运营商|其他部门|别的部门"),
        ],
    };

    public Intent Intent { get; } = new("ticket.wait", [TicketSlots.Ticket, Whom, TicketSlots.Reason],
        English: new(
            [
                "{ticket} [is|:|has to|must|now|should] [now|on hold|still|currently] (waiting|waits|wait|blocked) (for|on|by) {whom}",
                "{ticket} [is|:|has to|must|now|should] [now|on hold|still|currently] (waiting|waits|wait|blocked) (for|on|by) {whom} [:|to|because|with|about|who must|who has to|-] {reason}",
                "{ticket} [is|:|has to|must|now|should] [now|on hold|still|currently] (waiting|waits|wait|blocked) (for|on|by|until|because|:) {reason}",
                "(set|put|mark|move|place|change) {ticket} [status] [as|to|on|into] (waiting|hold|pending|on hold|wait) [for|on|until|because|:|,] [for] {whom}",
                "(set|put|mark|move|place|change) {ticket} [status] [as|to|on|into] (waiting|hold|pending|on hold|wait) [for|on|until|because|:|,] [for] {whom} [:|to|because|with|about|-] {reason}",
                "(set|put|mark|move|place|change) {ticket} [status] [as|to|on|into] (waiting|hold|pending|on hold|wait) [for|on|until|because|:|,] [for] {reason}",
                "(set|put|mark|move|place|change) {ticket} [status] [as|to|on|into] (waiting|hold|pending|on hold|wait)",
                "(pause|hold|suspend) [work on] {ticket} [until|because|for|:|as] {reason}",
                "(pause|hold|suspend) [work on] {ticket}",
                "{ticket} (is on hold|on hold|is pending|pending|is paused|paused) [until|because|for|:] {reason}",
                "{ticket} (is on hold|on hold|is pending|pending|is paused|paused)",
                "(wait|waiting|i'm waiting|we are waiting) (with) {ticket} [for|on|until|because|:] {reason}",
            ],
            ["S-4 is waiting for the requester: serial number of the laptop"]),
        Chinese: new(
            [
                "{ticket} [工单] [目前|现在|先|正在|需要|要|正] (等待|等|等着|在等|待) {whom} [回复|答复|反馈|的回复]",
                "{ticket} [工单] [目前|现在|先|正在|需要|要|正] (等待|等|等着|在等|待) {whom} [回复|答复|反馈|的回复] [来|去|给我们|:|,] {reason}",
                "{ticket} [工单] [目前|现在|先|正在|需要|要|正] (等待|等|等着|在等|待) [:] {reason}",
                "[把|将] {ticket} [工单] [先] (挂起|暂停|搁置|暂缓|转为等待|设为等待|改为等待|标记为等待|改成等待|转等待|置为等待|设为等待中|改为等待中|改成等待中) [一下|了] [:|,] [等|等待|在等] {whom}",
                "[把|将] {ticket} [工单] [先] (挂起|暂停|搁置|暂缓|转为等待|设为等待|改为等待|标记为等待|改成等待|转等待|置为等待|设为等待中|改为等待中|改成等待中) [一下|了] [:|,] [等|等待|在等] {whom} [:|,] {reason}",
                "[把|将] {ticket} [工单] [先] (挂起|暂停|搁置|暂缓|转为等待|设为等待|改为等待|标记为等待|改成等待|转等待|置为等待|设为等待中|改为等待中|改成等待中) [一下|了] [:|,] [因为|原因是] [等|等待|在等] {reason}",
                "[把|将] {ticket} [工单] [先] (挂起|暂停|搁置|暂缓|转为等待|设为等待|改为等待|标记为等待|改成等待|转等待|置为等待|设为等待中|改为等待中|改成等待中) [一下|了]",
                "(挂起|暂停|搁置) [处理] {ticket} [:|,] [因为|原因是] [等|等待|在等] {reason}",
                "(挂起|暂停|搁置) [处理] {ticket}",
            ],
            ["S-4 等用户提供序列号"]));

    public Form Form { get; } = new("ticket", 1, [new(Whom) { IsRequired = true }, new(TicketSlots.Reason) { IsMultiline = true }]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var whom = heard[Whom.Name] is { } said ? Enum.Parse<WaitingFor>(said, ignoreCase: true) : (WaitingFor?)null;
        // A question only where the answer would be of use.
        if (heard[TicketSlots.Reason.Name] is null && whom is null
            && await tickets.ReadAsync(turn, heard, ct) is { Value: var ticket } && TicketFlow.Move(ticket, TicketState.Waiting, turn.From, turn.At, null, null) is MoveOutcome.Moved)
            return Reply.Ask(TicketSlots.Reason.Name, turn.Words.Say("ask.ticket.wait.reason", ticket.Id));
        return await move.ToAsync(turn, heard, TicketState.Waiting, heard[TicketSlots.Reason.Name], whom ?? WaitingFor.Requester, ct);
    }

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) =>
        (await move.StartAsync(turn, heard, TicketState.Waiting, ct)).With(Whom.Name, "requester");
}
