namespace TeamBot.Due;

/// <summary>Wakes the due loop: at the earliest of the times it was set to, or at once.</summary>
public sealed class Alarm : IDisposable
{
    // A timer takes no more than 49 days; ringing early does no harm.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _lock = new();
    private DateTimeOffset _at = DateTimeOffset.MaxValue;

    public Alarm(TimeProvider clock)
    {
        _clock = clock;
        _timer = clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Rings at that time, unless it is set to an earlier one.</summary>
    public void Set(DateTimeOffset at)
    {
        lock (_lock)
        {
            if (at >= _at)
                return;
            _at = at;
            var wait = at - _clock.GetUtcNow();
            _timer.Change(wait > Longest ? Longest : wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public void Ring()
    {
        lock (_lock)
        {
            _at = DateTimeOffset.MaxValue;
            if (_rung.CurrentCount == 0)
                _rung.Release();
        }
    }

    public Task WaitAsync(CancellationToken ct) => _rung.WaitAsync(ct);

    public void Dispose()
    {
        _timer.Dispose();
        _rung.Dispose();
    }
}
