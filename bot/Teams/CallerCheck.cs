using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace TeamBot.Teams;

/// <summary>
/// Who may call. With an app id: the Bot Connector, by its signed token; the token names the service address and its key
/// the channel, and both must fit the activity. Without one: callers on this machine.
/// </summary>
internal sealed class CallerCheck(TeamsSettings settings, IOptionsMonitor<JwtBearerOptions> bearer)
{
    /// <summary>Before anything of the request is read: why it is refused; null when it is not.</summary>
    public async Task<IResult?> RefuseAsync(HttpContext http)
    {
        if (settings.IsDevelopment)
            return IsLocal(http) ? null : Refused(403, "Without Teams:AppId only this machine is answered, and not through a proxy. Set Teams:AppId and Teams:TenantIds to take calls from Teams.");
        var caller = await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return caller.Succeeded ? null : Refused(401, "A valid token of the Bot Connector is needed.");
    }

    /// <summary>Whether the activity fits its caller: why it is refused; null when it is not.</summary>
    public async Task<IResult?> RefuseAsync(HttpContext http, Activity activity)
    {
        if (settings.IsDevelopment)
        {
            return Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var local) && local.IsLoopback
                ? null : Refused(400, "serviceUrl must be an address of this machine while Teams:AppId is not set.");
        }

        var caller = (await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme)).Principal!;
        if (!Same(caller.FindFirst("serviceurl")?.Value, activity.ServiceUrl))
            return Refused(403, "The token is for another serviceUrl.");
        if (!await EndorsesAsync(http, activity.ChannelId))
            return Refused(403, "The token’s key does not speak for this channelId.");
        return settings.TenantIds.Contains(activity.TenantId, StringComparer.OrdinalIgnoreCase) ? null : Refused(403, "This bot does not serve that tenant.");
    }

    /// <summary>Whether the call comes from this machine itself: not through a proxy, and not from a page that only resolved to it.</summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && (http.Request.Host.Host is "localhost" || IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host))
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static bool Same(string? claimed, string? sent) => claimed is not null && string.Equals(claimed.TrimEnd('/'), sent?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    // Microsoft Learn, “Authentication with the Bot Connector API”: the signing key lists the channels it endorses.
    private async Task<bool> EndorsesAsync(HttpContext http, string? channel)
    {
        var options = bearer.Get(JwtBearerDefaults.AuthenticationScheme);
        var token = new JsonWebToken(http.Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim());
        OpenIdConnectConfiguration keys = await options.ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
        return channel is not null
            && keys.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == token.Kid)?.AdditionalData.TryGetValue("endorsements", out var endorsements) == true
            && endorsements is JsonElement { ValueKind: JsonValueKind.Array } list
            && list.EnumerateArray().Any(endorsed => endorsed.ValueKind == JsonValueKind.String && endorsed.GetString() == channel);
    }

    private static IResult Refused(int status, string why) => Results.Problem(why, statusCode: status);
}
