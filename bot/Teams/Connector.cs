using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Azure.Identity;
using Polly.Timeout;
using TeamBot.Due.Posting;
using TeamBot.Membership;

namespace TeamBot.Teams;

/// <summary>The conversation does not take messages from the bot any more: it was blocked or removed there (403).</summary>
public sealed class BlockedException(string conversationId) : Exception($"The conversation {conversationId} refuses messages of the bot. Nothing was sent; sending again does not help.");

/// <summary>The Connector did not do what was asked, also not after the retries that make sense.</summary>
public sealed class ConnectorException(HttpMethod method, string route, HttpStatusCode status, TimeSpan? retryAfter) : Exception($"{method} {route} was answered {(int)status} {status}; nothing was sent.")
{
    public HttpStatusCode Status { get; } = status;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}

/// <summary>
/// Sends to conversations by the Connector’s REST routes. Text and card are never put into one activity: Teams makes two
/// messages of it and gives back neither’s id.
/// </summary>
public sealed class Connector(HttpClient http)
{
    internal const string CardType = "application/vnd.microsoft.card.adaptive";

    // Chinese stays readable and short on the wire; the JSON is never put into HTML.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends it as it is meant: in the thread of what it answers, by itself, or in place of a message of the bot. Gives the new message’s id, null where the channel keeps it.</summary>
    public async Task<string?> PostAsync(Post post, CancellationToken ct)
    {
        var to = post.How == PostHow.Reply ? post.Where : post.Where with { ActivityId = null };
        var (method, route) = post is { How: PostHow.Replace, InPlaceOf: { } place } ? (HttpMethod.Put, Route(to, place)) : (HttpMethod.Post, Route(to, to.ActivityId));
        return (await CallAsync(method, to, route, Body(json => WriteMessage(json, to, post)), TeamsJson.Default.ResourceResponse, ct))?.Id;
    }

    /// <summary>Shows that the bot is writing.</summary>
    public Task TypingAsync(ConversationReference to, CancellationToken ct) =>
        CallAsync(HttpMethod.Post, to, Route(to, null), Body(json =>
        {
            json.WriteString("type", "typing");
            WriteParties(json, to);
        }), TeamsJson.Default.ResourceResponse, ct);

    /// <summary>The personal chat with somebody: where to send to.</summary>
    public async Task<ConversationReference> CreatePersonalAsync(ConversationReference near, PersonId person, CancellationToken ct)
    {
        var created = await CreateAsync(near, Body(json =>
        {
            json.WriteBoolean("isGroup", false);
            WriteBot(json, "bot", near);
            json.WriteStartArray("members");
            json.WriteStartObject();
            json.WriteString("id", person.Value);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("tenantId", near.TenantId);
            json.WriteStartObject("channelData");
            json.WriteStartObject("tenant");
            json.WriteString("id", near.TenantId);
            json.WriteEndObject();
            json.WriteEndObject();
        }), ct);
        return near with { ConversationId = created.Id ?? throw new InvalidOperationException("The Connector made a conversation and did not say which."), ActivityId = null };
    }

    /// <summary>A page of the people of a conversation.</summary>
    public async Task<MembersPage> MembersAsync(ConversationReference where, string? from, CancellationToken ct)
    {
        try
        {
            var page = await CallAsync(HttpMethod.Get, where, $"v3/conversations/{Part(where.ConversationId)}/pagedmembers?pageSize={MembersPage.Largest}{(from is null ? "" : "&continuationToken=" + Part(from))}", null, TeamsJson.Default.PagedMembers, ct);
            return new([.. (page?.Members ?? []).Where(member => member.Id is not null).Select(member => new Listed(new(member.Id!), member.Name ?? "", member.AadObjectId ?? member.ObjectId, member.UserRole is null or "user"))], page?.ContinuationToken);
        }
        catch (Exception fault) when (fault is ConnectorException or BlockedException or HttpRequestException or TimeoutRejectedException or AuthenticationFailedException or JsonException)
        {
            throw new NoMembersException(fault, (fault as ConnectorException)?.RetryAfter, fault is BlockedException or ConnectorException { Status: HttpStatusCode.NotFound });
        }
    }

