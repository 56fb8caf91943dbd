using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Azure.Core;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;
using TeamBot.Due.Posting;

namespace TeamBot.Teams;

/// <summary>How the Connector is called: with the bot’s token, and again when that makes sense.</summary>
internal static class ConnectorHttp
{
    /// <summary>How long one call may take before it is given up, retries not counted.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(15);

    private const int Retries = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10); // of Retry-After; what is longer is left to the outbox

    // Microsoft Learn, “Optimize your bot with rate limiting in Teams”, names 412, 429, 502 and 504 as passing.
    private static readonly HttpStatusCode[] Passing =
        [HttpStatusCode.PreconditionFailed, HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout];

    public static IHttpClientBuilder AddRetries(this IHttpClientBuilder client)
    {
        client.AddResilienceHandler("connector", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                UseJitter = true,
                ShouldRetryAfterHeader = true,
                ShouldHandle = retry => ValueTask.FromResult(MakesSense(retry.Outcome, retry.Context.GetRequestMessage())),
            });
        });
        // Each try counts against the limits; waiting for them does not count as a slow call.
        client.AddHttpMessageHandler<PacedHandler>();
        client.AddResilienceHandler("timeout", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddTimeout(CallTimeout);
        });
        return client;
    }

    // What may have been done already is not done again when that would be seen twice: a message, a conversation.
    internal static bool MakesSense(Outcome<HttpResponseMessage> outcome, HttpRequestMessage? request)
    {
        var repeatable = request?.Method != HttpMethod.Post;
        var creates = !repeatable && request?.RequestUri?.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal) == true;
        return outcome switch
        {
            { Result: { StatusCode: HttpStatusCode.GatewayTimeout } } => !creates,
            { Result.Headers.RetryAfter.Delta: { } wait } when wait > LongestWait => false,
            { Result: { } answer } => Passing.Contains(answer.StatusCode),
            { Exception: HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } } } => true,
            { Exception: HttpRequestException or TimeoutRejectedException } => repeatable,
            _ => false,
        };
    }
}

/// <summary>
/// Adds the bot’s own token. A <c>serviceUrl</c> only gets this far from a request whose signed token names the same one,
/// and only over https.
/// </summary>
internal sealed class BotToken(TokenCredential credential, TeamsSettings settings) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { Scheme: not "https", IsLoopback: false })
            throw new InvalidOperationException($"{request.RequestUri.GetLeftPart(UriPartial.Authority)} is not https; the bot’s token is not sent there.");
        var token = await credential.GetTokenAsync(new([settings.TokenScope]), cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        return await base.SendAsync(request, cancellationToken);
    }
}
