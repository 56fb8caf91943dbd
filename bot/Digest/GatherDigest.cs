using TeamBot.Attention;
using TeamBot.Dialogs;

namespace TeamBot.Digest;

/// <summary>Gathers what a digest says: over the person's own space and all their teams, and what was held back.</summary>
public sealed class GatherDigest(IEnumerable<DigestSource> sources, Roster roster)
{
    /// <param name="turn">The person's, in their own space.</param>
    /// <param name="held">What was held back, the oldest first.</param>
    public async Task<IReadOnlyList<DigestRow>> OfAsync(Turn turn, Preferences wants, IReadOnlyList<HeldPost> held, CancellationToken ct)
    {
        var rows = new List<DigestRow>();
        foreach (var (team, name) in await roster.SpacesAsync(turn with { Scope = Scope.Personal }, ct))
        {
            foreach (var source in sources)
                rows.AddRange((await source(turn with { Team = team, TeamName = name }, ct)).Select(row => row with { Team = team, TeamName = name }));
        }

        rows.RemoveAll(row => row.Type is { } type && wants.Off.Contains(type));
        return [.. rows.OrderBy(row => row.Part).ThenBy(row => row.Since), .. held.Select(post => new DigestRow(DigestPart.Held, Line(turn, post), post.At))];
    }

    /// <summary>Whether there is a reason to speak: something new since the last digest; in a new week, anything at all.</summary>
    public static bool IsWorthSaying(IReadOnlyList<DigestRow> rows, DateTimeOffset? lastAt, bool isNewWeek) =>
        rows.Count > 0 && (isNewWeek || rows.Any(row => row.Part == DigestPart.Held || row.Since > (lastAt ?? DateTimeOffset.MinValue)));

    private static string Line(Turn turn, HeldPost post)
    {
        var local = TimeZoneInfo.ConvertTime(post.At, turn.Zone);
        return string.Create(turn.Words.Culture, $"{turn.Words[$"day.{local.DayOfWeek.ToString().ToLowerInvariant()}"]} {local:HH:mm} · {post.Text}");
    }
}
