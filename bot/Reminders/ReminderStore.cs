using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Reminders;

/// <summary>A team’s reminders.</summary>
public sealed class ReminderStore(IDocuments documents)
{
    /// <summary>Reminders that one list shows at most, over all its pages.</summary>
    public const int LongestList = 200;

    public Task<Stored<Reminder>?> FindAsync(TeamId team, ReminderId id, CancellationToken ct) => documents.FindAsync(team, Reminder.Kind, id.ToString(), ct);

    /// <summary>The reminder that was named; null when there is none of that number, or when it is not the speaker’s to see.</summary>
    public async Task<Stored<Reminder>?> ReadAsync(Turn turn, Heard heard, CancellationToken ct) =>
        ReminderId.TryParse(heard["reminder"], null, out var id) && await FindAsync(turn.Team, id, ct) is { } read && read.Value.Concerns(turn.From) ? read : null;

    /// <summary>What is said when <see cref="ReadAsync"/> finds nothing.</summary>
    public static Reply Missing(Turn turn, Heard heard) => Reply.Say(turn.Words.Say("reminder.missing", heard["reminder"]));

    /// <summary>What is still to come for a person or a place, the next first.</summary>
    public Task<IReadOnlyList<Reminder>> WaitingAsync(TeamId team, string audience, CancellationToken ct) =>
        ListAsync(team, Waiting.Where(Reminder.AudienceField, audience), ct);

    /// <summary>What that person has set for other people, the next first.</summary>
    public async Task<IReadOnlyList<Reminder>> SetForOthersAsync(TeamId team, PersonId by, CancellationToken ct) =>
        [.. (await ListAsync(team, Waiting.Where(Reminder.SetByField, by.Value), ct)).Where(reminder => reminder.Person is { } person && person != by)];

    /// <summary>What was last said to a person or a place; null when nothing was.</summary>
    public async Task<Reminder?> LastSentAsync(TeamId team, string audience, CancellationToken ct)
    {
        var query = new Query<Reminder>(Reminder.Kind).Where(Reminder.AudienceField, audience).OrderByDescending(Reminder.SentField).Page(1);
        return (await documents.QueryAsync(team, query, ct)).Items is [{ Value: { SentAt: not null } last }] ? last : null;
    }

    private static Query<Reminder> Waiting => new Query<Reminder>(Reminder.Kind).Where(Reminder.StateField, nameof(ReminderState.Waiting));

    private async Task<IReadOnlyList<Reminder>> ListAsync(TeamId team, Query<Reminder> query, CancellationToken ct) =>
        [.. (await documents.QueryAsync(team, query.OrderBy(Reminder.WhenField).OrderBy(Reminder.NumberField).Page(LongestList), ct)).Items.Select(stored => stored.Value)];
}
