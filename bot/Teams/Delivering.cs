using System.Net;
using Polly.Timeout;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Teams;

/// <summary>Sends the posts of the outbox, and says what a failure means for them.</summary>
internal sealed partial class Delivering(Connector connector, IDocuments documents, TimeProvider clock, ILogger<Delivering> log)
{
    public async Task<Delivery> DeliverAsync(TeamId team, Post post, CancellationToken ct)
    {
        try
        {
            if (post.How == PostHow.Send && await documents.IsBlockedAsync(team, post.Where, ct))
                return new Delivery.Refused("The conversation refuses messages of the bot.");
            await SendAsync(post, ct);
            return new Delivery.Accepted();
        }
        catch (BlockedException blocked)
        {
            Log.Blocked(log, post.Where.ConversationId);
            await documents.NoteBlockAsync(team, post.Where, clock.GetUtcNow(), ct);
            return new Delivery.Refused(blocked.Message);
        }
        catch (ConnectorException fault)
        {
            // 401 is ours: a token or a setting that somebody will put right.
            return fault.Status is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
                ? new Delivery.Later(fault.RetryAfter, fault.Message)
                : new Delivery.Refused(fault.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException)
        {
            return new Delivery.Later(null, fault.Message);
        }
    }

    private async Task SendAsync(Post post, CancellationToken ct)
    {
        try
        {
            await connector.PostAsync(post, ct);
        }
        catch (ConnectorException gone) when (gone.Status == HttpStatusCode.NotFound && post.How == PostHow.Replace)
        {
            await connector.PostAsync(post with { How = PostHow.Send }, ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The conversation {Conversation} refuses messages (403).")]
        public static partial void Blocked(ILogger log, string conversation);
    }
}
