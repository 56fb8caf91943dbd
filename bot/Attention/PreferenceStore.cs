using TeamBot.Due;
using TeamBot.Due.Calendars;
using TeamBot.Storage;

namespace TeamBot.Attention;

/// <summary>What people want to be told, each in their own space.</summary>
public sealed class PreferenceStore(IDocuments documents, DueItems due, HolidayCalendars calendars)
{
    private const int Tries = 20;

    public Task<Stored<Preferences>?> FindAsync(TeamId own, CancellationToken ct) => documents.FindAsync(own, Preferences.Kind, Preferences.Id, ct);

    /// <summary>What the speaker wants.</summary>
    public async Task<Preferences> OfAsync(Turn turn, CancellationToken ct) => (await FindAsync(OwnOf(turn), ct))?.Value ?? New(turn);

    /// <summary>Changes what the speaker wants, at once: it is in their own space, wherever they say it.</summary>
    public async Task<Preferences> ChangeAsync(Turn turn, string intent, Func<Preferences, Preferences> change, CancellationToken ct)
    {
        var own = OwnOf(turn);
        for (var attempt = 1; ; attempt++)
        {
            var stored = await FindAsync(own, ct);
            var before = stored?.Value ?? New(turn);
            var after = change(before);
            if (stored is not null && after == before)
                return before;
            var commit = AuditEntry.Of(Written(stored, after), $"{turn.Id}-own", turn.Cause, turn.At, turn.From, intent, undoes: null);
            try
            {
                await due.CommitAsync(own, await MorningCall.SetAsync(commit, due, after, turn.At, ct), ct);
                return after;
            }
            catch (Exception lost) when (lost is StaleException or DuplicateException && attempt < Tries)
            {
                // Read again, change again.
            }
        }
    }

    /// <summary>Notes a person whom the bot meets, or who writes from another zone.</summary>
    public async Task MeetAsync(Turn turn, CancellationToken ct)
    {
        var own = OwnOf(turn);
        var stored = await FindAsync(own, ct);
        var met = Met(turn, stored?.Value);
        if (met == stored?.Value)
            return;
        try
        {
            await due.CommitAsync(own, await MorningCall.SetAsync(Written(stored, met), due, met, turn.At, ct), ct);
        }
        catch (Exception lost) when (lost is StaleException or DuplicateException)
        {
            // They were met elsewhere in the same instant.
        }
    }

    /// <summary>The days that a person works.</summary>
    public async Task<WorkingDays> DaysAsync(Preferences wants, CancellationToken ct)
    {
        var calendar = wants.CalendarId switch
        {
            null => null,
            Preferences.OwnCalendar => await calendars.OwnAsync(wants.Own, ct) is [var own, ..] ? own.Value : null,
            var id => await calendars.FindAsync(wants.Own, id, ct),
        };
        return wants.WorkingDaysBy(calendar);
    }

    // A zone that somebody told is never replaced by a guess; a chat of their own is better than a place.
    internal static Preferences Met(Turn turn, Preferences? known)
    {
        var now = known ?? New(turn);
        if (turn.Input is Input.Said && turn.Zone.Id != TimeZoneInfo.Utc.Id && (turn.Zone.Id != now.Zone || !now.IsZoneTold))
            now = now with { Zone = turn.Zone.Id, IsZoneTold = true };
        var near = turn.Where with { ActivityId = null };
        return turn.Scope == Scope.Personal && now.Near != near ? now with { Near = near } : now;
    }

    private static Commit Written(Stored<Preferences>? stored, Preferences now) =>
        stored is null ? Commit.Nothing.Create(Preferences.Kind, now) : Commit.Nothing.Replace(Preferences.Kind, stored, now);

    private static Preferences New(Turn turn) => new(turn.From, turn.Where with { ActivityId = null }, turn.Zone.Id);

    private static TeamId OwnOf(Turn turn) => TeamId.OfPerson(turn.Where.TenantId, turn.From);
}
