using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Calendars;
using TeamBot.Leave;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Standups;

/// <summary>What a bot is made of that only holds stand-ups: for simulated programs.</summary>
internal sealed class StandupBot
{
    private static readonly CardDeck Deck = new();

    public StandupBot(IDocuments documents, DueItems due, TimeProvider clock)
    {
        var (roster, tasks, leaves, calendars) = (new Roster(documents), new TaskStore(documents), new LeaveStore(documents), new HolidayCalendars(documents, clock));
        Store = new(documents);
        Members = new(documents);
        Calls = new(due, calendars, Members);
        var (summary, ask, shows, rounds) = (new SummaryCard(Deck, Members), new AskCard(Deck, Store), new SummaryCalls(due), new RoundWork(Store));
        var write = new WriteSummary(Store, Members, summary);
        Opening = new(leaves, summary);
        Submit = new(Store, new StandupAnswers(Store, roster), ask, tasks, shows);
        Works =
        [
            new OpenRound(Store, Members, Calls, Opening), new AskMembers(rounds, Store, ask, leaves, tasks, roster, shows), new NudgeMembers(rounds, Store, leaves, roster),
            new CloseRound(rounds, Store, leaves, summary, write), new ShowRound(Store, summary), write,
        ];
    }

    public StandupStore Store { get; }

    public StandupMembers Members { get; }

    public StandupCalls Calls { get; }

    public RoundOpening Opening { get; }

    public SubmitStandup Submit { get; }

    public IReadOnlyList<IDueWork> Works { get; }
}
