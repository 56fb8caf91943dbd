using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Who takes part in a stand-up, and what their zones are.</summary>
public sealed class StandupMembers(IDocuments documents)
{
    private const int PageSize = 200;

    /// <summary>Its members by name, each with the zone whose hours count for them.</summary>
    public async Task<IReadOnlyList<Member>> OfAsync(TeamId team, string tenantId, Standup standup, CancellationToken ct)
    {
        var members = new List<Member>();
        foreach (var speaker in (await SpeakersAsync(team, ct)).Where(speaker => standup.Takes(speaker.Id)))
        {
            var own = standup.IsLocal ? (await documents.FindAsync(TeamId.OfPerson(tenantId, speaker.Id), Speaker.Kind, speaker.Id.Value, ct))?.Value.Zone ?? speaker.Zone : null;
            members.Add(new(speaker.Id, speaker.Name, own ?? standup.Zone));
        }

        return members;
    }

    /// <summary>How everybody in the team is called.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(TeamId team, CancellationToken ct) =>
        (await SpeakersAsync(team, ct)).ToDictionary(speaker => speaker.Id, speaker => speaker.Name.Length > 0 ? speaker.Name : speaker.Id.Value);

    private async Task<IReadOnlyList<Speaker>> SpeakersAsync(TeamId team, CancellationToken ct)
    {
        var all = new List<Speaker>();
        string? next = null;
        do
        {
            var page = await documents.QueryAsync(team, new Query<Speaker>(Speaker.Kind).OrderBy(Speaker.NameField).Page(PageSize, next), ct);
            all.AddRange(page.Items.Select(stored => stored.Value));
            next = page.Continuation;
        }
        while (next is not null);
        return all;
    }
}

/// <param name="Zone">IANA.</param>
public sealed record Member(PersonId Person, string Name, string Zone);
