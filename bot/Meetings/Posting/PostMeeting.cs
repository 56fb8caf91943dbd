using System.Collections.Immutable;
using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Meetings.Posting;

/// <summary>
/// Answers “post M-3 to Apollo” in the personal chat, where transcripts are handed over: the notes go to a team, and are
/// decided there and no longer here. (E3, E7)
/// </summary>
public sealed class PostMeeting(MeetingStore meetings, Deciding deciding, Roster roster, IDocuments documents) : IAnswer
{
    /// <summary>Decided here no more, and “undo” must not bring that back when the team has it.</summary>
    internal static readonly Kind<Meeting> Unaudited = Meeting.Kind with { Audited = false };

    // Not “team”: that is the team of a card.
    internal static readonly Slot Place = new("place", SlotKind.Text, Required: true) { Longest = 300 };

    public Intent Intent { get; } = new("meeting.post", [MeetingSlots.Meeting, Place],
        English: new(["(post|share|copy|move) [the] [notes|minutes] [of] {meeting} (to|into|with) [the] [team] {place}"], ["post M-3 to Apollo"]),
        Chinese: new(["[把|将] {meeting} [的] [纪要|会议纪要] (发到|发布到|分享到|转到|转发到|post to|share to) [团队] {place}"], ["把 M-3 发到阿波罗项目组"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        if (turn.Scope != Scope.Personal)
            return Reply.Say(words["post.alone"]);
        var own = Roster.SpaceOf(turn).Team;
        turn = turn with { Team = own };
        if (await meetings.ReadAsync(turn, heard, ct) is not { } read)
            return MeetingStore.Missing(turn, heard);
        if (read.Value.Posted is not null)
            return Reply.Say(NotesText.Posted(words, read.Value));
        var teams = await roster.TeamsAsync(own, ct);
        if (Named(teams, heard[Place.Name]!) is not var (team, name))
            return Reply.Say(teams.Values.All(known => known.Length == 0) ? words["post.noTeams"] : words.Say("post.unknown", heard[Place.Name], string.Join(words["list.comma"], teams.Values.Where(known => known.Length > 0).Order(StringComparer.Ordinal))));
        if (await documents.FindAsync(team, Speaker.Kind, turn.From.Value, ct) is not { Value.Chat: { } where })
            return Reply.Say(words.Say("post.noPlace", name));

        var posted = read.Value with { Posted = new(team, name, null) };
        var item = new DueItem($"post-{posted.Id}", DeliverMeeting.WorkName, turn.At, JsonSerializer.SerializeToElement(new(posted.Id, where, turn.From, turn.FromName, turn.Tongue), PostingJson.Default.PostingDue));
        var notice = NotesText.Posted(words, posted);
        return Reply.Say(notice) with
        {
            Of = own,
            Changes = Commit.Nothing.Replace(Unaudited, read, posted).Create(DueItem.Kind, item),
            Also = [await deciding.KeepAsync(turn, posted, 0, "", ct)],
        };
    }

    // By the id that a button carries, by the whole name, or by the part of it that only one has.
    private static (TeamId Team, string Name)? Named(ImmutableDictionary<string, string> teams, string said)
    {
        if (teams.TryGetValue(said, out var name))
            return (new(said), name);
        said = said.Trim(' ', '“', '”', '"', '。', '.');
        var same = teams.Where(team => team.Value.Equals(said, StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Count == 0)
            same = [.. teams.Where(team => said.Length > 0 && team.Value.Contains(said, StringComparison.OrdinalIgnoreCase))];
        return same is [var only] ? (new(only.Key), only.Value) : null;
    }
}
