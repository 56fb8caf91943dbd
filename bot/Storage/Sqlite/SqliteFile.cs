using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>The file: one program at a time, brought to the newest version, on disk before a commit returns.</summary>
public sealed class SqliteFile : IDisposable
{
    private const int Busy = 5, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>How long a program that is just ending may still hold the file, itself or by a process that it is starting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly FileStream? _lock;

    /// <summary>Opens or makes the file for this process alone: <c>PATH.lock</c> beside it is held until the end, even an end by SIGKILL.</summary>
    /// <exception cref="CannotStartException">It cannot be used; the message says why and what to do.</exception>
    public SqliteFile(string path)
        : this(path, Lock(path))
    {
        try
        {
            Checked(SqliteSchema.Prepare);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private SqliteFile(string path, FileStream? locked) => (_path, _lock) = (path, locked);

    /// <summary>A file to read from, even while a running program writes to it; nothing is made or changed.</summary>
    public static SqliteFile ForReading(string path)
    {
        if (!File.Exists(path))
            throw new CannotStartException($"There is no file {path}.");
        var file = new SqliteFile(path, null);
        file.Checked(connection => SqliteSchema.Check(connection));
        return file;
    }

    /// <summary>
    /// A connection of its own that changes nothing; the caller closes it. It reads up to 2 GB of the file through memory, so
    /// that a document of a large file, which no cache of ours holds, is found as fast as one of a small file.
    /// </summary>
    internal SqliteSession OpenToRead() => Open("PRAGMA query_only = ON; PRAGMA mmap_size = 2147418112");

    /// <summary>The connection that writes, and overwrites with zeros what is deleted; the caller closes it.</summary>
    internal SqliteSession OpenToWrite() => Open("PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 4000");

    public void Dispose() => _lock?.Dispose();

    private SqliteSession Open(string pragmas)
    {
        var connection = Connect();
        // FULL: the log is on the disk before a commit is acknowledged.
        Run(connection, "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; " + pragmas);
        return new(connection);
    }

    internal static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static int Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static FileStream Lock(string path)
    {
        FileStream? locked = null;
        IOException? held = null;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            return SpinWait.SpinUntil(Taken, Patience) ? locked!
                : throw new CannotStartException($"{path} is in use by another TeamBot on this machine. Stop that one first, or name another file in Storage:Sqlite:Path.", held);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new CannotStartException($"{path} cannot be used: its folder may not be written to ({fault.Message}). Allow that, or name another file in Storage:Sqlite:Path.", fault);
        }
        catch (IOException fault)
        {
            throw new CannotStartException($"{path} cannot be used: {fault.Message} Name another file in Storage:Sqlite:Path.", fault);
        }

        bool Taken()
        {
            try
            {
                locked = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (File.Exists(path + ".lock"))
            {
                held = fault;
            }

            return locked is not null;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private void Checked(Action<SqliteConnection> use)
    {
        try
        {
            using var connection = Connect();
            use(connection);
        }
        catch (SqliteException fault)
        {
            var why = fault.SqliteErrorCode switch
            {
                NotADatabase => "is not a database, so it is left as it is. Name another file in Storage:Sqlite:Path, or move this one away",
                Corrupt => "is damaged. Put a backup in its place",
                ReadOnly => "is read-only. Allow this user to write to it, or name another file in Storage:Sqlite:Path",
                Full => "cannot be opened because the disk is full. Make room and start again",
                Busy => "is in use by another program. Close that one first",
                CannotOpen => "cannot be opened. It must be a file, in a folder that this user may write to",
                _ => $"cannot be used ({fault.Message})",
            };
            throw new CannotStartException($"{_path} {why}.", fault);
        }
        catch (SchemaException wrong)
        {
            throw new CannotStartException($"{_path} {wrong.Message}", wrong);
        }
    }
}
