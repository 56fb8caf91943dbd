using TeamBot.Attention;
using TeamBot.Digest;

namespace TeamBot.Standups;

/// <summary>Stand-ups that wait for somebody’s answer. They ask and remind by themselves, so they are no reason for a digest. (H5)</summary>
public sealed class StandupsInDigest(StandupStore standups)
{
    public async Task<IReadOnlyList<DigestRow>> RowsAsync(Turn turn, CancellationToken ct)
    {
        var rows = new List<DigestRow>();
        foreach (var standup in (await standups.ActiveAsync(turn.Team, ct)).Select(stored => stored.Value))
        {
            if (await standups.LastRoundAsync(turn.Team, standup.Id, ct) is { Value: { ClosedAt: null } round }
                && await standups.EntryAsync(turn.Team, standup.Id, round.Day, turn.From, ct) is { Value: { IsAnswered: false, IsAway: false, AskedAt: not null } })
                rows.Add(new(DigestPart.Questions, turn.Words.Say("standup.digest", standup.Name, standup.Id, Days.Say(turn.Words, round.Of(turn.From)?.ClosesAt ?? round.ClosesAt, turn.Zone)), DateTimeOffset.MinValue) { Type = NotificationTypes.Standup });
        }

        return rows;
    }
}
