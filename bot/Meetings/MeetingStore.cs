using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>A team’s meetings and what was decided in them.</summary>
public sealed class MeetingStore(IDocuments documents)
{
    /// <summary>Meetings that one list shows at most, over all its pages.</summary>
    public const int LongestList = 200;

    /// <summary>Decisions that are searched: the newest.</summary>
    public const int MostSearched = 500;

    public Task<Stored<Meeting>?> FindAsync(TeamId team, MeetingId id, CancellationToken ct) => documents.FindAsync(team, Meeting.Kind, id.ToString(), ct);

    public Task<Stored<Decision>?> FindAsync(TeamId team, DecisionId id, CancellationToken ct) => documents.FindAsync(team, Decision.Kind, id.ToString(), ct);

    /// <summary>The meeting that was named, or the last one of this place where none was; null when there is no such meeting.</summary>
    public async Task<Stored<Meeting>?> ReadAsync(Turn turn, Heard heard, CancellationToken ct) =>
        heard["meeting"] is null ? await LastAsync(turn, ct)
        : MeetingId.TryParse(heard["meeting"], null, out var id) ? await FindAsync(turn.Team, id, ct) : null;

    /// <summary>What is said when <see cref="ReadAsync"/> finds nothing.</summary>
    public static Reply Missing(Turn turn, Heard heard) => Reply.Say(heard["meeting"] is { } said ? turn.Words.Say("meeting.missing", said) : turn.Words["meeting.noneYet"]);

    /// <summary>The newest meeting of the place where it is asked; null when there was none.</summary>
    public async Task<Stored<Meeting>?> LastAsync(Turn turn, CancellationToken ct) => (await documents.QueryAsync(turn.Team, Place(turn).Page(1), ct)).Items is [var last] ? last : null;

    /// <summary>The newest meetings of the place where it is asked.</summary>
    public async Task<IReadOnlyList<Meeting>> OfPlaceAsync(Turn turn, int most, CancellationToken ct) =>
        [.. (await documents.QueryAsync(turn.Team, Place(turn).Page(most), ct)).Items.Select(stored => stored.Value)];

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Meeting>> AllAsync(TeamId team, CancellationToken ct) =>
        [.. (await documents.QueryAsync(team, new Query<Meeting>(Meeting.Kind).OrderByDescending(Meeting.NumberField).Page(LongestList), ct)).Items.Select(stored => stored.Value)];

    /// <summary>What was decided in a meeting, in its order.</summary>
    public async Task<IReadOnlyList<Stored<Decision>>> DecisionsAsync(TeamId team, MeetingId meeting, CancellationToken ct) =>
        (await documents.QueryAsync(team, new Query<Decision>(Decision.Kind).Where(Decision.MeetingField, meeting.ToString()).OrderBy(Decision.NumberField).Page(KeepNotes.MostDecisions), ct)).Items;

    /// <summary>The newest decisions of the team.</summary>
    public async Task<IReadOnlyList<Decision>> DecisionsAsync(TeamId team, CancellationToken ct) =>
        [.. (await documents.QueryAsync(team, new Query<Decision>(Decision.Kind).OrderByDescending(Decision.NumberField).Page(MostSearched), ct)).Items.Select(stored => stored.Value)];

    private static Query<Meeting> Place(Turn turn) => new Query<Meeting>(Meeting.Kind).Where(Meeting.PlaceField, Meeting.PlaceOf(turn.Where)).OrderByDescending(Meeting.NumberField);
}
