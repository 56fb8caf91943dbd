using System.Collections.Immutable;
using System.Text.Json;

namespace TeamBot.Storage;

/// <summary>What one command changes, collected and then written at once.</summary>
public sealed record Commit(ImmutableArray<Change> Changes)
{
    /// <summary>Operations in one transactional batch of Cosmos DB. Source: Microsoft Learn, “Azure Cosmos DB service quotas”.</summary>
    public const int MostChanges = 100;

    /// <summary>Documents of one commit together, in bytes of JSON: Cosmos DB takes 2 MB, with what surrounds them.</summary>
    public const int LargestBytes = 2_000_000;

    public static Commit Nothing { get; } = new([]);

    public Commit Create<T>(Kind<T> kind, T value) =>
        With(new Change(kind.Name, kind.Id(value), Change.MustNotExist, null, JsonSerializer.SerializeToElement(value, kind.Json), kind.KeptFor, kind.Audited) { Guessed = kind.Guessed });

    public Commit Replace<T>(Kind<T> kind, Stored<T> read, T value) =>
        With(new Change(kind.Name, kind.Id(value), read.Version, Before(kind, read), JsonSerializer.SerializeToElement(value, kind.Json), kind.KeptFor, kind.Audited) { Guessed = kind.Guessed });

    public Commit Delete<T>(Kind<T> kind, Stored<T> read) =>
        With(new Change(kind.Name, kind.Id(read.Value), read.Version, Before(kind, read), null, null, kind.Audited));

    public Commit With(params ReadOnlySpan<Change> changes) => new([.. Changes, .. changes]);

    /// <summary>Refuses what does not fit one step; both engines ask before they write.</summary>
    /// <exception cref="CommitTooLargeException">It does not fit.</exception>
    public void RefuseTooLarge()
    {
        if (Changes.Length > MostChanges)
            throw new CommitTooLargeException($"{Changes.Length} changes");
        var bytes = Changes.Sum(change => change.After is { } after ? System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(after).Length : 0L);
        if (bytes > LargestBytes)
            throw new CommitTooLargeException($"{bytes} bytes");
    }

    private static JsonElement Before<T>(Kind<T> kind, Stored<T> read) => JsonSerializer.SerializeToElement(read.Value, kind.Json);
}

/// <summary>One document created, replaced or deleted.</summary>
/// <param name="Expected">The version that must be there; <see cref="MustNotExist"/> for a new document.</param>
/// <param name="Before">The document as it was read; null when it is new.</param>
/// <param name="After">The document as it shall be; null when it is deleted.</param>
public sealed record Change(string Kind, string Id, string Expected, JsonElement? Before, JsonElement? After, TimeSpan? KeptFor, bool Audited)
{
    public const string MustNotExist = "";

    /// <summary><see cref="Kind{T}.Guessed"/> of its kind.</summary>
    public bool Guessed { get; init; }

    /// <summary>When the document is dropped, for one that keeps the time it had elsewhere; without it, <see cref="KeptFor"/> counts from now.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the document is dropped if it is written now; null when it is kept.</summary>
    public DateTimeOffset? ExpiryFrom(DateTimeOffset now) => ExpiresAt ?? now + KeptFor;
}
