namespace TeamBot.Tickets;

/// <summary>Every state with every other, and who may do it. (G3)</summary>
public sealed class TheFlowOfTickets
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ada = new("29:ada");
    private static readonly PersonId Ben = new("29:ben");
    private static readonly PersonId Li = new("29:li");

    // From each state (in order: open, in progress, waiting, resolved, closed, withdrawn) to each: - stays, x moves, . is illegal.
    private static readonly string[] Table =
    [
        "-xxx.x",
        ".-xx.x",
        ".x-x.x",
        "x..-x.",
        "x...-.",
        "x....-",
    ];

    public static TheoryData<TicketState, TicketState, char> Moves
    {
        get
        {
            var moves = new TheoryData<TicketState, TicketState, char>();
            foreach (var from in Enum.GetValues<TicketState>())
            {
                foreach (var to in Enum.GetValues<TicketState>())
                    moves.Add(from, to, Table[(int)from][(int)to]);
            }

            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Allows_what_the_table_says(TicketState from, TicketState to, char expected)
    {
        var ticket = ATicket with { State = from, Owner = Ben };
        var outcome = TicketFlow.Move(ticket, to, Ada, Now, "note", WaitingFor.Requester);

        Assert.Equal(expected, outcome switch { MoveOutcome.Already => '-', MoveOutcome.Moved => 'x', MoveOutcome.Illegal => '.', _ => '?' });
        if (outcome is MoveOutcome.Moved(var moved))
        {
            Assert.Equal(to, moved.State);
            Assert.Equal((from, to, Now, Ada), (moved.Log[^1].From, moved.Log[^1].To, moved.Log[^1].At, moved.Log[^1].By));
            Assert.Equal(2, moved.Revision);
        }
    }

    [Theory]
    [InlineData(TicketState.Open, TicketState.InProgress, "requester owner other")]
    [InlineData(TicketState.Open, TicketState.Waiting, "requester owner other")]
    [InlineData(TicketState.Waiting, TicketState.Resolved, "requester owner other")]
    [InlineData(TicketState.Open, TicketState.Withdrawn, "requester")]
    [InlineData(TicketState.Resolved, TicketState.Closed, "requester owner")]
    [InlineData(TicketState.Resolved, TicketState.Open, "requester owner")]
    [InlineData(TicketState.Closed, TicketState.Open, "requester owner")]
    public void Lets_those_move_it_who_may(TicketState from, TicketState to, string who)
    {
        var ticket = ATicket with { State = from, Owner = Ben };
        var may = new[] { ("requester", Ada), ("owner", Ben), ("other", Li) }.Where(person => TicketFlow.Move(ticket, to, person.Item2, Now, null, null) is MoveOutcome.Moved);

        Assert.Equal(who, string.Join(' ', may.Select(person => person.Item1)));
    }

    [Fact]
    public void Names_the_moves_that_are_left_for_that_person()
    {
        Assert.Equal([TicketState.InProgress, TicketState.Waiting, TicketState.Resolved, TicketState.Withdrawn], ((MoveOutcome.Illegal)TicketFlow.Move(ATicket, TicketState.Closed, Ada, Now, null, null)).Legal);
        Assert.Equal([TicketState.InProgress, TicketState.Waiting, TicketState.Resolved], ((MoveOutcome.NotYours)TicketFlow.Move(ATicket, TicketState.Withdrawn, Li, Now, null, null)).Legal);
    }

    [Fact]
    public void Gives_a_ticket_without_an_owner_to_whoever_works_on_it()
    {
        Assert.Equal(Li, ((MoveOutcome.Moved)TicketFlow.Move(ATicket, TicketState.InProgress, Li, Now, null, null)).Ticket.Owner);
        Assert.Equal(Ben, ((MoveOutcome.Moved)TicketFlow.Move(ATicket with { Owner = Ben }, TicketState.Resolved, Li, Now, "x", null)).Ticket.Owner);
        Assert.Null(((MoveOutcome.Moved)TicketFlow.Move(ATicket, TicketState.Waiting, Li, Now, null, WaitingFor.ThirdParty)).Ticket.Owner);
    }

    [Fact]
    public void Forgets_the_solution_when_it_is_opened_again_and_keeps_it_when_it_is_closed()
    {
        var resolved = ((MoveOutcome.Moved)TicketFlow.Move(ATicket, TicketState.Resolved, Ben, Now, "New cable", null)).Ticket;
        var closed = ((MoveOutcome.Moved)TicketFlow.Move(resolved, TicketState.Closed, Ada, Now, null, null)).Ticket;

        Assert.Equal("New cable", closed.Solution);
        Assert.Null(((MoveOutcome.Moved)TicketFlow.Move(closed, TicketState.Open, Ada, Now, null, null)).Ticket.Solution);
    }

    [Fact]
    public void Drops_the_oldest_comments_of_a_long_log_and_keeps_its_states()
    {
        var ticket = ((MoveOutcome.Moved)TicketFlow.Move(ATicket, TicketState.InProgress, Ben, Now, null, null)).Ticket;
        for (var i = 0; i < 2 * Ticket.LongestLog; i++)
            ticket = ticket.With(new(Now, Ben, "comment", Note: $"{i}"));

        Assert.Equal(Ticket.LongestLog, ticket.Log.Length);
        Assert.Equal(["open", "start"], ticket.Log.Where(one => one.To is not null).Select(one => one.What));
        Assert.Equal($"{2 * Ticket.LongestLog - 1}", ticket.Log[^1].Note);
    }

    [Fact]
    public void Offers_at_most_six_buttons_that_the_person_may_press()
    {
        foreach (var state in Enum.GetValues<TicketState>())
        {
            foreach (var view in new TicketView[] { new(Tongue.English, true, false, true), new(Tongue.English, false, true, false), new(Tongue.English, true, true, false) })
                Assert.InRange(TicketCard.Actions(ATicket with { State = state }, view).Count, 1, 6);
        }

        Assert.Equal(["ticket.take", "ticket.start", "ticket.wait", "ticket.resolve", "ticket.update", "ticket.comment"], TicketCard.Actions(ATicket, TicketView.Home(ATicket)).Select(action => action.Intent));
        Assert.Equal(["ticket.withdraw", "ticket.update", "ticket.comment"], TicketCard.Actions(ATicket, TicketView.Requester(Tongue.English)).Select(action => action.Intent));
        Assert.Equal(["ticket.close", "ticket.reopen", "ticket.comment"], TicketCard.Actions(ATicket with { State = TicketState.Resolved }, TicketView.Requester(Tongue.English)).Select(action => action.Intent));
    }

    private static Ticket ATicket { get; } = new(new(1), "VPN drops", "", Category.Network, Priority.Normal, Ada, Now,
        new(new("http://localhost:1", "19:support", null, "28:bot", "TeamBot", "tenant"), Scope.GroupChat, Tongue.English))
    { Log = [new(Now, Ada, "open", To: TicketState.Open)] };
}
