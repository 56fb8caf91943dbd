using System.Reflection;
using TeamBot.Storage;

namespace TeamBot.Due.Calendars;

/// <summary>The calendars that come with the program, and each team’s own.</summary>
public sealed class HolidayCalendars(IDocuments documents, TimeProvider clock)
{
    public const string China = "china";
    public const string UnitedStates = "us-federal";

    private readonly Dictionary<string, Lazy<HolidayCalendar>> _shipped = new[] { China, UnitedStates }
        .ToDictionary(id => id, id => new Lazy<HolidayCalendar>(() => Shipped(id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))));

    /// <summary>The calendar that a zone suggests; null where the zone does not say which days are off. Mainland China has one for everybody.</summary>
    public static string? OfZone(string zone) => zone is "Asia/Shanghai" or "Asia/Urumqi" or "Asia/Chongqing" or "Asia/Harbin" ? China : null;

    /// <summary>The calendar of that id, the team’s own first; null when there is none.</summary>
    public async Task<HolidayCalendar?> FindAsync(TeamId team, string id, CancellationToken ct) =>
        (await documents.FindAsync(team, HolidayCalendar.Kind, id, ct))?.Value ?? (_shipped.TryGetValue(id, out var shipped) ? shipped.Value : null);

    /// <summary>The calendars that the team imported.</summary>
    public async Task<IReadOnlyList<Stored<HolidayCalendar>>> OwnAsync(TeamId team, CancellationToken ct) =>
        (await documents.QueryAsync(team, new Query<HolidayCalendar>(HolidayCalendar.Kind).OrderBy(HolidayCalendar.IdField), ct)).Items;

    /// <summary>All that rules of the team can name, its own first; its own hides one of the program with the same id.</summary>
    public async Task<IReadOnlyList<HolidayCalendar>> AllAsync(TeamId team, CancellationToken ct) =>
        [.. (await OwnAsync(team, ct)).Select(stored => stored.Value).Concat(_shipped.Values.Select(shipped => shipped.Value)).DistinctBy(calendar => calendar.Id)];

    private static HolidayCalendar Shipped(string id, DateOnly today)
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"calendars/{id}.ics")
            ?? throw new InvalidOperationException($"The program was built without its calendar {id}.ics."));
        return CalendarFile.Read(id, file.ReadToEnd(), today) is CalendarReading.Read(var calendar)
            ? calendar
            : throw new InvalidOperationException($"The calendar {id}.ics of this program cannot be read.");
    }
}
