using System.Net;

namespace TeamBot.Due.Posting;

/// <summary>Holds each call to the Connector until the limits allow it; stands behind the retries, so that they count too.</summary>
public sealed class PacedHandler(Pace pace, TimeProvider clock) : DelegatingHandler
{
    /// <summary>Whose limit a call counts for.</summary>
    public static readonly HttpRequestOptionsKey<string> TenantId = new("teambot.tenant");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var tenantId = request.Options.TryGetValue(TenantId, out var tenant) ? tenant : "";
        var conversationId = request.Method == HttpMethod.Get ? null : Conversation(request.RequestUri!);
        await pace.EnterAsync(tenantId, conversationId, cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests && conversationId is not null && RetryAfter(answer, clock.GetUtcNow()) is { } after)
            pace.Hold(tenantId, conversationId, clock.GetUtcNow() + after);
        return answer;
    }

    /// <summary>How long an answer asks to wait; null when it does not.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    // …/v3/conversations/{id}/activities
    private static string? Conversation(Uri uri)
    {
        var parts = uri.AbsolutePath.Split('/');
        var at = Array.LastIndexOf(parts, "conversations");
        return at >= 0 && at + 1 < parts.Length && parts[at + 1].Length > 0 ? Uri.UnescapeDataString(parts[at + 1]) : null;
    }
}
