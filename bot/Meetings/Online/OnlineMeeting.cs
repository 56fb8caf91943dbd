using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Meetings.Online;

/// <summary>What is known of the online meeting of a chat, or of the thread of a channel: what Teams told when it began and ended, and what was noted of it.</summary>
/// <param name="Place"><see cref="Meeting.Place"/></param>
/// <param name="SeenAt">When Teams last told of it, or somebody last asked; as a text that sorts as the instants do.</param>
public sealed record OnlineMeeting(string Id, string Place, string SeenAt)
{
    /// <summary>Who comes back so soon after the end goes on with the same session.</summary>
    public static readonly TimeSpan SameSession = TimeSpan.FromHours(2);

    /// <summary>Longest transcript that can belong to a session whose beginning nobody told.</summary>
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(8);

    // What a clock of Teams may be off, and what begins a moment before the meeting.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    public static readonly Field<OnlineMeeting> PlaceField = new("place");
    public static readonly Field<OnlineMeeting> SeenAtField = new("seenAt");

    public static readonly Kind<OnlineMeeting> Kind = new("online", OnlineJson.Default.OnlineMeeting, meeting => meeting.Id, [PlaceField, SeenAtField]);

    /// <summary>By which the Connector knows it; null when Teams never told of it.</summary>
    public string? MeetingId { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where Microsoft Graph has it; null before it was asked for, and where that is not needed.</summary>
    public GraphAddress? Graph { get; init; }

    /// <summary>The transcript that was noted last, and as which meeting.</summary>
    public NotedTranscript? Noted { get; init; }

    /// <summary>Whether it was said here that transcripts may not be read; said once.</summary>
    public bool SaidForbidden { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>A transcript that began earlier is of a session before the last.</summary>
    [JsonIgnore]
    public DateTimeOffset? Since => StartedAt - Slack ?? EndedAt - LongestSession;

    public static string IdOf(ConversationReference where) => Post.Hash(where.ConversationId);

    public static OnlineMeeting Of(ConversationReference where, DateTimeOffset now) => new(IdOf(where), Meeting.PlaceOf(where), AuditEntry.Order(now));

    /// <summary>An instant as Teams writes it; <paramref name="otherwise"/> when it wrote none.</summary>
    internal static DateTimeOffset At(string? said, DateTimeOffset otherwise) =>
        DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : otherwise;
}

/// <summary>Whose meeting it is in Microsoft Graph.</summary>
/// <param name="Organizer">The organizer’s object id in Microsoft Entra ID.</param>
/// <param name="Id">Null when only its address for joining is known.</param>
public sealed record GraphAddress(string Organizer, string? Id, string? JoinUrl, string? Title);

public sealed record NotedTranscript(string Source, MeetingId As);

/// <summary>Which meeting has ended, and what has to be known to note it unasked.</summary>
/// <param name="By">Who ended it: in it, and so one who may decide.</param>
/// <param name="Zone">Of whoever ended it; UTC where Teams does not tell it.</param>
/// <param name="Tongue">Of their client: for what is said where nobody ever wrote to the bot.</param>
internal sealed record EndedDue(ConversationReference Where, Scope Scope, PersonId By, DateTimeOffset EndedAt, string Zone, Tongue Tongue);

[JsonSerializable(typeof(OnlineMeeting))]
[JsonSerializable(typeof(EndedDue))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class OnlineJson : JsonSerializerContext;
