using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>
/// Writes a commit as one transactional batch. A batch whose answer is lost may have been written, and the SDK may have
/// sent it twice, so that it conflicts with itself: each document names the commit that wrote it, and after any failure
/// they are read again before anything is said or repeated.
/// </summary>
internal sealed class CosmosCommits(Container records, CosmosMeter meter, TimeProvider clock)
{
    /// <summary>How long one commit may take with all its repeats; without a bound the SDK would try a dead connection for minutes.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>How long finding out may take after that; it has a time of its own, because the truth is owed also when time is up.</summary>
    public static readonly TimeSpan FateBudget = TimeSpan.FromSeconds(5);

    /// <summary>How often a commit that certainly was not written is sent; the SDK has waited and repeated within each.</summary>
    private const int Tries = 3;

    /// <summary>Documents that this process wrote last and may answer with; beyond that they are read again.</summary>
    private const int MostGuesses = 10_000;

    private readonly CosmosReads _reads = new(records, meter, clock);
    private readonly ConcurrentDictionary<(TeamId, string), CosmosDocument> _guesses = new();

    private enum Fate
    {
        Happened,
        DidNot,
        Unknown,
    }

    /// <summary>The document as this process wrote it last; null when it did not, or when that proved out of date.</summary>
    public CosmosDocument? Guess(TeamId team, string kind, string id) => _guesses.GetValueOrDefault((team, CosmosId.Of(kind, id)));

    public async Task CommitAsync(TeamId team, Commit commit, CancellationToken ct)
    {
        commit.RefuseTooLarge();
        if (commit.Changes.IsEmpty)
            return;
        // Whatever comes of this, what was guessed about its documents holds no longer.
        foreach (var change in commit.Changes)
            _guesses.TryRemove((team, CosmosId.Of(change.Kind, change.Id)), out _);

        using var budget = new CancellationTokenSource(Budget, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, ct);
        var mark = Guid.NewGuid().ToString("N");
        for (var attempt = 1; ; attempt++)
        {
            if (await SendAsync(team, commit, mark, time.Token) is not { } failure)
                return;
            using var finding = new CancellationTokenSource(FateBudget, clock);
            var (fate, unreadable) = failure.IsRefusal ? (Fate.DidNot, null) : await FateAsync(team, commit, mark, failure, finding.Token);
            meter.Fate(fate.ToString());
            if (fate == Fate.Happened)
                return;
            if (fate == Fate.Unknown)
                throw new UnknownOutcomeException(unreadable is null ? failure.Cause : new AggregateException(failure.Cause, unreadable));
            if (budget.IsCancellationRequested && !ct.IsCancellationRequested)
                throw new TimeoutException($"Cosmos DB did not take the commit within {Budget.TotalSeconds} s; nothing was saved.", failure.Cause);
            if (!failure.MayRepeat || attempt == Tries || time.IsCancellationRequested)
                ExceptionDispatchInfo.Throw(failure.Cause);
        }
    }

