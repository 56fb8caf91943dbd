using TeamBot.Language;

namespace TeamBot.Meetings;

/// <summary>What sentences about meetings are made of.</summary>
internal static class MeetingSlots
{
    /// <summary>Without it the last meeting of the place is meant.</summary>
    public static readonly Slot Meeting = new("meeting", SlotKind.Id) { Letter = 'M' };

    public static readonly Slot Decision = new("decision", SlotKind.Id, Required: true) { Letter = 'D' };

    /// <summary>Which of the things that were proposed, from 1.</summary>
    public static readonly Slot Number = new("number", SlotKind.Text) { Longest = 20 };

    public static readonly Slot All = new("which", SlotKind.Choice)
    {
        Choices = [("all", "all|all of them|everything|them all|全部|所有|所有的|都|全都")],
    };
}
