using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>The people of a conversation, up to so many; null where they cannot be read now. The channel’s side.</summary>
public delegate Task<IReadOnlyList<Mention>?> ListMembers(ConversationReference where, int most, CancellationToken ct);

/// <summary>Adds to a commit what is kept of the arrival of the bot: for whoever keeps who added it.</summary>
public delegate Task<Commit> NoteArrival(Turn turn, Commit changes, CancellationToken ct);

/// <summary>Finds out who is there when the bot was added somewhere, and whether a welcome would bother more people than it helps.</summary>
public sealed class Arrivals(IDocuments documents, ListMembers members)
{
    /// <summary>People of a new conversation whose names are noted, so that they can be named at once.</summary>
    private const int MostMembers = 40;

    /// <summary>A team of more people than this is not welcomed: most of them never asked for the bot.</summary>
    private const int LargestWelcomed = 100;

    public async Task<Turn> ReadAsync(Turn turn, CancellationToken ct)
    {
        await documents.ForgetBlockAsync(turn.Team, turn.Where, ct);
        if (turn.Scope == Scope.Personal || await members(turn.Where, LargestWelcomed + 1, ct) is not { } there)
            return turn;
        return turn with
        {
            // Teams tells who added the bot, but not how they are called.
            FromName = turn.FromName.Length > 0 ? turn.FromName : there.FirstOrDefault(member => member.Person == turn.From)?.Name ?? "",
            Input = there.Count > LargestWelcomed ? new Input.Arrived([]) { IsCrowd = true }
                : new Input.Arrived([.. there.Where(member => member.Person.Value != turn.Where.BotId).Take(MostMembers)]),
        };
    }
}
