using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Attention;

/// <summary>Answers “why did I get this?” and the press below a notification. (H7, idea 6)</summary>
public sealed class ExplainWhy(IDocuments documents, PreferenceStore preferences) : IAnswer
{
    public Intent Intent { get; } = new("attention.why", [TypeWords.Type with { Required = false }],
        English: new(
            [
                "why (did|do|am) (i|you) (get|got|receive|getting|receiving|send|tell|ping|notify) [me] (this|that|it|this message|that message|these messages|this notification)",
                "why [was|am|were|have] (i|you) (told|notified|pinged|sending me) [this|that|of this|about this]",
                "why this [message|notification]",
            ],
            ["why did I get this?"]),
        Chinese: new(["(为什么|为何|怎么) [我] [会|要|给我|又] (收到|发|发给我|通知我|提醒我|推送) [了] (这条|这个|这条消息|这个通知|这条通知|这个消息|这些消息) [给我]", "(为什么|为何) [要] (通知|提醒|告诉) 我 [这个|这些]", "为什么 收到 (this|这条) [message|消息]"], ["为什么收到这条？"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var last = heard["type"] is null ? (await documents.FindAsync(TeamId.OfPerson(turn.Where.TenantId, turn.From), Ledger.Kind, Ledger.Id, ct))?.Value.Last : null;
        if ((heard["type"] ?? last?.Type) is not { } type)
            return Reply.Say(words["why.nothing"]);
        var reason = words.Has($"why.{type}") ? words[$"why.{type}"] : words.Say("why.other", TypeWords.Name(words, type));
        var when = NotificationTypes.Of(type).Timing;
        string[] lines =
        [
            .. last is null ? Array.Empty<string>() : [words.Say("why.last", last.Text)],
            reason,
            words[$"why.when.{when}"],
            PreferenceWords.Line(words, await preferences.OfAsync(turn, ct), turn.At),
            words.Say("why.change", TypeWords.Name(words, type)),
        ];
        return Reply.Say(string.Join('\n', lines));
    }
}
