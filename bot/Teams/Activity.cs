using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamBot.Teams;

/// <summary>
/// An incoming activity of the Bot Framework Activity Protocol. The schema is loose: only what is used has a type, and
/// ids are opaque text.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public Account? From { get; init; }

    public Account? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    public string? LocalTimezone { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>Of an invoke: <c>adaptiveCard/action</c>, <c>task/fetch</c>, <c>task/submit</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installation: <c>add</c>, <c>remove</c>.</summary>
    public string? Action { get; init; }

    public JsonElement Value { get; init; }

    public JsonElement ChannelData { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<Account>? MembersAdded { get; init; }

    public IReadOnlyList<Account>? MembersRemoved { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public bool IsInvoke => Type == "invoke";

    /// <summary>The tenant; “local” where the channel has none, as emulators do.</summary>
    public string TenantId => Conversation?.TenantId ?? In(ChannelData, "tenant", "id") ?? "local";

    /// <summary>The text at that path; null where there is none.</summary>
    public static string? In(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return null;
        }

        return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
    }
}

/// <summary>A person or a bot in a conversation. Lists of members call the id in Microsoft Entra otherwise than activities do, and name the role: user, guest, anonymous.</summary>
internal sealed record Account(string? Id, string? Name, string? AadObjectId = null, string? ObjectId = null, string? UserRole = null);

internal sealed record ConversationAccount(string? Id, string? Name, string? ConversationType, string? TenantId);

/// <summary>What an activity carries beside its text: mentions, and what is known of the client.</summary>
internal sealed record Entity(string? Type, Account? Mentioned, string? Text, string? Timezone);

/// <summary>A file, or the message once more as HTML.</summary>
internal sealed record Attachment(string? ContentType, string? ContentUrl, string? Name, JsonElement Content);

/// <summary>What the Connector answers to a send or a create; both ids are missing where it only accepted.</summary>
internal sealed record ResourceResponse(string? Id, string? ActivityId);

/// <summary>A page of the people in a conversation.</summary>
internal sealed record PagedMembers(IReadOnlyList<Account>? Members, string? ContinuationToken);

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(Account))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TeamsJson : JsonSerializerContext;
