using System.Collections.Immutable;
using TeamBot.Due.Calendars;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Due;

/// <summary>Runs items that this replica holds: the work, then one commit with its result and the item’s end, then what it says.</summary>
public sealed partial class DueRunner(DueItems items, Outbox outbox, HolidayCalendars calendars, IEnumerable<IDueWork> works, Replica me, TimeProvider clock, ILogger<DueRunner> log)
{
    /// <summary>How much longer than the work’s budget a lease lasts: for the commit, and for clocks that differ.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>The lease of work with the usual budget.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1) + Margin;

    /// <summary>An item that was begun this often without an end is given up and reported. The waits between are 5 s, 10 s, … about ten minutes in all.</summary>
    public const int MostAttempts = 8;

    /// <summary>Who an entry of the audit trail names when nobody asked.</summary>
    public static readonly PersonId Bot = new("teambot");

    private const int MostCounted = 1000;
    private const int LongestProblem = 300;
    private const int Tries = 5;

    private readonly Dictionary<string, IDueWork> _works = works.ToDictionary(work => work.Name);
    private readonly Lanes _lanes = new();

    public TimeSpan BudgetOf(DueItem item) => _works.TryGetValue(item.Work, out var work) ? work.Budget : Lease - Margin;

    /// <summary>Runs one item without a lane, and sends what it says.</summary>
    public async Task RunAsync(TeamId team, Stored<DueItem> held, CancellationToken ct)
    {
        var said = new HashSet<string>();
        await RunAsync(team, held, said, ct);
        await RunLanesAsync(team, said, ct);
    }

    /// <summary>Runs the items of these lanes that this replica holds, as far as none before them waits.</summary>
    public async Task RunLanesAsync(TeamId team, IEnumerable<string> lanes, CancellationToken ct)
    {
        var said = new HashSet<string>();
        foreach (var lane in lanes)
        {
            using (await _lanes.EnterAsync($"{team}|{lane}", ct))
            {
                while (await RunHeldAsync(team, lane, said, ct))
                {
                    // The lane is longer than a page.
                }
            }
        }

        if (said.Count > 0)
            await RunLanesAsync(team, said, ct);
    }

    // Whether there may be more. What others of this process promise meanwhile, they run themselves.
    private async Task<bool> RunHeldAsync(TeamId team, string lane, HashSet<string> said, CancellationToken ct)
    {
        var page = await items.LaneAsync(team, lane, ct);
        var mine = page.Where(item => item.Value.HeldBy == me.Name).ToArray();
        if (mine.Length == 0)
            return false;
        var now = clock.GetUtcNow();
        if (page[0].Value.HeldBy != me.Name)
        {
            // An earlier one waits, or another replica is at it.
            var soon = now + TimeSpan.FromSeconds(1);
            await items.PostponeAsync(team, mine, page[0].Value.WakesAt > soon ? page[0].Value.WakesAt : soon, ct);
            return false;
        }

        var run = page.TakeWhile(item => item.Value.HeldBy == me.Name).Count();
        for (var i = 0; i < run; i++)
        {
            var late = mine[i].Value.WakesAt - clock.GetUtcNow() < BudgetOf(mine[i].Value);
            if ((late ? clock.GetUtcNow() : await RunAsync(team, mine[i], said, ct)) is not { } again)
                continue;
            await items.PostponeAsync(team, mine[(late ? i : i + 1)..], again, ct);
            return false;
        }

        return page.Count == DueItems.PageSize;
    }

