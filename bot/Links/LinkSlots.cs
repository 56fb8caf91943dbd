using TeamBot.Language;

namespace TeamBot.Links;

internal static class LinkSlots
{
    public static readonly Slot Item = new("item", SlotKind.Id, Required: true) { Letter = Slot.AnyLetter };
    public static readonly Slot Other = new("other", SlotKind.Id, Required: true) { Letter = Slot.AnyLetter };
}
