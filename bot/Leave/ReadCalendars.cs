namespace TeamBot.Leave;

/// <summary>Reads from people’s calendars who is out of office for a whole day; the side of the calendars.</summary>
public delegate Task<CalendarsRead> ReadCalendars(IReadOnlyList<CalendarQuestion> people, CancellationToken ct);

/// <param name="ObjectId">Of the person in Microsoft Entra.</param>
/// <param name="Day">A day on the clocks of the zone.</param>
public sealed record CalendarQuestion(PersonId Person, string ObjectId, DateOnly Day, TimeZoneInfo Zone);

/// <summary>What the calendars said. Somebody whose calendar could not be read is not in it.</summary>
/// <param name="Problem">Why some could not be read, in one word for programs: forbidden, missing, busy, slow, lost. Null when all could.</param>
public sealed record CalendarsRead(IReadOnlyDictionary<PersonId, bool> IsAway, string? Problem);
