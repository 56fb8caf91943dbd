using System.Collections.Immutable;

namespace TeamBot.Standups;

/// <summary>How a round stands: who is blocked, who has answered, who has not, who is away.</summary>
/// <param name="Blocked">The longest blocked first.</param>
/// <param name="Others">Who answered and is not blocked, the first to answer first.</param>
/// <param name="Missing">Who takes part and has not answered.</param>
public sealed record RoundView(ImmutableArray<Entry> Blocked, ImmutableArray<Entry> Others, ImmutableArray<PersonId> Missing, ImmutableArray<PersonId> Away)
{
    /// <summary>Who answered, blocked people first.</summary>
    public IEnumerable<Entry> Answered => Blocked.Concat(Others);

    public int AnsweredCount => Blocked.Length + Others.Length;

    public int LateCount => Answered.Count(entry => entry.IsLate);

    /// <summary>Who was to answer: nobody who is away.</summary>
    public int Expected => AnsweredCount + Missing.Length;

    /// <param name="entries">Of that round.</param>
    public static RoundView Of(Round round, IReadOnlyList<Entry> entries)
    {
        var answered = entries.Where(entry => entry.IsAnswered).OrderBy(entry => entry.AnsweredAt).ThenBy(entry => entry.Person.Value, StringComparer.Ordinal).ToArray();
        var known = entries.ToDictionary(entry => entry.Person);
        var silent = round.Members.Select(member => (member.Person, IsAway: known.TryGetValue(member.Person, out var entry) ? entry.IsAway : member.IsAway))
            .Where(member => !(known.TryGetValue(member.Person, out var entry) && entry.IsAnswered)).ToArray();
        return new(
            [.. answered.Where(entry => entry.IsBlocked).OrderByDescending(entry => entry.BlockedDays)],
            [.. answered.Where(entry => !entry.IsBlocked)],
            [.. silent.Where(member => !member.IsAway).Select(member => member.Person)],
            [.. silent.Where(member => member.IsAway).Select(member => member.Person)]);
    }

    /// <summary>Whose blockers are older than that.</summary>
    public IEnumerable<Entry> OldBlockers(int days) => Blocked.Where(entry => entry.BlockedDays > days);
}
