using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>What is in the file, and how a file of an older version becomes one of this version.</summary>
internal static class SqliteSchema
{
    /// <summary>“TeaB”: tells our files from those of other programs. Files of version 1 do not have it.</summary>
    private const int ApplicationId = 0x54656142;

    /// <summary>Step n makes a file of version n out of one of version n − 1; a step that was released is never changed.</summary>
    private static readonly Action<SqliteConnection>[] Steps =
    [
        connection => SqliteFile.Run(connection, """
            CREATE TABLE documents (
                team TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
                version TEXT NOT NULL, expiresAt INTEGER, body TEXT NOT NULL,
                PRIMARY KEY (team, kind, id));
            CREATE INDEX documents_expiry ON documents (expiresAt) WHERE expiresAt IS NOT NULL;
            """),

        // The indexes of the kinds are over other expressions now; each is made again when its kind is first asked for.
        connection =>
        {
            foreach (var index in KindIndexes(connection))
                SqliteFile.Run(connection, $"DROP INDEX \"{index}\"");
            SqliteFile.Run(connection, $"PRAGMA application_id = {ApplicationId}");
        },
    ];

    /// <summary>Brings the file to this version, all steps or none, and makes sure that it can be written.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        var found = Check(connection);
        SqliteFile.Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
        foreach (var step in Steps[found..])
            step(connection);
        // Written even when it is there already: a read-only file lets every transaction begin, and only refuses to write.
        SqliteFile.Run(connection, $"PRAGMA user_version = {Steps.Length}; COMMIT");
    }

    /// <summary>The version of a file that this program can read; 0 for an empty one.</summary>
    public static int Check(SqliteConnection connection)
    {
        var (version, application) = (SqliteFile.Number(connection, "PRAGMA user_version"), SqliteFile.Number(connection, "PRAGMA application_id"));
        if (application != ApplicationId && SqliteFile.Number(connection, "SELECT count(*) FROM sqlite_master") is var things
            && (application != 0 || (version == 0 && things > 0) || (version > 0 && SqliteFile.Number(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'documents'") == 0)))
            throw new SchemaException("is a database of another program, so it is left as it is. Name another file in Storage:Sqlite:Path.");
        if (version > Steps.Length)
            throw new SchemaException($"was written by a newer TeamBot (version {version}; this one reads up to {Steps.Length}). Nothing was changed. Start the newer program, or name another file in Storage:Sqlite:Path.");
        return version;
    }

    private static List<string> KindIndexes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name <> 'documents_expiry'";
        using var row = command.ExecuteReader();
        var names = new List<string>();
        while (row.Read())
            names.Add(row.GetString(0));
        return names;
    }
}

/// <summary>The file is none that this program can use.</summary>
internal sealed class SchemaException(string message) : Exception(message);
