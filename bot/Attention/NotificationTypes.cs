using System.Collections.Frozen;

namespace TeamBot.Attention;

/// <summary>When a type of notification comes.</summary>
public enum Timing
{
    /// <summary>At its time whatever else holds, and not counted: the person asked for it, or it cannot wait.</summary>
    AtOnce,

    /// <summary>At the hour that the team agreed on, within the person's own time, and not counted.</summary>
    OnSchedule,

    /// <summary>At once within the person's own time, up to so many a day; else in the next digest.</summary>
    WithinLimit,

    /// <summary>In the digest; by itself only to whoever has turned the digest off.</summary>
    InDigest,
}

/// <summary>One type of notification.</summary>
/// <param name="Name">Permanent: posts and settings carry it. Noun, dot, verb.</param>
/// <param name="IsListed">Whether the digest has it from the records themselves for as long as it is true, so that a held one need not be kept.</param>
public sealed record NotificationType(string Name, Timing Timing, bool IsListed)
{
    /// <summary>Whether one that is turned off still comes in the digest: nobody shall lose what they asked for.</summary>
    public bool IsKeptWhenOff => Timing == Timing.AtOnce && Name != NotificationTypes.Digest;
}

/// <summary>What people are told unasked, and when it comes.</summary>
public static class NotificationTypes
{
    /// <summary>A reminder that the person set.</summary>
    public const string Reminder = "reminder";

    /// <summary>A reminder that somebody else set for the person.</summary>
    public const string RemindedByOther = "reminder.other";

    /// <summary>A task was given to the person.</summary>
    public const string TaskAssigned = "task.assigned";

    /// <summary>What became of a task that the person gave to somebody.</summary>
    public const string TaskAnswered = "task.answered";

    /// <summary>A task of the person is due in an hour.</summary>
    public const string TaskDue = "task.due";

    /// <summary>A risk of the person is to be reviewed.</summary>
    public const string RiskReview = "risk.review";

    /// <summary>Somebody did something to a ticket of the person.</summary>
    public const string TicketChanged = "ticket.changed";

    /// <summary>The same to an urgent ticket.</summary>
    public const string TicketUrgent = "ticket.urgent";

    /// <summary>The questions of a stand-up.</summary>
    public const string Standup = "standup";

    /// <summary>What there is to do today, and what was held back.</summary>
    public const string Digest = "digest";

    public static IReadOnlyList<NotificationType> All { get; } =
    [
        new(Reminder, Timing.AtOnce, IsListed: false),
        new(RemindedByOther, Timing.WithinLimit, IsListed: false),
        new(TaskAssigned, Timing.WithinLimit, IsListed: true),
        new(TaskAnswered, Timing.WithinLimit, IsListed: false),
        new(TaskDue, Timing.WithinLimit, IsListed: true),
        new(RiskReview, Timing.InDigest, IsListed: true),
        new(TicketChanged, Timing.WithinLimit, IsListed: false),
        new(TicketUrgent, Timing.AtOnce, IsListed: false),
        new(Standup, Timing.OnSchedule, IsListed: false),
        new(Digest, Timing.AtOnce, IsListed: false),
    ];

    private static readonly FrozenDictionary<string, NotificationType> ByName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The type of that name. One that an older or newer version wrote is held to the limit.</summary>
    public static NotificationType Of(string name) => ByName.GetValueOrDefault(name) ?? new(name, Timing.WithinLimit, IsListed: false);
}
