using TeamBot.Storage;

namespace TeamBot.Due;

/// <summary>
/// Finds what is due, takes it and runs it; one in each replica. It sleeps until the next item wakes, and looks again now
/// and then for what other replicas wrote. A stopping program takes nothing more and finishes what it holds.
/// </summary>
public sealed partial class DueLoop(DueItems items, DueRunner runner, Alarm alarm, Replica me, TimeProvider clock, ILogger<DueLoop> log) : IHostedService, IDisposable
{
    /// <summary>Items of different lanes that run at the same time in this replica.</summary>
    public const int AtOnce = 32;

    /// <summary>Items of one lane that are taken together.</summary>
    public const int LaneAtOnce = 20;

    /// <summary>How long another replica’s new item may go unseen here.</summary>
    public TimeSpan LongestSleep { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>When it last found out what is due; null before the first time.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>Whether it is running anything.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_running)
                return _running.Count > 0;
        }
    }

    private readonly Dictionary<string, Task> _running = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private Task _loop = Task.CompletedTask;
    private bool _disposed;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = LoopAsync(_stop.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be disposed while it stops.
        lock (_running)
        {
            if (_disposed)
                return;
            _stop.Cancel();
        }

        // Out of patience: the rest is given back at once, for another replica.
        await using var impatient = cancellationToken.UnsafeRegister(_ => GiveBack(), null);
        await _loop;
    }

    public void Dispose()
    {
        lock (_running)
        {
            _disposed = true;
            _stop.Dispose();
            _abort.Dispose();
        }
    }

    private void GiveBack()
    {
        lock (_running)
        {
            if (!_disposed)
                _abort.Cancel();
        }
    }

    private async Task LoopAsync(CancellationToken ct)
    {
        // The program starts meanwhile.
        await Task.Yield();
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!await StartDueAsync(ct))
                    await SleepAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The loop is the outermost place: it goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Log.Failed(log, fault);
                alarm.Set(clock.GetUtcNow() + BackOff.First);
                await alarm.WaitAsync(ct);
            }
        }

        Task[] held;
        lock (_running)
            held = [.. _running.Values];
        await Task.WhenAll(held);
    }

    // Whether anything new was begun.
    private async Task<bool> StartDueAsync(CancellationToken ct)
    {
        var due = await items.DueAsync(clock.GetUtcNow(), ct);
        LookedAt = clock.GetUtcNow();
        var begun = false;
        // Each replica goes through them in an order of its own, so that they seldom want the same.
        foreach (var group in due.GroupBy(item => (item.Team, Lane: item.Document.Value.Lane, Alone: item.Document.Value.Lane is null ? item.Document.Value.Id : null))
                     .OrderBy(group => BackOff.Hash($"{me.Name}/{group.Key}")))
        {
            var key = group.Key.ToString();
            while (Running(key) is { Full: true } && !ct.IsCancellationRequested)
                await alarm.WaitAsync(ct);
            if (ct.IsCancellationRequested)
                break;
            if (Running(key) is { Same: true })
                continue;
            begun = true;
            Begin(key, RunAsync(group.Key.Team, group.Key.Lane, [.. group.Select(item => item.Document).OrderBy(item => item.Value.Id, StringComparer.Ordinal).Take(LaneAtOnce)], _abort.Token));
        }

        return begun;
    }

    private async Task SleepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var next = await items.NextWakesAtAsync(ct) ?? DateTimeOffset.MaxValue;
        // What is due by now is being run: its end rings.
        alarm.Set(next <= now ? now + TimeSpan.FromSeconds(1) : next < now + LongestSleep ? next : now + LongestSleep);
        await alarm.WaitAsync(ct);
    }

    private async Task RunAsync(TeamId team, string? lane, Stored<DueItem>[] group, CancellationToken ct)
    {
        // A store that answers at once must not make the loop run its items one by one.
        await Task.Yield();
        try
        {
            var lease = group.Max(item => runner.BudgetOf(item.Value)) + DueRunner.Margin;
            if (!await items.ClaimAsync(team, group, me.Name, clock.GetUtcNow() + lease, ct))
                return;
            if (lane is not null)
                await runner.RunLanesAsync(team, [lane], ct);
            else if (await items.FindAsync(team, group[0].Value.Id, ct) is { } held && held.Value.HeldBy == me.Name)
                await runner.RunAsync(team, held, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Given back.
        }
#pragma warning disable CA1031 // The loop is the outermost place: the lease runs out, and the item is tried again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(log, fault);
        }
    }

    private (bool Full, bool Same) Running(string key)
    {
        lock (_running)
            return (_running.Count >= AtOnce, _running.ContainsKey(key));
    }

    private void Begin(string key, Task run)
    {
        lock (_running)
            _running[key] = run;
        _ = run.ContinueWith(_ =>
        {
            lock (_running)
                _running.Remove(key);
            alarm.Ring();
        }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The due loop failed; it goes on.")]
        public static partial void Failed(ILogger log, Exception fault);
    }
}
