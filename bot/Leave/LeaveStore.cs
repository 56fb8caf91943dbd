using TeamBot.Storage;

namespace TeamBot.Leave;

/// <summary>Who is away when, whatever team asks.</summary>
public sealed class LeaveStore(IDocuments documents)
{
    public Task<Stored<Absences>?> FindAsync(TeamId own, CancellationToken ct) => documents.FindAsync(own, Absences.Kind, Absences.Id, ct);

    /// <summary>Whether a person is on leave on that day of theirs.</summary>
    /// <param name="own">Their own space.</param>
    public async Task<bool> IsAwayAsync(TeamId own, DateOnly day, CancellationToken ct) => (await FindAsync(own, ct))?.Value.On(day) is not null;

    /// <summary>Those of the people who are away on any of the days, with their first leave then.</summary>
    public async Task<IReadOnlyList<(Mention Who, LeavePeriod Leave)>> AwayAsync(string tenantId, IEnumerable<Mention> people, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var away = new List<(Mention, LeavePeriod)>();
        foreach (var who in people)
        {
            if ((await FindAsync(TeamId.OfPerson(tenantId, who.Person), ct))?.Value.Periods.FirstOrDefault(period => period.First <= last && first <= period.Last) is { } leave)
                away.Add((who, leave));
        }

        return away;
    }

    /// <summary>The commit that puts the absences in place of what was read.</summary>
    public static Commit Put(Stored<Absences>? read, Absences now) =>
        read is null ? Commit.Nothing.Create(Absences.Kind, now) : Commit.Nothing.Replace(Absences.Kind, read, now);
}
