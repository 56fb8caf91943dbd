using TeamBot.Storage;

namespace TeamBot.Meetings.Online;

/// <summary>The online meetings that a team has seen.</summary>
public sealed class OnlineStore(IDocuments documents)
{
    /// <summary>The meeting of that very chat or thread; of a whole channel, the one that was seen last. Null when none was.</summary>
    public async Task<Stored<OnlineMeeting>?> LastAsync(TeamId team, ConversationReference where, CancellationToken ct) =>
        await FindAsync(team, where, ct) ?? ((await documents.QueryAsync(team, new Query<OnlineMeeting>(OnlineMeeting.Kind)
            .Where(OnlineMeeting.PlaceField, Meeting.PlaceOf(where)).OrderByDescending(OnlineMeeting.SeenAtField).Page(1), ct)).Items is [var last] ? last : null);

    public Task<Stored<OnlineMeeting>?> FindAsync(TeamId team, ConversationReference where, CancellationToken ct) =>
        documents.FindAsync(team, OnlineMeeting.Kind, OnlineMeeting.IdOf(where), ct);

    public static Commit Save(Commit changes, Stored<OnlineMeeting>? stored, OnlineMeeting meeting) =>
        stored is null ? changes.Create(OnlineMeeting.Kind, meeting) : changes.Replace(OnlineMeeting.Kind, stored, meeting);
}
