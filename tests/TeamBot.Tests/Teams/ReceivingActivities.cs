using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamBot.Teams;

/// <summary>What <c>POST /api/messages</c> takes, ignores and refuses.</summary>
public sealed class ReceivingActivities(ReceivingActivities.OneBot bot) : IClassFixture<ReceivingActivities.OneBot>
{
    private readonly TestTeam _team = bot.Team;

    public static TheoryData<string> Recorded => [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RunningBot.Root, "tests", "TeamBot.Tests", "Teams", "Recorded");

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task Takes_everything_that_the_playground_sent(string file)
    {
        var activity = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, file)))!;
        // The limits of Teams hold: what is sent to one conversation takes its time.
        _team.Clock.Advance(TimeSpan.FromMinutes(1));

        using var answer = await _team.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("somethingOfNextYear")]
    public async Task Accepts_and_ignores_what_needs_no_answer(string type)
    {
        var activity = _team.Activity(type);
        activity["text"] = "create task Renew the certificate";
        _team.Sent.Clear();

        using var answer = await _team.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(_team.Sent);
    }

    [Theory]
    [InlineData("{\"type\":\"message\"", "The body is not an activity in JSON: $, line 1, is not what it should be.")]
    [InlineData("[]", "The body is not an activity in JSON: $, line 1, is not what it should be.")]
    [InlineData("null", "activity is missing.")]
    [InlineData("{\"type\":7}", "The body is not an activity in JSON: $.type, line 1, is not what it should be.")]
    [InlineData("{\"type\":\"message\",\"entities\":[{\"mentioned\":3}]}", "The body is not an activity in JSON: $.entities[0].mentioned, line 1, is not what it should be.")]
    [InlineData("{}", "type is missing.")]
    [InlineData("{\"type\":\"message\"}", "conversation.id is missing.")]
    [InlineData("{\"type\":\"message\",\"conversation\":{}}", "conversation.id is missing.")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"}}", "from.id is missing.")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"from\":{\"id\":\"29:1\"}}", "serviceUrl is missing.")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"from\":{\"id\":\"29:1\"},\"serviceUrl\":\"https://elsewhere.example\"}", "serviceUrl must be an address of this machine while Teams:AppId is not set.")]
    public async Task Names_the_field_that_is_wrong(string body, string problem)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _team.Http.PostAsync("/api/messages", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(problem, (await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_body_of_more_than_256_KiB(bool saysItsLength)
    {
        var activity = _team.Activity("message");
        activity["text"] = new string('x', 256 * 1024);
        var bytes = Encoding.UTF8.GetBytes(activity.ToJsonString());
        using HttpContent content = saysItsLength ? new ByteArrayContent(bytes) : new StreamContent(new Unmeasured(bytes));
        content.Headers.ContentType = new("application/json");

        using var answer = await _team.Http.PostAsync("/api/messages", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("The body is larger than 262144 bytes.", (await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refuses_what_is_not_JSON()
    {
        using var content = new StringContent("text=hi", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await _team.Http.PostAsync("/api/messages", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Answers_the_probe_of_the_playground()
    {
        using var probe = new HttpRequestMessage(HttpMethod.Head, "/api/messages");
        using var answer = await _team.Http.SendAsync(probe);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.9", null, null)]
    [InlineData("2001:db8::9", null, null)]
    [InlineData("127.0.0.1", "bot.example", null)]
    [InlineData("127.0.0.1", null, "203.0.113.9")]
    public async Task Without_an_app_id_answers_this_machine_only(string from, string? host, string? forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(_team.Activity("message")) };
        request.Headers.Add("X-Test-From", from);
        request.Headers.Host = host;
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);

        using var answer = await _team.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Without Teams:AppId only this machine is answered, and not through a proxy. Set Teams:AppId and Teams:TenantIds to take calls from Teams.",
            (await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refuses_a_message_of_more_than_4000_characters_and_says_so() =>
        Assert.Equal("That message has 4001 characters; I read up to 4000. Nothing was changed. Please say it in shorter messages.", await _team.Says(new string('x', 4001)));

    /// <summary>Nothing here depends on what was said before.</summary>
    public sealed class OneBot : IAsyncDisposable
    {
        public TestTeam Team { get; } = new();

        public ValueTask DisposeAsync() => Team.DisposeAsync();
    }

    // A body that does not say how long it is.
    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
