using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Membership;

/// <summary>What a list of members changes of one person.</summary>
/// <param name="Was">As they are known; null for somebody new.</param>
internal sealed record RosterChange(Stored<Speaker>? Was, Speaker Now)
{
    public bool IsComing => Now.LeftAt is null && Was is null or { Value.LeftAt: not null };

    public bool IsGoing => Now.LeftAt is not null;

    /// <summary>
    /// What differs between the list and what is known. Of whoever is known, all that they told stays. A guest counts once they
    /// speak: nobody from outside is asked unasked. Somebody who is not on a list that may go on has not left.
    /// </summary>
    public static IReadOnlyList<RosterChange> Between(IReadOnlyList<Stored<Speaker>> known, MembersList list, DateTimeOffset now)
    {
        var listed = list.People.ToDictionary(one => one.Person);
        var (changes, met) = (new List<RosterChange>(), new HashSet<PersonId>());
        foreach (var one in known)
        {
            met.Add(one.Value.Id);
            var after = listed.TryGetValue(one.Value.Id, out var still) ? Still(one.Value, still)
                : list.IsWhole && one.Value.LeftAt is null ? one.Value with { LeftAt = now }
                : one.Value;
            if (after != one.Value)
                changes.Add(new(one, after));
        }

        changes.AddRange(list.People.Where(one => one.IsOfTenant && !met.Contains(one.Person)).Select(one => new RosterChange(null, Speaker.New(one.Person, one.Name) with { ObjectId = one.ObjectId })));
        return changes;
    }

    private static Speaker Still(Speaker known, Listed listed) => known with
    {
        LeftAt = null,
        Name = known.Name.Length > 0 ? known.Name : listed.Name,
        ObjectId = listed.ObjectId ?? known.ObjectId,
    };
}
