using System.Text.RegularExpressions;
using TeamBot.Dialogs;
using TeamBot.Meetings.Notes;
using TeamBot.Owners;

namespace TeamBot.Meetings;

/// <summary>Who of the people here somebody in a transcript is, and so who may decide about the notes of a meeting.</summary>
public sealed partial class Attendance(Roster roster, OwnerStore owners)
{
    /// <summary>The people of the team, and the speaker.</summary>
    public async Task<IReadOnlyList<Mention>> PeopleAsync(Turn turn, CancellationToken ct)
    {
        var known = await roster.NamesAsync(turn.Team, ct);
        return turn.FromName.Length == 0 || known.Any(person => person.Person == turn.From) ? known : [.. known, new Mention(turn.From, turn.FromName)];
    }

    /// <summary>Those who were in the meeting may, and the owners of the team; where nobody of the people here was, also whoever handed the transcript in.</summary>
    public async Task<bool> MayDecideAsync(Turn turn, Meeting meeting, CancellationToken ct)
    {
        var people = await PeopleAsync(turn, ct);
        var present = meeting.Attendees.Select(name => Find(people, name)?.Person).OfType<PersonId>().ToHashSet();
        return (present.Count == 0 ? turn.From == meeting.KeptBy : present.Contains(turn.From)) || await owners.IsOwnerAsync(turn.Team, turn.From, ct);
    }

    /// <summary>What is said to somebody who may not.</summary>
    public static Reply NotYours(Turn turn, Meeting meeting) =>
        Reply.Say(turn.Words.Say(turn.Scope == Scope.Channel ? "meeting.notYours.team" : "meeting.notYours", meeting.Id, NotesText.Attendees(meeting.Attendees, 8, turn.Words)));

    /// <summary>Whom a proposal falls to: who was chosen, or who was named; null when that is nobody here.</summary>
    internal static PersonId? OwnerOf(IReadOnlyList<Mention> people, Proposal proposal) =>
        proposal.Owner ?? (proposal.OwnerName is { } name ? Find(people, name)?.Person : null);

    /// <summary>The one person whom a transcript names so: by the whole name, or by the part of it that only they have. Null when it may be nobody or several.</summary>
    internal static Mention? Find(IReadOnlyList<Mention> people, string said)
    {
        var bare = Bare(said);
        var same = people.Where(person => Bare(person.Name).Equals(bare, StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Count > 0)
            return same.Count == 1 ? same[0] : null;
        return new People(people.Select(person => Bare(person.Name)).Where(name => name.Length > 0), []).In(bare).ToList() is [var (name, at, length)] && at == 0 && length == bare.Length
            && people.Where(person => Bare(person.Name) == name).ToList() is [var only] ? only : null;
    }

    // “Becker, Tom (Guest)” is Tom Becker.
    private static string Bare(string name)
    {
        var bare = Aside().Replace(name, "").Trim();
        return bare.Split(',') is [{ Length: > 0 } last, { Length: > 0 } first] ? $"{first.Trim()} {last.Trim()}" : bare;
    }

    [GeneratedRegex(@"\s*[(（\[【][^)）\]】]*[)）\]】]")]
    private static partial Regex Aside();
}
