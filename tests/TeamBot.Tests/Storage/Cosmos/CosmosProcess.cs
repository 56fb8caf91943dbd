using System.Diagnostics.Metrics;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace TeamBot.Storage.Cosmos;

/// <summary>The engine as one process has it: one client, one container that was checked.</summary>
internal sealed class CosmosProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    static CosmosProcess()
    {
        // Microsoft’s own parser, inside the SDK, plans the queries; asked of the server, the fake refuses.
        Environment.SetEnvironmentVariable("AZURE_COSMOS_USE_QUERY_PLAN_INTEROP_LINUX", "true");
        Environment.SetEnvironmentVariable("COSMOS_DISABLE_IMDS_ACCESS", "true");
    }

    private CosmosProcess(ServiceProvider services, CosmosClient client, IDocuments documents) => (_services, Client, Documents) = (services, client, documents);

    public CosmosClient Client { get; }

    public IDocuments Documents { get; }

    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    /// <param name="handler">Under the SDK; the network when null.</param>
    public static async Task<CosmosProcess> StartAsync(CosmosSettings settings, HttpMessageHandler? handler, TimeProvider clock, IEnumerable<KindIndexes> kinds)
    {
        var services = new ServiceCollection();
        services.AddMetrics();
        services.AddHttpClient(CosmosSetup.Http);
        if (handler is not null)
            services.Configure<HttpClientFactoryOptions>(CosmosSetup.Http, options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = handler));
        var provider = services.BuildServiceProvider();
        var client = CosmosSetup.Client(settings, provider.GetRequiredService<IHttpClientFactory>());
        var container = new CosmosContainer(client, settings, kinds, clock, NullLogger<CosmosContainer>.Instance);
        await container.StartAsync(TestContext.Current.CancellationToken);
        return new(provider, client, new CosmosDocuments(container, new CosmosMeter(provider.GetRequiredService<IMeterFactory>()), kinds, clock));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _services.DisposeAsync();
    }
}
