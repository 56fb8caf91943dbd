using System.Collections.Immutable;
using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Storage;

namespace TeamBot.Membership;

/// <summary>
/// Keeps the people of a team in step with the channel’s list of its members, also those who never spoke. The list is read
/// when the bot comes, when the channel tells of somebody who came or went, and before something is asked of everybody;
/// never for a message. When it cannot be read, the last one holds.
/// </summary>
public sealed partial class FullRoster(IDocuments documents, Roster roster, DueItems due, TimeProvider clock, ILogger<FullRoster> log, ReadMembers? read = null)
{
    /// <summary>People of one team that are read. A Teams team has up to 25,000; beyond this limit people are met when they speak.</summary>
    public const int Most = 10_000;

    /// <summary>A list is read again when it is older. An hour less than a day, so that what is held at the same time each day finds a list of its day.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(23);

    /// <summary>How long it may take while somebody waits for it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>After a failure nobody waits for another try within this time.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    // Each person is one change of a commit, and each commit has an item beside them.
    private const int AtOnce = 50;

    private const int Tries = 5;

    /// <summary>Reads the list when the last one is old, and says nothing when it cannot be read.</summary>
    /// <param name="near">A conversation of the team.</param>
    public async Task FreshenAsync(TeamId team, ConversationReference near, DateTimeOffset now, CancellationToken ct)
    {
        var state = (await StateAsync(team, ct))?.Value;
        if (now - state?.ReadAt < Lasts || now - state?.FailedAt < Rest)
            return;
        await ReadAsync(team, near, "", now, ct);
    }

    /// <summary>Reads the list now.</summary>
    /// <returns>Why it could not be read; null when it was.</returns>
    internal async Task<NoMembersException?> ReadAsync(TeamId team, ConversationReference near, string teamName, DateTimeOffset now, CancellationToken ct)
    {
        if (read is null || team.ConversationId is not { } conversation)
            return null;
        try
        {
            var list = await ListAsync(read, near with { ConversationId = conversation, ActivityId = null }, ct);
            await NoteAsync(team, near, teamName, list, now, ct);
            return null;
        }
        catch (NoMembersException unread)
        {
            Log.NotRead(log, unread.InnerException, conversation);
            await RememberAsync(team, state => state with { FailedAt = now, TeamName = teamName.Length > 0 ? teamName : state.TeamName }, ct);
            return unread;
        }
    }

    private async Task<MembersList> ListAsync(ReadMembers read, ConversationReference where, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return await MembersList.ReadAsync(read, where, Most, either.Token);
        }
        catch (OperationCanceledException slow) when (patience.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new NoMembersException(slow, null, isFinal: false);
        }
    }

    private async Task NoteAsync(TeamId team, ConversationReference near, string teamName, MembersList list, DateTimeOffset now, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                teamName = teamName.Length > 0 ? teamName : (await StateAsync(team, ct))?.Value.TeamName ?? "";
                var changes = RosterChange.Between(await roster.AllAsync(team, ct), list, now);
                foreach (var (i, some) in changes.Chunk(AtOnce).Index())
                    await due.CommitAsync(team, Written(some, new(near, teamName, [], []), $"{now.UtcTicks}-{attempt}-{i}", now), ct);
                await RememberAsync(team, _ => new(now, null, teamName), ct);
                var (came, left) = (changes.Count(change => change.IsComing), changes.Count(change => change.IsGoing));
                Log.Read(log, list.People.Length, came, left);
                return;
            }
            catch (Exception lost) when (lost is StaleException or DuplicateException && attempt < Tries)
            {
                // Somebody spoke meanwhile: what is known is read again.
            }
        }
    }

    // What else is to be known of those who came or left is in their own spaces, and follows.
    private static Commit Written(RosterChange[] some, MeetCall call, string id, DateTimeOffset now)
    {
        var commit = some.Aggregate(Commit.Nothing, (all, change) => change.Was is { } was ? all.Replace(Speaker.Kind, was, change.Now) : all.Create(Speaker.Kind, change.Now));
        call = call with { Came = People(change => change.IsComing), Went = People(change => change.IsGoing) };
        return call.Came.IsEmpty && call.Went.IsEmpty ? commit
            : commit.Create(DueItem.Kind, new DueItem($"roster-meet-{id}", MeetMembers.WorkName, now, JsonSerializer.SerializeToElement(call, MembershipJson.Default.MeetCall)));

        ImmutableArray<PersonId> People(Func<RosterChange, bool> which) => [.. some.Where(which).Select(change => change.Now.Id)];
    }

    private Task<Stored<RosterState>?> StateAsync(TeamId team, CancellationToken ct) => documents.FindAsync(team, RosterState.Kind, RosterState.Id, ct);

    private async Task RememberAsync(TeamId team, Func<RosterState, RosterState> change, CancellationToken ct)
    {
        var stored = await StateAsync(team, ct);
        var now = change(stored?.Value ?? new(null, null, ""));
        try
        {
            await documents.CommitAsync(team, stored is null ? Commit.Nothing.Create(RosterState.Kind, now) : Commit.Nothing.Replace(RosterState.Kind, stored, now), ct);
        }
        catch (Exception lost) when (lost is StaleException or DuplicateException)
        {
            // It was read elsewhere in the same instant.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A list of {People} members was read: {Came} came, {Left} left.")]
        public static partial void Read(ILogger log, int people, int came, int left);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The members of {Conversation} could not be read; the last list that is known holds.")]
        public static partial void NotRead(ILogger log, Exception? fault, string conversation);
    }
}
