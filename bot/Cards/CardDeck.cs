using System.Buffers;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TeamBot.Cards;

/// <summary>
/// The card templates of <c>adaptive-cards/</c>, compiled once. They are written in Adaptive Card Templating, so that they
/// open in the Adaptive Cards Designer; what of that language is not implemented is an error at start-up.
/// </summary>
public sealed class CardDeck
{
    /// <summary>Largest card, in bytes: Teams refuses a message of more than about 28 KB (Microsoft Learn, “Format your bot messages”).</summary>
    public const int LargestCardBytes = 28 * 1024;

    private const string Folder = "adaptive-cards/";

    // Chinese stays three bytes a character; the JSON is never put into HTML.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FrozenDictionary<string, Template> _templates = Load(Assembly.GetExecutingAssembly());

    /// <summary>The names of all templates, for the tests that compare them with the official library.</summary>
    public IEnumerable<string> Names => _templates.Keys;

    /// <summary>The card of that template with the data in it.</summary>
    /// <param name="summary">What the card says, in words.</param>
    public Card Render<T>(string template, T data, JsonTypeInfo<T> json, string summary) =>
        Render(template, JsonSerializer.SerializeToNode(data, json), summary);

    internal Card Render(string template, JsonNode? data, string summary)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(bytes, Writing))
            _templates[template].Write(writer, new(data, data, null));

        var card = JsonNode.Parse(bytes.WrittenSpan)!;
        card["fallbackText"] = summary;
        bytes.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(bytes, Writing))
            card.WriteTo(writer);
        return bytes.WrittenCount <= LargestCardBytes
            ? new(bytes.WrittenMemory.ToArray(), summary)
            : throw new InvalidOperationException($"The card {template} has {bytes.WrittenCount} bytes; Teams takes {LargestCardBytes}. It must show less, or in pages.");
    }

    /// <summary>The card with the body of another below its own; alone where both would be too large.</summary>
    public static Card Join(Card card, Card below)
    {
        var joined = JsonNode.Parse(card.Json.Span)!;
        foreach (var part in JsonNode.Parse(below.Json.Span)!["body"]!.AsArray())
            joined["body"]!.AsArray().Add(part!.DeepClone());
        var bytes = new ArrayBufferWriter<byte>(card.Json.Length + below.Json.Length);
        using (var writer = new Utf8JsonWriter(bytes, Writing))
            joined.WriteTo(writer);
        return bytes.WrittenCount <= LargestCardBytes ? card with { Json = bytes.WrittenMemory.ToArray() } : card;
    }

    /// <summary>The card with more in its text twin than in the line that announces it: what its footer offers.</summary>
    public static Card Saying(Card card, string more)
    {
        var said = JsonNode.Parse(card.Json.Span)!;
        said["fallbackText"] = $"{card.Summary}\n{more}";
        var bytes = new ArrayBufferWriter<byte>(card.Json.Length + more.Length);
        using (var writer = new Utf8JsonWriter(bytes, Writing))
            said.WriteTo(writer);
        return card with { Json = bytes.WrittenMemory.ToArray() };
    }

    private static FrozenDictionary<string, Template> Load(Assembly assembly) =>
        assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..^".json".Length], name =>
            {
                try
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    using var json = JsonDocument.Parse(stream);
                    return Template.Compile(json.RootElement);
                }
                catch (Exception fault) when (fault is FormatException or JsonException)
                {
                    throw new InvalidOperationException($"The card template {name} cannot be used: {fault.Message}", fault);
                }
            });
}
