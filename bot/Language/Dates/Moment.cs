using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>Works out when the parts of a date are, taken together.</summary>
internal sealed record Moment(Clock Clock, TimeZoneInfo Zone, SaidDay Day, SaidDay Last, SaidTime Time, SaidTime Until, int? Part, TimeZoneInfo? Said, bool EndOfDay)
{
    /// <summary>When each part of a day begins and is over; what is due in it is due then.</summary>
    private static readonly (int From, int To)[] Parts = [(0, 6), (8, 12), (12, 13), (12, 18), (18, 24), (20, 24)];

    /// <summary>When what comes again in a part of the day comes, where no time was said.</summary>
    private static readonly int[] PartHours = [6, 9, 12, 14, 18, 20];

    public DateSpan? Once()
    {
        if (Day is { Is: true, At: { } at } && !Time.Is)
            return new(0, 0, SaidDate.Of(at), false) { IsRelative = true, Stretch = Day.Stretch };
        var day = Day.Is ? Last.Is ? Last.Day : Day.Day : Clock.Today;
        if (Day is { Is: true, Days: var (_, to) } && day < Clock.Today && to > Clock.Today)
            day = to.AddDays(-1);
        if (Time.Is)
            return At(Day.Is ? Day.Day : null);
        // “this afternoon” in the evening is over; there is no other day it could be.
        if (Part is { } part)
        {
            var (from, until) = Parts[part];
            var start = day.ToDateTime(new(from, 0));
            TimeOnly? due = until == 24 ? null : new(until, 0);
            var opening = new SaidDate(day, new(PartHours[part], 0));
            return new(0, 0, new(day, due), false)
            {
                IsRelative = Day.IsRelative || !Day.Is,
                Other = Other(due),
                Stretch = new(start, day.ToDateTime(TimeOnly.MinValue).AddHours(until)),
                Begins = opening.Day.ToDateTime(opening.Time!.Value) > Clock.Local ? opening : null,
            };
        }

        if (!Day.Is && !EndOfDay)
            return null;
        return new(0, 0, new(day), false)
        {
            IsRelative = Day.IsRelative || EndOfDay,
            Other = Other(null),
            Stretch = Last.Is ? new(Day.Day.ToDateTime(TimeOnly.MinValue), (Last.Days?.To ?? Last.Day.AddDays(1)).ToDateTime(TimeOnly.MinValue))
                : Day.Days is var (first, after) ? new(first.ToDateTime(TimeOnly.MinValue), after.ToDateTime(TimeOnly.MinValue))
                : null,
            Begins = First() is { } begin ? new(begin) : null,
        };
    }

    /// <summary>What comes again: with its time in the rule, and its first occurrence.</summary>
    public DateSpan Again(string rule)
    {
        TimeOnly? time = Time.Is ? TimeOf(InPart().Hour is var hour && !Time.IsSure && Part is null ? Guess(hour, null) : InPart().Hour, Time.Minute).Time
            : Part is { } part ? new(PartHours[part], 0) : null;
        if (time is { } at)
            rule += string.Create(CultureInfo.InvariantCulture, $";BYHOUR={at.Hour};BYMINUTE={at.Minute}");
        return new(0, 0, FirstOccurrence.Of(rule.Split(";BYHOUR")[0], time, Clock.Local), false) { Rule = rule, IsRelative = true };
    }

    // The first day of a stretch of at most a week that is still to come.
    private DateOnly? First() => !Last.Is && Day.Days is var (begin, end) && begin > Clock.Today && end <= begin.AddDays(7) ? begin : null;

    private SaidDate? Other(TimeOnly? time) => Day is { Is: true, Other: { } other } ? new(other, time) : null;

    private SaidTime InPart() => Part is { } part && !(Time.IsSure && Time.Part is not null) ? Clocks.InPart(Time, part) : Time;

    private DateSpan? At(DateOnly? said)
    {
        var time = InPart();
        var isToday = said is null || said == Clock.Today;
        var hour = time.IsSure ? time.Hour : Guess(time.Hour, isToday ? Clock.Local : null);
        var local = Local(said, hour, time.Minute);
        SaidDate? other = Other(TimeOnly.FromDateTime(local));
        // Three o’clock is not said to be in the morning or in the afternoon: the other one is offered.
        if (!time.IsSure && hour is > 0 and <= 23 && other is null && Local(said, hour >= 12 ? hour - 12 : hour + 12, time.Minute) is var twin && twin > Clock.Local)
            other = SaidDate.Of(twin);
        Stretch? stretch = Until.Is ? new(local, local.Date.AddHours(Until.Hour).AddMinutes(Until.Minute)) : null;
        return new(0, 0, SaidDate.Of(local), false)
        {
            IsRelative = Day.IsRelative,
            Other = other,
            Stretch = stretch,
            Begins = First() is { } first ? SaidDate.Of(Local(first, hour, time.Minute)) : null,
            IsTimeOnly = said is null,
        };
    }

    // On the day that was said; else today, or tomorrow when it has passed. In another zone it is turned into the speaker’s.
    private DateTime Local(DateOnly? said, int hour, int minute)
    {
        var (time, days) = TimeOf(hour, minute);
        var local = Turned((said ?? Clock.Today).AddDays(days).ToDateTime(time));
        return said is null && local <= Clock.Local ? Turned(Clock.Today.AddDays(days + 1).ToDateTime(time)) : local;
    }

    private DateTime Turned(DateTime there) =>
        Said is null ? there : TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(Said.IsInvalidTime(there) ? there.AddHours(1) : there, DateTimeKind.Unspecified), Said, Zone);

    // 24:00 is the end of the day that was said.
    private static (TimeOnly Time, int Days) TimeOf(int hour, int minute) => hour >= 24 ? (new(0, 0), 1) : (new(hour, minute), 0);

    // An hour without a half of the day is meant within working time, and not one that has passed.
    private static int Guess(int hour, DateTime? today) =>
        hour is > 0 and < 7 || hour < 12 && today is { } now && hour <= now.Hour && hour + 12 > now.Hour ? hour + 12 : hour;
}
