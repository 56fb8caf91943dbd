using System.Net;
using Polly.Timeout;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Teams;

/// <summary>Sends the posts of the outbox and asks who is in a place, and says what a failure means.</summary>
internal sealed partial class Delivering(Connector connector, PersonalChats chats, IDocuments documents, TimeProvider clock, ILogger<Delivering> log)
{
    public async Task<Delivery> DeliverAsync(TeamId team, Post post, CancellationToken ct)
    {
        // Whoever refuses the bot alone does so for all teams.
        team = post.To is { } reader ? TeamId.OfPerson(post.Where.TenantId, reader) : team;
        try
        {
            if (post.To is { } person)
                post = post with { Where = await chats.ReachAsync(post.Where, person, ct), To = null };
            if (post.How == PostHow.Send && await documents.IsBlockedAsync(team, post.Where, ct))
                return new Delivery.Refused("The conversation refuses messages of the bot.");
            return new Delivery.Accepted(await connector.PostAsync(post, ct));
        }
        catch (BlockedException blocked)
        {
            // Of somebody with whom there is no chat, nothing can be noted but that it failed.
            if (post.To is null)
                await documents.NoteBlockAsync(team, post.Where, clock.GetUtcNow(), ct);
            return new Delivery.Refused(blocked.Message);
        }
        catch (ConnectorException gone) when (gone.Status == HttpStatusCode.NotFound && post.How == PostHow.Replace)
        {
            return await DeliverAsync(team, post with { How = PostHow.Send }, ct);
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

    /// <summary>Null where they cannot be read.</summary>
    public async Task<IReadOnlyList<Mention>?> MembersAsync(ConversationReference where, int most, CancellationToken ct)
    {
        try
        {
            return await connector.MembersAsync(where, most, ct);
        }
        catch (Exception unknown) when (unknown is ConnectorException or BlockedException or HttpRequestException)
        {
            Log.NoMembers(log, unknown, where.ConversationId);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The members of {Conversation} could not be read.")]
        public static partial void NoMembers(ILogger log, Exception fault, string conversation);
    }
}
