using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>The file: where it is, its tables, its connections.</summary>
public sealed class SqliteFile
{
    /// <summary>What <c>PRAGMA user_version</c> says of a file that this program wrote.</summary>
    private const int SchemaVersion = 1;

    private readonly string _connection;

    public SqliteFile(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true }.ToString();
        Prepare(path);
    }

    /// <summary>A connection in the right mode: write-ahead log, and on disk before a commit returns.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(ct);
        await RunAsync(connection, "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;", ct);
        return connection;
    }

    public static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private void Prepare(string path)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var found = Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (found > SchemaVersion)
            throw new InvalidOperationException(
                $"{path} was written by a newer TeamBot (version {found}; this one reads up to {SchemaVersion}). Nothing was changed. Start the newer program, or name another file in Storage:Sqlite:Path.");
        command.CommandText = $"""
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS documents (
                team TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
                version TEXT NOT NULL, expiresAt INTEGER, body TEXT NOT NULL,
                PRIMARY KEY (team, kind, id));
            CREATE INDEX IF NOT EXISTS documents_expiry ON documents (expiresAt) WHERE expiresAt IS NOT NULL;
            PRAGMA user_version = {SchemaVersion};
            """;
        command.ExecuteNonQuery();
    }
}
