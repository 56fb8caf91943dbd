using System.Text.Json.Nodes;
using OpenAI.Chat;
using TeamBot.Language;

namespace TeamBot.LanguageModel;

/// <summary>The catalogue of commands as the tools of a model: a function for each intent, a text for each slot.</summary>
internal static class CommandTools
{
    /// <summary>Functions of one request. Source: Microsoft Learn, “Azure OpenAI quotas and limits”.</summary>
    private const int Most = 128;

    public static IEnumerable<ChatTool> Of(IEnumerable<Intent> offered) => offered.Take(Most).Select(intent => ChatTool.CreateFunctionTool(
        NameOf(intent.Name),
        $"{Words.English[$"command.{intent.Name}"]}. For example: {string.Join(" | ", intent.English.Examples.Concat(intent.Chinese.Examples).Take(4))}",
        BinaryData.FromString(Parameters(intent).ToJsonString()),
        functionSchemaIsStrict: true));

    /// <summary>A function’s name has no dots.</summary>
    public static string NameOf(string intent) => intent.Replace('.', '_');

    private static JsonObject Parameters(Intent intent)
    {
        var properties = new JsonObject();
        foreach (var slot in intent.Slots)
        {
            var values = slot.Kind == SlotKind.Choice ? new JsonArray([.. slot.Choices.Select(choice => JsonValue.Create(choice.Value)), null]) : null;
            properties[slot.Name] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = Described(slot) };
            if (values is not null)
                properties[slot.Name]!["enum"] = values;
        }

        // Strict: each is named as required, and null stands for what was not said.
        return new() { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. intent.Slots.Select(slot => JsonValue.Create(slot.Name))]), ["additionalProperties"] = false };
    }

    private static string Described(Slot slot) => slot.Kind switch
    {
        SlotKind.Choice => "One of these, only if the message says so.",
        SlotKind.Id => $"A number as {slot.Letter}-12, copied from the message.",
        _ => $"The words of the message for the {slot.Name}, copied exactly.",
    };
}
