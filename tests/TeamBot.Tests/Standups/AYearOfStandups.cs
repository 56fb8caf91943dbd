namespace TeamBot.Standups;

/// <summary>
/// A year with people in five zones, over all changes of the clocks, 国庆 and the other holidays with their 调休, leaves and
/// outages: who is asked, reminded and what is posted is what a slow table says. (D3, D4, D5, D6, D13)
/// </summary>
public sealed class AYearOfStandups
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Person, string Zone)[] Members =
        [("berlin", "Europe/Berlin"), ("york", "America/New_York"), ("shanghai", "Asia/Shanghai"), ("kathmandu", "Asia/Kathmandu"), ("auckland", "Pacific/Auckland"), ("shanghai2", "Asia/Shanghai")];

    [Theory]
    [InlineData(true, 1, 12)]
    [InlineData(false, 3, 6)]
    public void Asks_reminds_and_posts_as_the_table_says(bool isLocal, int seed, int months)
    {
        var end = Start.AddMonths(months);
        var random = new Random(seed);
        using var year = new StandupYear(Start, Members, isLocal, "china", seed);
        var leaves = Members.ToDictionary(member => member.Person, member => Leaves(random));
        foreach (var (person, days) in leaves)
            year.Leave(person, [.. days]);
        var outages = Outages(random);
        var habits = Members.ToDictionary(member => member.Person, _ => random.Next(1000));
        var table = new StandupTable(Members, isLocal, leaves, outages, habits, Start, end);

        foreach (var (at, what, person) in table.Events.TakeWhile(one => one.At < end))
        {
            year.Simulation.RunUntil(at);
            switch (what)
            {
                case "down":
                    year.Kill();
                    break;
                case "up":
                    year.Run("replica");
                    break;
                default:
                    year.Answer(person!);
                    break;
            }
        }

        year.Simulation.RunUntil(end);
        var counted = year.Taken.Where(taken => taken.What != "edit").CountBy(taken => $"{taken.What} {taken.To}".Trim()).ToDictionary();
        Assert.Equal(table.Counts.OrderBy(count => count.Key, StringComparer.Ordinal), counted.OrderBy(count => count.Key, StringComparer.Ordinal));
        Assert.InRange(table.Counts["question shanghai"], 15 * months, 21 * months);
        Assert.InRange(table.Counts["nudge berlin"], 5 * months, 16 * months);
        Assert.Equal(table.Questions.Order(), year.Taken.Where(taken => taken.What == "question").Select(taken => $"{taken.At:yyyy-MM-dd HH} {taken.To}").Order());
    }

    private static List<(DateOnly First, DateOnly Last)> Leaves(Random random)
    {
        var all = new List<(DateOnly, DateOnly)>();
        for (var day = new DateOnly(2026, 1, 1).AddDays(random.Next(40)); day.Year == 2026; day = day.AddDays(20 + random.Next(60)))
            all.Add((day, day = day.AddDays(random.Next(10))));
        return all;
    }

    // From seven minutes past to seven minutes past: no hour of anybody is that.
    private static List<(DateTimeOffset From, DateTimeOffset To)> Outages(Random random)
    {
        var all = new List<(DateTimeOffset, DateTimeOffset)>();
        for (var at = Start.AddDays(3).AddMinutes(7); at < Start.AddDays(355); at = at.AddHours(24 + random.Next(700)))
            all.Add((at, at = at.AddHours(1 + random.Next(random.Next(4) == 0 ? 90 : 8))));
        return all;
    }
}
