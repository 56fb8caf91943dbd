using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>Documents in one SQLite file: the store when nothing is configured.</summary>
public sealed class SqliteDocuments(SqliteFile file, TimeProvider clock) : IDocuments, IDisposable
{
    private const int ConstraintViolated = 19;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _indexed = new();

    public async Task<Stored<T>?> FindAsync<T>(TeamId team, Kind<T> kind, string id, CancellationToken ct)
    {
        await using var connection = await file.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT version, body FROM documents WHERE team = $team AND kind = $kind AND id = $id AND (expiresAt IS NULL OR expiresAt > $now)";
        Address(command, team, kind.Name, id);
        command.Parameters.AddWithValue("$now", clock.GetUtcNow().ToUnixTimeSeconds());
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(Read(kind, row.GetString(1)), row.GetString(0)) : null;
    }

    public async Task<Page<T>> QueryAsync<T>(TeamId team, Query<T> query, CancellationToken ct)
    {
        await IndexedAsync(query.Kind, ct);
        await using var connection = await file.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        SqliteQuery.Write(command, team, query, clock.GetUtcNow());
        await using var row = await command.ExecuteReaderAsync(ct);
        var items = new List<Stored<T>>();
        string? continuation = null, last = null;
        while (await row.ReadAsync(ct))
        {
            if (items.Count == query.Take)
            {
                continuation = last;
                break;
            }

            items.Add(new(Read(query.Kind, row.GetString(2)), row.GetString(1)));
            last = SqliteQuery.Continuation(row, query.Orders.Length);
        }

        return new(items, continuation);
    }

    public async Task CommitAsync(TeamId team, Commit commit, CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            await using var connection = await file.OpenAsync(ct);
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var change in commit.Changes)
                await WriteAsync(connection, team, change, ct);
            await transaction.CommitAsync(ct);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async Task<IReadOnlyList<InTeam<T>>> AcrossTeamsAsync<T>(Query<T> query, CancellationToken ct)
    {
        await IndexedAsync(query.Kind, ct);
        await using var connection = await file.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        SqliteQuery.Write(command, null, query, clock.GetUtcNow());
        await using var row = await command.ExecuteReaderAsync(ct);
        var items = new List<InTeam<T>>();
        while (items.Count < query.Take && await row.ReadAsync(ct))
            items.Add(new(new(row.GetString(row.FieldCount - 1)), new(Read(query.Kind, row.GetString(2)), row.GetString(1))));
        return items;
    }

    public async IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await file.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT team, kind, id, version, expiresAt, body FROM documents WHERE ($team IS NULL OR team = $team) AND (expiresAt IS NULL OR expiresAt > $now) ORDER BY team, kind, id";
        command.Parameters.AddWithValue("$team", (object?)team?.Value ?? DBNull.Value);
        command.Parameters.AddWithValue("$now", clock.GetUtcNow().ToUnixTimeSeconds());
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            using var body = JsonDocument.Parse(row.GetString(5));
            yield return new(new(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3),
                row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)), body.RootElement.Clone());
        }
    }

    public void Dispose() => _writing.Dispose();

    private static T Read<T>(Kind<T> kind, string body) =>
        JsonSerializer.Deserialize(body, kind.Json) ?? throw new JsonException($"A stored {kind.Name} is empty.");

    private static void Address(SqliteCommand command, TeamId team, string kind, string id)
    {
        command.Parameters.AddWithValue("$team", team.Value);
        command.Parameters.AddWithValue("$kind", kind);
        command.Parameters.AddWithValue("$id", id);
    }

    private async Task WriteAsync(SqliteConnection connection, TeamId team, Change change, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        Address(command, team, change.Kind, change.Id);
        var now = clock.GetUtcNow();
        command.Parameters.AddWithValue("$version", Guid.CreateVersion7(now).ToString("N"));
        command.Parameters.AddWithValue("$expected", change.Expected);
        command.Parameters.AddWithValue("$now", now.ToUnixTimeSeconds());
        command.Parameters.AddWithValue("$expiresAt", change.KeptFor is { } kept ? (now + kept).ToUnixTimeSeconds() : DBNull.Value);
        command.Parameters.AddWithValue("$body", change.After is { } after ? after.GetRawText() : DBNull.Value);
        command.CommandText = change switch
        {
            { After: null } => "DELETE FROM documents WHERE team = $team AND kind = $kind AND id = $id AND version = $expected",
            { Expected: Change.MustNotExist } => """
                DELETE FROM documents WHERE team = $team AND kind = $kind AND id = $id AND expiresAt <= $now;
                INSERT INTO documents (team, kind, id, version, expiresAt, body) VALUES ($team, $kind, $id, $version, $expiresAt, $body)
                """,
            _ => "UPDATE documents SET version = $version, expiresAt = $expiresAt, body = $body WHERE team = $team AND kind = $kind AND id = $id AND version = $expected",
        };

        try
        {
            if (await command.ExecuteNonQueryAsync(ct) == 0)
                throw new StaleException(change.Kind, change.Id);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == ConstraintViolated)
        {
            throw new DuplicateException(change.Kind, change.Id);
        }
    }

    private Task IndexedAsync<T>(Kind<T> kind, CancellationToken ct) =>
        _indexed.GetOrAdd(kind.Name, _ => new(() => IndexAsync(kind, CancellationToken.None))).Value.WaitAsync(ct);

    private async Task IndexAsync<T>(Kind<T> kind, CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            await using var connection = await file.OpenAsync(ct);
            foreach (var fields in kind.Indexes)
                await CreateAsync("documents", "team, ", fields);
            if (kind.AcrossTeams.Length > 0)
                await CreateAsync("due", "", kind.AcrossTeams);

            Task CreateAsync(string prefix, string first, Field<T>[] fields)
            {
                var name = string.Join('_', fields.Select(field => field.Name).Prepend(kind.Name).Prepend(prefix));
                var columns = string.Join(", ", fields.Select(field => SqliteQuery.Path(field.Name)));
                return SqliteFile.RunAsync(connection, $"CREATE INDEX IF NOT EXISTS \"{name}\" ON documents ({first}{columns}, id) WHERE kind = '{kind.Name}'", ct);
            }
        }
        finally
        {
            _writing.Release();
        }
    }
}
