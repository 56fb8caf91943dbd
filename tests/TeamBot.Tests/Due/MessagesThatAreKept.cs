using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Due;

/// <summary>One message that shows how something stands, and people who are told alone. (N1, N5)</summary>
public sealed class MessagesThatAreKept
{
    private static readonly ConversationReference General = new("http://localhost:1/connector", "19:general", null, "28:bot", "TeamBot", "tenant");

    private static readonly TeamId Apollo = TeamId.OfChat("tenant", "19:general");

    [Fact]
    public async Task Are_sent_once_and_changed_in_place_after_that()
    {
        await using var team = Numbered();

        await SendAsync(team, Post.Keep(General, "S-1", Card("open")), Post.Keep(General, "S-2", Card("open too")), Post.Keep(General, "S-1", Card("closed")));
        await team.RestartsAsync();
        await SendAsync(team, Post.Keep(General, "S-1", Card("open again")));

        Assert.Equal(
            ["POST 19:general/activities open", "POST 19:general/activities open too", "PUT 19:general/activities/m1 closed", "PUT 19:general/activities/m1 open again"],
            Sent(team));
    }

    [Fact]
    public async Task Are_sent_anew_when_somebody_deleted_them()
    {
        await using var team = Numbered();
        await SendAsync(team, Post.Keep(General, "S-1", Card("open")));
        var numbered = team.Answers;
        team.Answers = (request, ct) => request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith("m1", StringComparison.Ordinal)
            ? Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.NotFound)) : numbered(request, ct);

        await SendAsync(team, Post.Keep(General, "S-1", Card("closed")));
        await SendAsync(team, Post.Keep(General, "S-1", Card("open again")));

        Assert.Equal(
            ["POST 19:general/activities open", "PUT 19:general/activities/m1 closed", "POST 19:general/activities closed", "PUT 19:general/activities/m2 open again"],
            Sent(team));
    }

    [Fact]
    public async Task Reach_a_person_in_the_chat_they_talked_to_the_bot_in()
    {
        await using var team = new TestTeam();
        await team.Says("hi");
        team.Sent.Clear();

        await SendAsync(team, Post.ToPerson(General, new("29:Ada Park"), "S-1 is resolved."));

        Assert.Equal(["POST a:Ada Park/activities S-1 is resolved."], Sent(team));
    }

    [Fact]
    public async Task Reach_somebody_who_never_talked_to_the_bot_in_a_new_chat_that_is_made_once()
    {
        await using var team = Numbered();

        await SendAsync(team, Post.ToPerson(General, new("29:Li Wei"), "S-1 is resolved."));
        await team.RestartsAsync();
        await SendAsync(team, Post.ToPerson(General, new("29:Li Wei"), "S-1 is closed."));

        Assert.Equal(["POST  ", "POST m1/activities S-1 is resolved.", "POST m1/activities S-1 is closed."], Sent(team));
    }

    [Fact]
    public async Task Reach_nobody_who_blocked_the_bot_and_the_others_all_the_same()
    {
        await using var team = Numbered();
        var numbered = team.Answers;
        team.Answers = (request, ct) => request.RequestUri!.AbsolutePath.EndsWith("/conversations", StringComparison.Ordinal)
            ? Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.Forbidden)) : numbered(request, ct);

        await SendAsync(team, Post.ToPerson(General, new("29:Li Wei"), "S-1 is resolved."), Post.Send(General, "S-1 is resolved."));

        Assert.Equal(["POST  ", "POST 19:general/activities S-1 is resolved."], Sent(team));
        var undone = await team.Services.GetRequiredService<DueItems>().UndoneAsync(Apollo, TestContext.Current.CancellationToken);
        Assert.Equal(Undone.Refused, Assert.Single(undone).Value.Why);
    }

    private static TestTeam Numbered()
    {
        var messages = 0;
        return new() { Answers = (request, _) => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.Created) { Content = JsonContent.Create(new { id = request.Method == HttpMethod.Put ? request.RequestUri!.Segments[^1] : $"m{++messages}" }) }) };
    }

    private static Card Card(string summary) => new("{\"type\":\"AdaptiveCard\"}"u8.ToArray(), summary);

    private static async Task SendAsync(TestTeam team, params Post[] posts)
    {
        var ct = TestContext.Current.CancellationToken;
        var promised = team.Services.GetRequiredService<Outbox>().Reserve(posts);
        await team.Services.GetRequiredService<DueItems>().CommitAsync(Apollo, Outbox.Promise(Commit.Nothing, promised), ct);
        await team.Services.GetRequiredService<DueRunner>().RunLanesAsync(Apollo, promised.Select(post => post.Lane!).Distinct(), ct);
    }

    private static IEnumerable<string> Sent(TestTeam team) =>
        team.Sent.Select(sent => $"{sent.Method} {sent.Path.Replace("/connector/v3/conversations", "", StringComparison.Ordinal).TrimStart('/')} {sent.Body?["text"] ?? sent.Body?["summary"]}");
}
