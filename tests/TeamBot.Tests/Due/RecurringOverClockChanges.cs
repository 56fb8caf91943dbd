using TeamBot.Due.Calendars;
using TeamBot.Due.Recurrence;

namespace TeamBot.Due;

/// <summary>Rules over both clock changes of five zones. (H2)</summary>
public sealed class RecurringOverClockChanges
{
    // Zone, the daily time, and the instants on the day before, of and after the change.
    public static TheoryData<string, string, string[]> Changes => new()
    {
        // 2026-03-29 02:00 → 03:00: 02:30 is skipped, and happens when the clocks have jumped.
        { "Europe/Berlin", "02:30", ["2026-03-28T01:30Z", "2026-03-29T01:00Z", "2026-03-30T00:30Z"] },
        { "Europe/Berlin", "02:00", ["2026-03-28T01:00Z", "2026-03-29T01:00Z", "2026-03-30T00:00Z"] },
        { "Europe/Berlin", "03:00", ["2026-03-28T02:00Z", "2026-03-29T01:00Z", "2026-03-30T01:00Z"] },
        // 2026-10-25 03:00 → 02:00: 02:30 comes twice, and happens the first time.
        { "Europe/Berlin", "02:30", ["2026-10-24T00:30Z", "2026-10-25T00:30Z", "2026-10-26T01:30Z"] },
        { "Europe/Berlin", "03:00", ["2026-10-24T01:00Z", "2026-10-25T02:00Z", "2026-10-26T02:00Z"] },
        // 2026-03-08 02:00 → 03:00, 2026-11-01 02:00 → 01:00.
        { "America/New_York", "02:30", ["2026-03-07T07:30Z", "2026-03-08T07:00Z", "2026-03-09T06:30Z"] },
        { "America/New_York", "01:30", ["2026-10-31T05:30Z", "2026-11-01T05:30Z", "2026-11-02T06:30Z"] },
        // No clock change, a quarter of an hour off.
        { "Asia/Kathmandu", "02:30", ["2026-03-28T20:45Z", "2026-03-29T20:45Z", "2026-03-30T20:45Z"] },
        // The southern half: 2026-04-05 03:00 → 02:00, 2026-09-27 02:00 → 03:00.
        { "Pacific/Auckland", "02:30", ["2026-04-03T13:30Z", "2026-04-04T13:30Z", "2026-04-05T14:30Z"] },
        { "Pacific/Auckland", "02:30", ["2026-09-25T14:30Z", "2026-09-26T14:00Z", "2026-09-27T13:30Z"] },
        // Half an hour: 2026-04-05 02:00 → 01:30, 2026-10-04 02:00 → 02:30.
        { "Australia/Lord_Howe", "01:45", ["2026-04-03T14:45Z", "2026-04-04T14:45Z", "2026-04-05T15:15Z"] },
        { "Australia/Lord_Howe", "02:15", ["2026-10-02T15:45Z", "2026-10-03T15:30Z", "2026-10-04T15:15Z"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_day_has_one_occurrence_whichever_kind_the_rule_is(string zone, string time, string[] expected)
    {
        var at = TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        var days = expected.Select(Instant).ToArray();
        foreach (var rule in new[] { Rule.Cron($"{at.Minute} {at.Hour} * * *", zone), Rule.RRule("FREQ=DAILY", new DateOnly(2025, 1, 1).ToDateTime(at), zone) })
            Assert.Equal(days, After(rule, days[0].AddMinutes(-1), days.Length));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Auckland")]
    [InlineData("Australia/Lord_Howe")]
    public void Ten_years_have_each_day_once(string zone)
    {
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var rule in new[] { Rule.Cron("20 2 * * *", zone), Rule.RRule("FREQ=DAILY", new(2026, 1, 1, 2, 20, 0), zone) })
        {
            // The rule of Ical.Net is slower: two years of it.
            var days = After(rule, from, rule.Kind == RuleKind.Cron ? 3652 : 730).Select(at => WallClock.DayOf(at, rule.TimeZone)).ToArray();
            Assert.Equal(Enumerable.Range(0, days.Length).Select(days[0].AddDays), days);
        }
    }

    [Fact]
    public void An_interval_stays_an_interval()
    {
        var hours = After(Rule.Cron("0 * * * *", "Europe/Berlin"), Instant("2026-10-24T20:30Z"), 8).Concat(After(Rule.Cron("0 * * * *", "Europe/Berlin"), Instant("2026-03-28T20:30Z"), 8)).ToArray();
        Assert.All(Enumerable.Range(1, 15).Where(i => i != 8), i => Assert.Equal(TimeSpan.FromHours(1), hours[i] - hours[i - 1]));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-01-01 09:00", "2026-01-01 2026-01-15 2026-01-29")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "2026-01-30 09:00", "2026-01-30 2026-02-27 2026-03-27")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30 09:00", "2026-01-30 2026-02-27 2026-03-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31 09:00", "2026-01-31 2026-03-31 2026-05-31")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-02-29 09:00", "2028-02-29 2032-02-29 2036-02-29")]
    [InlineData("FREQ=DAILY;COUNT=3", "2026-01-01 09:00", "2026-01-01 2026-01-02 2026-01-03 never")]
    [InlineData("FREQ=DAILY;UNTIL=20260102T080000Z", "2026-01-01 09:00", "2026-01-01 2026-01-02 never")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01 09:00", "never")]
    public void Says_what_cron_cannot(string text, string startsAt, string expected)
    {
        var start = DateTime.Parse(startsAt, System.Globalization.CultureInfo.InvariantCulture);
        var rule = Rule.RRule(text, start, "Europe/Berlin");
        var said = expected.Split(' ');
        var found = After(rule, new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.Zero), said.Length).Select(at => TimeZoneInfo.ConvertTime(at, rule.TimeZone).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(said, found.Concat(["never"]).Take(said.Length));
    }

    [Theory]
    [InlineData("61 * * * *", "“61 * * * *” is not a cron expression: ")]
    [InlineData("every day", "“every day” is not a cron expression: ")]
    [InlineData("0 0 9 * * *", "“0 0 9 * * *” is not a cron expression: ")]
    public void Refuses_a_cron_expression_with_its_reason(string text, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<FormatException>(() => Rule.Cron(text, "UTC")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FREQ=NEVER", "“FREQ=NEVER” is not an RRULE: ")]
    [InlineData("every day", "“every day” is not an RRULE: ")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "“FREQ=DAILY;INTERVAL=0” is not an RRULE: ")]
    [InlineData("FREQ=HOURLY", "“FREQ=HOURLY” repeats within a day; ")]
    [InlineData("FREQ=DAILY;BYHOUR=9,17", "“FREQ=DAILY;BYHOUR=9,17” repeats within a day; ")]
    [InlineData("FREQ=DAILY;COUNT=1001", "“FREQ=DAILY;COUNT=1001” repeats 1001 times; COUNT goes up to 1000.")]
    public void Refuses_an_rrule_with_its_reason(string text, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<FormatException>(() => Rule.RRule(text, new(2026, 1, 1, 9, 0, 0), "UTC")).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_zone_that_is_not_iana() =>
        Assert.Equal("“W. Europe Standard Time” is not a time zone; one is written Europe/Berlin.", Assert.Throws<FormatException>(() => Rule.Cron("0 9 * * *", "W. Europe Standard Time")).Message);

    internal static List<DateTimeOffset> After(Rule rule, DateTimeOffset after, int most, HolidayCalendar? calendar = null)
    {
        var all = new List<DateTimeOffset>();
        while (all.Count < most && rule.NextAfter(after, calendar) is { } next)
            all.Add(after = next);
        return all;
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
