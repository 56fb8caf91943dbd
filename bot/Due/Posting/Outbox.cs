using System.Collections.Immutable;
using System.Globalization;
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
    /// <param name="behind">The place that they come behind, though another replica gave it, whose clock may be ahead; 0 for none.</param>
    public ImmutableArray<DueItem> Reserve(IEnumerable<Post> posts, long behind = 0) => [.. posts.Select(post =>
    {
        var now = clock.GetUtcNow();
        return new DueItem($"{NextPlace(Math.Max(now.UtcTicks, behind + 1)):D19}-{me.Name}", SendPost.WorkName, now, JsonSerializer.SerializeToElement(post, DueJson.Default.Post))
        {
            Lane = post.Lane,
        }.Held(me.Name, now + DueRunner.Lease);
    })];

    public static Commit Promise(Commit commit, ImmutableArray<DueItem> posts) => posts.Aggregate(commit, (all, post) => all.Create(DueItem.Kind, post));

    /// <summary>The place of a post among those of its conversation, by the id of its item.</summary>
    public static long PlaceOf(DueItem post) => long.Parse(post.Id.AsSpan(0, 19), NumberStyles.None, CultureInfo.InvariantCulture);

    // A post's id is its place in the conversation, a time in ticks, and its key: it can be created once.
    private long NextPlace(long earliest)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(earliest, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }
}
