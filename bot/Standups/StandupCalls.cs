using System.Globalization;
using System.Text.Json;
using TeamBot.Due;
using TeamBot.Due.Calendars;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>
/// Plans when a stand-up opens next, and sets the due item for it. Each time that one was to open at has its own, which does
/// nothing when the stand-up opens at another time by then: so an undo brings back what was set before, and nothing opens twice.
/// </summary>
public sealed class StandupCalls(DueItems due, HolidayCalendars calendars, StandupMembers members)
{
    /// <summary>The stand-up with its next day: the first that opens after that time.</summary>
    public Task<Standup> PlannedAsync(TeamId team, Standup standup, DateTimeOffset after, CancellationToken ct) =>
        // Fourteen hours east it is tomorrow already.
        PlannedAsync(team, standup, DateOnly.FromDateTime(after.UtcDateTime).AddDays(-2), after, ct);

    /// <summary>The stand-up with the day after that one, whether that is still to come or due already.</summary>
    public Task<Standup> PlannedAfterAsync(TeamId team, Standup standup, DateOnly day, CancellationToken ct) => PlannedAsync(team, standup, day, DateTimeOffset.MinValue, ct);

    private async Task<Standup> PlannedAsync(TeamId team, Standup standup, DateOnly from, DateTimeOffset after, CancellationToken ct)
    {
        var calendar = await CalendarAsync(team, standup, ct);
        var zones = await ZonesAsync(team, standup, ct);
        DateOnly? day = from;
        do
            day = StandupTimes.DayAfter(standup, day.Value, calendar);
        while (day is { } next && Opens(next) <= after);
        return standup with { NextOn = day, NextAt = day is { } on ? Opens(on) : null, Skipped = [.. standup.Skipped.Where(skipped => skipped > from)] };

        DateTimeOffset Opens(DateOnly on) => zones.Min(zone => StandupTimes.Opens(standup, on, zone));
    }

    /// <summary>A changed stand-up with its next day, and the commit that puts it in place of what was read.</summary>
    public async Task<(Standup Planned, Commit Changes)> KeepAsync(StandupInTeam read, Standup changed, DateTimeOffset now, CancellationToken ct)
    {
        var planned = await PlannedAsync(read.Team, changed.Changed(now), now, ct);
        return (planned, await SetAsync(Commit.Nothing.Replace(Standup.Kind, read.Stored, planned), read.Team, planned, ct));
    }

    /// <summary>The commit with the item in it, when there is one to set and it is not there already.</summary>
    public async Task<Commit> SetAsync(Commit commit, TeamId team, Standup standup, CancellationToken ct)
    {
        if (standup.IsDeleted || standup.NextAt is not { } at)
            return commit;
        var id = string.Create(CultureInfo.InvariantCulture, $"standup-open-{standup.Id}-{at.UtcTicks}");
        return await due.FindAsync(team, id, ct) is not null ? commit
            : commit.Create(DueItem.Kind, new DueItem(id, OpenRound.WorkName, at, JsonSerializer.SerializeToElement(new OpenCall(standup.Id, at), StandupsJson.Default.OpenCall)));
    }

    public async Task<HolidayCalendar?> CalendarAsync(TeamId team, Standup standup, CancellationToken ct) =>
        standup.Calendar is { } name ? await calendars.FindAsync(team, name, ct) : null;

    private async Task<string[]> ZonesAsync(TeamId team, Standup standup, CancellationToken ct) => standup.IsLocal
        ? [.. (await members.OfAsync(team, standup.Home.Where.TenantId, standup, ct)).Select(member => member.Zone).Append(standup.Zone).Distinct()]
        : [standup.Zone];
}

/// <param name="At">The time it is for; the item itself may be tried later.</param>
internal sealed record OpenCall(StandupId Standup, DateTimeOffset At);

/// <summary>What is to be done with some members of a round: those who open at the same time, from one of them on.</summary>
/// <param name="OpensAt">Of those members; null for all.</param>
/// <param name="From">How many of them are done with.</param>
internal sealed record RoundCall(StandupId Standup, DateOnly Day, DateTimeOffset? OpensAt = null, int From = 0)
{
    /// <summary>Members that are dealt with in one commit: each is a record and a message, and a hundred changes fit.</summary>
    public const int AtOnce = 40;

    public static RoundCall Of(DueItem item) => item.Payload.Deserialize(StandupsJson.Default.RoundCall) ?? throw new JsonException("A stored call of a stand-up is empty.");

    public DueItem Item(string work, DateTimeOffset at) => new(
        string.Create(CultureInfo.InvariantCulture, $"{work.Replace('.', '-')}-{Standup}-{Day:yyyy-MM-dd}{(OpensAt is { } opens ? $"-{opens.UtcTicks}-{From}" : "")}"),
        work, at, JsonSerializer.SerializeToElement(this, StandupsJson.Default.RoundCall));
}
