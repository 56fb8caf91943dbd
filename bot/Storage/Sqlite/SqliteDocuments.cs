using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>
/// Documents in one SQLite file: the store when nothing is configured. A commit that was acknowledged is on the disk: it
/// survives the end of the process, and of the machine's power as far as the disk keeps what it reports as written.
/// </summary>
public sealed class SqliteDocuments(SqliteFile file, TimeProvider clock) : IDocuments, IDisposable
{
    private const string Find = "SELECT version, body FROM documents WHERE team = $0 AND kind = $1 AND id = $2 AND (expiresAt IS NULL OR expiresAt > $3)";

    private const string Create = """
        INSERT INTO documents (team, kind, id, version, expiresAt, body) VALUES ($0, $1, $2, $3, $4, $5)
        ON CONFLICT (team, kind, id) DO UPDATE SET version = excluded.version, expiresAt = excluded.expiresAt, body = excluded.body WHERE expiresAt <= $6
        """;

    private const string Replace = """
        UPDATE documents SET version = $3, expiresAt = $4, body = $5
        WHERE team = $0 AND kind = $1 AND id = $2 AND version = $7 AND (expiresAt IS NULL OR expiresAt > $6)
        """;

    private const string Delete = "DELETE FROM documents WHERE team = $0 AND kind = $1 AND id = $2 AND version = $3 AND (expiresAt IS NULL OR expiresAt > $4)";

    private const string All = "SELECT team, kind, id, version, expiresAt, body FROM documents";

    private readonly SqliteReaders _readers = new(file);
    private readonly ConcurrentDictionary<string, Task> _indexed = new();

    /// <summary>Starts with the first write, so that a file that is only read needs none.</summary>
    private readonly Lazy<SqliteWriter> _writer = new(() => new(file, clock));

    internal SqliteWriter Writer => _writer.Value;

    public string Name => "SQLite";

    public Task<Stored<T>?> FindAsync<T>(TeamId team, Kind<T> kind, string id, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_readers.Read(session =>
        {
            using var row = session.Read(Find, team.Value, kind.Name, id, Now);
            return row.Read() ? new Stored<T>(Body(kind, row, 1), row.GetString(0)) : null;
        }));
    }

    public async Task<Page<T>> QueryAsync<T>(TeamId team, Query<T> query, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await IndexedAsync(query.Kind, ct);
        return _readers.Read(session =>
        {
            var asked = SqliteQuery.Of(team, query, clock.GetUtcNow());
            using var row = session.Read(asked.Sql, asked.Values);
            var items = new List<Stored<T>>();
            string? continuation = null;
            while (items.Count < query.Take && row.Read())
            {
                items.Add(new(Body(query.Kind, row, 2), row.GetString(1)));
                if (items.Count == query.Take)
                    continuation = SqliteQuery.Continuation(row, query.Orders.Length);
            }

            return new Page<T>(items, continuation is not null && row.Read() ? continuation : null);
        });
    }

    public async Task CommitAsync(TeamId team, Commit commit, CancellationToken ct)
    {
        commit.RefuseTooLarge();
        if (commit.Changes.IsEmpty)
            return;
        await Writer.RunAsync(
            session =>
            {
                foreach (var change in commit.Changes)
                    Write(session, team, change);
            },
            ct);
    }

    public async Task<IReadOnlyList<InTeam<T>>> AcrossTeamsAsync<T>(Query<T> query, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await IndexedAsync(query.Kind, ct);
        return _readers.Read(session =>
        {
            var asked = SqliteQuery.Of(null, query, clock.GetUtcNow());
            using var row = session.Read(asked.Sql, asked.Values);
            var items = new List<InTeam<T>>();
            while (items.Count < query.Take && row.Read())
                items.Add(new(new(row.GetString(3)), new(Body(query.Kind, row, 2), row.GetString(1))));
            return items;
        });
    }

    public async IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        var session = _readers.Take();
        try
        {
            using var row = team is { } one
                ? session.Read(All + " WHERE team = $1 AND (expiresAt IS NULL OR expiresAt > $0) ORDER BY kind, id", Now, one.Value)
                : session.Read(All + " WHERE expiresAt IS NULL OR expiresAt > $0 ORDER BY team, kind, id", Now);
            while (row.Read())
            {
                ct.ThrowIfCancellationRequested();
                yield return new(new(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3),
                    row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)), JsonElement.Parse(row.GetFieldValue<byte[]>(5)));
            }
        }
        finally
        {
            _readers.Return(session);
        }
    }

    public void Dispose()
    {
        _readers.Dispose();
        if (_writer.IsValueCreated)
            Writer.Dispose();
        file.Dispose();
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private static T Body<T>(Kind<T> kind, SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(column), kind.Json) ?? throw new JsonException($"A stored {kind.Name} is empty.");

    private void Write(SqliteSession session, TeamId team, Change change)
    {
        var (now, version) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        var expiresAt = change.ExpiryFrom(now)?.ToUnixTimeSeconds();
        var body = change.After?.GetRawText();
        if (body is null)
        {
            if (session.Run(Delete, team.Value, change.Kind, change.Id, change.Expected, now.ToUnixTimeSeconds()) == 0)
                throw new StaleException(change.Kind, change.Id);
        }
        else if (change.Expected == Change.MustNotExist)
        {
            if (session.Run(Create, team.Value, change.Kind, change.Id, version, expiresAt, body, now.ToUnixTimeSeconds()) == 0)
                throw new DuplicateException(change.Kind, change.Id);
        }
        else if (session.Run(Replace, team.Value, change.Kind, change.Id, version, expiresAt, body, now.ToUnixTimeSeconds(), change.Expected) == 0)
        {
            throw new StaleException(change.Kind, change.Id);
        }
    }

    // Once for each kind, before its first query; again when it failed.
    private Task IndexedAsync<T>(Kind<T> kind, CancellationToken ct)
    {
        if (!_indexed.TryGetValue(kind.Name, out var made) || made.IsFaulted)
        {
            made = _indexed[kind.Name] = Writer.RunAsync(
                session =>
                {
                    foreach (var index in SqliteQuery.Indexes(kind))
                        session.Run(index);
                },
                CancellationToken.None);
        }

        return made.WaitAsync(ct);
    }
}
