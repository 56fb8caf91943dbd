using System.Collections.Immutable;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Storage;

namespace TeamBot.Membership;

/// <summary>What is noted when the bot comes to a conversation, and when people come to it or leave it.</summary>
public sealed partial class Comings(IDocuments documents, Roster roster, DueItems due, ReadMembers read, ILogger<Comings> log)
{
    /// <summary>People of a new conversation who are noted with the welcome, so that they can be named at once; the others follow.</summary>
    private const int MostAtOnce = 40;

    /// <summary>A team of more people than this is not welcomed: most of them never asked for the bot.</summary>
    private const int LargestWelcomed = 100;

    /// <summary>The turn of the arrival, with who is there; null where nobody is to hear of it.</summary>
    public async Task<Turn?> NoteAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Input is Input.MembersChanged { Gone: var gone })
        {
            await ChangedAsync(turn, gone, ct);
            return null;
        }

        await documents.ForgetBlockAsync(turn.Team, turn.Where, ct);
        return turn.Scope == Scope.Personal ? turn : await ArrivedAsync(turn, ct);
    }

    private async Task<Turn> ArrivedAsync(Turn turn, CancellationToken ct)
    {
        await ReadAsync(turn, turn.At, ct);
        try
        {
            var list = await MembersList.ReadAsync(read, turn.Where, LargestWelcomed, ct);
            return turn with
            {
                // Teams tells who added the bot, but not how they are called.
                FromName = turn.FromName.Length > 0 ? turn.FromName : list.People.FirstOrDefault(one => one.Person == turn.From)?.Name ?? "",
                Input = list.People.Length > LargestWelcomed ? new Input.Arrived([]) { IsCrowd = true }
                    : new Input.Arrived([.. list.People.Where(one => one.IsOfTenant).Take(MostAtOnce).Select(one => new Mention(one.Person, one.Name))]),
            };
        }
        catch (NoMembersException unknown)
        {
            Log.NoMembers(log, unknown, turn.Where.ConversationId);
            return turn;
        }
    }

    // Who left is known at once; who came has no name yet. The list is read at the next full minute, once for all who come until then.
    private async Task ChangedAsync(Turn turn, ImmutableArray<PersonId> gone, CancellationToken ct)
    {
        await ReadAsync(turn, new DateTimeOffset(turn.At.Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, turn.At.Offset).AddMinutes(1), ct);
        foreach (var person in gone)
            await LeaveAsync(turn, person, ct);
    }

    private async Task LeaveAsync(Turn turn, PersonId person, CancellationToken ct)
    {
        try
        {
            if (await documents.FindAsync(turn.Team, Speaker.Kind, person.Value, ct) is { Value.LeftAt: null } stored)
                await documents.CommitAsync(turn.Team, Commit.Nothing.Replace(Speaker.Kind, stored, stored.Value with { LeftAt = turn.At }), ct);
            await roster.LeaveAsync(TeamId.OfPerson(turn.Where.TenantId, person), turn.Team, ct);
        }
        catch (StaleException)
        {
            // They did something in the same instant; the list tells in a minute.
        }
    }

    private async Task ReadAsync(Turn turn, DateTimeOffset at, CancellationToken ct)
    {
        try
        {
            await due.CommitAsync(turn.Team, Commit.Nothing.Create(DueItem.Kind, RereadRoster.At(at, turn)), ct);
        }
        catch (DuplicateException)
        {
            // It is read then anyway.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The members of {Conversation} could not be read.")]
        public static partial void NoMembers(ILogger log, Exception fault, string conversation);
    }
}
