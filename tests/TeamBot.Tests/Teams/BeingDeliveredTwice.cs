using System.Net;
using System.Text.Json.Nodes;

namespace TeamBot.Teams;

/// <summary>The channel delivers again what it is not sure of; the bot does it once and answers once. (N3)</summary>
public sealed class BeingDeliveredTwice : IAsyncDisposable
{
    private readonly TestTeam _team = new();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Does_and_says_nothing_the_second_time()
    {
        await _team.Says("create task Renew the certificate", id: "1");

        Assert.Equal("", await _team.Says("create task Renew the certificate", id: "1"));
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await _team.Says("my tasks"));
    }

    [Fact]
    public async Task Does_it_once_when_both_come_at_the_same_time()
    {
        var activity = _team.Activity("message", id: "1");
        activity["text"] = "create task Renew the certificate";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _team.PostAsync(activity)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(["T-1 Renew the certificate · Ada Park · Normal · Open"], _team.Sent.Select(sent => (sent.Body!["summary"] ?? sent.Body["text"])!.GetValue<string>()));
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await _team.Says("my tasks"));
    }

    [Fact]
    public async Task Does_it_once_after_a_restart()
    {
        await _team.Says("create task Renew the certificate", id: "1");
        await _team.RestartsAsync();

        Assert.Equal("", await _team.Says("create task Renew the certificate", id: "1"));
    }

    [Fact]
    public async Task Knows_an_id_only_in_its_own_conversation()
    {
        await _team.Says("create task Renew the certificate", id: "1");

        Assert.Equal("T-1 Book the room · Ben Ortiz · Normal · Open", await _team.Says("create task Book the room", from: "Ben Ortiz", id: "1"));
    }

    [Fact]
    public async Task Answers_a_button_again_with_the_card_as_it_is()
    {
        await _team.Says("create task Renew the certificate");
        var card = _team.Sent.Last().Body!["attachments"]![0]!["content"]!;
        var press = _team.Activity("invoke", id: "press");
        press["name"] = "adaptiveCard/action";
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "task.complete", ["data"] = card["actions"]![0]!["data"]!.DeepClone() } };

        var first = await PressAsync();
        var second = await PressAsync();

        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Done", first);
        Assert.Equal("T-1 was already done on Tuesday 2026-11-24; nothing was changed. T-1 Renew the certificate · Ada Park · Normal · Done", second);

        async Task<string> PressAsync()
        {
            using var answer = await _team.PostAsync(press);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!["fallbackText"]!.GetValue<string>();
        }
    }

    [Fact]
    public async Task Gives_every_task_a_number_of_its_own_when_many_are_created_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(async i =>
        {
            var activity = _team.Activity("message");
            activity["text"] = $"create task Number {i}";
            // In one conversation the limits of Teams would hold up the answers.
            activity["conversation"]!["id"] = $"a:{i}";
            using var answer = await _team.PostAsync(activity);
            return answer.StatusCode;
        }));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"T-{i}").Order(StringComparer.Ordinal),
            _team.Sent.Select(sent => sent.Body!["summary"]!.GetValue<string>().Split(' ')[0]).Order(StringComparer.Ordinal));
    }
}
