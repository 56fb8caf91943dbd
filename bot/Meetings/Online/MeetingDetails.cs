using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Posting;

namespace TeamBot.Meetings.Online;

/// <summary>
/// Asks the Connector where Microsoft Graph has a meeting, which takes <c>ChannelMeeting.ReadBasic.Group</c> in a channel.
/// Source: Microsoft Learn, “Meeting apps APIs”, Get meeting details.
/// </summary>
public sealed partial class MeetingDetails(IHttpClientFactory http, ILogger<MeetingDetails> log)
{
    /// <summary>Null when it does not say.</summary>
    public async Task<GraphAddress?> FindAsync(ConversationReference where, string meetingId, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{where.ServiceUrl.TrimEnd('/')}/v1/meetings/{Uri.EscapeDataString(meetingId)}"));
            request.Options.Set(PacedHandler.TenantId, where.TenantId);
            using var answer = await http.CreateClient("connector").SendAsync(request, ct);
            answer.EnsureSuccessStatusCode();
            var told = await answer.Content.ReadFromJsonAsync(MeetingDetailsJson.Default.MeetingTold, ct);
            return (told?.Organizer?.AadObjectId ?? told?.Organizer?.ObjectId) is { Length: > 0 } organizer && told?.Details is { } details && (details.MsGraphResourceId ?? details.JoinUrl) is { Length: > 0 }
                ? new(organizer, details.MsGraphResourceId, details.JoinUrl, details.Title) : null;
        }
        catch (Exception lost) when (lost is HttpRequestException or JsonException)
        {
            Log.Lost(log, lost, where.ConversationId);
            return null;
        }
    }

    internal sealed record MeetingTold(DetailsTold? Details, OrganizerTold? Organizer);

    internal sealed record DetailsTold(string? MsGraphResourceId, string? JoinUrl, string? Title);

    internal sealed record OrganizerTold(string? AadObjectId, string? ObjectId);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The Connector did not tell of the meeting of {Conversation}.")]
        public static partial void Lost(ILogger log, Exception fault, string conversation);
    }
}

[JsonSerializable(typeof(MeetingDetails.MeetingTold))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class MeetingDetailsJson : JsonSerializerContext;
