using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Owners;

/// <summary>Who owns a team, as far as the bot was told; one document a team. (M1)</summary>
public sealed record TeamOwners(ImmutableArray<PersonId> People)
{
    public const string Id = "owners";

    /// <summary>As many as Microsoft Teams lets a team have.</summary>
    public const int Most = 100;

    public static readonly Kind<TeamOwners> Kind = new("owners", OwnersJson.Default.TeamOwners, _ => Id) { Audited = true };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

[JsonSerializable(typeof(TeamOwners))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class OwnersJson : JsonSerializerContext;
