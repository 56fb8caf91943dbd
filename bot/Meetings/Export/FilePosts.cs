using System.Text.Json;
using System.Text.Json.Nodes;
using TeamBot.Due.Posting;

namespace TeamBot.Meetings.Export;

/// <summary>The two messages around a file of the bot. Source: Microsoft Learn, “Send and receive files through the bot”.</summary>
internal static class FilePosts
{
    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>Asks whether the file may be put into the person’s own files.</summary>
    /// <param name="data">Comes back with the answer.</param>
    public static Post Consent(ConversationReference where, string name, int sizeBytes, string description, IReadOnlyDictionary<string, string> data)
    {
        var context = new JsonObject(data.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return Of(where, ConsentType, name, null, description, new() { ["description"] = description, ["sizeInBytes"] = sizeBytes, ["acceptContext"] = context, ["declineContext"] = context.DeepClone() });
    }

    /// <summary>Shows the file that was put there.</summary>
    public static Post Sent(ConversationReference where, string name, Uri address, string uniqueId, string fileType) =>
        Of(where, InfoType, name, address, name, new() { ["uniqueId"] = uniqueId, ["fileType"] = fileType });

    private static Post Of(ConversationReference where, string type, string name, Uri? address, string summary, JsonObject content) =>
        new(where with { ActivityId = null }, PostHow.Send, null, JsonElement.Parse(content.ToJsonString()), summary, null) { File = new(type, name, address) };
}
