using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Due.Posting;

/// <summary>Which message of a conversation bears a handle, so that it can be changed later.</summary>
internal sealed record KeptMessage(string Id, string MessageId)
{
    public static readonly Kind<KeptMessage> Kind = new("kept", KeptMessageJson.Default.KeptMessage, kept => kept.Id);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static string IdOf(Post post) => Post.Hash($"{post.Lane} {post.Handle}");
}

[JsonSerializable(typeof(KeptMessage))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class KeptMessageJson : JsonSerializerContext;
