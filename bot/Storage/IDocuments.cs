using System.Text.Json;

namespace TeamBot.Storage;

/// <summary>
/// A store of JSON documents, the same in every engine. A document is addressed by team, kind and id. What answers a
/// person reads one team; <see cref="AcrossTeamsAsync"/> and <see cref="AllAsync"/> are for work that belongs to nobody's message.
/// </summary>
public interface IDocuments
{
    /// <summary>What the engine is called, for people.</summary>
    string Name { get; }

    /// <summary>The document of that id; null when the team has none.</summary>
    Task<Stored<T>?> FindAsync<T>(TeamId team, Kind<T> kind, string id, CancellationToken ct);

    /// <summary>The documents of one kind in one team that fit, in the query's order, a page at a time.</summary>
    Task<Page<T>> QueryAsync<T>(TeamId team, Query<T> query, CancellationToken ct);

    /// <summary>Makes all changes, or none.</summary>
    /// <exception cref="DuplicateException">A document to be created exists already.</exception>
    /// <exception cref="StaleException">A document was changed or deleted since it was read.</exception>
    /// <exception cref="CommitTooLargeException">It is more than one commit may hold; nothing was sent.</exception>
    /// <exception cref="UnknownOutcomeException">The store failed, and whether it had written before cannot be found out.</exception>
    Task CommitAsync(TeamId team, Commit commit, CancellationToken ct);

    /// <summary>
    /// The first documents of one kind in all teams that fit, in the order of the kind's <see cref="Kind{T}.AcrossTeams"/>
    /// index: what is due. The cost does not grow with the number of teams.
    /// </summary>
    Task<IReadOnlyList<InTeam<T>>> AcrossTeamsAsync<T>(Query<T> query, CancellationToken ct);

    /// <summary>Every document as it is stored, of one team or, with null, of all; for copying and erasing. Each team's documents come together, by kind and id.</summary>
    IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, CancellationToken ct);
}

/// <summary>A document with the team that it belongs to.</summary>
public sealed record InTeam<T>(TeamId Team, Stored<T> Document);

/// <summary>A document of any kind.</summary>
/// <param name="ExpiresAt">When it is dropped, UTC, to the second; null when it is kept.</param>
public sealed record StoredDocument(TeamId Team, string Kind, string Id, string Version, DateTimeOffset? ExpiresAt, JsonElement Body);

/// <summary>A record as it was read, with the version the store will insist on when it is saved.</summary>
/// <param name="Version">Cosmos DB’s <c>_etag</c>; a row version in SQLite. Opaque: compare, never parse.</param>
public sealed record Stored<T>(T Value, string Version);

/// <summary>Some of the records that fit a query.</summary>
/// <param name="Continuation">Where the next page begins; null on the last page. Opaque.</param>
public sealed record Page<T>(IReadOnlyList<Stored<T>> Items, string? Continuation);

/// <summary>Somebody else saved the same record first.</summary>
public sealed class StaleException(string kind, string id) : Exception(
    $"The {kind} {id} was changed by someone else while this change was being made; nothing was saved. Read it again and repeat the change.");

/// <summary>A record that should be new exists already.</summary>
public sealed class DuplicateException(string kind, string id) : Exception(
    $"There is a {kind} {id} already; nothing was saved.")
{
    public string Kind { get; } = kind;
}

/// <summary>More than can be written in one step, in any engine.</summary>
public sealed class CommitTooLargeException(string what) : Exception(
    $"The commit has {what}; at most {Commit.MostChanges} changes and {Commit.LargestBytes} bytes are written in one step. Nothing was saved. Write it in several commits.");

/// <summary>The store failed in the middle of a commit and does not answer whether it was made: it may have been.</summary>
public sealed class UnknownOutcomeException(Exception fault) : Exception(
    "The store failed while it was saving, and whether it saved cannot be found out now. Look before repeating it.", fault);
