using System.Text.Json.Serialization.Metadata;

namespace TeamBot.Storage;

/// <summary>A kind of document: its name in the store, how it is written, what it is found by.</summary>
/// <param name="Name">Permanent: it is part of every stored document's address.</param>
/// <param name="Json">How the record is written.</param>
/// <param name="Id">The record's id, unique in its team and kind.</param>
/// <param name="Indexes">The fields that queries filter by and then order by, one list an index.</param>
public sealed record Kind<T>(string Name, JsonTypeInfo<T> Json, Func<T, string> Id, params Field<T>[][] Indexes)
{
    /// <summary>How long such a document is kept after it was last written; null: until it is deleted.</summary>
    public TimeSpan? KeptFor { get; init; }

    /// <summary>The fields that <see cref="IDocuments.AcrossTeamsAsync"/> filters and orders this kind by; empty for kinds that are only read within a team.</summary>
    public Field<T>[] AcrossTeams { get; init; } = [];

    /// <summary>
    /// Whether an engine may answer with the document as this process wrote it last, without asking the store. Only for a
    /// kind that every reader replaces in the commit it reads for: a version that has passed fails there, and is read afresh.
    /// </summary>
    public bool Guessed { get; init; }

    /// <summary>Whether each change is written to the audit trail, with what was there before and after.</summary>
    public bool Audited { get; init; }
}

/// <summary>A field that a kind is found or ordered by.</summary>
/// <param name="Name">The JSON property: letters and digits only, since it becomes part of the engine's query text.</param>
public sealed record Field<T>(string Name);
