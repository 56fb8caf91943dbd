using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeamBot.Verbs;

/// <summary>Puts a stand-in in the place of a person’s id, wherever it stands, and of their name where it stands beside the id.</summary>
/// <param name="marks">The id, and the conversations that are theirs alone.</param>
internal sealed class Erasure(IReadOnlySet<string> marks, IReadOnlySet<string> names, string instead)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body with the stand-in; null when nobody has to be put out of it.</summary>
    public JsonElement? In(JsonElement body)
    {
        if (!IsIn(body))
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
            Write(json, body, beside: false);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>The text with the stand-in for each whole mark: “29:ada” is not part of “29:adam”.</summary>
    public string In(string text)
    {
        foreach (var mark in marks)
        {
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at, StringComparison.Ordinal))
            {
                var whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + mark.Length == text.Length || Ends(text[at + mark.Length]));
                text = whole ? string.Concat(text.AsSpan(0, at), instead, text.AsSpan(at + mark.Length)) : text;
                at += whole ? instead.Length : 1;
            }
        }

        return text;
    }

    private static bool Ends(char next) => !char.IsLetterOrDigit(next) && next is not (' ' or '-' or '_');

    private bool IsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => IsIn(value.GetString()!),
        JsonValueKind.Object => value.EnumerateObject().Any(property => IsIn(property.Name) || IsIn(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(IsIn),
        _ => false,
    };

    private bool IsIn(string text) => !ReferenceEquals(In(text), text);

    private void Write(Utf8JsonWriter json, JsonElement value, bool beside)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var theirs = value.EnumerateObject().Any(property => property.Value.ValueKind == JsonValueKind.String && IsIn(property.Value.GetString()!));
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(In(property.Name));
                    Write(json, property.Value, theirs);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(json, item, beside: false);
                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                var text = value.GetString()!;
                json.WriteStringValue(beside && names.Contains(text) ? instead : In(text));
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
