using TeamBot.Due;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Has a language model say what a closed round comes to, where one is configured; without an answer of it the card says so and keeps what it says by itself. (D10, N8)</summary>
public sealed class WriteSummary(StandupStore standups, StandupMembers members, SummaryCard card, AskForSummary? ask = null) : IDueWork
{
    public const string WorkName = "standup.write";

    /// <summary>One answer needs no summary.</summary>
    private const int Fewest = 2;

    /// <summary>Answers that a model is given; more is read by nobody anyway.</summary>
    private const int Most = 60;

    public string Name => WorkName;

    /// <summary>The commit with the item in it, when there is a model and something to sum up.</summary>
    public Commit Set(Commit changes, Round round, IReadOnlyList<Entry> entries, DateTimeOffset now) =>
        ask is not null && entries.Count(entry => entry.IsAnswered) >= Fewest ? changes.Create(DueItem.Kind, new RoundCall(round.Standup, round.Day).Item(WorkName, now)) : changes;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = RoundCall.Of(run.Item);
        if (ask is null || await standups.FindAsync(run.Team, call.Standup, ct) is not { Value: { IsDeleted: false } standup } || await standups.RoundAsync(run.Team, call.Standup, call.Day, ct) is not { Value.Written: null } before)
            return DueOutcome.Done.Quietly;
        var entries = await standups.EntriesAsync(run.Team, standup.Id, call.Day, call.Day, ct);
        var (asked, names) = (RoundView.Of(before.Value, entries).Answered.Take(Most).ToArray(), await members.NamesAsync(run.Team, ct));
        var lines = await ask([.. asked.Select(entry => new SaidInRound(names.GetValueOrDefault(entry.Person) ?? entry.Person.Value, entry.Done, entry.Doing, entry.Blocked, entry.BlockedDays))], ct);
        // While it thinks, late answers may come: the card is drawn of what there is by then, and the model is not asked again for their sake.
        if (await standups.RoundAsync(run.Team, call.Standup, call.Day, ct) is not { } round)
            return DueOutcome.Done.Quietly;
        var written = round.Value with { Written = Written.Of(asked, lines ?? []) };
        entries = await standups.EntriesAsync(run.Team, standup.Id, call.Day, call.Day, ct);
        return new DueOutcome.Done(Commit.Nothing.Replace(Round.Kind, round, written), [await card.KeepAsync(RoundWork.TurnOf(run, standup, standup.SetBy, standup.Home.Tongue), standup, written, entries, ct)]);
    }
}
