using System.Text.Json.Nodes;

namespace TeamBot.Attention;

/// <summary>What people of a team say and read alone, each in their own chat with the bot.</summary>
internal static class People
{
    public static JsonObject InOwnChat(this JsonObject activity, string person)
    {
        activity["conversation"] = new JsonObject { ["id"] = "a:" + person, ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        return activity;
    }

    /// <summary>What was said in answer.</summary>
    public static async Task<string> SaysAlone(this TestTeam team, string text, string person, string zone = "UTC")
    {
        team.Clock.Advance(TimeSpan.FromSeconds(3));
        var before = team.Sent.Count;
        var activity = team.Activity("message", person, zone: zone).InOwnChat(person);
        activity["text"] = text;
        using var answer = await team.PostAsync(activity);
        answer.EnsureSuccessStatusCode();
        return string.Join('\n', team.SaidSince(before));
    }

    /// <summary>Presses something on a card in their own chat that is no request: its answer comes below.</summary>
    public static async Task<string> PressesAlone(this TestTeam team, JsonNode action, string person)
    {
        team.Clock.Advance(TimeSpan.FromSeconds(3));
        var before = team.Sent.Count;
        var activity = team.Activity("message", person).InOwnChat(person);
        activity["replyToId"] = "card-1";
        activity["value"] = action["data"]!.DeepClone();
        using var answer = await team.PostAsync(activity);
        answer.EnsureSuccessStatusCode();
        return string.Join('\n', team.SaidSince(before));
    }

    /// <summary>What came to a person alone, in its order.</summary>
    public static string[] ReadBy(this TestTeam team, string person) =>
        [.. Bodies(team, person).Select(body => (body["text"] ?? body["summary"])!.GetValue<string>())];

    /// <summary>The last card that came to a person alone.</summary>
    public static JsonNode LastCardOf(this TestTeam team, string person) =>
        Bodies(team, person).Last(body => body["attachments"] is not null)["attachments"]![0]!["content"]!;

    /// <summary>What can be pressed on a card, by its title.</summary>
    public static JsonNode Press(this JsonNode card, string title) => Actions(card).First(action => action["title"]!.GetValue<string>() == title);

    public static IEnumerable<JsonNode> Actions(JsonNode? json) => json switch
    {
        JsonObject one when one["type"] is JsonValue type && type.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) => [one],
        JsonObject one => one.SelectMany(property => Actions(property.Value)),
        JsonArray many => many.SelectMany(Actions),
        _ => [],
    };

    private static IEnumerable<JsonNode> Bodies(TestTeam team, string person) =>
        team.Sent.Where(sent => sent.Path == $"/connector/v3/conversations/a:{person}/activities").Select(sent => sent.Body!);
}
