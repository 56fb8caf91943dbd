using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Meetings.Agendas;

/// <summary>What the next meeting of a chat or channel is to talk about; it ends when the notes of that meeting are kept. (E1)</summary>
public sealed record Agenda(string Id, ImmutableArray<AgendaItem> Items)
{
    /// <summary>Items of one agenda: more would not fit its card.</summary>
    public const int MostItems = 20;

    public static readonly Kind<Agenda> Kind = new("agenda", AgendaJson.Default.Agenda, agenda => agenda.Id) { Audited = true };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>One for each chat or channel. A store’s keys take no slashes and are short; a conversation’s id is neither.</summary>
    public static string IdOf(ConversationReference where) => Post.Hash(Meeting.PlaceOf(where));
}

public sealed record AgendaItem(string Text, PersonId By)
{
    /// <summary>Longest text, in characters (UTF-16).</summary>
    public const int LongestText = 160;
}

[JsonSerializable(typeof(Agenda))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class AgendaJson : JsonSerializerContext;
