using System.Text.Json;
using TeamBot.Due;

namespace TeamBot.Membership;

/// <summary>Reads the list of a team’s members after the bot came there, or somebody came or went; again later when that fails.</summary>
public sealed class RereadRoster(FullRoster roster) : IDueWork
{
    public const string WorkName = "roster.read";

    // The next that everybody is asked for reads it in any case.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public string Name => WorkName;

    /// <summary>The largest team is some two hundred commits.</summary>
    public TimeSpan Budget => TimeSpan.FromMinutes(5);

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = run.Item.Payload.Deserialize(MembershipJson.Default.ReadCall) ?? throw new JsonException("A stored reading of members is empty.");
        return await roster.ReadAsync(run.Team, call.Near, call.TeamName, run.Now, ct) is not { IsFinal: false } unread || run.Now - run.Item.DueAt > Longest
            ? DueOutcome.Done.Quietly
            : new DueOutcome.Later(run.Now + (unread.After ?? FullRoster.Rest), unread.Message);
    }

    /// <summary>The item that reads it at that time; there is one for each time.</summary>
    internal static DueItem At(DateTimeOffset at, Turn turn) =>
        new($"roster-read-{at.UtcTicks}", WorkName, at, JsonSerializer.SerializeToElement(new ReadCall(turn.Where with { ActivityId = null }, turn.TeamName), MembershipJson.Default.ReadCall));
}
