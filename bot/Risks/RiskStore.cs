using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>A team’s risks.</summary>
public sealed class RiskStore(IDocuments documents)
{
    /// <summary>Risks that one list or map shows at most, over all its pages.</summary>
    public const int LongestList = 200;

    public Task<Stored<Risk>?> FindAsync(TeamId team, RiskId id, CancellationToken ct) => documents.FindAsync(team, Risk.Kind, id.ToString(), ct);

    /// <summary>The risk that was named; null when this team has none of that number.</summary>
    public async Task<Stored<Risk>?> ReadAsync(Turn turn, Heard heard, CancellationToken ct) =>
        RiskId.TryParse(heard["risk"], null, out var id) ? await FindAsync(turn.Team, id, ct) : null;

    /// <summary>What is said when <see cref="ReadAsync"/> finds nothing.</summary>
    public static Reply Missing(Turn turn, Heard heard) => Reply.Say(turn.Words.Say("risk.missing", heard["risk"]));

    /// <summary>Open risks, the gravest first, those not assessed last.</summary>
    /// <param name="owner">Only that person’s; everybody’s when null.</param>
    public Task<IReadOnlyList<Risk>> OpenAsync(TeamId team, PersonId? owner, CancellationToken ct)
    {
        var query = Of(RiskState.Open);
        return ListAsync(team, (owner is { } person ? query.Where(Risk.OwnerField, person.Value) : query).OrderBy(Risk.RankField).OrderBy(Risk.NumberField), ct);
    }

    /// <summary>Open risks that should have been reviewed before that day, the longest overdue first.</summary>
    public Task<IReadOnlyList<Risk>> OverdueAsync(TeamId team, DateOnly today, CancellationToken ct) =>
        ListAsync(team, Of(RiskState.Open).Below(Risk.ReviewField, today.ToString("O", CultureInfo.InvariantCulture)).OrderBy(Risk.ReviewField).OrderBy(Risk.NumberField), ct);

    /// <summary>Risks of that state, the newest number first.</summary>
    public Task<IReadOnlyList<Risk>> InStateAsync(TeamId team, RiskState state, CancellationToken ct) => ListAsync(team, Of(state).OrderByDescending(Risk.NumberField), ct);

    private static Query<Risk> Of(RiskState state) => new Query<Risk>(Risk.Kind).Where(Risk.StateField, state.ToString());

    private async Task<IReadOnlyList<Risk>> ListAsync(TeamId team, Query<Risk> query, CancellationToken ct) =>
        [.. (await documents.QueryAsync(team, query.Page(LongestList), ct)).Items.Select(stored => stored.Value)];
}
