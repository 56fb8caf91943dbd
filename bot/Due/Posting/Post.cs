using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamBot.Due.Posting;

/// <summary>One message to a conversation: words or a card.</summary>
/// <param name="How">Whether it answers, comes by itself, or takes another’s place.</param>
/// <param name="InPlaceOf">The message whose place it takes; null otherwise.</param>
public sealed record Post(ConversationReference Where, PostHow How, string? Text, JsonElement? Card, string? Summary, string? InPlaceOf)
{
    /// <summary>Somebody who is told alone, in their own chat with the bot; <see cref="Where"/> is then a place that both are in. Null for what goes to the place itself.</summary>
    public PersonId? To { get; init; }

    /// <summary>Whether it is shown as written with the help of a language model.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Names the message within its conversation, so that <see cref="Keep"/> can change it later; null when nobody will.</summary>
    public string? Handle { get; init; }

    /// <summary>Somebody whose <see cref="TeamBot.Mention.Tag"/> in the words notifies them; null when nobody is mentioned.</summary>
    public Mention? Mentioned { get; init; }

    /// <summary>What the card is where it is about a file; null for an Adaptive Card.</summary>
    public PostFile? File { get; init; }

    /// <summary>What it is to its one reader, who may not want it now; null for answers, and for what everybody in a place may read.</summary>
    public Notice? Notice { get; init; }

    /// <summary>The one whom it is for, alone or by name; null for a place.</summary>
    [JsonIgnore]
    public PersonId? Reader => To ?? Mentioned?.Person;

    /// <summary>What is said when this is refused for good: somebody who cannot be reached alone is told where they can be. Null for nothing.</summary>
    public Post? Instead { get; init; }

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

    /// <summary>Shows it in the message of that handle; sends that message when there is none yet, or none any more.</summary>
    public static Post Keep(ConversationReference to, string handle, Card card) => new(to with { ActivityId = null }, PostHow.Keep, null, Parsed(card), card.Summary, null) { Handle = handle };

    /// <summary>The same to one person alone, who need not have talked to the bot before.</summary>
    /// <param name="near">A place that the person and the bot are in.</param>
    public static Post ToPerson(ConversationReference near, PersonId person, string text) => Send(near, text) with { To = person };

    public static Post ToPerson(ConversationReference near, PersonId person, Card card) => Send(near, card) with { To = person };

    /// <summary>Words that hold the tag of a person, who is notified.</summary>
    public static Post Mention(ConversationReference to, Mention who, string text) => Send(to, text) with { Mentioned = who };

    /// <summary>The same with that card instead of what it said.</summary>
    public Post Showing(Card card) => this with { Text = null, Card = Parsed(card), Summary = card.Summary };

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
    public string Lane => Hash(To is { } person ? $"to {person}" : Where.ConversationId);

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static JsonElement Parsed(Card card) => JsonElement.Parse(card.Json.Span);
}

/// <summary>A card of the channel about a file: the question whether it may be sent, or the file.</summary>
/// <param name="Address">Where the file is; null while it is only offered.</param>
public sealed record PostFile(string ContentType, string Name, Uri? Address)
{
    /// <summary>The properties of its attachment beside the card.</summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("name", Name);
        if (Address is { } address)
            json.WriteString("contentUrl", address.AbsoluteUri);
    }
}

public enum PostHow
{
    Reply,
    Send,
    Replace,
    Keep,
}

/// <summary>Hands a post to the channel: the channel’s side of the outbox.</summary>
public delegate Task<Delivery> Deliver(TeamId team, Post post, CancellationToken ct);

/// <summary>What the channel said to a post.</summary>
public abstract record Delivery
{
    /// <param name="MessageId">Of the message as it stands there now; null when the channel does not say.</param>
    public sealed record Accepted(string? MessageId) : Delivery;

    /// <summary>It will never take it: the conversation is gone or blocked, the message is too large.</summary>
    public sealed record Refused(string Why) : Delivery;

    /// <summary>It did not take it now.</summary>
    /// <param name="After">How long it asks to wait; null when it does not say.</param>
    public sealed record Later(TimeSpan? After, string Why) : Delivery;
}
