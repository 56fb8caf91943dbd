using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Links;

/// <summary>How one thing hangs together with another.</summary>
public enum LinkKind
{
    Related,

    /// <summary>A risk that happened, and the ticket for it.</summary>
    Became,

    /// <summary>A task that makes a risk smaller.</summary>
    Mitigates,

    /// <summary>A meeting or a decision, and what came of it.</summary>
    LedTo,

    /// <summary>A meeting, and what was decided in it.</summary>
    Decided,
}

/// <summary>Two things of a team that belong together, by their short ids.</summary>
public sealed record Link(string From, string To, LinkKind Kind, PersonId By, DateTimeOffset At)
{
    public static readonly Field<Link> FromField = new("from");
    public static readonly Field<Link> ToField = new("to");

    public static readonly Kind<Link> Kept = new("link", LinksJson.Default.Link, link => IdOf(link.From, link.To), [FromField, ToField], [ToField, FromField]) { Audited = true };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static string IdOf(string from, string to) => $"{from} {to}";
}

[JsonSerializable(typeof(Link))]
[JsonSerializable(typeof(TraceData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class LinksJson : JsonSerializerContext;
