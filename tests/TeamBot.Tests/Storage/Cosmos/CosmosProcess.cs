using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace TeamBot.Storage.Cosmos;

/// <summary>The engine as one process has it: one client, one container that was checked.</summary>
internal sealed class CosmosProcess : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, bool> Checked = new();

    private readonly ServiceProvider _services;

    static CosmosProcess() => Prepare();

    private CosmosProcess(ServiceProvider services, CosmosClient client, IDocuments documents) => (_services, Client, Documents) = (services, client, documents);

    public CosmosClient Client { get; }

    public IDocuments Documents { get; }

    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    /// <summary>Before the first client: Microsoft’s own parser, inside the SDK, plans the queries, and nobody looks for the machine’s cloud.</summary>
    public static void Prepare()
    {
        Environment.SetEnvironmentVariable("AZURE_COSMOS_USE_QUERY_PLAN_INTEROP_LINUX", "true");
        Environment.SetEnvironmentVariable("COSMOS_DISABLE_IMDS_ACCESS", "true");
    }

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

    /// <summary>
    /// Has Microsoft’s own parser, inside the SDK, read every query that this account was asked. A query of one partition
    /// is sent without a plan, so each is sent again over all of them, which is not done without one.
    /// </summary>
    public static async Task CheckSqlAsync(FakeCosmos account)
    {
        var texts = account.Requests.Where(request => request.Operation == "query").Select(request => request.Text)
            .Where(text => !text.Contains("orderByItems", StringComparison.Ordinal)).DistinctBy(text => JsonNode.Parse(text)!["query"]!.GetValue<string>()).ToArray();
        if (texts.All(text => Checked.ContainsKey(text)))
            return;
        var services = new ServiceCollection();
        services.AddHttpClient(CosmosSetup.Http).ConfigurePrimaryHttpMessageHandler(() => account);
        await using var provider = services.BuildServiceProvider();
        using var client = CosmosSetup.Client(new() { ConnectionString = account.ConnectionString }, provider.GetRequiredService<IHttpClientFactory>());
        foreach (var text in texts.Where(text => Checked.TryAdd(text, true)))
            await PlanAsync(client, JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>Runs a query over all partitions.</summary>
    /// <exception cref="CosmosException">The parser refuses it, or the plan was asked from the account.</exception>
    public static async Task PlanAsync(CosmosClient client, JsonObject query)
    {
        var definition = (query["parameters"] as JsonArray ?? []).Aggregate(new QueryDefinition(query["query"]!.GetValue<string>()),
            (all, parameter) => all.WithParameter(parameter!["name"]!.GetValue<string>(), parameter["value"]));
        using var pages = client.GetContainer("teambot", "records").GetItemQueryStreamIterator(definition);
        using var page = await pages.ReadNextAsync(TestContext.Current.CancellationToken);
        page.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _services.DisposeAsync();
    }
}
