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

    /// <summary>Where they last talked to the bot: in their own space their chat, in a team the channel, without its thread; null before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConversationReference? Chat { get; init; }

    /// <summary>The zone that they last wrote from, by its IANA name; null before they wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Zone { get; init; }

    /// <summary>Their id in Microsoft Entra, by which Microsoft Graph knows them; null where the channel has not told it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ObjectId { get; init; }

    /// <summary>When they were seen to be a member no longer; null while they are one, and of whoever speaks again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LeftAt { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Whether they write from another zone than before; a client that tells none counts as UTC, which is then no news.</summary>
    public bool IsElsewhere(Turn turn) => turn.Input is Input.Said && Zone != turn.Zone.Id && (Zone is null || turn.Zone.Id != TimeZoneInfo.Utc.Id);

    /// <summary>What is open in a conversation; null when nothing is.</summary>
    public OpenDialog? Open(ConversationReference where) => Dialogs.GetValueOrDefault(where.ConversationId);

    public Speaker Opens(ConversationReference where, OpenDialog? dialog) =>
        dialog is not null ? this with { Dialogs = Dialogs.SetItem(where.ConversationId, dialog) }
        : Dialogs.ContainsKey(where.ConversationId) ? this with { Dialogs = Dialogs.Remove(where.ConversationId) }
        : this;

    public static Speaker New(PersonId id, string name) => new(id, name, null, ImmutableDictionary<string, OpenDialog>.Empty);
}

/// <summary>A command that waits for an answer. One that was left empty on purpose is there as an empty text.</summary>
/// <param name="Asking">The slot that the next words fill.</param>
public sealed record OpenDialog(Heard Heard, string Asking, DateTimeOffset AskedAt)
{
    /// <summary>After this, nobody remembers the question: it is dropped.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The version of the form by which it was stored; 0 without a form, and from before forms had one.</summary>
    public int Version { get; init; }

    /// <summary>Names the form that is being filled in, on all its cards; null when only one answer was unclear.</summary>
    public string? Form { get; init; }

    /// <summary>The dialog that goes on when this one ends.</summary>
    public OpenDialog? Outer { get; init; }

    public bool IsForgotten(DateTimeOffset now) => now - AskedAt > Lifetime;

    /// <summary>This dialog and those that go on after it.</summary>
    public IEnumerable<OpenDialog> AndOuter()
    {
        for (var dialog = this; dialog is not null; dialog = dialog.Outer)
            yield return dialog;
    }

    /// <summary>The dialogs that are left without that one of an intent; null when none is.</summary>
    public OpenDialog? Without(string intent) => Heard.Intent == intent ? Outer?.Without(intent) : this with { Outer = Outer?.Without(intent) };
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

/// <summary>Says that a person sent a form, so that it is taken once; kept for as long as its card may still be pressed.</summary>
public sealed record SentForm(string Id)
{
    public static readonly Kind<SentForm> Kind = new("form", DialogsJson.Default.SentForm, sent => sent.Id) { KeptFor = TimeSpan.FromDays(30) };

    // Hashed: it names nobody, and a store’s keys are short.
    public static string IdOf(string form, PersonId person) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{form}\n{person}")))[..32];
}

[JsonSerializable(typeof(Speaker))]
[JsonSerializable(typeof(SentForm))]
[JsonSerializable(typeof(DialogEnd.Waiting))]
[JsonSerializable(typeof(TeamsOfPerson))]
[JsonSerializable(typeof(Seen))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class DialogsJson : JsonSerializerContext;