    private async Task<Failure?> SendAsync(TeamId team, Commit commit, string mark, CancellationToken ct)
    {
        var startedAt = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await Batch(team, commit, mark).ExecuteAsync(ct);
            meter.Note("commit", startedAt, answer.RequestCharge, answer.Diagnostics, (int)answer.StatusCode);
            if (!answer.IsSuccessStatusCode)
                return Failed(commit, answer);
            Remember(team, commit, answer, mark);
            return null;
        }
        catch (CosmosException fault)
        {
            meter.Note("commit", startedAt, fault.RequestCharge, fault.Diagnostics, (int)fault.StatusCode);
            return Failure.Of(fault.StatusCode, fault);
        }
#pragma warning disable CA1031 // Whatever was thrown, even by the SDK while it described a failure: the batch may have been written.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            meter.Note("commit", startedAt, 0, null, 0);
            return new(fault) { MayRepeat = true };
        }
    }

    private TransactionalBatch Batch(TeamId team, Commit commit, string mark)
    {
        var batch = records.CreateTransactionalBatch(new(team.Value));
        foreach (var change in commit.Changes)
        {
            var id = CosmosId.Of(change.Kind, change.Id);
            var options = new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false, IfMatchEtag = change.Expected == Change.MustNotExist ? null : change.Expected };
            _ = change switch
            {
                { After: null } => batch.DeleteItem(id, options),
                { Expected: Change.MustNotExist } => batch.CreateItemStream(Body(change), options),
                _ => batch.ReplaceItemStream(id, Body(change), options),
            };
        }

        return batch;

        Stream Body(Change change) => MemoryMarshal.TryGetArray(CosmosDocument.Write(team, change, mark, clock.GetUtcNow()), out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true)
            : throw new UnreachableException();
    }

    // The batch stops at the first operation that fails; those around it say 424, failed dependency.
    private static Failure Failed(Commit commit, TransactionalBatchResponse answer)
    {
        var failed = Enumerable.Range(0, answer.Count).FirstOrDefault(i => answer[i].StatusCode != HttpStatusCode.FailedDependency && !answer[i].IsSuccessStatusCode);
        var change = commit.Changes[failed];
        return (answer.Count > failed ? answer[failed].StatusCode : answer.StatusCode) switch
        {
            HttpStatusCode.Conflict => new(new DuplicateException(change.Kind, change.Id)) { IsConflict = true },
            HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound when change.Expected != Change.MustNotExist => new(new StaleException(change.Kind, change.Id)) { IsConflict = true },
            var status => Failure.Of(status, new CosmosException(answer.ErrorMessage, status, 0, answer.ActivityId, answer.RequestCharge)),
        };
    }

    private async Task<(Fate Fate, Exception? Unreadable)> FateAsync(TeamId team, Commit commit, string mark, Failure failure, CancellationToken ct)
    {
        try
        {
            var created = 0;
            // What was to be created says most: nobody else had a reason to write it.
            foreach (var change in commit.Changes.OrderBy(change => change.Expected != Change.MustNotExist))
            {
                var isNew = change.Expected == Change.MustNotExist;
                if (!isNew && created > 0)
                    return (Fate.DidNot, null);
                var found = await _reads.FindAsync(team, change.Kind, change.Id, ct);
                if (found is not null && found.Commit == mark)
                    return (Fate.Happened, null);
                if (isNew ? found is null : found?.ETag == change.Expected)
                    return (Fate.DidNot, null);
                created += isNew ? 1 : 0;
            }

            return (created > 0 || failure.IsConflict ? Fate.DidNot : Fate.Unknown, null);
        }
#pragma warning disable CA1031 // What cannot be read for any reason is not known; the reason goes with the answer.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return (Fate.Unknown, fault);
        }
    }

    private void Remember(TeamId team, Commit commit, TransactionalBatchResponse answer, string mark)
    {
        if (_guesses.Count > MostGuesses)
            _guesses.Clear();
        for (var i = 0; i < commit.Changes.Length; i++)
        {
            if (commit.Changes[i] is { Guessed: true, After: { } body } change)
                _guesses[(team, CosmosId.Of(change.Kind, change.Id))] = new(team, change.Kind, change.Id, answer[i].ETag, mark, null, body);
        }
    }

    /// <param name="Cause">What the caller hears when the commit did not happen.</param>
    private sealed record Failure(Exception Cause)
    {
        /// <summary>Somebody else was faster, or this commit itself when the SDK sent it twice.</summary>
        public bool IsConflict { get; init; }

        /// <summary>The store looked at it and said no: it was certainly not written.</summary>
        public bool IsRefusal { get; init; }

        /// <summary>Whether the same may succeed at once. After 429 the SDK has waited for as long as it may.</summary>
        public bool MayRepeat { get; init; }

        public static Failure Of(HttpStatusCode status, CosmosException cause) => status switch
        {
            HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge => new(cause) { IsRefusal = true },
            HttpStatusCode.TooManyRequests => new(cause),
            _ => new(cause) { MayRepeat = true },
        };
    }
}
