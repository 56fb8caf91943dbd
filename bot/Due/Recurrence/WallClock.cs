namespace TeamBot.Due.Recurrence;

/// <summary>Between the wall clock of a zone and instants.</summary>
public static class WallClock
{
    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The instant, UTC, at which the clocks show that time; the first when they show it twice, the end of the gap when they skip it.</summary>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            return GapEnd(local, zone);
        // Of two, the larger offset is the earlier instant.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    // Within a gap the offset before it maps past its end, the one after it before: the jump lies between them.
    private static DateTimeOffset GapEnd(DateTime local, TimeZoneInfo zone)
    {
        var later = DateTime.SpecifyKind(local, DateTimeKind.Utc) - zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc).AddDays(-1));
        var earlier = DateTime.SpecifyKind(local, DateTimeKind.Utc) - zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc).AddDays(1));
        var before = zone.GetUtcOffset(earlier);
        while (later - earlier > TimeSpan.FromTicks(1))
        {
            var middle = earlier + (later - earlier) / 2;
            (earlier, later) = zone.GetUtcOffset(middle) == before ? (middle, later) : (earlier, middle);
        }

        return new(later, TimeSpan.Zero);
    }
}
