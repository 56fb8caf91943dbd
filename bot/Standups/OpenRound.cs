using System.Text.Json;
using TeamBot.Due;
using TeamBot.History;
using TeamBot.Membership;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>
/// Opens a round when its time comes. After an outage it opens while the last member could still answer in time; what is
/// over by then is noted as missed. (D1, D13)
/// </summary>
public sealed class OpenRound(StandupStore standups, StandupMembers members, StandupCalls calls, RoundOpening opening, FullRoster roster) : IDueWork
{
    public const string WorkName = "standup.open";

    public string Name => WorkName;

    /// <summary>The list of members and the calendars may keep it waiting, each for a while.</summary>
    public TimeSpan Budget => TimeSpan.FromMinutes(3);

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = run.Item.Payload.Deserialize(StandupsJson.Default.OpenCall) ?? throw new JsonException("A stored opening of a stand-up is empty.");
        if (await standups.FindAsync(run.Team, call.Standup, ct) is not { Value: var standup } read)
            return DueOutcome.Done.Quietly;
        // What was changed a moment ago may be taken back, and is then still due.
        if (standup.IsDeleted || standup.NextAt != call.At)
            return run.Now - standup.ChangedAt < UndoLast.Window ? new DueOutcome.Later(run.Now.AddMinutes(1), "An undo may bring it back.") : DueOutcome.Done.Quietly;

        await roster.FreshenAsync(run.Team, standup.Home.Where, run.Now, ct);
        var people = await members.OfAsync(run.Team, standup.Home.Where.TenantId, standup, ct);
        var (day, missed, lastMissed) = await DayAsync(run, standup, people, ct);
        // A round that was started by hand is the day’s.
        var opened = day is { } on && await standups.RoundAsync(run.Team, standup.Id, on, ct) is null ? await opening.OpenAsync(run.Team, standup, on, people, run.Now, null, ct) : null;
        // The day after the one that opened, though that may be due already; after missed ones, the next that is still to come.
        var planned = day is { } held ? await calls.PlannedAfterAsync(run.Team, standup, held, ct) : await calls.PlannedAsync(run.Team, standup, run.Now, ct);
        var changes = await calls.SetAsync((opened?.Changes ?? Commit.Nothing).Replace(Standup.Kind, read, planned), run.Team, planned, ct);
        if (missed > 0)
            changes = changes.Create(Undone.Kind, Undone.Of(run.Item, Undone.Missed, null, run.Now) with { LastDueAt = lastMissed, Occurrences = missed });
        return new DueOutcome.Done(changes, opened is { Says: var says } ? [says] : []);
    }

    // The first day that is due and not over for everybody; how many before it are.
    private async Task<(DateOnly? Day, int Missed, DateTimeOffset LastMissed)> DayAsync(DueRun run, Standup standup, IReadOnlyList<Member> people, CancellationToken ct)
    {
        var calendar = await calls.CalendarAsync(run.Team, standup, ct);
        var zones = people.Select(person => person.Zone).Append(standup.Zone).Distinct().ToArray();
        var (missed, last) = (0, run.Item.DueAt);
        // The calendar may have changed since that day was planned.
        for (var day = StandupTimes.DayAfter(standup, standup.NextOn!.Value.AddDays(-1), calendar); day is { } on && zones.Min(zone => StandupTimes.Opens(standup, on, zone)) <= run.Now; day = StandupTimes.DayAfter(standup, on, calendar))
        {
            if (zones.Max(zone => StandupTimes.Closes(standup, on, zone)) > run.Now)
                return (on, missed, last);
            (missed, last) = (missed + 1, zones.Min(zone => StandupTimes.Opens(standup, on, zone)));
        }

        return (null, missed, last);
    }
}
