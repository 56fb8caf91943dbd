namespace TeamBot.Page;

/// <summary>A clock that can be set forward, to see today what happens tomorrow. It goes right again when the program starts anew.</summary>
public sealed class TravelClock(TimeProvider clock) : TimeProvider
{
    private long _aheadTicks;

    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Ahead;

    public override long GetTimestamp() => clock.GetTimestamp();

    /// <summary>A wait takes as long as it says, however far the clock is set meanwhile.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>Sets it forward to that time; never back.</summary>
    public void SetTo(DateTimeOffset time)
    {
        var ahead = (time - clock.GetUtcNow()).Ticks;
        for (var now = Interlocked.Read(ref _aheadTicks); ahead > now;)
        {
            var seen = Interlocked.CompareExchange(ref _aheadTicks, ahead, now);
            if (seen == now)
                return;
            now = seen;
        }
    }
}
