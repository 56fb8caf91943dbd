using System.Collections.Immutable;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>
/// Told when the bot meets a person, who need not have spoken themselves, and when somebody writes from another zone: for
/// whoever keeps more of people than their names.
/// </summary>
public delegate Task Meet(Turn turn, CancellationToken ct);

/// <summary>Who is in a team, as far as they have spoken there, were mentioned, or were on its list of members; and which teams a person is in.</summary>
public sealed class Roster(IDocuments documents, Meet? meet = null)
{
    /// <summary>People whose names are read to understand a sentence or to fill a list of choices; whoever is mentioned need not be among them.</summary>
    private const int MostNames = 600;

    private const int PageSize = 200;

    /// <summary>The people who are in the team now, by name.</summary>
    public async Task<IReadOnlyList<Mention>> NamesAsync(TeamId team, CancellationToken ct) =>
        [.. (await FirstAsync(team, MostNames, ct)).Where(stored => stored.Value is { Name.Length: > 0, LeftAt: null }).Select(stored => new Mention(stored.Value.Id, stored.Value.Name))];

    /// <summary>Everybody whom the team has met, by name; also those who left.</summary>
    public Task<IReadOnlyList<Stored<Speaker>>> AllAsync(TeamId team, CancellationToken ct) => FirstAsync(team, int.MaxValue, ct);

    private async Task<IReadOnlyList<Stored<Speaker>>> FirstAsync(TeamId team, int most, CancellationToken ct)
    {
        var all = new List<Stored<Speaker>>();
        string? next = null;
        do
        {
            var page = await documents.QueryAsync(team, new Query<Speaker>(Speaker.Kind).OrderBy(Speaker.NameField).Page(PageSize, next), ct);
            all.AddRange(page.Items);
            next = page.Continuation;
        }
        while (next is not null && all.Count < most);
        return all;
    }

    /// <summary>How a person is called in that team; their id where nobody has said it.</summary>
    public async Task<string> NameAsync(Turn turn, TeamId team, PersonId person, CancellationToken ct) =>
        person == turn.From && turn.FromName.Length > 0 ? turn.FromName
        : turn.Input is Input.Said { Mentions: var said } && said.FirstOrDefault(mention => mention.Person == person) is { Name.Length: > 0 } mentioned ? mentioned.Name
        : await documents.FindAsync(team, Speaker.Kind, person.Value, ct) is { Value.Name: { Length: > 0 } name } ? name : person.Value;

    /// <summary>Whether that person is the speaker or somebody whom the team has met.</summary>
    public async Task<bool> KnowsAsync(Turn turn, PersonId person, CancellationToken ct) =>
        person == turn.From || await documents.FindAsync(turn.Team, Speaker.Kind, person.Value, ct) is not null;

    /// <summary>Whether somebody whom the team has met is a member no longer.</summary>
    public async Task<bool> HasLeftAsync(TeamId team, PersonId person, CancellationToken ct) =>
        await documents.FindAsync(team, Speaker.Kind, person.Value, ct) is { Value.LeftAt: not null };

    /// <summary>The mentioned people whom the team has not met.</summary>
    public async Task<IReadOnlyList<Speaker>> UnknownAsync(Turn turn, IEnumerable<Mention> mentions, CancellationToken ct)
    {
        var unknown = new List<Speaker>();
        foreach (var mention in mentions.DistinctBy(mention => mention.Person).Where(mention => mention.Person != turn.From))
        {
            if (await documents.FindAsync(turn.Team, Speaker.Kind, mention.Person.Value, ct) is null)
                unknown.Add(Speaker.New(mention.Person, mention.Name));
        }

        foreach (var person in unknown)
            await MeetAsync(turn with { From = person.Id, Input = new Input.Arrived([]) }, null, ct);
        return unknown;
    }

    /// <summary>Notes who speaks, when there is something new of them.</summary>
    /// <param name="known">What the team knows of them; null when it has not met them.</param>
    public async Task MeetAsync(Turn turn, Speaker? known, CancellationToken ct)
    {
        if (known is null or { LeftAt: not null })
            await JoinAsync(turn, ct);
        if (meet is not null && (known is null || known.IsElsewhere(turn)))
            await meet(turn, ct);
    }

