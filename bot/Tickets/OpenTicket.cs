using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Tickets;

/// <summary>Answers “open a ticket: VPN drops every hour, urgent, category network”; asks first when there is one like it. (G1, G10)</summary>
public sealed class OpenTicket(ShortIds ids, TicketStore tickets, TicketCard card, SimilarTickets similar) : IForm
{
    // What is too long for a title becomes the description.
    private static readonly Slot Title = TicketSlots.Title with { Longest = Ticket.LongestDescription };

    /// <summary>Whether it is the ticket that was offered.</summary>
    internal static readonly Slot Same = new("same", SlotKind.Choice)
    {
        Choices =
        [
            ("yes", "yes|y|yep|yeah|yup|same|the same|it is the same|it's the same|it is|it's that|that's it|that is it|that one|that's the one|same one|same issue|same problem|是|是的|对|对的|就是|就是这个|就是它|是这个|一样|一样的|同一个|是同一个|同一个问题|没错|嗯"),
            ("no", "no|n|nope|nah|file it anyway|file it|file anyway|anyway|open it anyway|open anyway|file a new one|it is different|different|it's different|not the same|another one|another|a new one|new|new one|不是|不|否|不一样|不同|不同的|不是同一个|另一个|照样提交|仍然提交|仍要提交|还是提交|继续提交|继续|新建|提交|直接提交|照提|提新的"),
        ],
    };

    public Intent Intent { get; } = new("ticket.open", [Title, TicketSlots.Description, Priorities.Named, TicketSlots.Category, Same],
        English: new(
            [
                "<openit> [a|an|the|another|new|up|me|one|urgent|in|us|high priority|some] [new|urgent|support|it|service|critical|high priority|help desk|major|production|small|p1|quick] [support|it] <ticket> [for|about|that|:|on|with|because|to|as|-|regarding|called|,|in|saying] {title}",
                "<openit> [a|an|the|another|new|up|me|one|urgent|in|us|high priority|some] [new|urgent|support|it|service|critical|high priority|help desk|major|production|small|p1|quick] [support|it] <ticket> [for|about|that|:|on|with|because|to|as|-|regarding|called|,|in|saying] {title} (description|details|desc) (:|is|-) {description}",
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
            ["open a ticket: VPN drops every hour, urgent, category network"]),
        Chinese: new(
            [
                "<openit> [一个|一张|个|张|一下|下|条|一条|一份|新|了] [新|新的|紧急|技术|支持|it|高优先级|关于|紧急的] [的] <ticket> [:|,|是|，|说|内容是|关于|给|给it|标题是|反馈] {title}",
                "<openit> [一个|一张|个|张|一下|下|条|一条|一份|新|了] [新|新的|紧急|技术|支持|it|高优先级|关于|紧急的] [的] <ticket> [:|,|是|，|说|内容是|关于|给|给it|标题是|反馈] {title} (描述|详情|说明|详细描述|具体情况) (:|是|为) {description}",
                "<openit> [一个|一张|个|张|一下|下|条|一条|一份] [新|新的|紧急|技术|支持|it] [的] (工单|单子|故障单|问题单|支持单|服务单|bug|缺陷|ticket|报修|报修单|支持请求|技术工单|支持工单|bug单)",
                "<openit> [一个|一张|个|张|条|一条|一份] [关于] {title} [的] (工单|单子|故障单|问题单|支持单|服务单|bug|缺陷|ticket|报修单|bug单|故障)",
                "(提单|开单|报单) [:] {title}",
                "(报修|报障|报故障|报个修|报一下修|报修一下|报个障|故障上报|故障申报|报 bug) [:|,|一下] {title}",
                "(工单|新工单|故障|问题反馈|bug|新建工单|缺陷) : {title}",
                "{title} (帮我|请|麻烦|给我|需要|要|去|赶紧|,) [帮我|给我] (提|开|建|报|新建|创建|提交|发起) [一个|个|张|一张|下|一下] (工单|单子|bug|故障|ticket|报修|故障单|问题单|单) […]",
                "[我] (要|想|需要|得) (报修|报障|提单|开单|报个故障) […]",
                "[把|将] {title} (提|转|建|报|提交|转成|建成|提成|登记|录) [成|为|到|一个|个] (工单|bug|故障|单子|ticket|缺陷|工单系统|it|问题单) […]",
            ],
            ["提个工单：VPN 每小时断一次，紧急"]));

    public Form Form { get; } = new("ticket", 1,
        [new(Title), new(TicketSlots.Description) { IsMultiline = true }, new(TicketSlots.Category) { IsRequired = true }, new(Priorities.Named) { IsRequired = true }]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (heard[Same.Name] is { } same)
            return await AnsweredAsync(turn, heard, same == "yes", ct);
        var (title, description) = Headline.Of(heard[Title.Name]!, heard[TicketSlots.Description.Name]);
        if (description.Length > Ticket.LongestDescription)
            return Reply.Ask(TicketSlots.Description.Name, turn.Words.Say("ticket.descriptionTooLong", description.Length, Ticket.LongestDescription));
        var said = heard.With(Title.Name, title).With(TicketSlots.Description.Name, description);
        return await similar.FindAsync(turn, title, description, ct) is { } like
            ? await similar.AskAsync(turn, said, like, ct)
            : await FileAsync(turn, said, null, Commit.Nothing, ct);
    }

    public Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) =>
        Task.FromResult(FormStart.Empty.With(TicketSlots.Category.Name, TicketSlots.Word(Category.Other)).With(Priorities.Named.Name, Priorities.Word(Priority.Normal)));

    // “S-4 looks like the same. Is it that?” A button says which question it answers; words answer the last one.
    private async Task<Reply> AnsweredAsync(Turn turn, Heard heard, bool isSame, CancellationToken ct)
    {
        if (await tickets.DraftAsync(turn, ct) is not { } draft || heard["asked"] is { } asked && asked != SimilarTickets.Stamp(draft.Value))
            return Reply.Say(turn.Words["ticket.answered"]);
        var answered = Commit.Nothing.Delete(TicketDraft.Kind, draft);
        return isSame ? await similar.FollowAsync(turn, heard, draft.Value.Like, answered, ct) : await FileAsync(turn, draft.Value.Heard, draft.Value.Like, answered, ct);
    }

    private async Task<Reply> FileAsync(Turn turn, Heard heard, TicketId? like, Commit answered, CancellationToken ct)
    {
        var (number, taken) = await ids.NextAsync(turn.Team, "S", ct);
        var ticket = Ticket.OpenedIn(turn, new(number), heard[Title.Name]!, heard[TicketSlots.Description.Name] ?? "", TicketSlots.CategoryIn(heard) ?? Category.Other, Priorities.In(heard) ?? Priority.Normal) with { Like = like };
        var isKept = turn.Scope != Scope.Personal;
        var shown = isKept ? await card.ShowAsync(turn, TicketView.Home(ticket), ticket, "", ct) : await card.ShowAsync(turn, heard, ticket, "", ct);
        return Reply.Show(shown, taken.Create(Ticket.Kind, ticket).With(answered.Changes.AsSpan())) with { Handle = isKept ? ticket.Id.ToString() : null };
    }
}
