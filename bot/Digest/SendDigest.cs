using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Calendars;
using TeamBot.Due.Posting;
using TeamBot.Due.Recurrence;
using TeamBot.Storage;

namespace TeamBot.Digest;

/// <summary>
/// Sends a person's digest in the morning of their working days: once a day, whatever happens to the clocks; nothing when
/// there is nothing to say, and nothing while they pause or are away. What was held back goes with it in one commit. (H5)
/// </summary>
public sealed class SendDigest(IDocuments documents, PreferenceStore preferences, GatherDigest gather, DigestCard card, Roster roster, IsAway away) : IDueWork
{
    public string Name => MorningCall.WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        if (await preferences.FindAsync(run.Team, ct) is not { Value: var wants })
            return DueOutcome.Done.Quietly;
        var today = WallClock.DayOf(run.Now, wants.TimeZone);
        // An undo may have put it off since the item was set.
        if (WallClock.ToInstant(today.ToDateTime(wants.DigestComesAt), wants.TimeZone) is var comes && comes > run.Now)
            return new DueOutcome.Later(comes, "The digest comes later today.");
        var stored = await documents.FindAsync(run.Team, Ledger.Kind, Ledger.Id, ct);
        var told = stored?.Value ?? new();
        var days = await preferences.DaysAsync(wants, ct);
        if (told.DigestOn >= today || wants.Off.Contains(NotificationTypes.Digest) || wants.IsPaused(run.Now) || !days.IsWorked(today) || await away(run.Team, today, ct))
            return DueOutcome.Done.Quietly;

        var turn = Turn.WhenDue(run.Item.Id, wants.Person, run.Team, Scope.Personal, wants.Near, run.Now, wants.TimeZone, await roster.TongueAsync(run.Team, wants.Person, await GuessAsync(wants, ct), ct));
        var rows = await gather.OfAsync(turn, wants, told.Held, ct);
        if (!GatherDigest.IsWorthSaying(rows, told.DigestAt, IsNewWeek(days, today)))
            return DueOutcome.Done.Quietly;
        var after = told.ShownOn(today, run.Now);
        return new DueOutcome.Done(
            stored is null ? Commit.Nothing.Create(Ledger.Kind, after) : Commit.Nothing.Replace(Ledger.Kind, stored, after),
            [Post.ToPerson(wants.Near, wants.Person, card.Show(turn, today, rows, told.Dropped, null)) with { Notice = new(NotificationTypes.Digest) }]);
    }

    // Whether no day of this week, from Monday on, was worked before.
    internal static bool IsNewWeek(WorkingDays days, DateOnly today) =>
        Enumerable.Range(1, ((int)today.DayOfWeek + 6) % 7).All(back => !days.IsWorked(today.AddDays(-back)));

    // Somebody who never wrote alone may have written in a team.
    private async Task<Tongue> GuessAsync(Preferences wants, CancellationToken ct)
    {
        foreach (var team in (await roster.TeamsAsync(wants.Own, ct)).Keys.Order(StringComparer.Ordinal))
        {
            if (await documents.FindAsync(new TeamId(team), Speaker.Kind, wants.Person.Value, ct) is { Value.Spoke: { } spoke })
                return spoke;
        }

        return Tongue.English;
    }
}
