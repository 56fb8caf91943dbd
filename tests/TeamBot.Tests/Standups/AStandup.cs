using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;

namespace TeamBot.Standups;

/// <summary>A group with people in it, seen through the front door: what is said to the group, and to each person alone.</summary>
internal sealed class AStandup : IAsyncDisposable
{
    public const string Group = "19:launch";

    private int _messages;

    public AStandup(Action<IWebHostBuilder>? host = null)
    {
        Team = new("groupChat", host);
        // Each message, and each new chat, has an id of its own, as in Teams.
        Team.Answers = async (request, ct) =>
        {
            var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
            var chat = path.EndsWith("/v3/conversations", StringComparison.Ordinal) ? JsonNode.Parse(await request.Content!.ReadAsStringAsync(ct))!["members"]![0]!["id"]!.GetValue<string>() : null;
            return new(HttpStatusCode.Created) { Content = JsonContent.Create(new { id = chat is not null ? "a:" + chat[3..] : request.Method == HttpMethod.Put ? request.RequestUri!.Segments[^1] : $"m{Interlocked.Increment(ref _messages)}" }) };
        };
    }

    public TestTeam Team { get; }

    public static Task<AStandup> OfAsync(params string[] people) => OfAsync(null, people);

    public static async Task<AStandup> OfAsync(Action<IWebHostBuilder>? host, params string[] people)
    {
        var standup = new AStandup(host);
        foreach (var person in people)
            await standup.Team.Says("hello", person);
        await standup.Team.Says("stand-up weekdays at 9:30, close at 11:00");
        return standup;
    }

    public static DateTimeOffset At(int hour, int minute, int day = 24) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    /// <summary>Time passes until then, and what is due by then is done.</summary>
    public async Task UntilAsync(DateTimeOffset at)
    {
        Team.Clock.Advance(at - Team.Clock.GetUtcNow());
        for (var i = 1; await Team.IsBusyAsync(); i++)
        {
            Assert.True(i < 20_000, "What is due is never done.");
            await Task.Yield();
            // Messages wait for the limits.
            if (i % 50 == 0)
                Team.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>The same, for what asks others than the Connector: the clock waits for them.</summary>
    public async Task SettlesAsync(DateTimeOffset at)
    {
        Team.Clock.Advance(at > Team.Clock.GetUtcNow() ? at - Team.Clock.GetUtcNow() : TimeSpan.Zero);
        await Team.SettlesAsync();
    }

    /// <summary>Calls to a conversation, as “POST words”.</summary>
    public string[] Sent(string conversation, int since = 0) =>
        [.. Team.Sent.Skip(since).Where(sent => sent.Path.Contains($"/{conversation}/", StringComparison.Ordinal)).Select(sent => $"{sent.Method} {(sent.Body!["text"] ?? sent.Body["summary"])!.GetValue<string>()}")];

    public JsonNode Card(string conversation) => Team.Sent.Last(sent => sent.Path.Contains($"/{conversation}/", StringComparison.Ordinal) && sent.Body?["attachments"] is not null).Body!["attachments"]![0]!["content"]!;

    /// <summary>Sends the newest form in somebody’s own chat; gives the words of the card that is answered.</summary>
    public async Task<string> FillsInAsync(string person, string done, string doing, string blocked)
    {
        var data = Card("a:" + person)["actions"]![0]!["data"]!.DeepClone().AsObject();
        (data["done"], data["doing"], data["blocked"]) = (done, doing, blocked);
        return await PressesAsync(Alone(Team.Activity("invoke", person), person), data);
    }

    public async Task<string> PressesAsync(JsonObject press, JsonNode data)
    {
        Team.Clock.Advance(TimeSpan.FromSeconds(2));
        press["name"] = "adaptiveCard/action";
        press["replyToId"] = "m1";
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data.DeepClone() } };
        using var answer = await Team.PostAsync(press);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!;
        return said is JsonObject shown ? shown["fallbackText"]!.GetValue<string>() : said.GetValue<string>();
    }

    /// <summary>What somebody is answered alone.</summary>
    public async Task<string> SaysAloneAsync(string person, string text)
    {
        Team.Clock.Advance(TimeSpan.FromSeconds(2));
        var before = Team.Sent.Count;
        var message = Alone(Team.Activity("message", person), person);
        message["text"] = text;
        using var answer = await Team.PostAsync(message);
        return string.Join('\n', Sent("a:" + person, before).Select(said => said[(said.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    public static JsonObject Alone(JsonObject activity, string person)
    {
        activity["conversation"] = new JsonObject { ["id"] = "a:" + person, ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        return activity;
    }

    public ValueTask DisposeAsync() => Team.DisposeAsync();
}
