using TeamBot.Due;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>What every piece of work on an open round reads first.</summary>
public sealed class RoundWork(StandupStore standups)
{
    /// <summary>The round that is still open, with its stand-up; or how the work ends without it.</summary>
    internal async Task<(OpenedRound? Open, DueOutcome Otherwise)> ReadAsync(DueRun run, CancellationToken ct)
    {
        var call = RoundCall.Of(run.Item);
        if (await standups.FindAsync(run.Team, call.Standup, ct) is not { Value: var standup } || await standups.RoundAsync(run.Team, call.Standup, call.Day, ct) is not { } round || round.Value.ClosedAt is not null)
            return (null, DueOutcome.Done.Quietly);
        if (standup.IsDeleted)
            return (null, run.Now - standup.ChangedAt < UndoLast.Window ? new DueOutcome.Later(run.Now.AddMinutes(1), "An undo may bring it back.") : DueOutcome.Done.Quietly);
        return (new(call, standup, round), DueOutcome.Done.Quietly);
    }

    /// <summary>As somebody’s turn, for what is said to them.</summary>
    internal static Turn TurnOf(DueRun run, Standup standup, PersonId person, Tongue tongue) =>
        Turn.WhenDue(run.Item.Id, person, run.Team, standup.Home.Scope, standup.Home.Where, run.Now, standup.TimeZone, tongue);
}

internal sealed record OpenedRound(RoundCall Call, Standup Standup, Stored<Round> Round)
{
    /// <summary>The members that the call is about, and whether there are more after them.</summary>
    public (RoundMember[] Members, bool More) Batch()
    {
        var group = Round.Value.Members.Where(member => member.OpensAt == Call.OpensAt && !member.IsAway).Skip(Call.From).ToArray();
        return (group.Length > RoundCall.AtOnce ? group[..RoundCall.AtOnce] : group, group.Length > RoundCall.AtOnce);
    }

    /// <summary>The commit with the item for those after the batch, when there are any.</summary>
    public Commit Then(Commit changes, string work, DateTimeOffset at, bool more) =>
        more ? changes.Create(DueItem.Kind, (Call with { From = Call.From + RoundCall.AtOnce }).Item(work, at)) : changes;
}
