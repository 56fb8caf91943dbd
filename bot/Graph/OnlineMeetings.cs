using System.Net;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TeamBot.Meetings.Online;
using TeamBot.Meetings.Reading;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Graph;

/// <summary>
/// Finds the online meeting of a chat, or one that Teams told of, and fetches the transcript of its last session, with the app’s own permission: no user signs in,
/// and nobody needs a licence beyond the transcript itself. (E2, E9)
/// </summary>
internal sealed partial class OnlineMeetings(GraphServiceClient graph, Uri endpoint, TimeProvider clock, ILogger<OnlineMeetings> log)
{
    /// <summary>How long all calls together may take, their retries counted; the turn that waits has two minutes.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(90);

    // Of the transcripts of a recurring meeting.
    private const int MostPages = 20;

    // Of one session; those before are left out.
    private const int MostParts = 10;

    public async Task<Fetching> FetchAsync(ConversationReference where, GraphAddress? address, CancellationToken ct)
    {
        using var budget = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, ct);
        try
        {
            return await FindAsync(where, address, either.Token);
        }
        catch (ApiException refused)
        {
            Log.Refused(log, refused, refused.ResponseStatusCode, where.ConversationId);
            return new Fetching.Refused((HttpStatusCode)refused.ResponseStatusCode switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "graph.forbidden",
                HttpStatusCode.NotFound or HttpStatusCode.Gone => "graph.gone",
                _ => "graph.lost",
            });
        }
        catch (AuthenticationFailedException unknown)
        {
            Log.NoToken(log, unknown);
            return new Fetching.Refused("graph.forbidden");
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or AggregateException || lost is OperationCanceledException && !ct.IsCancellationRequested)
        {
            Log.Lost(log, lost, where.ConversationId);
            return new Fetching.Refused("graph.lost");
        }
    }

    private async Task<Fetching> FindAsync(ConversationReference where, GraphAddress? address, CancellationToken ct)
    {
        address ??= await OfChatAsync(where, ct);
        if (address is { Id: null, JoinUrl: { } join })
            address = await OfJoiningAsync(address, join, ct);
        if (address is not { Organizer: var organizer, Id: { } meeting, Title: var title })
            return new Fetching.Refused("graph.noMeeting");
        var last = await OfLastCallAsync(organizer, meeting, ct);
        if (last is not [.., { Id: { } newest }])
            return new Fetching.Refused("graph.noTranscript");
        var parts = new List<TranscriptPart>();
        foreach (var part in last)
            parts.Add(new(part.CreatedDateTime ?? default, await ContentAsync(organizer, meeting, part.Id!, ct)));
        return new Fetching.Fetched(newest, title, parts);
    }

    // Source: Microsoft Learn, “chat resource type”: only the chat of a meeting has its onlineMeetingInfo.
    private async Task<GraphAddress?> OfChatAsync(ConversationReference where, CancellationToken ct)
    {
        var chat = await graph.Chats[where.ConversationId].GetAsync(request => request.QueryParameters.Select = ["id", "topic", "onlineMeetingInfo"], ct);
        return chat?.OnlineMeetingInfo is { JoinWebUrl: { Length: > 0 } join, Organizer.Id: { Length: > 0 } organizer } ? new(organizer, null, join, chat.Topic) : null;
    }

    private async Task<GraphAddress?> OfJoiningAsync(GraphAddress address, string join, CancellationToken ct)
    {
        var found = await graph.Users[address.Organizer].OnlineMeetings.GetAsync(request => request.QueryParameters.Filter = $"JoinWebUrl eq '{join.Replace("'", "''", StringComparison.Ordinal)}'", ct);
        return found?.Value is [{ Id: { } meeting } online, ..] ? address with { Id = meeting, Title = online.Subject ?? address.Title } : null;
    }

    // A recurring meeting has some of each session, and a session one for each time that transcription was started; they
    // come in no order that is promised.
    private async Task<CallTranscript[]> OfLastCallAsync(string organizer, string meeting, CancellationToken ct)
    {
        var transcripts = graph.Users[organizer].OnlineMeetings[meeting].Transcripts;
        var known = new List<CallTranscript>();
        var page = await transcripts.GetAsync(cancellationToken: ct);
        for (var pages = 1; page is not null; pages++)
        {
            known.AddRange((page.Value ?? []).Where(transcript => transcript.Id is not null));
            if (page.OdataNextLink is not { Length: > 0 } next || pages == MostPages)
                break;
            page = await transcripts.WithUrl(next).GetAsync(cancellationToken: ct);
        }

        var newest = known.MaxBy(transcript => transcript.CreatedDateTime);
        return [.. known.Where(transcript => transcript == newest || transcript.CallId is { } call && call == newest?.CallId).OrderBy(transcript => transcript.CreatedDateTime).TakeLast(MostParts)];
    }

    // One byte more than is read shows that it is too large.
    private async Task<byte[]> ContentAsync(string organizer, string meeting, string transcript, CancellationToken ct)
    {
        var address = $"{endpoint.AbsoluteUri.TrimEnd('/')}/users/{Uri.EscapeDataString(organizer)}/onlineMeetings/{Uri.EscapeDataString(meeting)}/transcripts/{Uri.EscapeDataString(transcript)}/content?$format=text/vtt";
        await using var content = await graph.Users[organizer].OnlineMeetings[meeting].Transcripts[transcript].Content.WithUrl(address).GetAsync(cancellationToken: ct) ?? Stream.Null;
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length <= TranscriptFile.LargestBytes && await content.ReadAsync(buffer, ct) is > 0 and var read)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Microsoft Graph answered {Status} for the transcript of {Conversation}.")]
        public static partial void Refused(ILogger log, Exception fault, int status, string conversation);

        [LoggerMessage(Level = LogLevel.Error, Message = "There is no token for Microsoft Graph.")]
        public static partial void NoToken(ILogger log, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Microsoft Graph could not be reached for the transcript of {Conversation}.")]
        public static partial void Lost(ILogger log, Exception fault, string conversation);
    }
}
