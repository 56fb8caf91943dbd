using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Owners;

/// <summary>The owners of each team; only a Teams team has any.</summary>
public sealed class OwnerStore(IDocuments documents, Roster roster)
{
    public Task<Stored<TeamOwners>?> FindAsync(TeamId team, CancellationToken ct) => documents.FindAsync(team, TeamOwners.Kind, TeamOwners.Id, ct);

    public async Task<bool> IsOwnerAsync(TeamId team, PersonId person, CancellationToken ct) =>
        (await FindAsync(team, ct))?.Value.People.Contains(person) == true;

    /// <summary>Whoever adds the bot to a team that has no owner yet is its first.</summary>
    public async Task<Commit> ArrivedAsync(Turn turn, Commit changes, CancellationToken ct)
    {
        if (turn.Scope != Scope.Channel || turn.From.Value == turn.Where.BotId)
            return changes;
        var stored = await FindAsync(turn.Team, ct);
        return stored?.Value.Known.IsEmpty == false ? changes : Put(changes, stored, new([turn.From]));
    }

    public static Commit Put(Commit changes, Stored<TeamOwners>? stored, TeamOwners owners) =>
        stored is null ? changes.Create(TeamOwners.Kind, owners) : changes.Replace(TeamOwners.Kind, stored, stored.Value with { People = owners.People });

    /// <summary>How they are called, one after another.</summary>
    public async Task<string> NamesAsync(Turn turn, TeamOwners owners, CancellationToken ct)
    {
        var names = new List<string>();
        foreach (var person in owners.Known)
            names.Add(await NameAsync(turn, person, ct));
        return string.Join(turn.Words["list.comma"], names);
    }

    /// <summary>Who added the bot need not have spoken to it: their name may not be known.</summary>
    public async Task<string> NameAsync(Turn turn, PersonId person, CancellationToken ct) =>
        await roster.NameAsync(turn, turn.Team, person, ct) is var name && name != person.Value ? name : turn.Words["owners.unnamed"];

    /// <summary>Why there are no owners here; null in a Teams team.</summary>
    public static Reply? Elsewhere(Turn turn) =>
        turn.Scope == Scope.Channel ? null : Reply.Say(turn.Words[turn.Scope == Scope.GroupChat ? "owners.groupChat" : "owners.personal"]);
}
