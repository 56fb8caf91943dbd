using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>What the use cases of stand-ups read, ask and refuse alike.</summary>
public sealed class StandupAnswers(StandupStore standups, Roster roster)
{
    /// <summary>The stand-ups that may be meant: of the team; alone, of all teams that the person is in.</summary>
    public async Task<IReadOnlyList<StandupInTeam>> MeantAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var all = new List<StandupInTeam>();
        foreach (var (team, name) in heard["team"] is not null ? [(turn.Team, "")] : await roster.SpacesAsync(turn, ct))
            all.AddRange((await standups.ActiveAsync(team, ct)).Select(stored => new StandupInTeam(team, name, stored)));
        return StandupId.TryParse(heard["standup"], null, out var id) ? [.. all.Where(one => one.Standup.Id == id)] : all;
    }

    /// <summary>The one that is meant; or what is said when there is none, or more than one.</summary>
    /// <param name="key">Of the question which one.</param>
    public async Task<(StandupInTeam? One, Reply Otherwise)> OneAsync(Turn turn, Heard heard, string key, CancellationToken ct) => await MeantAsync(turn, heard, ct) switch
    {
        [var one] => (one, Reply.Silence),
        [] => (null, Reply.Say(heard["standup"] is { } id ? turn.Words.Say("standup.gone", id) : turn.Words["standup.none"])),
        var many => (null, Reply.Ask("standup", turn.Words.Say(key, Named(turn, many)))),
    };

    public static string Named(Turn turn, IEnumerable<StandupInTeam> many) =>
        string.Join(turn.Words["list.comma"], many.Select(one => one.TeamName.Length > 0 ? turn.Words.Say("standup.namedIn", one.Standup.Id, one.Standup.Name, one.TeamName) : turn.Words.Say("standup.named", one.Standup.Id, one.Standup.Name)));
}

/// <summary>A stand-up with the team that it is of.</summary>
public sealed record StandupInTeam(TeamId Team, string TeamName, Stored<Standup> Stored)
{
    public Standup Standup => Stored.Value;
}
