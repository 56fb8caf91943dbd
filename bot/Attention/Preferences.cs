using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Calendars;
using TeamBot.Storage;

namespace TeamBot.Attention;

/// <summary>What one person wants to be told and when, in all their teams; kept in their own space. The defaults need no set-up.</summary>
/// <param name="Near">Where they can be reached: their own chat, or a place that they and the bot are in.</param>
/// <param name="Zone">Their zone, IANA, as their client last told it; until they write themselves, that of whoever named them.</param>
public sealed record Preferences(PersonId Person, ConversationReference Near, string Zone)
{
    public const string Id = "preferences";

    /// <summary>The calendar that the zone suggests.</summary>
    public const string CalendarOfZone = "zone";

    /// <summary>No calendar: only the week counts.</summary>
    public const string NoCalendar = "none";

    /// <summary>The calendar that they imported in their own chat.</summary>
    public const string OwnCalendar = "own";

    /// <summary>More would be no limit.</summary>
    public const int MostLimit = 100;

    public static readonly TimeOnly UsualQuietFrom = new(20, 0);
    public static readonly TimeOnly UsualQuietTo = new(8, 0);
    public static readonly TimeOnly UsualDigest = new(8, 30);

    public static readonly Kind<Preferences> Kind = new("attention", AttentionJson.Default.Preferences, _ => Id) { Audited = true };

    /// <summary>Whether the zone was theirs to tell; false while it is a guess.</summary>
    public bool IsZoneTold { get; init; }

    /// <summary>Nothing comes from then on; when it is the same as <see cref="QuietTo"/> there are no quiet hours.</summary>
    public TimeOnly QuietFrom { get; init; } = UsualQuietFrom;

    public TimeOnly QuietTo { get; init; } = UsualQuietTo;

    /// <summary>The days that they work.</summary>
    public IReadOnlyList<DayOfWeek> Week { get; init; } = WorkingDays.MondayToFriday;

    /// <summary>The id of a holiday calendar, or one of the three words above.</summary>
    public string Calendar { get; init; } = CalendarOfZone;

    /// <summary>Notifications a day that come at once and are counted.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>The hour of the digest.</summary>
    public TimeOnly DigestAt { get; init; } = UsualDigest;

    /// <summary>The types that are turned off.</summary>
    public ImmutableSortedSet<string> Off { get; init; } = ImmutableSortedSet<string>.Empty;

    /// <summary>Until then nothing comes but what cannot wait; null when nothing is paused.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    [JsonIgnore]
    public TimeZoneInfo TimeZone => TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    [JsonIgnore]
    public TeamId Own => TeamId.OfPerson(Near.TenantId, Person);

    public bool IsQuietAt(TimeOnly time) => QuietFrom != QuietTo && time.IsBetween(QuietFrom, QuietTo);

    public bool IsPaused(DateTimeOffset now) => PausedUntil > now;

    /// <summary>When the digest comes: not within quiet hours, but right after them.</summary>
    [JsonIgnore]
    public TimeOnly DigestComesAt => IsQuietAt(DigestAt) ? QuietTo : DigestAt;

    /// <summary>What they work by, with the calendar that <see cref="CalendarId"/> names.</summary>
    public WorkingDays WorkingDaysBy(HolidayCalendar? calendar) => new(Week, calendar);

    /// <summary>The calendar that counts; null for none. Of <see cref="OwnCalendar"/> it is that word.</summary>
    [JsonIgnore]
    public string? CalendarId => Calendar switch
    {
        NoCalendar => null,
        CalendarOfZone => HolidayCalendars.OfZone(Zone),
        _ => Calendar,
    };
}
