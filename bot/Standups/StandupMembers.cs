using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Who takes part in a stand-up, and what their zones are.</summary>
public sealed class StandupMembers(IDocuments documents, Roster roster)
{
    /// <summary>People whom one stand-up asks: a round is one document, which the store limits.</summary>
    public const int Most = 2000;

    /// <summary>Its members who are in the team now, by name, each with the zone whose hours count for them.</summary>
    public async Task<IReadOnlyList<Member>> OfAsync(TeamId team, string tenantId, Standup standup, CancellationToken ct)
    {
        var members = new List<Member>();
        foreach (var speaker in (await roster.AllAsync(team, ct)).Select(stored => stored.Value).Where(speaker => speaker.LeftAt is null && standup.Takes(speaker.Id)).Take(Most))
        {
            var own = standup.IsLocal ? (await documents.FindAsync(TeamId.OfPerson(tenantId, speaker.Id), Speaker.Kind, speaker.Id.Value, ct))?.Value.Zone ?? speaker.Zone : null;
            members.Add(new(speaker.Id, speaker.Name, own ?? standup.Zone) { ObjectId = speaker.ObjectId });
        }

        return members;
    }

    /// <summary>How everybody who is or was in the team is called.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(TeamId team, CancellationToken ct) =>
        (await roster.AllAsync(team, ct)).Select(stored => stored.Value).ToDictionary(speaker => speaker.Id, speaker => speaker.Name.Length > 0 ? speaker.Name : speaker.Id.Value);
}

/// <param name="Zone">IANA.</param>
public sealed record Member(PersonId Person, string Name, string Zone)
{
    /// <summary>Their id in Microsoft Entra; null where it is not known.</summary>
    public string? ObjectId { get; init; }
}
