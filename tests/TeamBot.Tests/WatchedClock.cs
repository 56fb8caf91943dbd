using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace TeamBot;

/// <summary>A clock that stands still until a test moves it, and that tells when somebody has begun to wait.</summary>
public sealed class WatchedClock(DateTimeOffset startsAt) : FakeTimeProvider(startsAt)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _waits = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Of(dueTime).TrySetResult();
        return timer;
    }

    /// <summary>Moves on by that time once somebody waits for just that long.</summary>
    public async Task AdvanceWhenAwaited(TimeSpan wait)
    {
        await Of(wait).Task.WaitAsync(TimeSpan.FromSeconds(20));
        Advance(wait);
    }

    private TaskCompletionSource Of(TimeSpan wait) => _waits.GetOrAdd(wait, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
