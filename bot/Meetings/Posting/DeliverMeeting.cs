using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Meetings.Posting;

/// <summary>
/// Brings notes from a personal chat to a team. Two teams are two commits: the team’s comes first and leaves a mark, so
/// that whoever goes on after a crash finds it, and the personal copy then says what it became.
/// </summary>
public sealed class DeliverMeeting(MeetingStore meetings, ShortIds ids, Deciding deciding, MeetingCard card, Outbox outbox, DueItems due, IDocuments documents) : IDueWork
{
    public const string WorkName = "meeting.post";

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var asked = run.Item.Payload.Deserialize(PostingJson.Default.PostingDue) ?? throw new JsonException("A stored posting is empty.");
        if (await meetings.FindAsync(run.Team, asked.Id, ct) is not { Value: { Posted: { As: null } to } meeting } read)
            return DueOutcome.Done.Quietly;
        var mark = PostedMark.IdOf(run.Team, asked.Id);
        var there = (await documents.FindAsync(to.Team, PostedMark.Kind, mark, ct))?.Value.As ?? await BringAsync(run, asked, meeting, mark, ct);
        var posted = meeting with { Posted = to with { As = there } };
        var turn = Turn.WhenDue(run.Item.Id, asked.By, run.Team, Scope.Personal, meeting.Home.Where, run.Now, TimeZoneInfo.Utc, asked.Tongue);
        return new DueOutcome.Done(
            Commit.Nothing.Replace(PostMeeting.Unaudited, read, posted),
            [await deciding.KeepAsync(turn, posted, 0, "", ct), Post.Send(meeting.Home.Where, NotesText.Posted(turn.Words, posted))]);
    }

    private async Task<MeetingId> BringAsync(DueRun run, PostingDue asked, Meeting meeting, string mark, CancellationToken ct)
    {
        var team = meeting.Posted!.Team;
        var decisions = (await meetings.DecisionsAsync(run.Team, meeting.Id, ct)).Select(stored => stored.Value).ToList();
        var (number, changes) = await ids.NextAsync(team, "M", ct);
        var id = new MeetingId(number);
        var firstDecision = 0;
        if (decisions.Count > 0)
        {
            (firstDecision, var taken) = await ids.NextAsync(team, "D", decisions.Count, ct);
            changes = changes.With(taken.Changes.AsSpan());
        }

        var renamed = decisions.Select((decision, i) => (decision.Id, As: new DecisionId(firstDecision + i))).ToDictionary(pair => pair.Id, pair => pair.As);
        var copy = meeting with
        {
            Id = id,
            Home = new(asked.Where, team.Scope),
            Posted = null,
            // What was decided in the personal chat stays there.
            Proposals = [.. meeting.Proposals.Where(proposal => proposal.IsOpen).Select((proposal, i) => proposal with { Number = i + 1, Follows = proposal.Follows is { } follows && renamed.TryGetValue(follows, out var now) ? now : null })],
        };
        ImmutableArray<Decision> brought = [.. decisions.Select(decision => decision with { Id = renamed[decision.Id], Meeting = id })];
        changes = brought.Aggregate(changes.Create(Meeting.Kind, copy), (all, decision) => all.Create(Decision.Kind, decision)).Create(PostedMark.Kind, new(mark, id));

        var turn = Turn.WhenDue(run.Item.Id, asked.By, team, team.Scope, asked.Where, run.Now, TimeZoneInfo.Utc, copy.Tongue) with { FromName = asked.Name };
        var notice = turn.Words.Say("post.by", asked.Name.Length > 0 ? asked.Name : asked.By);
        var shown = await card.ShowAsync(turn, new(copy, brought), new(0, notice, IsHome: true), ct);
        // Nobody waits for it in this team: whichever replica sees it first sends it.
        var posts = outbox.Reserve([Post.Keep(asked.Where, id.ToString(), shown) with { IsGenerated = copy.IsGenerated }]).Select(post => post.Free(run.Now, null) with { Attempts = 0 });
        await due.CommitAsync(team, Outbox.Promise(AuditEntry.Of(changes, run.Item.Id, run.Item.Id, run.Now, asked.By, WorkName, undoes: null), [.. posts]), ct);
        return id;
    }
}

/// <summary>Which notes go where, and who wants it.</summary>
internal sealed record PostingDue(MeetingId Id, ConversationReference Where, PersonId By, string Name, Tongue Tongue);

/// <summary>In the team: that the notes of a personal chat came, and as which meeting.</summary>
internal sealed record PostedMark(string Id, MeetingId As)
{
    public static readonly Kind<PostedMark> Kind = new("posted", PostingJson.Default.PostedMark, mark => mark.Id);

    public static string IdOf(TeamId from, MeetingId meeting) => Post.Hash($"{from} {meeting}");
}

[JsonSerializable(typeof(PostingDue))]
[JsonSerializable(typeof(PostedMark))]
[JsonSerializable(typeof(OfferData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class PostingJson : JsonSerializerContext;
