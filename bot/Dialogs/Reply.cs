using System.Collections.Immutable;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>What the bot says and what it changes before it says so.</summary>
/// <param name="Text">Said in words; null when the card says it all.</param>
/// <param name="Card">Posted after a message; put in place of the card whose button was pressed.</param>
/// <param name="Changes">Written before anything is said.</param>
public sealed record Reply(string? Text = null, Card? Card = null, Commit? Changes = null)
{
    /// <summary>The slot by which a button says that its card stays as it is, and the answer comes below.</summary>
    public const string BesideSlot = "beside";

    /// <summary>The slot by which a button says that only whoever pressed it sees what it shows: another page of a card.</summary>
    private const string AloneSlot = "alone";

    /// <summary>The slot that <see cref="Text"/> or <see cref="Card"/> asks for; the person's next words answer it.</summary>
    public string? Asking { get; init; }

    /// <summary>Said after all else: the question that is still open.</summary>
    public string? After { get; init; }

    /// <summary>The cause whose changes are taken back by <see cref="Changes"/>; null for an ordinary command.</summary>
    public string? Undoes { get; init; }

    /// <summary>Of a form that was asked for: what its window is called.</summary>
    public string? Title { get; init; }

    /// <summary>Names the card’s message, for <see cref="Post.Keep"/>; null when nobody changes it later.</summary>
    public string? Handle { get; init; }

    /// <summary>Whose data <see cref="Changes"/> are; the conversation's own when null.</summary>
    public TeamId? Of { get; init; }

    /// <summary>What is said in other places, or to other people, because of it.</summary>
    public ImmutableArray<Post> Also { get; init; } = [];

    /// <summary>Whether a language model had a part in it, which Teams shows beside the message. (N8)</summary>
    public bool IsGenerated { get; init; }

    /// <summary>All that it says, without a card.</summary>
    public string InWords => string.Join('\n', new[] { Text, Card?.Summary, After }.OfType<string>());

    /// <summary>Nothing to say: it was said before.</summary>
    public static Reply Silence { get; } = new();

    public static Reply Say(string text) => new(text);

    public static Reply Show(Card card, Commit? changes = null) => new(Card: card, Changes: changes);

    public static Reply Ask(string slot, string text, Card? card = null) => new(text, card) { Asking = slot };

    /// <summary>The messages that say it. What a button or a form changed is shown in place of its card.</summary>
    /// <param name="invoked">Whether the channel takes the words as the answer to its request.</param>
    internal Post[] ToPosts(Turn turn, bool invoked) => [.. Here(turn, invoked).Select(post => post with { IsGenerated = IsGenerated }), .. Also];

    private Post[] Here(Turn turn, bool invoked)
    {
        var place = turn.Input switch
        {
            Input.Pressed { What: var what } => what[BesideSlot] is null ? turn.Where.ActivityId : null,
            Input.Submitted { What: var what } => what["card"],
            _ => null,
        };
        // Of a form, what was asked for by a request is the answer to it.
        if (Title is not null && (turn.Input is Input.Opened or Input.Submitted || invoked))
            return [];
        // Who turns a page in a place turns it for themselves, by the answer to the request; the card of the others stays as it is.
        if (invoked && turn is { Scope: not Scope.Personal, Input: Input.Pressed { What: var pressed } } && pressed[AloneSlot] is not null && Changes is null)
            return [];
        Post[] after = After is not null ? [Post.Reply(turn.Where, After)] : [];
        if (place is not null && (Card is not null || Changes is not null))
            return [.. Card is not null ? [Post.Replace(turn.Where, place, Card) with { Handle = Handle }] : Text is not null ? [Post.Replace(turn.Where, place, Text)] : Array.Empty<Post>(), .. after];
        if (Card is null && !invoked && InWords is { Length: > 0 } words)
            return [Post.Reply(turn.Where, words)];
        return [.. Text is not null && !invoked ? [Post.Reply(turn.Where, Text)] : Array.Empty<Post>(), .. Card is not null ? [Post.Reply(turn.Where, Card) with { Handle = Handle }] : Array.Empty<Post>(), .. after];
    }
}
