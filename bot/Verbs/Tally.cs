using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>How many documents, and a digest of their addresses and contents that does not depend on their order, nor on how an engine writes JSON.</summary>
internal sealed class Tally
{
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];

    public long Documents { get; private set; }

    public string Digest => Convert.ToHexStringLower(_digest);

    public void Add(StoredDocument document) => Add(HashOf(document));

    public void Add(ReadOnlySpan<byte> hash)
    {
        Documents++;
        for (var i = 0; i < _digest.Length; i++)
            _digest[i] ^= hash[i];
    }

    public static byte[] HashOf(StoredDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(document.Team.Value);
            json.WriteStringValue(document.Kind);
            json.WriteStringValue(document.Id);
            WriteSorted(json, document.Body);
            json.WriteEndArray();
        }

        return SHA256.HashData(buffer.WrittenSpan);
    }

    public override string ToString() => $"{Documents} documents, SHA-256 {Digest}";

    // An engine may keep the properties of an object in another order.
    private static void WriteSorted(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(property.Name);
                    WriteSorted(json, property.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    WriteSorted(json, item);
                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                json.WriteStringValue(value.GetString());
                break;
            default:
                json.WriteRawValue(value.GetRawText());
                break;
        }
    }
}
