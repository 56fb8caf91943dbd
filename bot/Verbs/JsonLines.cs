using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>
/// A backup: one document a line, <c>{"team":…,"kind":…,"id":…,"expiresAt":…,"body":{…}}</c>, and a last line with their
/// number and digest, without which the file is not complete.
/// </summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(StoredDocument document) => Write(json =>
    {
        json.WriteString("team", document.Team.Value);
        json.WriteString("kind", document.Kind);
        json.WriteString("id", document.Id);
        if (document.ExpiresAt is { } at)
            json.WriteString("expiresAt", at.UtcDateTime);
        json.WritePropertyName("body");
        document.Body.WriteTo(json);
    });

    public static string LastLine(Tally tally) => Write(json =>
    {
        json.WriteNumber("documents", tally.Documents);
        json.WriteString("sha256", tally.Digest);
    });

    /// <summary>The documents of a backup, of one team or of all.</summary>
    /// <exception cref="CannotStartException">It is no backup, or not a whole one.</exception>
    public static async IAsyncEnumerable<StoredDocument> ReadAsync(string path, TeamId? team, [EnumeratorCancellation] CancellationToken ct)
    {
        var tally = new Tally();
        JsonElement last = default;
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, ct))
        {
            number++;
            JsonElement json;
            try
            {
                json = JsonElement.Parse(line);
                if (json.TryGetProperty("documents", out _))
                {
                    last = json;
                    continue;
                }
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                throw new CannotStartException($"Line {number} of {path} cannot be read, so it is no whole backup. Make it again.", fault);
            }

            if (Document(json) is not { } document)
                throw new CannotStartException($"Line {number} of {path} is no document: it needs a team, a kind, an id and a body.");
            tally.Add(document);
            if (team is null || document.Team == team)
                yield return document;
        }

        if (last.ValueKind != JsonValueKind.Object || LastLine(tally) != last.GetRawText())
            throw new CannotStartException($"{path} is not a whole backup: it has {tally}, and its last line {(last.ValueKind == JsonValueKind.Object ? "says " + last.GetRawText() : "does not say how many there should be")}. Make it again.");
    }

    private static StoredDocument? Document(JsonElement json) =>
        Text(json, "team") is { } team && Text(json, "kind") is { } kind && Text(json, "id") is { } id && json.TryGetProperty("body", out var body)
            ? new(new(team), kind, id, "", json.TryGetProperty("expiresAt", out var at) ? at.GetDateTimeOffset() : null, body)
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
