using Microsoft.Graph.Models;
using TeamBot.Graph;

namespace TeamBot.Leave;

/// <summary>What in a calendar counts as a day of leave, on the clocks of the person. (D4)</summary>
public sealed class WholeDaysOutOfOffice
{
    [Theory]
    [InlineData("all day", "oof", true, "2026-11-24T00:00", "2026-11-25T00:00", "Europe/Berlin", true)]
    [InlineData("a week", "oof", true, "2026-11-23T00:00", "2026-11-28T00:00", "Europe/Berlin", true)]
    [InlineData("all day, told in UTC", "oof", true, "2026-11-23T23:00", "2026-11-24T23:00", "UTC", true)]
    [InlineData("the day before, told in UTC", "oof", true, "2026-11-22T23:00", "2026-11-23T23:00", "UTC", false)]
    [InlineData("the day after", "oof", true, "2026-11-25T00:00", "2026-11-26T00:00", "Europe/Berlin", false)]
    [InlineData("busy all day", "busy", true, "2026-11-24T00:00", "2026-11-25T00:00", "Europe/Berlin", false)]
    [InlineData("elsewhere all day", "workingElsewhere", true, "2026-11-24T00:00", "2026-11-25T00:00", "Europe/Berlin", false)]
    [InlineData("the working day", "oof", false, "2026-11-24T09:00", "2026-11-24T17:00", "Europe/Berlin", true)]
    [InlineData("the working day in UTC", "oof", false, "2026-11-24T08:00", "2026-11-24T16:00", "UTC", true)]
    [InlineData("the working day by the name of Windows", "oof", false, "2026-11-24T09:00", "2026-11-24T17:00", "W. Europe Standard Time", true)]
    [InlineData("the morning", "oof", false, "2026-11-24T09:00", "2026-11-24T12:00", "Europe/Berlin", false)]
    [InlineData("the afternoon", "oof", false, "2026-11-24T13:00", "2026-11-24T18:00", "Europe/Berlin", false)]
    public void Are_those_of_all_day_or_of_all_working_hours(string what, string showAs, bool isAllDay, string start, string end, string zone, bool isAway)
    {
        Assert.NotEmpty(what);
        Assert.Equal(isAway, IsAway(Of(showAs, isAllDay, start, end, zone)));
    }

    [Fact]
    public void May_be_made_of_several_absences_without_a_gap()
    {
        var (morning, afternoon) = (Of("oof", false, "2026-11-24T08:00", "2026-11-24T13:00"), Of("oof", false, "2026-11-24T12:30", "2026-11-24T17:30"));
        Assert.True(IsAway(afternoon, morning));
        Assert.False(IsAway(morning, Of("oof", false, "2026-11-24T13:30", "2026-11-24T17:30")));
    }

    [Fact]
    public void Are_none_when_the_event_is_called_off()
    {
        var cancelled = Of("oof", true, "2026-11-24T00:00", "2026-11-25T00:00");
        cancelled.IsCancelled = true;
        Assert.False(IsAway(cancelled));
        Assert.False(IsAway());
    }

    private static bool IsAway(params Event[] events) => WholeDay.IsAway(events, new(2026, 11, 24), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static Event Of(string showAs, bool isAllDay, string start, string end, string zone = "Europe/Berlin") => new()
    {
        ShowAs = Enum.Parse<FreeBusyStatus>(showAs, ignoreCase: true),
        IsAllDay = isAllDay,
        Start = new() { DateTime = start, TimeZone = zone },
        End = new() { DateTime = end, TimeZone = zone },
    };
}
