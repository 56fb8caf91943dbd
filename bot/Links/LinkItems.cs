using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Links;

/// <summary>Answers “link T-1 to R-2”. (idea 1)</summary>
public sealed class LinkItems(LinkStore links, Items items) : IAnswer
{
    public Intent Intent { get; } = new("link.add", [LinkSlots.Item, LinkSlots.Other],
        English: new(
            [
                "(link|connect|relate|tie|join|associate) {item} [to|with|and|up with] {other} [together]",
                "{item} (relates to|is related to|belongs to|goes with|belongs with|has to do with) {other}",
                "(link|connect|relate) {item}",
            ],
            ["link T-1 to R-2"]),
        Chinese: new(
            [
                "[把|将] {item} (关联到|关联|连到|链接到|联系到|挂到|关联上) {other} [上]",
                "[把|将] {item} (和|与|跟|同) {other} (关联|关联起来|联系起来|连起来|链接|有关|相关) [起来]",
                "(关联|链接|连接) {item} (和|与|跟|到|,) {other}",
                "(关联|链接) {item}",
            ],
            ["把 T-1 关联到 R-2"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (item, other) = (heard["item"]!, heard["other"]!);
        if (item == other)
            return Reply.Ask("other", turn.Words.Say("link.itself", item));
        if (await items.FindAsync(turn, item, ct) is not var (title, _))
            return Reply.Say(turn.Words.Say("link.missing", item));
        if (await items.FindAsync(turn, other, ct) is not var (otherTitle, _))
            return Reply.Say(turn.Words.Say("link.missing", other));
        if (await links.BetweenAsync(turn.Team, item, other, ct) is not null)
            return Reply.Say(turn.Words.Say("link.already", item, other));
        return Reply.Say(turn.Words.Say("link.added", item, title, other, otherTitle)) with
        {
            Changes = Commit.Nothing.Create(Link.Kept, new(item, other, LinkKind.Related, turn.From, turn.At)),
        };
    }
}
