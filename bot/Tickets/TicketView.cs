namespace TeamBot.Tickets;

/// <summary>For whom a card of a ticket is, and so what it says and offers.</summary>
/// <param name="IsTeams">Whether the team works on the ticket from it.</param>
/// <param name="IsRequesters">Whether only the requester sees it.</param>
/// <param name="IsHome">Whether it is the one that stays where the ticket was opened and shows every change.</param>
public sealed record TicketView(Tongue Tongue, bool IsTeams, bool IsRequesters, bool IsHome)
{
    /// <summary>The slot by which a button says that it is on the card at home.</summary>
    public const string HomeSlot = "home";

    public static TicketView Home(Ticket ticket) => new(ticket.Home.Tongue, IsTeams: true, IsRequesters: false, IsHome: true);

    /// <summary>For the requester in their own chat.</summary>
    public static TicketView Requester(Tongue tongue) => new(tongue, IsTeams: false, IsRequesters: true, IsHome: false);

    /// <summary>For whoever spoke, or in place of the card whose button was pressed.</summary>
    public static TicketView Here(Turn turn, Heard heard, Ticket ticket)
    {
        // One's own space is a team of one.
        var isOwnSpace = turn.Team == TeamId.OfPerson(turn.Where.TenantId, turn.From);
        var isRequesters = turn.Scope == Scope.Personal && turn.From == ticket.Requester;
        return new(turn.Tongue, isOwnSpace || !isRequesters, isRequesters, heard[HomeSlot] is not null);
    }
}