    /// <summary>Takes the team from the list of somebody who left it: what is theirs there is no longer shown to them elsewhere.</summary>
    public async Task LeaveAsync(TeamId own, TeamId team, CancellationToken ct)
    {
        if (await documents.FindAsync(own, TeamsOfPerson.Kind, TeamsOfPerson.Id, ct) is { Value: var teams } stored && teams.NamesById.ContainsKey(team.Value))
            await documents.CommitAsync(own, Commit.Nothing.Replace(TeamsOfPerson.Kind, stored, teams with { NamesById = teams.NamesById.Remove(team.Value) }), ct);
    }

    /// <summary>The teams of a person, by id, with the names they go by.</summary>
    public async Task<ImmutableDictionary<string, string>> TeamsAsync(TeamId own, CancellationToken ct) =>
        (await documents.FindAsync(own, TeamsOfPerson.Kind, TeamsOfPerson.Id, ct))?.Value.NamesById ?? ImmutableDictionary<string, string>.Empty;

    /// <summary>The space of a conversation, which needs no name there. A button may have moved the turn itself to the team of its card.</summary>
    public static (TeamId Team, string Name) SpaceOf(Turn turn) => (turn.Scope == Scope.Personal ? TeamId.OfPerson(turn.Where.TenantId, turn.From) : turn.Team, "");

    /// <summary>Where “my …” is looked for: in the personal chat also in all teams of the person, by name.</summary>
    public async Task<IReadOnlyList<(TeamId Team, string Name)>> SpacesAsync(Turn turn, CancellationToken ct) => turn.Scope != Scope.Personal
        ? [SpaceOf(turn)]
        : [SpaceOf(turn), .. (await TeamsAsync(SpaceOf(turn).Team, ct)).OrderBy(team => team.Value, StringComparer.Ordinal).Select(team => (new TeamId(team.Key), team.Value))];

    /// <summary>The language that a person last wrote in there; the other one where they have not.</summary>
    public async Task<Tongue> TongueAsync(TeamId team, PersonId person, Tongue otherwise, CancellationToken ct) =>
        (await documents.FindAsync(team, Speaker.Kind, person.Value, ct))?.Value.Spoke ?? otherwise;

    /// <summary>The language that most people of a team write to the bot in, and the zone that most write from; null where nobody has.</summary>
    public async Task<(Tongue? Tongue, TimeZoneInfo? Zone)> UsualAsync(TeamId team, CancellationToken ct)
    {
        var page = await documents.QueryAsync(team, new Query<Speaker>(Speaker.Kind).OrderBy(Speaker.NameField).Page(MostNames), ct);
        Speaker[] all = [.. page.Items.Select(stored => stored.Value)];
        var zone = all.Select(person => person.Zone).OfType<string>().CountBy(name => name).OrderByDescending(one => one.Value).Select(one => one.Key).FirstOrDefault();
        return (all.Select(person => person.Spoke).OfType<Tongue>().CountBy(tongue => tongue).OrderByDescending(one => one.Value).Select(one => (Tongue?)one.Key).FirstOrDefault(),
            TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "", out var known) ? known : null);
    }

    // In the person's own space, that they are in this team.
    private async Task JoinAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Scope == Scope.Personal)
            return;
        var own = TeamId.OfPerson(turn.Where.TenantId, turn.From);
        var stored = await documents.FindAsync(own, TeamsOfPerson.Kind, TeamsOfPerson.Id, ct);
        var teams = (stored?.Value ?? new(ImmutableDictionary<string, string>.Empty)) is var known && known.NamesById.ContainsKey(turn.Team.Value)
            ? null
            : known with { NamesById = known.NamesById.SetItem(turn.Team.Value, turn.TeamName) };
        if (teams is null)
            return;
        await documents.CommitAsync(own, stored is null ? Commit.Nothing.Create(TeamsOfPerson.Kind, teams) : Commit.Nothing.Replace(TeamsOfPerson.Kind, stored, teams), ct);
    }
}
