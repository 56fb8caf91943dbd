using System.Text.Json;
using Azure.Identity;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

internal static class CosmosSetup
{
    /// <summary>The HTTP client under the SDK, by the name that the HTTP client factory knows it by.</summary>
    public const string Http = "cosmos";

    public static WebApplicationBuilder AddCosmos(this WebApplicationBuilder bot, CosmosSettings settings)
    {
        if (settings.Endpoint is { Length: > 0 } && settings.ConnectionString is { Length: > 0 })
            throw new CannotStartException("Storage:Cosmos:Endpoint and Storage:Cosmos:ConnectionString are both set. Keep one: the endpoint with this machine's identity, or the connection string with its key.");
        bot.Services.AddHttpClient(Http)
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        bot.Services.AddSingleton(settings)
            .AddSingleton(services => Client(settings, services.GetRequiredService<IHttpClientFactory>()))
            .AddSingleton<CosmosMeter>().AddSingleton<CosmosContainer>().AddHostedService(services => services.GetRequiredService<CosmosContainer>())
            .AddSingleton<IDocuments, CosmosDocuments>();
        return bot;
    }

    /// <summary>An account beside the one that the program serves from, checked or made ready; for copying.</summary>
    public static async Task<IDocuments> OpenAsync(CosmosSettings settings, IServiceProvider services, CancellationToken ct)
    {
        if (!settings.IsConfigured)
            throw new CannotStartException("Storage:Cosmos:Endpoint or Storage:Cosmos:ConnectionString is not set, so “cosmos” names no account.");
        var (clock, kinds) = (services.GetRequiredService<TimeProvider>(), services.GetServices<KindIndexes>());
        var container = new CosmosContainer(Client(settings, services.GetRequiredService<IHttpClientFactory>()), settings, kinds, clock, services.GetRequiredService<ILogger<CosmosContainer>>());
        await container.StartAsync(ct);
        return new CosmosDocuments(container, new CosmosMeter(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()), kinds, clock);
    }

    /// <summary>The one client of the process: it keeps the connections and the routing tables.</summary>
    public static CosmosClient Client(CosmosSettings settings, IHttpClientFactory http)
    {
        var options = new CosmosClientOptions
        {
            ApplicationName = "TeamBot",
            ConnectionMode = settings.UsesGateway ? ConnectionMode.Gateway : ConnectionMode.Direct,
            HttpClientFactory = () => http.CreateClient(Http),
            UseSystemTextJsonSerializerWithOptions = JsonSerializerOptions.Default,
            EnableContentResponseOnWrite = false,
            // 429 is waited out for as long as a turn can wait; then the person is told.
            MaxRetryAttemptsOnRateLimitedRequests = 9,
            MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(15),
            RequestTimeout = TimeSpan.FromSeconds(10),
        };
        return settings.ConnectionString is { Length: > 0 } secret
            ? new(secret, options)
            : new(settings.Endpoint, new DefaultAzureCredential(), options);
    }
}
