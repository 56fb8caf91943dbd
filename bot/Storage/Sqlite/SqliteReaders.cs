using System.Collections.Concurrent;

namespace TeamBot.Storage.Sqlite;

/// <summary>Sessions that only read: each sees the file as it was when it began, and waits for nobody.</summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    /// <summary>Sessions that are kept open; more are made when more read at once, and closed after use.</summary>
    private const int MostIdle = 8;

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private bool _closed;

    public T Read<T>(Func<SqliteSession, T> read)
    {
        var session = Take();
        try
        {
            return read(session);
        }
        finally
        {
            Return(session);
        }
    }

    /// <summary>For a read that takes its time; the caller returns it.</summary>
    public SqliteSession Take() => _idle.TryTake(out var session) ? session : file.OpenToRead();

    public void Return(SqliteSession session)
    {
        if (_idle.Count < MostIdle && !_closed)
            _idle.Add(session);
        else
            session.Dispose();
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session))
            session.Dispose();
    }
}
