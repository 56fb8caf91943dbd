using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Owners;

/// <summary>Answers “remove @Ben as owner”; a team keeps its last one. (M1)</summary>
public sealed class RemoveOwner(OwnerStore owners) : IAnswer
{
    public Intent Intent { get; } = new("owner.remove", [MakeOwner.Person],
        English: new(
            [
                "(remove|delete|drop) {person} (as|from being) [a|an|the] [team|co] (owner|co-owner) [of (this|our|the) team]",
                "(remove|delete|drop) {person} from [the|our] [team] owners",
                "{person} (is|are|am) (no longer|not) [a|an|the] [team] owner [any more|anymore] [of (this|our|the) team]",
            ],
            ["remove me as owner"]),
        Chinese: new(
            [
                "(取消|撤销|解除|移除|去掉|remove) {person} [的] [团队] [的] (所有者|负责人|owner) [身份|资格|权限]",
                "[把|将] {person} 从 [团队] (所有者|负责人|owner) [名单|列表] [里|中] (移除|去掉|删除|删掉)",
                "{person} 不再 (是|担任|当|做) [团队] [的] (所有者|负责人|owner) [了]",
            ],
            ["取消我的团队所有者身份"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (OwnerStore.Elsewhere(turn) is { } none)
            return none;
        var (words, person) = (turn.Words, new PersonId(heard[MakeOwner.Person.Name]!));
        var (stored, now) = await owners.ReadAsync(turn.Team, ct);
        if (now.IsEmpty)
            return Reply.Say(words["owners.none"]);
        if (!now.Contains(turn.From))
            return Reply.Say(words.Say("owners.notYours", await owners.NamesAsync(turn, now, ct)));
        var name = await owners.NameAsync(turn, person, ct);
        if (!now.Contains(person))
            return Reply.Say(words.Say("owners.isNone", name));
        if (now.Length == 1)
            return Reply.Say(words.Say("owners.last", name));
        return Reply.Say(words.Say("owners.removed", name)) with { Changes = OwnerStore.Put(Commit.Nothing, stored, now.Remove(person)) };
    }
}
