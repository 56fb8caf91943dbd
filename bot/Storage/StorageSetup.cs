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
        var cosmos = bot.Configuration.GetSection("Storage:Cosmos").Get<CosmosSettings>() ?? new();
        if (cosmos.IsConfigured)
            return bot.AddCosmos(cosmos);
        bot.Services.AddSingleton(services =>
            new SqliteFile(services.GetRequiredService<IConfiguration>()["Storage:Sqlite:Path"] ?? DefaultPath(bot.Environment.ContentRootPath)));
        bot.Services.AddSingleton<IDocuments, SqliteDocuments>();
        return bot;
    }

    private static string DefaultPath(string contentRoot)
    {
        var root = new DirectoryInfo(contentRoot);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "TeamBot.sln")))
            root = root.Parent;
        return Path.Combine(root?.FullName ?? contentRoot, "data", "teambot.db");
    }
}
