using TeamBot.Storage.Cosmos;
using TeamBot.Storage.Sqlite;

namespace TeamBot.Storage;

public static class StorageSetup
{
    /// <summary>
    /// A SQLite file at <c>Storage:Sqlite:Path</c>; without one, <c>data/teambot.db</c> at the repository root. Azure Cosmos DB
    /// instead with <c>Storage:Cosmos:Endpoint</c> (this machine’s identity) or <c>Storage:Cosmos:ConnectionString</c>.
    /// </summary>
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(AuditEntry.Audit);
        var cosmos = CosmosSettings.Of(bot.Configuration);
        if (cosmos.IsConfigured)
            return bot.AddCosmos(cosmos);
        bot.Services.AddSingleton<IDocuments>(services => new SqliteDocuments(new(SqlitePath(services)), services.GetRequiredService<TimeProvider>()));
        return bot;
    }

    /// <summary>Opens the store before anything is served.</summary>
    /// <exception cref="CannotStartException">It cannot be used.</exception>
    public static WebApplication OpenStorage(this WebApplication app)
    {
        app.Services.GetRequiredService<IDocuments>();
        return app;
    }

    /// <summary>
    /// The store at an address: <c>sqlite:PATH</c>, <c>cosmos:CONNECTION STRING</c> or <c>cosmos:https://…</c>; <c>sqlite</c> or
    /// <c>cosmos</c> alone for the one that the settings name. The caller disposes of it.
    /// </summary>
    /// <exception cref="CannotStartException">There is no such store, or it cannot be used.</exception>
    public static Task<IDocuments> OpenAsync(string address, IServiceProvider services, CancellationToken ct) => EngineAsync(address, services, path => new(path), ct);

    /// <summary>The same to read from, even while a running program writes to it.</summary>
    public static Task<IDocuments> OpenForReadingAsync(string address, IServiceProvider services, CancellationToken ct) => EngineAsync(address, services, SqliteFile.ForReading, ct);

    // One line or two an engine.
    private static Task<IDocuments> EngineAsync(string address, IServiceProvider services, Func<string, SqliteFile> sqlite, CancellationToken ct) => address.Split(':', 2) switch
    {
        ["sqlite"] => Task.FromResult<IDocuments>(new SqliteDocuments(sqlite(SqlitePath(services)), services.GetRequiredService<TimeProvider>())),
        ["sqlite", { Length: > 0 } path] => Task.FromResult<IDocuments>(new SqliteDocuments(sqlite(path), services.GetRequiredService<TimeProvider>())),
        ["cosmos"] => CosmosSetup.OpenAsync(CosmosSettings.Of(services.GetRequiredService<IConfiguration>()), services, ct),
        ["cosmos", { Length: > 0 } account] => CosmosSetup.OpenAsync(CosmosSettings.Of(account), services, ct),
        _ => throw new CannotStartException($"“{address}” is no store; one is written sqlite:PATH or cosmos:CONNECTION STRING, or without “:…” for the one that the settings name."),
    };

    private static string SqlitePath(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>()["Storage:Sqlite:Path"] ?? DefaultPath(services.GetRequiredService<IHostEnvironment>().ContentRootPath);

    private static string DefaultPath(string contentRoot)
    {
        var root = new DirectoryInfo(contentRoot);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "TeamBot.sln")))
            root = root.Parent;
        return Path.Combine(root?.FullName ?? contentRoot, "data", "teambot.db");
    }
}
