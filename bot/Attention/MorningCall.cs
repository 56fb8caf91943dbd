using System.Globalization;
using System.Text.Json;
using TeamBot.Due;
using TeamBot.Due.Recurrence;
using TeamBot.Storage;

namespace TeamBot.Attention;

/// <summary>Sets the due item of a person's digest: one in their own space, every day at their hour on the clocks of their zone.</summary>
public static class MorningCall
{
    public const string WorkName = "digest.send";

    /// <summary>After a longer sleep of the whole bot the day is nearly over, and the next digest has all of it.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromHours(8);

    private const string Id = "digest";

    /// <summary>The commit with the item in it, when it is not set to that hour already.</summary>
    public static async Task<Commit> SetAsync(Commit commit, DueItems due, Preferences wants, DateTimeOffset now, CancellationToken ct)
    {
        var rule = Rule.Cron(string.Create(CultureInfo.InvariantCulture, $"{wants.DigestComesAt.Minute} {wants.DigestComesAt.Hour} * * *"), ZoneOf(wants));
        var stored = await due.FindAsync(wants.Own, Id, ct);
        if (stored?.Value.Rule is { } set && set.Text == rule.Text && set.Zone == rule.Zone || rule.NextAfter(now, null) is not { } next)
            return commit;
        var item = new DueItem(Id, WorkName, next, JsonSerializer.SerializeToElement(wants.Person, AttentionJson.Default.PersonId)) { Rule = rule, CatchUp = Latest };
        return stored is null ? commit.Create(DueItem.Kind, item) : commit.Replace(DueItem.Kind, stored, item);
    }

    private static string ZoneOf(Preferences wants) => wants.TimeZone.HasIanaId ? wants.TimeZone.Id : TimeZoneInfo.Utc.Id;
}
