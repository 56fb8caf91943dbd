using TeamBot.Due;

namespace TeamBot.Page;

/// <summary>Goes forward in time and halts at everything that is due on the way, so that each thing happens at its hour and in its order.</summary>
internal sealed class Travel(TravelClock clock, DueItems items, DueLoop loop, Alarm alarm) : IDisposable
{
    /// <summary>Who goes on for years meets more than is worth showing.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(62);

    /// <summary>How long one halt may take before the journey goes on without waiting, as it does when a model is slow.</summary>
    private static readonly TimeSpan LongestHalt = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _one = new(1);

    public DateTimeOffset Now => clock.GetUtcNow();

    public TimeSpan Ahead => clock.Ahead;

    /// <summary>When something is due next; null when nothing is.</summary>
    public Task<DateTimeOffset?> NextAsync(CancellationToken ct) => items.NextWakesAtAsync(ct);

    /// <summary>Returns when that time has come and all that was due until then has happened.</summary>
    public async Task GoAsync(DateTimeOffset to, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await SettleAsync(ct);
            while (await items.NextWakesAtAsync(ct) is { } next && next <= to)
            {
                // What could not be done in time comes again by itself.
                if (next <= Now)
                    break;
                clock.SetTo(next);
                await SettleAsync(ct);
            }

            clock.SetTo(to);
            await SettleAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task SettleAsync(CancellationToken ct)
    {
        alarm.Ring();
        var begin = clock.GetTimestamp();
        while (clock.GetElapsedTime(begin) < LongestHalt && (loop.IsBusy || (await items.DueAsync(Now, ct)).Count > 0))
            await Task.Delay(Glance, clock, ct);
    }
}
