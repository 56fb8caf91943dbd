using System.Globalization;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>A team’s stand-ups, their rounds and what was answered.</summary>
public sealed class StandupStore(IDocuments documents)
{
    /// <summary>Stand-ups that one team may have.</summary>
    public const int Most = 50;

    /// <summary>How many rounds back the last answer of somebody is looked for.</summary>
    private const int RoundsBack = 10;

    private const int PageSize = 200;

    public Task<Stored<Standup>?> FindAsync(TeamId team, StandupId id, CancellationToken ct) => documents.FindAsync(team, Standup.Kind, id.ToString(), ct);

    /// <summary>The stand-ups that are held, by number.</summary>
    public async Task<IReadOnlyList<Stored<Standup>>> ActiveAsync(TeamId team, CancellationToken ct) =>
        (await documents.QueryAsync(team, new Query<Standup>(Standup.Kind).Where(Standup.StateField, "active").OrderBy(Standup.NumberField).Page(Most), ct)).Items;

    public Task<Stored<Round>?> RoundAsync(TeamId team, StandupId standup, DateOnly day, CancellationToken ct) => documents.FindAsync(team, Round.Kind, Round.IdOf(standup, day), ct);

    /// <summary>The newest round; null before the first.</summary>
    public async Task<Stored<Round>?> LastRoundAsync(TeamId team, StandupId standup, CancellationToken ct) => (await NewestAsync(team, standup, 1, ct)) is [var last] ? last : null;

    /// <summary>So many rounds at most, the newest first.</summary>
    public async Task<IReadOnlyList<Stored<Round>>> NewestAsync(TeamId team, StandupId standup, int most, CancellationToken ct) =>
        (await documents.QueryAsync(team, new Query<Round>(Round.Kind).Where(Round.StandupField, standup.ToString()).OrderByDescending(Round.DayField).Page(most), ct)).Items;

    /// <summary>The rounds of those days, the earliest first.</summary>
    public Task<IReadOnlyList<Round>> RoundsAsync(TeamId team, StandupId standup, DateOnly first, DateOnly last, CancellationToken ct) =>
        AllAsync(team, new Query<Round>(Round.Kind).Where(Round.StandupField, standup.ToString()).AtLeast(Round.DayField, Text(first)).AtMost(Round.DayField, Text(last)).OrderBy(Round.DayField), ct);

    public Task<Stored<Entry>?> EntryAsync(TeamId team, StandupId standup, DateOnly day, PersonId person, CancellationToken ct) => documents.FindAsync(team, Entry.Kind, Entry.IdOf(standup, day, person), ct);

    /// <summary>What is known of everybody in the rounds of those days, by day and person.</summary>
    public Task<IReadOnlyList<Entry>> EntriesAsync(TeamId team, StandupId standup, DateOnly first, DateOnly last, CancellationToken ct) =>
        AllAsync(team, new Query<Entry>(Entry.Kind).Where(Entry.StandupField, standup.ToString()).AtLeast(Entry.DayField, Text(first)).AtMost(Entry.DayField, Text(last)).OrderBy(Entry.DayField).OrderBy(Entry.PersonField), ct);

    /// <summary>What somebody answered last before that day; null when they have not lately.</summary>
    public async Task<Entry?> AnswerBeforeAsync(TeamId team, StandupId standup, DateOnly day, PersonId person, CancellationToken ct)
    {
        var query = new Query<Entry>(Entry.Kind).Where(Entry.StandupField, standup.ToString()).Where(Entry.PersonField, person.Value).Below(Entry.DayField, Text(day)).OrderByDescending(Entry.DayField).Page(RoundsBack);
        return (await documents.QueryAsync(team, query, ct)).Items.Select(stored => stored.Value).FirstOrDefault(entry => entry.IsAnswered);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<T>> AllAsync<T>(TeamId team, Query<T> query, CancellationToken ct)
    {
        var all = new List<T>();
        string? next = null;
        do
        {
            var page = await documents.QueryAsync(team, query.Page(PageSize, next), ct);
            all.AddRange(page.Items.Select(stored => stored.Value));
            next = page.Continuation;
        }
        while (next is not null);
        return all;
    }
}
