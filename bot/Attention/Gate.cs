using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Attention;

/// <summary>
/// Lets a notification through to its reader, or keeps it for their digest. It is asked when the post is sent, not when it
/// is promised, so that somebody who pauses hears nothing any more. Counting is a conditional write in the reader's own
/// space: of two replicas that send at the same time one counts first, and the other reads again. (H6, H7)
/// </summary>
public sealed class Gate(IDocuments documents, PreferenceStore preferences, Footer footer, IsAway away)
{
    private const int Tries = 50;

    public async Task<Admission> AdmitAsync(TeamId team, Post post, string key, DateTimeOffset now, CancellationToken ct)
    {
        var (reader, notice) = (post.Reader!.Value, post.Notice!);
        if (notice.By == reader)
            return new Admission.Drops("own");
        var own = TeamId.OfPerson(post.Where.TenantId, reader);
        var type = NotificationTypes.Of(notice.Type);
        for (var attempt = 1; ; attempt++)
        {
            var wants = (await preferences.FindAsync(own, ct))?.Value ?? new(reader, post.Where, TimeZoneInfo.Utc.Id);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, wants.TimeZone).DateTime);
            var stored = await documents.FindAsync(own, Ledger.Kind, Ledger.Id, ct);
            var told = stored?.Value ?? new();
            var verdict = Verdict.On(type, key, wants, told, await preferences.DaysAsync(wants, ct), await away(own, today, ct), now);
            var after = After(verdict, type, post, key, wants, told, today, now);
            try
            {
                if (!ReferenceEquals(after, told))
                    await documents.CommitAsync(own, stored is null ? Commit.Nothing.Create(Ledger.Kind, after) : Commit.Nothing.Replace(Ledger.Kind, stored, after), ct);
            }
            catch (Exception lost) when (lost is StaleException or DuplicateException && attempt < Tries)
            {
                continue;
            }

            return verdict switch
            {
                Verdict.Go => new Admission.Goes(await footer.UnderAsync(team, post, ct)),
                // The words beside it are kept, and tell the same.
                Verdict.Wait(var why) => post.How == PostHow.Keep ? new Admission.Drops(why) : new Admission.Waits(why),
                _ => new Admission.Drops("off"),
            };
        }
    }

    private static Ledger After(Verdict verdict, NotificationType type, Post post, string key, Preferences wants, Ledger told, DateOnly today, DateTimeOffset now) => verdict switch
    {
        Verdict.Go(var isCounted) => (isCounted && !told.HasCounted(today, key) ? told.Count(today, key) : told) with { Last = HeldPost.Of(post, key, type.Name, now, "") },
        Verdict.Wait(var why) when post.How != PostHow.Keep && !(type.IsListed && !wants.Off.Contains(NotificationTypes.Digest)) => told.Hold(HeldPost.Of(post, key, type.Name, now, why)),
        _ => told,
    };
}
