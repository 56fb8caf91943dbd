using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;

namespace TeamBot.Teams;

public static partial class TeamsSetup
{
    /// <summary>The channel: open to this machine, or to the Bot Connector with <c>Teams:AppId</c> and <c>Teams:TenantIds</c>.</summary>
    public static WebApplicationBuilder AddTeams(this WebApplicationBuilder bot)
    {
        var settings = bot.Configuration.GetSection("Teams").Get<TeamsSettings>() ?? new();
        if (!settings.IsDevelopment && settings.TenantIds.Length == 0)
            throw new CannotStartException("Teams:AppId is set, but Teams:TenantIds is empty, so nobody could talk to the bot. Name the tenants that it serves, for example Teams__TenantIds__0=<tenant id>.");

        bot.Services.AddSingleton(settings).AddSingleton<CallerCheck>().AddSingleton<Turns>().AddHostedService(services => services.GetRequiredService<Turns>());
        bot.Services.AddAuthentication().AddJwtBearer(options => Trust(options, settings));
        var client = bot.Services.AddHttpClient("connector", http => http.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddRetries();
        if (!settings.IsDevelopment)
        {
            bot.Services.AddSingleton(_ => Credential(settings)).AddTransient<BotToken>();
            client.AddHttpMessageHandler<BotToken>();
        }

        bot.Services.AddSingleton(services => new Connector(services.GetRequiredService<IHttpClientFactory>().CreateClient("connector")))
            .AddSingleton<OpenPersonalChat>(services => services.GetRequiredService<Connector>().CreatePersonalAsync)
            .AddSingleton<Delivering>().AddSingleton<Deliver>(services => services.GetRequiredService<Delivering>().DeliverAsync)
            .AddSingleton<ListMembers>(services => services.GetRequiredService<Delivering>().MembersAsync);
        return bot;
    }

    public static WebApplication MapTeams(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TeamsSettings>().IsDevelopment)
            Log.LocalOnly(app.Logger);
        app.MapPost("/api/messages", MessagesEndpoint.HandleAsync);
        app.MapMethods("/api/messages", [HttpMethods.Head], () => Results.Ok());
        return app;
    }

    private static void Trust(JwtBearerOptions options, TeamsSettings settings)
    {
        options.MetadataAddress = settings.OpenIdMetadata;
        options.RequireHttpsMetadata = !(Uri.TryCreate(settings.OpenIdMetadata, UriKind.Absolute, out var metadata) && metadata.IsLoopback);
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new()
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.AppId ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
            ValidAlgorithms = ["RS256", "RS384", "RS512"],
            ClockSkew = TimeSpan.FromMinutes(5),
        };
    }

    private static TokenCredential Credential(TeamsSettings settings)
    {
        if (settings.ClientSecret is { Length: > 0 } secret)
            return new ClientSecretCredential(settings.TenantIds[0], settings.AppId, secret);
        if (settings.FederatedIdentityClientId is not { Length: > 0 } identityId)
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.AppId));
        var identity = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identityId));
        return new ClientAssertionCredential(settings.TenantIds[0], settings.AppId,
            async ct => (await identity.GetTokenAsync(new(["api://AzureADTokenExchange/.default"]), ct)).Token);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Teams:AppId is not set: only callers on this machine are answered.")]
        public static partial void LocalOnly(ILogger log);
    }
}
