using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Membership;

/// <summary>When the list of a team’s members was read.</summary>
/// <param name="ReadAt">When that last succeeded; null before the first time.</param>
/// <param name="FailedAt">When it last did not; null when it did.</param>
/// <param name="TeamName">As the channel last told it; empty where it has not.</param>
public sealed record RosterState(DateTimeOffset? ReadAt, DateTimeOffset? FailedAt, string TeamName)
{
    public const string Id = "roster";

    public static readonly Kind<RosterState> Kind = new("roster", MembershipJson.Default.RosterState, _ => Id);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <param name="Near">A conversation of the team.</param>
internal sealed record ReadCall(ConversationReference Near, string TeamName);

/// <summary>Who came to a team and who left it, a handful at a time.</summary>
internal sealed record MeetCall(ConversationReference Near, string TeamName, ImmutableArray<PersonId> Came, ImmutableArray<PersonId> Went);

[JsonSerializable(typeof(RosterState))]
[JsonSerializable(typeof(ReadCall))]
[JsonSerializable(typeof(MeetCall))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class MembershipJson : JsonSerializerContext;
