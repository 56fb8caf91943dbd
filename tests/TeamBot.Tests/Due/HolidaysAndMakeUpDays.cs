using System.Globalization;
using CsCheck;
using TeamBot.Due.Calendars;
using TeamBot.Due.Recurrence;

namespace TeamBot.Due;

public sealed class HolidaysAndMakeUpDays
{
    private static readonly HolidayCalendar China = Shipped(HolidayCalendars.China);
    private static readonly HolidayCalendar UnitedStates = Shipped(HolidayCalendars.UnitedStates);

    [Theory]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-04", true)] // a Sunday, worked for the new year
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-05-05", false)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-06-19", false)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-09-25", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    [InlineData("2027-02-08", false)]
    [InlineData("2027-02-09", true)]
    public void China_works_as_the_State_Council_says(string day, bool worked) =>
        Assert.Equal(worked, new WorkingDays(WorkingDays.MondayToFriday, China).IsWorked(Day(day)));

    [Fact]
    public void China_has_in_2026_33_days_off_and_six_made_up_for_and_in_2027_the_statutory_days_alone()
    {
        Assert.Equal((33, 6), (China.Holidays.Keys.Count(day => day.Year == 2026), China.MakeUps.Keys.Count(day => day.Year == 2026)));
        Assert.Equal((13, 0), (China.Holidays.Keys.Count(day => day.Year == 2027), China.MakeUps.Keys.Count(day => day.Year == 2027)));
        // The feasts of the moon, from the runtime’s own calendar.
        var moon = new ChineseLunisolarCalendar();
        foreach (var (month, day, name) in new[] { (1, 1, "春节"), (5, 5, "端午节"), (8, 15, "中秋节") })
            Assert.All([2026, 2027], year => Assert.Equal(name, China.Holidays[DateOnly.FromDateTime(moon.ToDateTime(year, month + (moon.GetLeapMonth(year) is > 0 and var leap && leap <= month ? 1 : 0), day, 0, 0, 0, 0))]));
    }

    [Fact]
    public void The_United_States_have_eleven_federal_holidays_a_year_and_observe_them_on_weekdays()
    {
        Assert.Equal(11, UnitedStates.Holidays.Keys.Count(day => day.Year == 2026));
        Assert.Equal(12, UnitedStates.Holidays.Keys.Count(day => day.Year == 2027)); // and the new year of 2028, on a Friday
        Assert.DoesNotContain(UnitedStates.Holidays.Keys, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal("Thanksgiving Day", UnitedStates.Holidays[Day("2026-11-26")]);
    }

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-02-13", 6, "2026-02-28")]
    [InlineData("2026-02-24", -1, "2026-02-14")]
    [InlineData("2026-02-18", 0, "2026-02-18")]
    public void Counts_working_days(string from, int days, string to) =>
        Assert.Equal(Day(to), new WorkingDays(WorkingDays.MondayToFriday, China).Add(Day(from), days));

    [Fact]
    public void The_week_is_the_teams_own() =>
        Assert.Equal(Day("2026-01-04"), new WorkingDays([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], null).After(Day("2026-01-01")));

    [Fact]
    public void Going_forward_and_back_again_ends_where_it_began() =>
        Gen.Select(Gen.Int[0, 900], Gen.Int[-60, 60]).Sample((offset, count) =>
        {
            var days = new WorkingDays(WorkingDays.MondayToFriday, China);
            var from = days.After(Day("2025-12-01").AddDays(offset));
            var to = days.Add(from, count);
            Assert.Equal(from, days.Add(to, -count));
            Assert.Equal(Math.Abs(count), Enumerable.Range(1, Math.Abs(to.DayNumber - from.DayNumber)).Count(i => days.IsWorked((to > from ? from : to).AddDays(i))));
        });

    // The week of the national holiday: Saturday 10 October is worked for it.
    [Theory]
    [InlineData(DayOff.Keep, "MON-FRI", "09-30 10-01 10-02 10-05 10-06 10-07 10-08 10-09 10-12")]
    [InlineData(DayOff.Skip, "*", "09-30 10-08 10-09 10-10 10-12")]
    [InlineData(DayOff.Skip, "MON-FRI", "09-30 10-08 10-09 10-12")]
    [InlineData(DayOff.Next, "THU", "10-08 10-15")]
    [InlineData(DayOff.Next, "MON-FRI", "09-30 10-08 10-09 10-12")]
    [InlineData(DayOff.Previous, "SAT", "09-30 10-10 10-16")]
    [InlineData(DayOff.Previous, "MON", "09-30 10-12")]
    public void What_falls_on_a_day_off_stays_goes_or_moves(DayOff daysOff, string weekdays, string expected)
    {
        var rule = Rule.Cron($"0 9 * * {weekdays}", "Asia/Shanghai") with { DaysOff = daysOff, Calendar = HolidayCalendars.China };
        var days = expected.Split(' ');
        var found = RecurringOverClockChanges.After(rule, new(2026, 9, 29, 12, 0, 0, TimeSpan.Zero), days.Length, China);
        Assert.Equal(days.Select(day => $"2026-{day} 09:00"), found.Select(at => TimeZoneInfo.ConvertTime(at, rule.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("hello", "This is not a calendar I can read (Could not parse line: 'hello'). Nothing was changed. It must be an .ics file, as calendar programs export it.")]
    [InlineData("", "This is not a calendar I can read (BEGIN:VCALENDAR). Nothing was changed. It must be an .ics file, as calendar programs export it.")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR", "There is no day off in this calendar: only events of whole days count. Nothing was changed.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T090000\nSUMMARY:Meeting\nEND:VEVENT\nEND:VCALENDAR", "There is no day off in this calendar: only events of whole days count. Nothing was changed.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nCATEGORIES:WORKDAY\nEND:VEVENT\nEND:VCALENDAR", "This calendar says of 2026-01-01 both that it is a day off and that it is worked. Nothing was changed. Please correct it there.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20300101\nEND:VEVENT\nEND:VCALENDAR", "This calendar has more than 1000 days. Nothing was changed. Please export fewer years.")]
    public void Refuses_what_is_no_calendar_of_holidays(string text, string reason)
    {
        var refused = Assert.IsType<CalendarReading.Refused>(CalendarFile.Read("mine", text, Day("2026-11-24")));
        Assert.Equal(reason, Words.English.Say(refused.Key, refused.Args));
    }

    [Fact]
    public void Refuses_a_file_that_is_too_large() =>
        Assert.Equal("calendar.tooLarge", Assert.IsType<CalendarReading.Refused>(CalendarFile.Read("mine", new string(' ', CalendarFile.LargestText + 1), Day("2026-11-24"))).Key);

    [Fact]
    public void Reads_the_marks_of_other_programs_and_holidays_that_repeat()
    {
        const string Apple = "BEGIN:VCALENDAR\nX-WR-CALNAME:中国大陆节假日\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261003\nSUMMARY:国庆节（休）\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261010\nSUMMARY:国庆节（班）\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261222\nSUMMARY:冬至\nEND:VEVENT\nEND:VCALENDAR";
        var apple = Assert.IsType<CalendarReading.Read>(CalendarFile.Read("apple", Apple, Day("2026-11-24"))).Calendar;
        Assert.Equal(("中国大陆节假日", "2026-10-01 2026-10-02", "2026-10-10"), (apple.Title, Said(apple.Holidays.Keys), Said(apple.MakeUps.Keys)));

        const string Yearly = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20001225\nRRULE:FREQ=YEARLY\nSUMMARY:Christmas\nEND:VEVENT\nEND:VCALENDAR";
        var yearly = Assert.IsType<CalendarReading.Read>(CalendarFile.Read("yearly", Yearly, Day("2026-11-24"))).Calendar;
        Assert.Equal("2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25 2030-12-25 2031-12-25", Said(yearly.Holidays.Keys));
    }

    private static string Said(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(day => day.ToString("O", CultureInfo.InvariantCulture)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static HolidayCalendar Shipped(string id)
    {
        using var file = new StreamReader(typeof(HolidayCalendars).Assembly.GetManifestResourceStream($"calendars/{id}.ics")!);
        return Assert.IsType<CalendarReading.Read>(CalendarFile.Read(id, file.ReadToEnd(), new(2026, 11, 24))).Calendar;
    }
}
