using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TeamBot.Due.Posting;

namespace TeamBot.Due;

public sealed class CallsToTheConnector
{
    private readonly FakeTimeProvider _clock = new(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Wait_for_the_limits_of_their_channel_whichever_thread_they_go_to()
    {
        var pace = new Pace(_clock);
        var sent = Enumerable.Range(0, 8).Select(i => pace.EnterAsync("tenant", $"19:general;messageid={i}", CancellationToken.None)).ToArray();
        var other = pace.EnterAsync("tenant", "19:other", CancellationToken.None);

        Assert.Equal([true, true, true, true, true, true, true, false], sent.Select(call => call.IsCompletedSuccessfully));
        Assert.True(other.IsCompletedSuccessfully);
        await PassAsync(TimeSpan.FromSeconds(1) + Pace.Slack, sent[7]);
    }

    [Fact]
    public async Task Of_reading_count_for_the_tenant_alone()
    {
        var pace = new Pace(_clock);
        for (var i = 0; i < Pace.PerTenantPerSecond; i++)
            Assert.True(pace.EnterAsync("tenant", null, CancellationToken.None).IsCompletedSuccessfully);
        var message = pace.EnterAsync("tenant", "a:ada", CancellationToken.None);
        Assert.False(message.IsCompleted);
        Assert.True(pace.EnterAsync("another tenant", "a:ada", CancellationToken.None).IsCompletedSuccessfully);
        await PassAsync(TimeSpan.FromSeconds(1) + Pace.Slack, message);
    }

    [Fact]
    public async Task Given_up_in_the_queue_hold_up_nobody_and_let_nobody_pass()
    {
        var pace = new Pace(_clock);
        for (var i = 0; i < 7; i++)
            await pace.EnterAsync("tenant", "a:ada", CancellationToken.None);
        using var gone = new CancellationTokenSource();
        var (first, second, third) = (pace.EnterAsync("tenant", "a:ada", CancellationToken.None), pace.EnterAsync("tenant", "a:ada", gone.Token), pace.EnterAsync("tenant", "a:ada", CancellationToken.None));
        await gone.CancelAsync();
        Assert.False(third.IsCompleted);
        await PassAsync(TimeSpan.FromSeconds(1) + Pace.Slack, first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await PassAsync(TimeSpan.FromSeconds(1), third);
    }

    [Fact]
    public async Task Wait_for_the_whole_Retry_After_of_their_conversation()
    {
        var answers = new Queue<HttpResponseMessage>([new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(20)) } }, new(HttpStatusCode.Created), new(HttpStatusCode.Created)]);
        var pace = new Pace(_clock);
        using var http = new HttpClient(new PacedHandler(pace, _clock) { InnerHandler = new Answering(answers) });
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync("19%3Ageneral%3Bmessageid%3D1")).StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(20), pace.WaitFor("", "19:general"));

        var held = PostAsync("19%3Ageneral%3Bmessageid%3D2");
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("19%3Aother")).StatusCode);
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(held.IsCompleted);
        await PassAsync(TimeSpan.FromSeconds(1), held);

        Task<HttpResponseMessage> PostAsync(string conversation) => http.PostAsync(new Uri($"http://localhost:1/emea/v3/conversations/{conversation}/activities"), null);
    }

    [Fact]
    public async Task That_must_wait_long_are_put_off_and_do_not_hold_up_the_answer_to_Teams()
    {
        await using var team = new TestTeam();
        team.Services.GetRequiredService<Pace>().Hold("tenant", "a:Ada Park", team.Clock.GetUtcNow().AddMinutes(10));
        Assert.Equal("", await team.Says("create task Renew the certificate"));
        await team.LaterAsync(TimeSpan.FromMinutes(10), 1);
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", team.SaidSince(0).Single());
    }

    private async Task PassAsync(TimeSpan time, Task call)
    {
        _clock.Advance(time - TimeSpan.FromMilliseconds(1));
        await Task.Yield();
        Assert.False(call.IsCompleted);
        // What waits for its turn asks for the clock again on another thread.
        for (var i = 0; i < 1000 && !call.IsCompleted; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.WhenAny(call, Task.Run(() => { }));
        }

        await call;
    }

    private sealed class Answering(Queue<HttpResponseMessage> answers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answers.Dequeue());
    }
}
