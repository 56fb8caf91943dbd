using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Membership;
using TeamBot.Storage;

namespace TeamBot.Teams;

/// <summary>What the bot sends to the Connector, and what it does when that does not go well. (N2, N5)</summary>
public sealed class CallingTheConnector : IAsyncDisposable
{
    private static readonly ConversationReference Chat = new("http://localhost:1/connector", "19:launch", null, "28:bot", "TeamBot", "tenant");

    private readonly TestTeam _team = new("groupChat");
    private readonly List<DateTimeOffset> _calls = [];

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    private Connector Connector => _team.Services.GetRequiredService<Connector>();

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Tries_again_and_waits_longer_each_time(HttpStatusCode passing)
    {
        Answer(passing, passing, passing, HttpStatusCode.Created);

        Assert.Equal("card-1", await _team.AsTimePasses(Connector.PostAsync(Post.Send(Chat, "Hello"), TestContext.Current.CancellationToken)));

        Assert.Equal(4, _calls.Count);
        Assert.True(_calls[3] - _calls[0] > TimeSpan.FromSeconds(2), $"{_calls[3] - _calls[0]}");
    }

    [Fact]
    public async Task Waits_as_long_as_it_is_told()
    {
        _team.Answers = (_, _) =>
        {
            _calls.Add(_team.Clock.GetUtcNow());
            return Task.FromResult(_calls.Count > 1 ? null : new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(8)) } });
        };

        await _team.AsTimePasses(Connector.PostAsync(Post.Send(Chat, "Hello"), TestContext.Current.CancellationToken));

        Assert.InRange(_calls[1] - _calls[0], TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task Gives_up_after_six_tries()
    {
        Answer([.. Enumerable.Repeat(HttpStatusCode.BadGateway, 20)]);

        var fault = await Assert.ThrowsAsync<ConnectorException>(() => _team.AsTimePasses(Connector.PostAsync(Post.Send(Chat, "Hello"), TestContext.Current.CancellationToken)));

        Assert.Equal("POST v3/conversations/19%3Alaunch/activities was answered 502 BadGateway; nothing was sent.", fault.Message);
        Assert.Equal(6, _calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Does_not_repeat_what_would_fail_again(HttpStatusCode final)
    {
        Answer(final);

        await Assert.ThrowsAsync<ConnectorException>(() => _team.AsTimePasses(Connector.PostAsync(Post.Send(Chat, "Hello"), TestContext.Current.CancellationToken)));

        Assert.Single(_calls);
    }

    [Fact]
    public async Task Does_not_create_again_what_may_have_been_created()
    {
        Answer(HttpStatusCode.GatewayTimeout);

        await Assert.ThrowsAsync<ConnectorException>(() => _team.AsTimePasses(Connector.CreatePersonalAsync(Chat, new("29:li"), TestContext.Current.CancellationToken)));

        Assert.Single(_calls);
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, 6)]
    [InlineData(SocketError.ConnectionReset, 1)]
    public async Task Repeats_a_message_only_when_it_cannot_have_arrived(SocketError error, int tries)
    {
        _team.Answers = (_, _) =>
        {
            _calls.Add(_team.Clock.GetUtcNow());
            throw new HttpRequestException("lost", new SocketException((int)error));
        };

        await Assert.ThrowsAsync<HttpRequestException>(() => _team.AsTimePasses(Connector.PostAsync(Post.Send(Chat, "Hello"), TestContext.Current.CancellationToken)));

        Assert.Equal(tries, _calls.Count);
    }

    [Fact]
    public async Task Gives_up_on_a_message_that_is_not_answered_for_15_seconds()
    {
        _team.Answers = async (_, ct) =>
        {
            _calls.Add(_team.Clock.GetUtcNow());
            await Task.Delay(Timeout.InfiniteTimeSpan, _team.Clock, ct);
            return null;
        };

        await Assert.ThrowsAsync<Polly.Timeout.TimeoutRejectedException>(() => _team.AsTimePasses(Connector.PostAsync(Post.Send(Chat, "Hello"), TestContext.Current.CancellationToken)));

        Assert.Single(_calls);
    }

    [Fact]
    public async Task Notes_a_conversation_that_refuses_it_and_does_not_try_again()
    {
        Answer(HttpStatusCode.Forbidden);

        await _team.Says("help");

        Assert.Single(_calls);
        var noted = await _team.Services.GetRequiredService<IDocuments>().FindAsync(TeamId.OfChat("tenant", "19:launch"), BlockedConversation.Kind, BlockedConversation.IdOf(Chat), TestContext.Current.CancellationToken);
        Assert.Equal("19:launch", noted!.Value.ConversationId);
    }

    [Fact]
    public async Task Speaks_the_routes_of_the_Connector()
    {
        var ct = TestContext.Current.CancellationToken;
        var card = new Card("{\"type\":\"AdaptiveCard\"}"u8.ToArray(), "Said in words");

        await Connector.PostAsync(Post.Send(Chat, "Hello"), ct);
        await Connector.PostAsync(Post.Reply(Chat with { ActivityId = "7" }, card), ct);
        await Connector.PostAsync(Post.Replace(Chat, "8/9", card), ct);
        await Connector.TypingAsync(Chat, ct);
        var personal = await Connector.CreatePersonalAsync(Chat, new("29:li"), ct);

        Assert.Equal(
            [
                "POST /connector/v3/conversations/19:launch/activities {\"type\":\"message\",\"from\":{\"id\":\"28:bot\",\"name\":\"TeamBot\"},\"conversation\":{\"id\":\"19:launch\"},\"text\":\"Hello\",\"textFormat\":\"plain\"}",
                "POST /connector/v3/conversations/19:launch/activities/7 {\"type\":\"message\",\"from\":{\"id\":\"28:bot\",\"name\":\"TeamBot\"},\"conversation\":{\"id\":\"19:launch\"},\"replyToId\":\"7\",\"summary\":\"Said in words\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":{\"type\":\"AdaptiveCard\"}}]}",
                "PUT /connector/v3/conversations/19:launch/activities/8/9 {\"type\":\"message\",\"from\":{\"id\":\"28:bot\",\"name\":\"TeamBot\"},\"conversation\":{\"id\":\"19:launch\"},\"summary\":\"Said in words\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":{\"type\":\"AdaptiveCard\"}}]}",
                "POST /connector/v3/conversations/19:launch/activities {\"type\":\"typing\",\"from\":{\"id\":\"28:bot\",\"name\":\"TeamBot\"},\"conversation\":{\"id\":\"19:launch\"}}",
                "POST /connector/v3/conversations {\"isGroup\":false,\"bot\":{\"id\":\"28:bot\",\"name\":\"TeamBot\"},\"members\":[{\"id\":\"29:li\"}],\"tenantId\":\"tenant\",\"channelData\":{\"tenant\":{\"id\":\"tenant\"}}}",
            ],
            _team.Sent.Select(sent => $"{sent.Method} {sent.Path} {sent.Body?.ToJsonString()}"));
        Assert.Equal("card-1", personal.ConversationId);
    }

    [Fact]
    public async Task Reads_the_members_page_by_page()
    {
        var asked = new List<string>();
        _team.Answers = (request, _) =>
        {
            asked.Add(request.RequestUri!.Query);
            return Task.FromResult<HttpResponseMessage?>(new() { Content = new StringContent(asked.Count == 1 ? """{"members":[{"id":"1","name":"Li","aadObjectId":"aad-1","userRole":"user"}],"continuationToken":"a b"}""" : """{"members":[{"id":"2","objectId":"aad-2","userRole":"guest"}]}""") });
        };

        var first = await Connector.MembersAsync(Chat, null, TestContext.Current.CancellationToken);
        var second = await Connector.MembersAsync(Chat, first.Next, TestContext.Current.CancellationToken);

        Assert.Equal(["?pageSize=500", "?pageSize=500&continuationToken=a%20b"], asked);
        Assert.Equal([new Listed(new("1"), "Li", "aad-1", true), new Listed(new("2"), "", "aad-2", false)], first.Members.Concat(second.Members));
    }

    private void Answer(params HttpStatusCode[] statuses) => _team.Answers = (_, _) =>
    {
        _calls.Add(_team.Clock.GetUtcNow());
        var status = statuses[Math.Min(_calls.Count, statuses.Length) - 1];
        return Task.FromResult(status == HttpStatusCode.Created ? null : new HttpResponseMessage(status));
    };
}
