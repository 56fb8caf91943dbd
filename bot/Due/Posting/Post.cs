using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeamBot.Due.Posting;

/// <summary>One message to a conversation: words or a card.</summary>
/// <param name="How">Whether it answers, comes by itself, or takes another’s place.</param>
/// <param name="InPlaceOf">The message whose place it takes; null otherwise.</param>
public sealed record Post(ConversationReference Where, PostHow How, string? Text, JsonElement? Card, string? Summary, string? InPlaceOf)
{
    // Stored JSON is escaped; on the wire Chinese stays readable and short.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers the activity that the reference names.</summary>
    public static Post Reply(ConversationReference to, string text) => new(to, PostHow.Reply, text, null, null, null);

    public static Post Reply(ConversationReference to, Card card) => new(to, PostHow.Reply, null, Parsed(card), card.Summary, null);

    /// <summary>Speaks first.</summary>
    public static Post Send(ConversationReference to, string text) => new(to with { ActivityId = null }, PostHow.Send, text, null, null, null);

    public static Post Send(ConversationReference to, Card card) => new(to with { ActivityId = null }, PostHow.Send, null, Parsed(card), card.Summary, null);

    /// <summary>Takes the place of an earlier message; is sent anew when that is gone.</summary>
    public static Post Replace(ConversationReference to, string inPlaceOf, string text) => new(to, PostHow.Replace, text, null, null, inPlaceOf);

    public static Post Replace(ConversationReference to, string inPlaceOf, Card card) => new(to, PostHow.Replace, null, Parsed(card), card.Summary, inPlaceOf);

    /// <summary>The card again; null when it is words.</summary>
    public Card? ToCard()
    {
        if (Card is not { } json)
            return null;
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Writing))
            json.WriteTo(writer);
        return new(bytes.ToArray(), Summary ?? "");
    }

    /// <summary>What is sent to one conversation goes one after another.</summary>
    public static string LaneOf(ConversationReference where) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(where.ConversationId)))[..32];

    private static JsonElement Parsed(Card card) => JsonElement.Parse(card.Json.Span);
}

public enum PostHow
{
    Reply,
    Send,
    Replace,
}

/// <summary>Hands a post to the channel: the channel’s side of the outbox.</summary>
public delegate Task<Delivery> Deliver(TeamId team, Post post, CancellationToken ct);

/// <summary>What the channel said to a post.</summary>
public abstract record Delivery
{
    public sealed record Accepted : Delivery;

    /// <summary>It will never take it: the conversation is gone or blocked, the message is too large.</summary>
    public sealed record Refused(string Why) : Delivery;

    /// <summary>It did not take it now.</summary>
    /// <param name="After">How long it asks to wait; null when it does not say.</param>
    public sealed record Later(TimeSpan? After, string Why) : Delivery;
}
