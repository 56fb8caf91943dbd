using System.Text.Json.Nodes;

namespace TeamBot.Dialogs;

/// <summary>What the menu of a message sends: a message extension’s action.</summary>
internal static class MessageMenu
{
    public const string Link = "https://teams.microsoft.com/l/message/19:launch/1700000000000";

    /// <summary>The form that the command begins with.</summary>
    public static async Task<JsonNode> OpensOf(this TestTeam team, string command, string html) =>
        (await team.SendsToMenu("composeExtension/fetchTask", new()
        {
            ["commandId"] = command,
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html }, ["linkToMessage"] = Link },
        }))["task"]!["value"]!;

    /// <summary>Sends the form.</summary>
    public static Task SubmitsOf(this TestTeam team, string command, JsonObject data) =>
        team.SendsToMenu("composeExtension/submitAction", new() { ["commandId"] = command, ["data"] = data });

    private static async Task<JsonNode> SendsToMenu(this TestTeam team, string name, JsonObject value)
    {
        var activity = team.Activity("invoke");
        activity["name"] = name;
        activity["value"] = value;
        using var answer = await team.PostAsync(activity);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
