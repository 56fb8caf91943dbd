namespace TeamBot.Standups;

/// <summary>
/// What a stand-up of 2026 must come to, found the slow way: minute by minute on each clock, from lists of days. Nothing of
/// the bot is used here.
/// </summary>
internal sealed class StandupTable
{
    // The notice of the State Council for 2026: days off, and the days that are worked for them.
    private static readonly HashSet<DateOnly> Off =
        [.. Days("01-01", 3), .. Days("02-15", 9), .. Days("04-04", 3), .. Days("05-01", 5), .. Days("06-19", 3), .. Days("09-25", 3), .. Days("10-01", 7)];

    private static readonly HashSet<DateOnly> Worked = [.. new[] { "01-04", "02-14", "02-28", "05-09", "09-20", "10-10" }.SelectMany(day => Days(day, 1))];

    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _outages;

    public StandupTable(
        (string Person, string Zone)[] members, bool isLocal, Dictionary<string, List<(DateOnly First, DateOnly Last)>> leaves,
        List<(DateTimeOffset From, DateTimeOffset To)> outages, Dictionary<string, int> habits, DateTimeOffset start, DateTimeOffset end)
    {
        _outages = outages;
        var clocks = members.Select(member => isLocal ? member.Zone : "Asia/Shanghai").Distinct().ToDictionary(zone => zone, zone => Clock(zone, start, end));
        foreach (var outage in outages)
            Events.AddRange([(outage.From, "down", null), (outage.To, "up", null)]);

        for (var day = new DateOnly(2026, 1, 1); day < DateOnly.FromDateTime(end.UtcDateTime); day = day.AddDays(1))
        {
            if (!Worked.Contains(day) && (Off.Contains(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
                continue;
            var hours = members.Select(member => (member.Person, Opens: clocks[isLocal ? member.Zone : "Asia/Shanghai"].GetValueOrDefault((day, "09:30")), Closes: clocks[isLocal ? member.Zone : "Asia/Shanghai"].GetValueOrDefault((day, "11:00")))).ToArray();
            // The first day of the year begins before the simulation where it is early.
            if (hours.Min(hour => hour.Opens) <= start)
                continue;
            var opened = Up(hours.Min(hour => hour.Opens));
            var there = hours.Where(hour => !leaves[hour.Person].Exists(leave => leave.First <= day && day <= leave.Last)).ToArray();
            if (opened >= hours.Max(hour => hour.Closes) || there.Length == 0)
                continue;
            Count("summary");
            foreach (var (person, opens, closes) in there)
                Person(person, opens, closes, opened, (habits[person] + day.DayNumber) % 4);
        }

        Events = [.. Events.OrderBy(one => one.At)];
    }

    /// <summary>When programs stop and start, and when people answer.</summary>
    public List<(DateTimeOffset At, string What, string? Person)> Events { get; } = [];

    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Each question: the hour and the person.</summary>
    public List<string> Questions { get; } = [];

    // Of four days: answers soon, answers after the reminder, never, or long after the end.
    private void Person(string person, DateTimeOffset opens, DateTimeOffset closes, DateTimeOffset opened, int habit)
    {
        var asked = Up(opens > opened ? opens : opened);
        var answers = habit switch { 0 => opens.AddMinutes(20), 1 => closes.AddMinutes(-10), 2 => DateTimeOffset.MaxValue, _ => closes.AddHours(3) };
        var answered = answers != DateTimeOffset.MaxValue && Up(answers) == answers;
        if (answered)
            Events.Add((answers, "answer", person));
        if (asked >= closes)
            return;
        Count($"question {person}");
        Questions.Add($"{asked:yyyy-MM-dd HH} {person}");
        var nudge = closes.AddMinutes(-30);
        if (asked <= nudge && Up(nudge) < closes && !(answered && answers < Up(nudge)))
            Count($"nudge {person}");
    }

    private void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;

    // That time, or the end of the outage that it falls into.
    private DateTimeOffset Up(DateTimeOffset at) => _outages.Where(outage => outage.From <= at && at < outage.To).Select(outage => outage.To).FirstOrDefault(at);

    // When each hour and minute comes there for the first time.
    private static Dictionary<(DateOnly Day, string Time), DateTimeOffset> Clock(string zone, DateTimeOffset start, DateTimeOffset end)
    {
        var (clock, times) = (TimeZoneInfo.FindSystemTimeZoneById(zone), new Dictionary<(DateOnly, string), DateTimeOffset>());
        for (var at = start.AddDays(-1); at < end.AddDays(1); at = at.AddMinutes(15))
        {
            var local = at.UtcDateTime + clock.GetUtcOffset(at.UtcDateTime);
            if (local is { Hour: 9, Minute: 30 } or { Hour: 11, Minute: 0 })
                times.TryAdd((DateOnly.FromDateTime(local), $"{local:HH:mm}"), at);
        }

        return times;
    }

    private static IEnumerable<DateOnly> Days(string first, int count) => Enumerable.Range(0, count).Select(i => DateOnly.Parse($"2026-{first}", System.Globalization.CultureInfo.InvariantCulture).AddDays(i));
}
