namespace TeamBot.Graph;

/// <summary>The settings under <c>Graph</c>; without a tenant nothing is fetched.</summary>
public sealed class GraphSettings
{
    /// <summary>The tenant whose meetings are read, and whose calendars say who is out of office.</summary>
    public string? TenantId { get; set; }

    /// <summary>The app that was given <c>OnlineMeetingTranscript.Read.All</c>, <c>OnlineMeetings.Read.All</c> and <c>Chat.ReadBasic.All</c> for transcripts, and <c>Calendars.ReadBasic.All</c> for absences; the bot’s own when not set. Without the last one everybody is asked, and <c>health</c> says so.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app’s secret; better none: the identity of the machine is then used.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>National clouds have another.</summary>
    public Uri Endpoint { get; set; } = new("https://graph.microsoft.com/v1.0");
}
