using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>What the bot remembers of one person in one team.</summary>
/// <param name="Name">As the channel last told it.</param>
/// <param name="Spoke">The language they last wrote in; buttons are answered in it.</param>
/// <param name="Dialogs">Unfinished dialogs, by conversation.</param>
public sealed record Speaker(PersonId Id, string Name, Tongue? Spoke, ImmutableDictionary<string, OpenDialog> Dialogs)
{
    public static readonly Field<Speaker> NameField = new("name");

    public static readonly Kind<Speaker> Kind = new("speaker", DialogsJson.Default.Speaker, speaker => speaker.Id.Value, [NameField]);

    /// <summary>In a person’s own space, the chat that they talk to the bot in; null elsewhere, and before there is one.</summary>
    public ConversationReference? Chat { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static Speaker New(PersonId id, string name) => new(id, name, null, ImmutableDictionary<string, OpenDialog>.Empty);
}

/// <summary>A command that waits for an answer.</summary>
/// <param name="Asking">The slot that the next words fill.</param>
public sealed record OpenDialog(Heard Heard, string Asking, DateTimeOffset AskedAt)
{
    /// <summary>After this, nobody remembers the question: it is dropped.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
}

/// <summary>The teams that one person has talked to the bot in; kept in the person's own partition.</summary>
public sealed record TeamsOfPerson(ImmutableDictionary<string, string> NamesById)
{
    public const string Id = "teams";

    public static readonly Kind<TeamsOfPerson> Kind = new("person", DialogsJson.Default.TeamsOfPerson, _ => Id);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>Says that an activity was handled; kept for as long as a channel might deliver it again.</summary>
public sealed record Seen(string Id)
{
    public static readonly Kind<Seen> Kind = new("seen", DialogsJson.Default.Seen, seen => seen.Id) { KeptFor = TimeSpan.FromDays(3) };

    /// <summary>The same, for what happens once: the welcome.</summary>
    public static readonly Kind<Seen> OnceKind = new("once", DialogsJson.Default.Seen, seen => seen.Id);
}

[JsonSerializable(typeof(Speaker))]
[JsonSerializable(typeof(TeamsOfPerson))]
[JsonSerializable(typeof(Seen))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class DialogsJson : JsonSerializerContext;
