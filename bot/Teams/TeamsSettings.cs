namespace TeamBot.Teams;

/// <summary>The settings under <c>Teams</c>. None are needed on one's own machine.</summary>
public sealed class TeamsSettings
{
    /// <summary>The bot’s app id in Microsoft Entra; without it only callers on loopback are answered.</summary>
    public string? AppId { get; set; }

    /// <summary>The tenants that are answered; needed with <see cref="AppId"/>. The first is where the bot’s identity lives.</summary>
    public string[] TenantIds { get; set; } = [];

    /// <summary>The bot’s secret; better none: its managed identity is then used.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The managed identity that stands for the app by a federated credential; null when the app id is a managed identity itself.</summary>
    public string? FederatedIdentityClientId { get; set; }

    /// <summary>Who signs the requests of the Bot Connector; national clouds have another.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the signing keys are published; national clouds have another.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>What the bot’s own token is for.</summary>
    public string TokenScope { get; set; } = "https://api.botframework.com/.default";

    public bool IsDevelopment => string.IsNullOrWhiteSpace(AppId);
}
