using TeamBot.Storage;

namespace TeamBot.Links;

/// <summary>A team’s links.</summary>
public sealed class LinkStore(IDocuments documents)
{
    /// <summary>Links of one thing that are followed in each direction.</summary>
    public const int Most = 50;

    /// <summary>The link between two things, whichever was named first; null when there is none.</summary>
    public async Task<Stored<Link>?> BetweenAsync(TeamId team, string one, string other, CancellationToken ct) =>
        await documents.FindAsync(team, Link.Kept, Link.IdOf(one, other), ct) ?? await documents.FindAsync(team, Link.Kept, Link.IdOf(other, one), ct);

    /// <summary>What hangs together with a thing: first what it points to, then what points to it.</summary>
    public async Task<IReadOnlyList<Link>> OfAsync(TeamId team, string item, CancellationToken ct)
    {
        var from = await documents.QueryAsync(team, new Query<Link>(Link.Kept).Where(Link.FromField, item).OrderBy(Link.ToField).Page(Most), ct);
        var to = await documents.QueryAsync(team, new Query<Link>(Link.Kept).Where(Link.ToField, item).OrderBy(Link.FromField).Page(Most), ct);
        return [.. from.Items.Concat(to.Items).Select(stored => stored.Value)];
    }
}
