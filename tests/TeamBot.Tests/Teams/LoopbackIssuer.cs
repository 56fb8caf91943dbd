using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamBot.Teams;

/// <summary>Signs tokens as the Bot Connector does and publishes its keys on this machine.</summary>
internal sealed class LoopbackIssuer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly List<Key> _published = [];

    private LoopbackIssuer(WebApplication app) => _app = app;

    /// <summary>The key that tokens are signed with.</summary>
    public Key Current { get; private set; } = new("first", ["msteams", "webchat"]);

    public string Metadata => _app.Urls.Single() + "/openid";

    public static async Task<LoopbackIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new LoopbackIssuer(builder.Build());
        issuer._published.Add(issuer.Current);
        issuer._app.MapGet("/openid", (HttpRequest request) => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = $"http://{request.Host}/keys",
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        issuer._app.MapGet("/keys", () => Results.Json(new Dictionary<string, object> { ["keys"] = issuer._published.Select(key => key.Published()) }));
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>Goes on with another key, which is published from now on.</summary>
    public void RollsOver()
    {
        Current = new("second", ["msteams"]);
        _published.Add(Current);
    }

    public string Token(string audience, string serviceUrl, DateTimeOffset now, string issuer = Issuer, Key? key = null, TimeSpan? age = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = (now - (age ?? TimeSpan.Zero)).UtcDateTime,
            Expires = (now - (age ?? TimeSpan.Zero) + TimeSpan.FromHours(1)).UtcDateTime,
            Subject = new ClaimsIdentity([new Claim("serviceurl", serviceUrl)]),
            SigningCredentials = new(new RsaSecurityKey((key ?? Current).Rsa) { KeyId = (key ?? Current).Id }, SecurityAlgorithms.RsaSha256),
        });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <param name="Endorses">The channels that it may speak for.</param>
    internal sealed record Key(string Id, string[] Endorses)
    {
        public RSA Rsa { get; } = RSA.Create(2048);

        public Dictionary<string, object> Published()
        {
            var parameters = Rsa.ExportParameters(includePrivateParameters: false);
            return new()
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                ["endorsements"] = Endorses,
            };
        }
    }
}
