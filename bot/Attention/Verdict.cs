using TeamBot.Due.Calendars;

namespace TeamBot.Attention;

/// <summary>Whether a notification goes now.</summary>
public abstract record Verdict
{
    public sealed record Go(bool IsCounted) : Verdict;

    /// <param name="Why">In one word: paused, away, dayOff, quiet, limit, digest.</param>
    public sealed record Wait(string Why) : Verdict;

    /// <summary>It is turned off.</summary>
    public sealed record Drop : Verdict;

    /// <summary>Decides, from what the person wants and what they were told already.</summary>
    /// <param name="key">Names the post: one that was counted today is not counted again.</param>
    /// <param name="isAway">Whether they are on leave today.</param>
    public static Verdict On(NotificationType type, string key, Preferences wants, Ledger told, WorkingDays days, bool isAway, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, wants.TimeZone).DateTime;
        var today = DateOnly.FromDateTime(local);
        if (wants.Off.Contains(type.Name))
            return type.IsKeptWhenOff ? new Wait("off") : new Drop();
        if (type.Timing == Timing.AtOnce)
            return new Go(IsCounted: false);
        if (wants.IsPaused(now))
            return new Wait("paused");
        if (isAway)
            return new Wait("away");
        if (!days.IsWorked(today))
            return new Wait("dayOff");
        if (wants.IsQuietAt(TimeOnly.FromDateTime(local)))
            return new Wait("quiet");
        return type.Timing switch
        {
            Timing.OnSchedule => new Go(IsCounted: false),
            Timing.InDigest when !wants.Off.Contains(NotificationTypes.Digest) => new Wait("digest"),
            _ => told.HasCounted(today, key) || told.CountOn(today) < wants.Limit ? new Go(IsCounted: true) : new Wait("limit"),
        };
    }
}
