using System.Net;

namespace TeamBot.Teams;

/// <summary>A turn outlives its request: the request is answered in time, the turn goes on.</summary>
public sealed class AnsweringLate : IAsyncDisposable
{
    private readonly TestTeam _team = new();
    private readonly TaskCompletionSource _connector = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Answers_the_request_after_ten_seconds_and_says_the_rest_later()
    {
        var request = SayAsync();
        await _team.Clock.AdvanceWhenAwaited(MessagesEndpoint.TypingAfter);
        await _team.Clock.AdvanceWhenAwaited(MessagesEndpoint.AnswerWithin - MessagesEndpoint.TypingAfter);
        using var answer = await request;

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Contains("typing", _team.Sent.Select(sent => sent.Body!["type"]!.GetValue<string>()));

        _connector.SetResult();
        await _team.RestartsAsync();
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await _team.Says("my tasks"));
    }

    [Fact]
    public async Task Ends_its_turns_before_it_stops()
    {
        var request = SayAsync();
        await _team.Clock.AdvanceWhenAwaited(MessagesEndpoint.TypingAfter);
        await _team.Clock.AdvanceWhenAwaited(MessagesEndpoint.AnswerWithin - MessagesEndpoint.TypingAfter);
        using var answer = await request;

        var stopping = _team.RestartsAsync();
        Assert.False(stopping.IsCompleted);
        _connector.SetResult();
        await stopping;

        Assert.Equal(["message", "typing"], _team.Sent.Select(sent => sent.Body!["type"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    // Its answer is not taken by the channel before the test lets it.
    private Task<HttpResponseMessage> SayAsync()
    {
        _team.Answers = async (_, _) =>
        {
            if (_team.Sent.Last().Body!["type"]!.GetValue<string>() != "typing")
                await _connector.Task;
            return null;
        };
        var activity = _team.Activity("message");
        activity["text"] = "create task Renew the certificate";
        return _team.PostAsync(activity);
    }
}
