using TeamBot.Storage.Sqlite;

namespace TeamBot.Storage;

public static class StorageSetup
{
    /// <summary>A SQLite file at <c>Storage:Sqlite:Path</c>; without one, <c>data/teambot.db</c> at the repository root.</summary>
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton(services =>
            new SqliteFile(services.GetRequiredService<IConfiguration>()["Storage:Sqlite:Path"] ?? DefaultPath(bot.Environment.ContentRootPath)));
        bot.Services.AddSingleton<IDocuments, SqliteDocuments>();
        return bot;
    }

    /// <summary>Opens the store before anything is served.</summary>
    /// <exception cref="CannotStartException">It cannot be used.</exception>
    public static WebApplication OpenStorage(this WebApplication app)
    {
        app.Services.GetRequiredService<IDocuments>();
        return app;
    }

    private static string DefaultPath(string contentRoot)
    {
        var root = new DirectoryInfo(contentRoot);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "TeamBot.sln")))
            root = root.Parent;
        return Path.Combine(root?.FullName ?? contentRoot, "data", "teambot.db");
    }
}
