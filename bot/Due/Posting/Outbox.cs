using System.Collections.Immutable;
using System.Text.Json;
using TeamBot.Storage;

namespace TeamBot.Due.Posting;

/// <summary>
/// Posts that are promised. Each is a due item in the same commit as what it tells of, held by this replica, which sends
/// it at once and then deletes it. When the replica dies in between, the lease runs out and another sends it.
/// </summary>
public sealed class Outbox(Replica me, TimeProvider clock)
{
    private long _last;

    /// <summary>The items for the posts, in their order; to be created in the commit, and run after it by <see cref="DueRunner.RunLanesAsync"/>.</summary>
    public ImmutableArray<DueItem> Reserve(IEnumerable<Post> posts) => [.. posts.Select(post =>
    {
        var now = clock.GetUtcNow();
        return new DueItem($"{NextTick(now):D19}-{me.Name}", SendPost.WorkName, now, JsonSerializer.SerializeToElement(post, DueJson.Default.Post))
        {
            Lane = post.Lane,
        }.Held(me.Name, now + DueRunner.Lease);
    })];

    public static Commit Promise(Commit commit, ImmutableArray<DueItem> posts) => posts.Aggregate(commit, (all, post) => all.Create(DueItem.Kind, post));

    // A post's id is its place in the conversation, and its key: it can be created once.
    private long NextTick(DateTimeOffset now)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(now.UtcTicks, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }
}
