using System.Collections.Immutable;

namespace TeamBot.Membership;

/// <summary>Reads a page of the people of a conversation; the channel’s side.</summary>
/// <param name="from">Where the page before ended; null for the first.</param>
/// <exception cref="NoMembersException">They cannot be read now, or not at all.</exception>
public delegate Task<MembersPage> ReadMembers(ConversationReference where, string? from, CancellationToken ct);

/// <param name="Next">Where the next page begins; null or empty on the last one.</param>
public sealed record MembersPage(ImmutableArray<Listed> Members, string? Next)
{
    /// <summary>People of one page. Source: Microsoft Learn, “Get Teams specific context for your bot”: 50 to 500.</summary>
    public const int Largest = 500;
}

/// <summary>Somebody on the channel’s list of members.</summary>
/// <param name="ObjectId">In Microsoft Entra; null where the channel does not tell it.</param>
/// <param name="IsOfTenant">Whether they belong to the organisation: no guest, and nobody who only joined a meeting.</param>
public sealed record Listed(PersonId Person, string Name, string? ObjectId, bool IsOfTenant);

/// <summary>The list of members could not be read.</summary>
/// <param name="after">How long the channel asks to wait; null when it does not say.</param>
/// <param name="isFinal">Whether asking again does not help: the bot is not there any more, or the conversation is not.</param>
public sealed class NoMembersException(Exception? fault, TimeSpan? after, bool isFinal) : Exception("The list of members could not be read; the last one that is known holds.", fault)
{
    public TimeSpan? After { get; } = after;

    public bool IsFinal { get; } = isFinal;
}

/// <summary>The list of members as far as it was read.</summary>
/// <param name="IsWhole">Whether nobody is missing on it.</param>
internal sealed record MembersList(ImmutableArray<Listed> People, bool IsWhole)
{
    /// <summary>Reads page by page until there are more than so many. An empty list is none: no conversation is without people.</summary>
    public static async Task<MembersList> ReadAsync(ReadMembers read, ConversationReference where, int most, CancellationToken ct)
    {
        var people = ImmutableArray.CreateBuilder<Listed>();
        string? next = null;
        do
        {
            var page = await read(where, next, ct);
            people.AddRange(page.Members.Where(member => member.Person.Value != where.BotId));
            // A page that leads to itself would be read for ever.
            next = page.Members.IsEmpty || page.Next == next ? null : page.Next;
        }
        while (next is { Length: > 0 } && people.Count <= most);
        return people.Count == 0 ? throw new NoMembersException(null, null, isFinal: false) : new([.. people.DistinctBy(one => one.Person)], next is not { Length: > 0 });
    }
}
