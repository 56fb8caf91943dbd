using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Links;

/// <summary>Answers “unlink T-1 from R-2”.</summary>
public sealed class UnlinkItems(LinkStore links) : IAnswer
{
    public Intent Intent { get; } = new("link.remove", [LinkSlots.Item, LinkSlots.Other],
        English: new(["(unlink|disconnect|detach|untie) {item} [from|and|with] {other}", "<delete> [the] link (between|of|from) {item} (and|to|with) {other}"], ["unlink T-1 from R-2"]),
        Chinese: new(["(取消|解除|删除|去掉) {item} (和|与|跟|到) {other} [的|之间的] (关联|链接|联系)", "(取消关联|解除关联) {item} (和|与|跟|到|,) {other}"], ["取消 T-1 和 R-2 的关联"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (item, other) = (heard["item"]!, heard["other"]!);
        return await links.BetweenAsync(turn.Team, item, other, ct) is { } link
            ? Reply.Say(turn.Words.Say("link.removed", item, other)) with { Changes = Commit.Nothing.Delete(Link.Kept, link) }
            : Reply.Say(turn.Words.Say("link.none", item, other));
    }
}
