namespace TeamBot.Due;

/// <summary>Wakes the due loop: at the earliest of the times it was set to, or at once.</summary>
public sealed class Alarm : IDisposable
{
    // A timer takes no more than 49 days; ringing early does no harm.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private DateTimeOffset _at = DateTimeOffset.MaxValue;
    private TaskCompletionSource _rung = New();

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
            _rung.TrySetResult();
        }
    }

    /// <summary>Returns when it rang since the last return, or when the token is cancelled; for one listener.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        await using var cancelled = ct.UnsafeRegister(_ => Ring(), null);
        await _rung.Task;
        lock (_lock)
            _rung = New();
    }

    public void Dispose() => _timer.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
