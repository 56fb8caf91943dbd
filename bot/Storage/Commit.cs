using System.Collections.Immutable;
using System.Text.Json;

namespace TeamBot.Storage;

/// <summary>What one command changes, collected and then written at once.</summary>
public sealed record Commit(ImmutableArray<Change> Changes)
{
    public static Commit Nothing { get; } = new([]);

    public Commit Create<T>(Kind<T> kind, T value) =>
        With(new Change(kind.Name, kind.Id(value), Change.MustNotExist, null, JsonSerializer.SerializeToElement(value, kind.Json), kind.KeptFor, kind.Audited));

    public Commit Replace<T>(Kind<T> kind, Stored<T> read, T value) =>
        With(new Change(kind.Name, kind.Id(value), read.Version, Before(kind, read), JsonSerializer.SerializeToElement(value, kind.Json), kind.KeptFor, kind.Audited));

    public Commit Delete<T>(Kind<T> kind, Stored<T> read) =>
        With(new Change(kind.Name, kind.Id(read.Value), read.Version, Before(kind, read), null, null, kind.Audited));

    public Commit With(params ReadOnlySpan<Change> changes) => new([.. Changes, .. changes]);

    private static JsonElement Before<T>(Kind<T> kind, Stored<T> read) => JsonSerializer.SerializeToElement(read.Value, kind.Json);
}

/// <summary>One document created, replaced or deleted.</summary>
/// <param name="Expected">The version that must be there; <see cref="MustNotExist"/> for a new document.</param>
/// <param name="Before">The document as it was read; null when it is new.</param>
/// <param name="After">The document as it shall be; null when it is deleted.</param>
public sealed record Change(string Kind, string Id, string Expected, JsonElement? Before, JsonElement? After, TimeSpan? KeptFor, bool Audited)
{
    public const string MustNotExist = "";

    /// <summary>When the document is dropped, for one that keeps the time it had elsewhere; without it, <see cref="KeptFor"/> counts from now.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the document is dropped if it is written now; null when it is kept.</summary>
    public DateTimeOffset? ExpiryFrom(DateTimeOffset now) => ExpiresAt ?? now + KeptFor;
}
