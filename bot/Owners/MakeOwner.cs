using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Owners;

/// <summary>Answers “make @Ben an owner”: an owner may; in a team without one, anybody may become the first. (M1)</summary>
public sealed class MakeOwner(OwnerStore owners) : IAnswer
{
    internal static readonly Slot Person = new("person", SlotKind.Person, Required: true);

    public Intent Intent { get; } = new("owner.add", [Person],
        English: new(
            [
                "(make|appoint|add|set|name) {person} [as|to be] [a|an|another|the] [team|co] (owner|co-owner) [of (this|our|the) team]",
                "add {person} to the [team] owners",
            ],
            ["make me an owner"]),
        Chinese: new(
            [
                "[把|将] {person} (设为|设成|设置为|加为|添加为|任命为|make|set as) [为] [本|这个] [团队] [的] (所有者|负责人|owner)",
                "make {person} [为|成] [团队] [的] (所有者|负责人)",
                "(让|请) {person} (当|做|担任|成为) [本|这个] [团队] [的] (所有者|负责人|owner)",
            ],
            ["把我设为团队所有者"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (OwnerStore.Elsewhere(turn) is { } none)
            return none;
        var (words, person) = (turn.Words, new PersonId(heard[Person.Name]!));
        var (stored, now) = await owners.ReadAsync(turn.Team, ct);
        var name = await owners.NameAsync(turn, person, ct);
        if (now.Contains(person))
            return Reply.Say(words.Say("owners.already", name));
        if (now.IsEmpty)
        {
            return person != turn.From ? Reply.Say(words["owners.none.first"])
                : Reply.Say(words.Say("owners.first", name)) with { Changes = OwnerStore.Put(Commit.Nothing, stored, [person]) };
        }

        if (!now.Contains(turn.From))
            return Reply.Say(words.Say("owners.notYours", await owners.NamesAsync(turn, now, ct)));
        if (now.Length >= TeamOwners.Most)
            return Reply.Say(words.Say("owners.full", TeamOwners.Most));
        return Reply.Say(words.Say("owners.added", name)) with { Changes = OwnerStore.Put(Commit.Nothing, stored, now.Add(person)) };
    }
}
