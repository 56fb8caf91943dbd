using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Due;

namespace TeamBot.Membership;

/// <summary>Notes with those who came to a team that they are in it, as if they had been mentioned there; and with those who left, that they are not.</summary>
public sealed class MeetMembers(Roster roster) : IDueWork
{
    public const string WorkName = "roster.meet";

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var call = run.Item.Payload.Deserialize(MembershipJson.Default.MeetCall) ?? throw new JsonException("A stored list of people is empty.");
        foreach (var person in call.Came)
            await roster.MeetAsync(Turn.WhenDue(run.Item.Id, person, run.Team, Scope.Channel, call.Near, run.Now, TimeZoneInfo.Utc, Tongue.English) with { TeamName = call.TeamName }, null, ct);
        foreach (var person in call.Went)
            await roster.LeaveAsync(TeamId.OfPerson(call.Near.TenantId, person), run.Team, ct);
        return DueOutcome.Done.Quietly;
    }
}
