using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Due.Posting;

/// <summary>What became of a post that came by itself; a line of the delivery table of a team. What was given up is an <see cref="Undone"/>.</summary>
/// <param name="Type">Of its <see cref="Notice"/>; null for what went to a place.</param>
/// <param name="To">The one whom it was for alone; null for a place.</param>
/// <param name="State">Sent, waiting in the digest, dropped, or refused and said elsewhere.</param>
/// <param name="Why">In one word for programs, of what did not go; null of what did.</param>
public sealed record Delivered(string Id, string? Type, PersonId? To, string ConversationId, DeliveryState State, string? Why, DateTimeOffset At)
{
    public static readonly Field<Delivered> IdField = new("id");
    public static readonly Field<Delivered> StateField = new("state");

    /// <summary>Kept for as long as somebody may ask whether a message went out.</summary>
    public static readonly Kind<Delivered> Kind = new("delivered", DeliveredJson.Default.Delivered, delivered => delivered.Id, [IdField], [StateField, IdField]) { KeptFor = TimeSpan.FromDays(14) };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static Delivered Of(Post post, string key, DeliveryState state, string? why, DateTimeOffset now) =>
        new($"{AuditEntry.Order(now)}-{key}", post.Notice?.Type, post.To, post.Where.ConversationId, state, why, now);
}

public enum DeliveryState
{
    Sent,
    InDigest,
    Dropped,
    Refused,
}

[JsonSerializable(typeof(Delivered))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class DeliveredJson : JsonSerializerContext;
