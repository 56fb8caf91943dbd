using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TeamBot.Storage.Cosmos;

/// <summary>
/// A document as it lies in the container: ours in <c>body</c>, untouched, beside what the store needs, so that no field
/// of a record can collide with one of Cosmos DB’s.
/// </summary>
/// <param name="Commit">The commit that wrote it, so that a commit whose answer was lost can be recognised.</param>
internal sealed record CosmosDocument(TeamId Team, string Kind, string Id, string ETag, string Commit, DateTimeOffset? ExpiresAt, JsonElement Body)
{
    public const string Team_ = "team", Kind_ = "kind", Key = "key", Commit_ = "commit", Ttl = "ttl", Body_ = "body";

    public static ReadOnlyMemory<byte> Write(TeamId team, Change change, string commit, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("id", CosmosId.Of(change.Kind, change.Id));
        json.WriteString(Team_, team.Value);
        json.WriteString(Kind_, change.Kind);
        json.WriteString(Key, change.Id);
        json.WriteString(Commit_, commit);
        if (change.ExpiryFrom(now) is { } expiresAt)
            json.WriteNumber(Ttl, Math.Max(1, (int)Math.Ceiling((expiresAt - now).TotalSeconds)));
        json.WritePropertyName(Body_);
        json.WriteRawValue(JsonMarshal.GetRawUtf8Value(change.After!.Value), skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static CosmosDocument Read(JsonElement json) => new(
        new(json.GetProperty(Team_).GetString()!),
        json.GetProperty(Kind_).GetString()!,
        json.GetProperty(Key).GetString()!,
        json.GetProperty("_etag").GetString()!,
        json.GetProperty(Commit_).GetString()!,
        json.TryGetProperty(Ttl, out var ttl) ? DateTimeOffset.FromUnixTimeSeconds(json.GetProperty("_ts").GetInt64() + ttl.GetInt64()) : null,
        json.GetProperty(Body_));

    public Stored<T> As<T>(Kind<T> kind) =>
        new(Body.Deserialize(kind.Json) ?? throw new JsonException($"A stored {Kind} is empty."), ETag);
}
