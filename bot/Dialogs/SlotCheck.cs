using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>What a button or a form carries has passed through a client: each slot is read like a typed one.</summary>
public sealed class SlotCheck(Roster roster)
{
    /// <summary>The slots in their written form, and those that cannot be read or are too long.</summary>
    public async Task<(Heard Read, IReadOnlyList<Slot> Unread)> ReadAsync(Turn turn, IAnswer answer, Heard heard, CancellationToken ct)
    {
        var hearing = new Hearing(turn.At, turn.Zone, turn.From, [], null) { MonthFirst = turn.MonthFirst };
        var unread = new List<Slot>();
        foreach (var slot in answer.Intent.Slots)
        {
            if (heard[slot.Name] is not { } said)
                continue;
            var value = slot.Kind == SlotKind.Person ? await roster.KnowsAsync(turn, new(said), ct) ? said : null
                : SlotReader.Read(slot, said, hearing) is SlotReading.Value(var read) ? read : null;
            if (value is null || slot.Kind == SlotKind.Text && value.Length > slot.Longest)
                unread.Add(slot);
            else
                heard = heard.With(slot.Name, value);
        }

        return (heard, unread);
    }
}
