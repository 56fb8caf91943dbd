using System.Text.Json.Nodes;

namespace TeamBot.Teams;

/// <summary>Personal chat, group chat and channel: mentions, threads, whose data it is, and the welcome. (N7)</summary>
public sealed class TalkingInPlaces
{
    [Theory]
    [InlineData("personal", "/connector/v3/conversations/a:Ada Park/activities/")]
    [InlineData("groupChat", "/connector/v3/conversations/19:launch/activities/")]
    [InlineData("channel", "/connector/v3/conversations/19:general;messageid=7/activities/")]
    public async Task Answers_in_the_thread_of_the_message(string scope, string route)
    {
        await using var team = new TestTeam(scope);
        await team.Says("create task Renew the certificate");

        var (method, path, body) = Assert.Single(team.Sent);
        Assert.Equal(("POST", route + team.LastId), (method, path));
        Assert.Equal(team.LastId, body!["replyToId"]!.GetValue<string>());
        Assert.Null(body["text"]);
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", body["summary"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sends_text_and_card_as_two_messages()
    {
        await using var team = new TestTeam();
        await team.Says("create task Renew the certificate");
        await team.Says("done T-1");
        team.Sent.Clear();
        await team.Says("undo");

        Assert.Equal(["text", "attachments"], team.Sent.Select(sent => sent.Body!["text"] is null ? "attachments" : sent.Body["attachments"] is null ? "text" : "both"));
    }

    [Fact]
    public async Task Takes_out_its_own_mention_wherever_it_stands_and_keeps_those_of_people()
    {
        await using var team = new TestTeam("groupChat");
        var activity = team.Activity("message");
        activity["text"] = "create task Write the docs for <at>Li Wei</at>, <at>TeamBot</at>";
        activity["entities"]!.AsArray().Add(Mention("28:bot", "TeamBot"));
        activity["entities"]!.AsArray().Add(Mention("29:li", "Li Wei"));
        using var answer = await team.PostAsync(activity);

        Assert.Equal("T-1 Write the docs · Li Wei · Normal · Open", team.Sent.First().Body!["summary"]!.GetValue<string>());
    }

    [Fact]
    public async Task Takes_no_mention_from_text_that_no_entity_backs()
    {
        await using var team = new TestTeam();
        Assert.Equal("T-1 Explain <at>Li</at> · Ada Park · Normal · Open", await team.Says("create task Explain <at>Li</at>"));
    }

    [Fact]
    public async Task Keeps_the_thread_of_a_channel_in_the_teams_own_space()
    {
        await using var team = new TestTeam("channel");
        await team.Says("create task Renew the certificate");
        var other = team.Activity("message", "Ben Ortiz");
        other["conversation"]!["id"] = "19:other;messageid=99";
        other["text"] = "<at>TeamBot</at> all tasks";
        other["entities"]!.AsArray().Add(Mention("28:bot", "TeamBot"));
        using var answer = await team.PostAsync(other);

        Assert.Equal("All open tasks: T-1 Renew the certificate", team.Sent.Last().Body!["summary"]!.GetValue<string>());
    }

    [Fact]
    public async Task Shows_in_the_personal_chat_what_a_person_has_to_do_in_all_teams()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("create task Renew the certificate");
        var personal = team.Activity("message");
        personal["conversation"] = new JsonObject { ["id"] = "a:Ada Park", ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        personal["text"] = "my tasks";
        using var answer = await team.PostAsync(personal);

        Assert.Equal("Your open tasks: T-1 Renew the certificate", team.Sent.Last().Body!["summary"]!.GetValue<string>());
        Assert.Equal("T-1 “Renew the certificate” is done. Your open tasks: T-1 Renew the certificate", await team.Clicks("Done"));
    }

    [Theory]
    [InlineData("en-US", "Hello, I am TeamBot.")]
    [InlineData("zh-CN", "你好，我是 TeamBot。")]
    public async Task Welcomes_once_however_often_it_is_added(string locale, string greeting)
    {
        await using var team = new TestTeam();
        var installed = team.Activity("installationUpdate", locale: locale);
        installed["action"] = "add";
        var joined = team.Activity("conversationUpdate", locale: locale);
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:Ada Park" }, new JsonObject { ["id"] = "28:bot" });

        await Task.WhenAll(PostAsync(installed), PostAsync(joined));
        await team.RestartsAsync();
        await PostAsync(team.Activity("installationUpdate", locale: locale));

        var welcome = Assert.Single(team.Sent).Body!;
        Assert.StartsWith(greeting, welcome["summary"]!.GetValue<string>(), StringComparison.Ordinal);
        var tries = welcome["attachments"]![0]!["content"]!["actions"]!.AsArray().Count(action => action!["data"]!["say"] is not null);
        Assert.Equal(3, tries);

        async Task PostAsync(JsonObject activity) => (await team.PostAsync(activity)).Dispose();
    }

    [Fact]
    public async Task Does_not_introduce_itself_to_a_person_who_joins_later()
    {
        await using var team = new TestTeam("channel");
        var joined = team.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:Ben Ortiz" });
        using var answer = await team.PostAsync(joined);

        Assert.Empty(team.Sent);
    }

    [Fact]
    public async Task Does_not_introduce_itself_to_more_than_100_people()
    {
        await using var team = new TestTeam("channel");
        team.Answers = (request, _) => Task.FromResult(request.Method == HttpMethod.Get ? Members(Enumerable.Range(1, 101)) : null);
        var installed = team.Activity("installationUpdate");
        installed["action"] = "add";
        using var answer = await team.PostAsync(installed);

        Assert.Empty(team.Sent);
    }

    [Fact]
    public async Task Knows_the_people_of_a_team_by_name_from_the_start()
    {
        await using var team = new TestTeam("channel");
        team.Answers = (request, _) => Task.FromResult(request.Method == HttpMethod.Get ? Members([1, 2]) : null);
        var installed = team.Activity("installationUpdate");
        installed["action"] = "add";
        using var answer = await team.PostAsync(installed);

        Assert.Equal("T-1 Write the docs · Chen Yu · Normal · Open", (await team.Says("create task Write the docs for Chen Yu")).Split('\n')[0]);
    }

    private static HttpResponseMessage Members(IEnumerable<int> numbers) => new()
    {
        Content = new StringContent(new JsonObject
        {
            ["members"] = new JsonArray([.. numbers.Select(n => new JsonObject { ["id"] = $"29:{n}", ["name"] = n == 1 ? "Ada Park" : "Chen Yu" })]),
        }.ToJsonString()),
    };

    private static JsonObject Mention(string id, string name) =>
        new() { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = $"<at>{name}</at>" };
}