    private async Task<ResourceResponse> CreateAsync(ConversationReference near, byte[] body, CancellationToken ct) =>
        await CallAsync(HttpMethod.Post, near, "v3/conversations", body, TeamsJson.Default.ResourceResponse, ct) ?? new(null, null);

    private async Task<T?> CallAsync<T>(HttpMethod method, ConversationReference where, string route, byte[]? body, JsonTypeInfo<T> json, CancellationToken ct)
        where T : class
    {
        using var request = new HttpRequestMessage(method, new Uri($"{where.ServiceUrl.TrimEnd('/')}/{route}"));
        request.Options.Set(PacedHandler.TenantId, where.TenantId);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        using var answer = await http.SendAsync(request, ct);
        if (answer.StatusCode == HttpStatusCode.Forbidden)
            throw new BlockedException(where.ConversationId);
        if (!answer.IsSuccessStatusCode)
            throw new ConnectorException(method, route, answer.StatusCode, answer.Headers.RetryAfter?.Delta);
        return await answer.Content.ReadAsStringAsync(ct) is { Length: > 0 } text ? JsonSerializer.Deserialize(text, json) : null;
    }

    private static string Route(ConversationReference to, string? activityId) =>
        $"v3/conversations/{Part(to.ConversationId)}/activities{(activityId is null ? "" : "/" + Part(activityId))}";

    private static string Part(string id) => Uri.EscapeDataString(id);

    private static void WriteMessage(Utf8JsonWriter json, ConversationReference to, Post post)
    {
        json.WriteString("type", "message");
        WriteParties(json, to);
        if (to.ActivityId is { } replyTo)
            json.WriteString("replyToId", replyTo);
        if (post.Text is not null)
        {
            json.WriteString("text", post.Text);
            json.WriteString("textFormat", "plain");
        }

        var entities = new JsonArray([.. post.IsGenerated ? [Label()] : Array.Empty<JsonNode>(), .. post.Mentioned is { } who ? [Named(who)] : Array.Empty<JsonNode>()]);
        if (entities.Count > 0)
        {
            json.WritePropertyName("entities");
            entities.WriteTo(json);
        }

        if (post.ToCard() is not { } card)
            return;
        json.WriteString("summary", card.Summary);
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        WriteCard(json, card, post.File?.ContentType ?? CardType);
        post.File?.WriteTo(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static JsonObject Named(Mention who) =>
        new() { ["type"] = "mention", ["text"] = who.Tag, ["mentioned"] = new JsonObject { ["id"] = who.Person.Value, ["name"] = who.Name } };

    // Microsoft Learn, “Bot messages with AI-generated content”.
    private static JsonObject Label() =>
        new() { ["type"] = "https://schema.org/Message", ["@type"] = "Message", ["@context"] = "https://schema.org", ["additionalType"] = new JsonArray("AIGeneratedContent") };

    /// <summary>The two properties of a card as an attachment.</summary>
    internal static void WriteCard(Utf8JsonWriter json, Card card, string contentType = CardType)
    {
        json.WriteString("contentType", contentType);
        json.WritePropertyName("content");
        json.WriteRawValue(card.Json.Span);
    }

    private static void WriteParties(Utf8JsonWriter json, ConversationReference to)
    {
        WriteBot(json, "from", to);
        json.WriteStartObject("conversation");
        json.WriteString("id", to.ConversationId);
        json.WriteEndObject();
    }

    private static void WriteBot(Utf8JsonWriter json, string property, ConversationReference where)
    {
        json.WriteStartObject(property);
        json.WriteString("id", where.BotId);
        if (where.BotName.Length > 0)
            json.WriteString("name", where.BotName);
        json.WriteEndObject();
    }

    /// <summary>One JSON object as UTF-8.</summary>
    internal static byte[] Body(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Writing))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
