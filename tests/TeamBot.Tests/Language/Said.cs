namespace TeamBot.Language;

/// <summary>When and by whom the sentences of these tests are said: Tuesday 24 November 2026, 09:00 UTC.</summary>
internal static class Said
{
    public static Hearing Now { get; } = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc, new("me"), [], []);
}
