using TeamBot.Storage.Sqlite;

namespace TeamBot.Storage;

public static class StorageSetup
{
    /// <summary>A SQLite file at <c>Storage:Sqlite:Path</c>; without one, <c>data/teambot.db</c> at the repository root.</summary>
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<IDocuments>(services => Open("sqlite", services));
        return bot;
    }

    /// <summary>Opens the store before anything is served.</summary>
    /// <exception cref="CannotStartException">It cannot be used.</exception>
    public static WebApplication OpenStorage(this WebApplication app)
    {
        app.Services.GetRequiredService<IDocuments>();
        return app;
    }

    /// <summary>The store at an address: <c>sqlite:PATH</c>, or <c>sqlite</c> for the file that the settings name. The caller disposes of it.</summary>
    /// <exception cref="CannotStartException">There is no such store, or it cannot be used.</exception>
    public static SqliteDocuments Open(string address, IServiceProvider services) => Engine(address, services, path => new(path));

    /// <summary>The same to read from, even while a running program writes to it.</summary>
    public static SqliteDocuments OpenForReading(string address, IServiceProvider services) => Engine(address, services, SqliteFile.ForReading);

    private static SqliteDocuments Engine(string address, IServiceProvider services, Func<string, SqliteFile> sqlite) => address.Split(':', 2) switch
    {
        ["sqlite"] => new SqliteDocuments(sqlite(SqlitePath(services)), services.GetRequiredService<TimeProvider>()),
        ["sqlite", { Length: > 0 } path] => new SqliteDocuments(sqlite(path), services.GetRequiredService<TimeProvider>()),
        _ => throw new CannotStartException($"“{address}” is no store; one is written sqlite:PATH, or sqlite for the one that the settings name."),
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
