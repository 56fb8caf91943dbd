using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>
/// The one writer of the file. Whatever waits is written in one transaction with one sync of the disk, each piece of work
/// in a savepoint of its own, so that one that fails is undone alone. Nothing is reported as done before it is on the disk.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Pieces of work that share a transaction at most: a bound for the time that the first of them waits for the last.</summary>
    private const int LargestBatch = 500;

    /// <summary>How often the writer lets other threads go first before it begins.</summary>
    private const int MostYields = 20;

    /// <summary>Expired documents that are removed with each piece of work: more than one piece of work makes.</summary>
    private const int RemovedEach = 4;

    private readonly BlockingCollection<Work> _waiting = [];
    private readonly SqliteSession _session;
    private readonly TimeProvider _clock;
    private readonly Thread _thread;

    public SqliteWriter(SqliteFile file, TimeProvider clock)
    {
        (_session, _clock) = (file.OpenToWrite(), clock);
        _thread = new(WriteAll) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>Does the work, wholly or not at all; ends when it is on the disk. Once it has begun it is not cancelled, so that its outcome is known.</summary>
    public Task RunAsync(Action<SqliteSession> work, CancellationToken ct)
    {
        var waiting = new Work(work, new(TaskCreationOptions.RunContinuationsAsynchronously), ct);
        _waiting.Add(waiting, ct);
        return waiting.Done.Task;
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _session.Dispose();
        _waiting.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<Work>();
        var before = 0;
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            // Those who were written together come back together: a moment for the rest of them saves a sync of the disk for each.
            for (var yielded = 0; yielded < MostYields && batch.Count < LargestBatch; yielded = batch.Count < before ? yielded + 1 : MostYields)
            {
                while (batch.Count < LargestBatch && _waiting.TryTake(out var next))
                    batch.Add(next);
                if (batch.Count < before)
                    Thread.Yield();
            }

            Write(batch);
            before = batch.Count;
            batch.Clear();
        }
    }

    private void Write(List<Work> batch)
    {
        var written = new List<Work>(batch.Count);
        try
        {
            _session.Run("BEGIN IMMEDIATE");
            foreach (var work in batch)
            {
                if (work.Ct.IsCancellationRequested)
                    work.Done.TrySetCanceled(work.Ct);
                else if (Try(work))
                    written.Add(work);
            }

            _session.Run(
                "DELETE FROM documents WHERE rowid IN (SELECT rowid FROM documents WHERE expiresAt <= $0 ORDER BY expiresAt LIMIT $1)",
                _clock.GetUtcNow().ToUnixTimeSeconds(), batch.Count * RemovedEach);
            _session.Run("COMMIT");
        }
        catch (SqliteException fault)
        {
            // The disk is full or fails: nothing of this transaction is there. The next one may succeed.
            if (_session.InTransaction)
                _session.Run("ROLLBACK");
            foreach (var work in batch)
                work.Done.TrySetException(new IOException($"Nothing was saved: the file cannot be written now ({fault.Message}).", fault));
            return;
        }

        foreach (var work in written)
            work.Done.TrySetResult();
    }

    private bool Try(Work work)
    {
        _session.Run("SAVEPOINT one");
        try
        {
            work.Do(_session);
            _session.Run("RELEASE one");
            return true;
        }
#pragma warning disable CA1031 // Whatever it was, whoever waits for this piece of work is told; the others go on.
        catch (Exception fault) when (_session.InTransaction)
#pragma warning restore CA1031
        {
            _session.Run("ROLLBACK TO one");
            _session.Run("RELEASE one");
            work.Done.TrySetException(fault);
            return false;
        }
    }

    private sealed record Work(Action<SqliteSession> Do, TaskCompletionSource Done, CancellationToken Ct);
}
