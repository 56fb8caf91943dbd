using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Reasons, solutions and comments: what is kept with an event.</summary>
internal static class TicketNotes
{
    /// <summary>Asks for a shorter one; null when it is short enough.</summary>
    public static Reply? TooLong(Turn turn, Heard heard, Slot slot) =>
        heard[slot.Name]?.Length is > Ticket.LongestNote and var length ? Reply.Ask(slot.Name, turn.Words.Say("ticket.noteTooLong", length, Ticket.LongestNote)) : null;
}
