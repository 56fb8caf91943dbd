using System.Text.Json;
using TeamBot.Storage;

namespace TeamBot.Due.Posting;

/// <summary>Sends one post of the outbox.</summary>
public sealed class SendPost(IDocuments documents, Deliver deliver, Pace pace, Admit? admit = null) : IDueWork
{
    public const string WorkName = "post.send";

    /// <summary>A message that could not be delivered for this long is given up: by then it would be news of yesterday.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>A longer wait for the limits is not sat out but slept over, so that it holds up nobody else.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var post = run.Item.Payload.Deserialize(DueJson.Default.Post) ?? throw new JsonException("A stored post is empty.");
        var age = run.Now - run.Item.DueAt;
        // After a long sleep of the whole bot it is tried once all the same.
        if (age > Lifetime && run.Item.Problem is { } problem)
            return new DueOutcome.Refused(problem);
        var kept = post.Handle is null ? null : await documents.FindAsync(run.Team, KeptMessage.Kind, KeptMessage.IdOf(post), ct);
        if (pace.WaitFor(post.Where.TenantId, post.Where.ConversationId) is var wait && wait > LongestWait)
            return new DueOutcome.Later(run.Now + wait, "The conversation has had as many messages as its limits allow.");
        // A message that is there already changes without notifying anybody.
        if (post is { Notice: not null, Reader: not null } && kept is null && admit is not null)
        {
            switch (await admit(run.Team, post, run.Item.Id, run.Now, ct))
            {
                case Admission.Goes(var asSent):
                    post = asSent;
                    break;
                case Admission.Waits(var why):
                    return Ended(run, post, DeliveryState.InDigest, why);
                case Admission.Drops(var why):
                    return Ended(run, post, DeliveryState.Dropped, why);
            }
        }

        return await deliver(run.Team, InItsPlace(post, kept?.Value), ct) switch
        {
            Delivery.Accepted(var id) => new DueOutcome.Done(Noted(Remember(post, kept, id), run, post, kept is null), []),
            // It was let through: whoever cannot be reached alone is told where they can be.
            Delivery.Refused(var why) when post.Instead is { } instead => Ended(run, post, DeliveryState.Refused, why) with { Says = [instead with { Notice = null }] },
            Delivery.Refused(var why) => new DueOutcome.Refused(why),
            Delivery.Later(var after, var why) => new DueOutcome.Later(run.Now + (after ?? Delay(age, run.Item.Id)), why),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    private static DueOutcome.Done Ended(DueRun run, Post post, DeliveryState state, string why) =>
        new(Commit.Nothing.Create(Delivered.Kind, Delivered.Of(post, run.Item.Id, state, why, run.Now)), []);

    // Answers are no news; of what comes by itself the table has a line.
    private static Commit Noted(Commit commit, DueRun run, Post post, bool isNew) =>
        post.How is PostHow.Send or PostHow.Keep && isNew ? commit.Create(Delivered.Kind, Delivered.Of(post, run.Item.Id, DeliveryState.Sent, null, run.Now)) : commit;

    private static Post InItsPlace(Post post, KeptMessage? kept) =>
        post.How != PostHow.Keep ? post : kept is null ? post with { How = PostHow.Send } : post with { How = PostHow.Replace, InPlaceOf = kept.MessageId };

    private static Commit Remember(Post post, Stored<KeptMessage>? old, string? id)
    {
        if (post.Handle is null || id is null || id == old?.Value.MessageId)
            return Commit.Nothing;
        return old is null
            ? Commit.Nothing.Create(KeptMessage.Kind, new(KeptMessage.IdOf(post), id))
            : Commit.Nothing.Replace(KeptMessage.Kind, old, old.Value with { MessageId = id });
    }

    // Twice as old each time: the count of attempts need not be kept.
    internal static TimeSpan Delay(TimeSpan age, string id)
    {
        var delay = age < FirstDelay ? FirstDelay : age > LongestDelay ? LongestDelay : age;
        return delay * BackOff.Jitter(id, age.Ticks);
    }
}
