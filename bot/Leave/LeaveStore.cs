using TeamBot.Storage;

namespace TeamBot.Leave;

/// <summary>Who is away when, whatever team asks.</summary>
public sealed class LeaveStore(IDocuments documents, ReadCalendars? calendars = null)
{
    public Task<Stored<Absences>?> FindAsync(TeamId own, CancellationToken ct) => documents.FindAsync(own, Absences.Kind, Absences.Id, ct);

    /// <summary>Whether a person is on leave on that day of theirs: as they said, else as their calendar did when it was read.</summary>
    /// <param name="own">Their own space.</param>
    public async Task<bool> IsAwayAsync(TeamId own, DateOnly day, CancellationToken ct)
    {
        var said = (await FindAsync(own, ct))?.Value;
        return said?.On(day) is not null || said?.IsSaid(day) != true && await InCalendarAsync(own, day, day, ct) is not null;
    }

    // Without calendars there is nothing to look up.
    private async Task<CalendarDay?> InCalendarAsync(TeamId own, DateOnly first, DateOnly last, CancellationToken ct) => calendars is null ? null
        : (await documents.FindAsync(own, CalendarDays.Kind, CalendarDays.Id, ct))?.Value.Days.FirstOrDefault(one => one.IsAway && first <= one.Day && one.Day <= last);

    /// <summary>Those of the people who are away on any of the days, with their first leave then.</summary>
    public async Task<IReadOnlyList<(Mention Who, LeavePeriod Leave)>> AwayAsync(string tenantId, IEnumerable<Mention> people, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var away = new List<(Mention, LeavePeriod)>();
        foreach (var who in people)
        {
            var own = TeamId.OfPerson(tenantId, who.Person);
            var said = (await FindAsync(own, ct))?.Value;
            if (said?.Periods.FirstOrDefault(period => period.First <= last && first <= period.Last) is { } leave)
                away.Add((who, leave));
            else if (await InCalendarAsync(own, first, last, ct) is { Day: var day } && said?.IsSaid(day) != true)
                away.Add((who, new(day, day)));
        }

        return away;
    }

    /// <summary>The commit that puts the absences in place of what was read.</summary>
    public static Commit Put(Stored<Absences>? read, Absences now) =>
        read is null ? Commit.Nothing.Create(Absences.Kind, now) : Commit.Nothing.Replace(Absences.Kind, read, now);
}
