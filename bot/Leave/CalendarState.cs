namespace TeamBot.Leave;

/// <summary>How the reading of calendars went lately, as this replica saw it.</summary>
/// <param name="isConfigured">Whether there is anything to read them with.</param>
public sealed class CalendarState(bool isConfigured, TimeProvider clock)
{
    public bool IsConfigured { get; } = isConfigured;

    /// <summary>The last reading; null before the first since the start.</summary>
    public CalendarReading? Last { get; private set; }

    public void Note(int asked, CalendarsRead read) => Last = new(clock.GetUtcNow(), asked, asked - read.IsAway.Count, read.Problem);
}

/// <param name="Asked">Calendars that were to be read.</param>
/// <param name="Unread">Those of them that could not be.</param>
/// <param name="Problem"><see cref="CalendarsRead.Problem"/>.</param>
public sealed record CalendarReading(DateTimeOffset At, int Asked, int Unread, string? Problem);
