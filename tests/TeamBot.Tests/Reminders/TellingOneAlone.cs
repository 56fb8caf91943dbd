using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Reminders;

/// <summary>A reminder that was set in a group and comes to one person alone. (H1, H3)</summary>
public sealed class TellingOneAlone : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Is_put_off_and_listed_in_the_chat_that_it_came_to()
    {
        await _team.Says("remind me at 10:00 to send the report");
        await _team.LaterAsync(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), _team.Sent.Count + 2);
        var button = _team.Sent.Last().Body!["attachments"]![0]!["content"]!["actions"]!.AsArray().Single(action => action!["title"]!.GetValue<string>() == "1 h")!;

        var press = Alone("invoke");
        press["name"] = "adaptiveCard/action";
        press["replyToId"] = "card-1";
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = button["data"]!.DeepClone() } };
        using var answer = await _team.PostAsync(press);
        Assert.Equal("B-1 send the report · Tuesday 2026-11-24 11:00 (UTC) · Ada Park · Set", (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["value"]!["fallbackText"]!.GetValue<string>());

        _team.Clock.Advance(TimeSpan.FromSeconds(3));
        var before = _team.Sent.Count;
        var list = Alone("message");
        list["text"] = "my reminders";
        using var listed = await _team.PostAsync(list);
        Assert.Equal("Your reminders: B-1 send the report (Tuesday 2026-11-24 11:00 (UTC))", _team.SaidSince(before).Single());

        await _team.LaterAsync(TimeSpan.FromHours(1), before + 2);
        Assert.Equal("Reminder B-1: send the report · Tuesday 2026-11-24 11:00 (UTC)", _team.SaidSince(before + 1).Single());
    }

    private JsonObject Alone(string type)
    {
        var activity = _team.Activity(type);
        activity["conversation"] = new JsonObject { ["id"] = "a:Ada Park", ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        return activity;
    }
}
