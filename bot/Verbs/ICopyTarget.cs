using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>Where documents are copied to: an engine, or a file of JSON Lines. The documents of one team come together.</summary>
internal interface ICopyTarget : IDisposable
{
    long Written { get; }

    /// <summary>Documents that were there already, as they are in the source.</summary>
    long Same { get; }

    /// <summary>Documents that are there, but not as they are in the source, and were left; 0 after a copy that replaces.</summary>
    long Left { get; }

    Task PutAsync(StoredDocument document, CancellationToken ct);

    /// <summary>Everything is put: it is on the disk when this returns.</summary>
    Task FinishAsync(Tally tally, CancellationToken ct);

    /// <summary>What is there now.</summary>
    IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, CancellationToken ct);
}
