using System.Collections.Immutable;
using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Owners;

/// <summary>The owners of each team; only a Teams team has any.</summary>
public sealed class OwnerStore(IDocuments documents, Roster roster)
{
    /// <summary>What is stored, and those of it who can still be asked: nobody who left the team or was erased.</summary>
    public async Task<(Stored<TeamOwners>? Stored, ImmutableArray<PersonId> Present)> ReadAsync(TeamId team, CancellationToken ct)
    {
        var stored = await documents.FindAsync(team, TeamOwners.Kind, TeamOwners.Id, ct);
        var present = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var person in stored?.Value.People ?? [])
        {
            if (!person.IsErased && !await roster.HasLeftAsync(team, person, ct))
                present.Add(person);
        }

        return (stored, present.ToImmutable());
    }

    public async Task<bool> IsOwnerAsync(TeamId team, PersonId person, CancellationToken ct) => (await ReadAsync(team, ct)).Present.Contains(person);

    /// <summary>Whoever adds the bot to a team that has no owner yet is its first.</summary>
    public async Task<Commit> ArrivedAsync(Turn turn, Commit changes, CancellationToken ct)
    {
        if (turn.Scope != Scope.Channel || turn.From.Value == turn.Where.BotId)
            return changes;
        var (stored, present) = await ReadAsync(turn.Team, ct);
        return present.IsEmpty ? Put(changes, stored, [turn.From]) : changes;
    }

    public static Commit Put(Commit changes, Stored<TeamOwners>? stored, ImmutableArray<PersonId> owners) =>
        stored is null ? changes.Create(TeamOwners.Kind, new(owners)) : changes.Replace(TeamOwners.Kind, stored, stored.Value with { People = owners });

    /// <summary>How they are called, one after another.</summary>
    public async Task<string> NamesAsync(Turn turn, ImmutableArray<PersonId> owners, CancellationToken ct)
    {
        var names = new List<string>();
        foreach (var person in owners)
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