    // When to try again; null when the item is done with, or somebody else has it.
    private async Task<DateTimeOffset?> RunAsync(TeamId team, Stored<DueItem> held, HashSet<string> said, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(team, held, said, ct);
            }
            catch (Exception lost) when (lost is StaleException or DuplicateException && attempt < Tries)
            {
                // Either the lease was lost, and somebody else did it; or the work lost a race: then it reads and decides again.
                if (await items.FindAsync(team, held.Value.Id, ct) is not { } now || now.Version != held.Version)
                {
                    Log.Lost(log, held.Value.Work, held.Value.Id);
                    return null;
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                await items.PostponeAsync(team, [held], clock.GetUtcNow(), CancellationToken.None);
                throw;
            }
#pragma warning disable CA1031 // The loop is the outermost place: whatever went wrong, the item is kept.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Log.Failed(log, fault, held.Value.Work, held.Value.Id, held.Value.Attempts);
                var problem = $"{fault.GetType().Name}: {fault.Message}";
                return await FailedAsync(team, held, problem.Length > LongestProblem ? problem[..LongestProblem] : problem, ct);
            }
        }
    }

    private async Task<DateTimeOffset?> TryAsync(TeamId team, Stored<DueItem> held, HashSet<string> said, CancellationToken ct)
    {
        var (item, now) = (held.Value, clock.GetUtcNow());
        var calendar = item.Rule?.Calendar is { } name
            ? await calendars.FindAsync(team, name, ct) ?? throw new InvalidOperationException($"There is no calendar “{name}” in this team.")
            : null;
        if (item.CatchUp is { } window && now - item.DueAt > window)
        {
            await items.CommitAsync(team, Missed(held, window, calendar, now), ct);
            return null;
        }

        if (item.Attempts > MostAttempts)
            return await FailedAsync(team, held, item.Problem ?? "Whoever began it did not come to an end.", ct);

        var work = _works.GetValueOrDefault(item.Work) ?? throw new InvalidOperationException($"This version knows no “{item.Work}”.");
        switch (await RunInBudgetAsync(work, new(team, item, now), ct))
        {
            case DueOutcome.Done(var changes, var says):
                var posts = outbox.Reserve(says, item.Said);
                var commit = AuditEntry.Of(changes, item.Id, item.Id, now, Bot, item.Work, undoes: null);
                await items.CommitAsync(team, End(Outbox.Promise(commit, posts), held, calendar, posts is [.., var last] ? Outbox.PlaceOf(last) : 0), ct);
                said.UnionWith(posts.Select(post => post.Lane!));
                return null;
            case DueOutcome.Later(var at, var why):
                await items.CommitAsync(team, Commit.Nothing.Replace(DueItem.Kind, held, item.Free(at, why) with { Attempts = 0 }), ct);
                return at;
            case DueOutcome.Refused(var why):
                Log.Refused(log, item.Work, item.Id, why);
                await items.CommitAsync(team, End(Commit.Nothing.Create(Undone.Kind, Undone.Of(item, Undone.Refused, why, now)), held, calendar), ct);
                return null;
            case var other:
                throw new System.Diagnostics.UnreachableException(other.ToString());
        }
    }

    private async Task<DueOutcome> RunInBudgetAsync(IDueWork work, DueRun run, CancellationToken ct)
    {
        using var budget = new CancellationTokenSource(work.Budget, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, ct);
        return await work.RunAsync(run, both.Token);
    }

    private async Task<DateTimeOffset?> FailedAsync(TeamId team, Stored<DueItem> held, string problem, CancellationToken ct)
    {
        var (item, now) = (held.Value, clock.GetUtcNow());
        if (item.Attempts < MostAttempts)
        {
            var again = now + BackOff.After(item.Attempts, item.Id);
            return await items.ReleaseAsync(team, held, again, problem, ct) ? again : null;
        }

        Log.GivenUp(log, item.Work, item.Id, item.Attempts);
        var note = Commit.Nothing.Create(Undone.Kind, Undone.Of(item, Undone.Failed, problem, now));
        var calendar = item.Rule?.Calendar is { } name ? await calendars.FindAsync(team, name, ct) : null;
        await items.CommitAsync(team, IsSound(item, calendar) ? End(note, held, calendar) : Next(note, held, null), ct);
        return null;
    }

    // A rule that cannot be followed any more, for its zone is gone, must not keep the item for ever.
    private static bool IsSound(DueItem item, HolidayCalendar? calendar)
    {
        try
        {
            _ = item.Rule?.NextAfter(item.DueAt, calendar);
            return true;
        }
        catch (Exception unsound) when (unsound is FormatException or TimeZoneNotFoundException or InvalidTimeZoneException or ArgumentException)
        {
            return false;
        }
    }

    // The item is gone, or stands at its next occurrence.
    private static Commit End(Commit commit, Stored<DueItem> held, HolidayCalendar? calendar, long said = 0) => Next(commit, held, held.Value.Rule?.NextAfter(held.Value.DueAt, calendar), said);

    private static Commit Next(Commit commit, Stored<DueItem> held, DateTimeOffset? next, long said = 0) => next is { } at
        ? commit.Replace(DueItem.Kind, held, held.Value.Again(at) with { Said = Math.Max(said, held.Value.Said) })
        : commit.Delete(DueItem.Kind, held);

    // The occurrences that are too late by now are one note; the first that is not is next.
    internal static Commit Missed(Stored<DueItem> held, TimeSpan window, HolidayCalendar? calendar, DateTimeOffset now)
    {
        var (item, count) = (held.Value, 1);
        var last = item.DueAt;
        var next = item.Rule?.NextAfter(last, calendar);
        while (next is { } at && now - at > window)
        {
            (last, count) = (at, count + 1);
            // After a long sleep the rest is not counted one by one.
            next = item.Rule!.NextAfter(count < MostCounted ? at : now - window - TimeSpan.FromTicks(1), calendar);
        }

        var note = Undone.Of(item, Undone.Missed, null, now) with { LastDueAt = last, Occurrences = count };
        return Next(Commit.Nothing.Create(Undone.Kind, note), held, next);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} {Item} failed at attempt {Attempt}.")]
        public static partial void Failed(ILogger log, Exception fault, string work, string item, int attempt);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Work} {Item} is given up after {Attempts} attempts.")]
        public static partial void GivenUp(ILogger log, string work, string item, int attempts);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} {Item} will not be tried again: {Why}")]
        public static partial void Refused(ILogger log, string work, string item, string why);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Work} {Item} was taken over by another replica.")]
        public static partial void Lost(ILogger log, string work, string item);
    }
}
