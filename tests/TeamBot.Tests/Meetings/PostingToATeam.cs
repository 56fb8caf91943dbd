using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due;
using TeamBot.Meetings.Posting;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>Notes of a transcript that was handed over in the personal chat, posted to a team. (E3, E7)</summary>
public sealed class PostingToATeam : IAsyncDisposable
{
    private const string Going = "M-1 is being posted to Apollo; it is decided there now.";

    private readonly TestTeam _team = new();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Is_offered_below_the_notes_to_who_is_in_a_team()
    {
        await InChannelAsync("hi");
        var said = await _team.Pastes();
        Assert.EndsWith("Post M-1 to a team? It is then decided there. Press, or say “post M-1 to Apollo”.", said, StringComparison.Ordinal);
        Assert.Equal(["Apollo"], _team.Buttons());

        await PostsAsync(() => _team.Clicks("Apollo"), Going);
        Assert.Equal("M-1 was posted: it is M-1 of Apollo now, and is decided there.", await _team.Clicks("Apollo", cardsAgo: CardsSinceOffer()));
    }

    [Fact]
    public async Task Is_not_offered_to_who_is_in_none()
    {
        Assert.DoesNotContain("Post M-1 to a team?", await _team.Pastes(), StringComparison.Ordinal);
        Assert.Equal("I do not know of a team that you are in: add me to one and say something to me there. Nothing was done.", await _team.Says("post M-1 to Apollo"));
    }

    [Fact]
    public async Task Makes_it_a_meeting_of_that_team_where_the_person_talks_to_the_bot()
    {
        await InChannelAsync("hi");
        await _team.Pastes();
        var posts = await PostsAsync(() => _team.Says("post M-1 to apollo"), Going);

        var there = posts.Single(sent => sent.Path == "/connector/v3/conversations/19:general/activities");
        var words = there.Body!["summary"]!.GetValue<string>();
        Assert.StartsWith("Ada Park posted these notes from our own chat. M-1: Notes of “Meeting”, Tuesday 2026-11-24. Decisions: D-1 The team decided to use the new vendor for the certificate.", words, StringComparison.Ordinal);
        Assert.Contains("M-1 was posted: it is M-1 of Apollo now, and is decided there.", posts.Select(sent => sent.Body!["text"]?.GetValue<string>()));
        Assert.Equal(3, (await MeetingAsync())!.Proposals.Count(proposal => proposal.Kind == ProposalKind.Task));
    }

    [Fact]
    public async Task Is_decided_there_and_no_longer_in_the_personal_chat()
    {
        await InChannelAsync("hi", from: "Ben Ortiz");
        await InChannelAsync("hi");
        await _team.Pastes();
        await PostsAsync(() => _team.Says("把 M-1 发到 Apollo"), "正在把 M-1 发到 Apollo，之后在那里处理。");

        Assert.Equal("M-1 was posted: it is M-1 of Apollo now, and is decided there.", await _team.Says("approve action 1 of M-1"));
        Assert.StartsWith("T-1 “Renew the certificate by Friday” was made for Ben Ortiz.", await InChannelAsync("approve action 1 of M-1", from: "Ben Ortiz"), StringComparison.Ordinal);
        Assert.Contains("T-1", await InChannelAsync("show T-1"), StringComparison.Ordinal);
        Assert.StartsWith("There is no T-1 here", await _team.Says("show T-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_behind_what_was_decided_before()
    {
        await InChannelAsync("hi");
        await _team.Pastes();
        await _team.Says("approve action 3 of M-1");
        await PostsAsync(() => _team.Says("post M-1 to Apollo"), Going);

        var copy = (await MeetingAsync())!;
        Assert.All(copy.Proposals, proposal => Assert.True(proposal.IsOpen));
        Assert.Equal(Enumerable.Range(1, copy.Proposals.Length), copy.Proposals.Select(proposal => proposal.Number));
        Assert.Equal(2, copy.Proposals.Count(proposal => proposal.Kind == ProposalKind.Task));
    }

    [Fact]
    public async Task Is_done_once_however_often_it_is_asked_for()
    {
        await InChannelAsync("hi");
        await _team.Pastes();
        await PostsAsync(() => _team.Says("post M-1 to Apollo"), Going);
        Assert.Equal("M-1 was posted: it is M-1 of Apollo now, and is decided there.", await _team.Says("post M-1 to Apollo"));

        await _team.RestartsAsync();
        Assert.Equal("M-1 was posted: it is M-1 of Apollo now, and is decided there.", await _team.Says("post M-1 to Apollo"));
        Assert.Null(await MeetingAsync(2));
    }

    [Fact]
    public async Task Is_not_taken_back_by_undo_where_the_team_has_it()
    {
        await InChannelAsync("hi");
        await _team.Pastes();
        await _team.Says("approve action 1 of M-1");
        await PostsAsync(() => _team.Says("post M-1 to Apollo"), Going);

        Assert.StartsWith("M-1 was changed", await _team.Says("undo"), StringComparison.Ordinal);
        Assert.Equal("M-1 was posted: it is M-1 of Apollo now, and is decided there.", await _team.Says("approve action 2 of M-1"));
    }

    [Fact]
    public async Task Goes_on_after_a_crash_between_the_two_commits()
    {
        await InChannelAsync("hi");
        await _team.Pastes();
        await PostsAsync(() => _team.Says("post M-1 to Apollo"), Going);
        var (documents, own) = (_team.Services.GetRequiredService<IDocuments>(), _team.Id());
        var stored = (await documents.FindAsync(own, Meeting.Kind, "M-1", CancellationToken.None))!;
        var half = stored.Value with { Posted = stored.Value.Posted! with { As = null } };
        var due = new PostingDue(half.Id, half.Home.Where with { ConversationId = "19:general" }, half.KeptBy, "Ada Park", Tongue.English);
        var before = _team.Sent.Count;
        await _team.Services.GetRequiredService<DueItems>().CommitAsync(own, Commit.Nothing.Replace(PostMeeting.Unaudited, stored, half)
            .Create(DueItem.Kind, new("post-M-1", DeliverMeeting.WorkName, _team.Clock.GetUtcNow(), JsonSerializer.SerializeToElement(due, PostingJson.Default.PostingDue))), CancellationToken.None);
        await _team.LaterAsync(TimeSpan.FromSeconds(1), before + 2);

        Assert.Equal(new MeetingId(1), (await _team.Meeting())!.Posted!.As);
        Assert.Null(await MeetingAsync(2));
    }

    [Fact]
    public async Task Goes_only_to_a_team_of_the_person_with_a_place_to_post()
    {
        await InChannelAsync("hi", from: "Ben Ortiz");
        await _team.Pastes();
        Assert.Equal("I do not know of a team that you are in: add me to one and say something to me there. Nothing was done.", await _team.Says("post M-1 to Apollo"));

        await InChannelAsync("hi <at>Ada Park</at>", from: "Ben Ortiz", mentions: "Ada Park");
        Assert.Equal("“Zeus” is not one of your teams that I know, or several have that name: Apollo. Nothing was done.", await _team.Says("post M-1 to Zeus"));
        Assert.Equal("I do not know in which channel of Apollo to post it. Say something to me there once, then ask again. Nothing was done.", await _team.Says("post M-1 to Apollo"));
        Assert.Null(await MeetingAsync());
    }

    [Fact]
    public async Task Is_for_the_personal_chat()
    {
        await using var team = new TestTeam("groupChat");
        Assert.Equal("These notes are here already. “post M-3 to a team” is for our own chat, where transcripts are handed over.", await team.Says("post M-1 to Apollo"));
    }

    private int CardsSinceOffer()
    {
        var cards = _team.Sent.Where(sent => sent.Body?["attachments"] is not null).Reverse().Select(sent => sent.Body!["summary"]!.GetValue<string>()).ToList();
        return cards.FindIndex(summary => summary.StartsWith("Post M-1 to a team?", StringComparison.Ordinal));
    }

    // The answer comes at once; the team's card, the card here and a line below it when it is done.
    private async Task<(string Method, string Path, JsonNode? Body)[]> PostsAsync(Func<Task<string>> ask, string answer)
    {
        var before = _team.Sent.Count;
        Assert.StartsWith(answer, await ask(), StringComparison.Ordinal);
        for (var i = 0; i < 60 && !_team.Sent.Skip(before).Any(sent => sent.Path == "/connector/v3/conversations/19:general/activities"); i++)
            await _team.LaterAsync(TimeSpan.FromSeconds(1), _team.Sent.Count);
        await _team.LaterAsync(TimeSpan.FromSeconds(1), before + 4);
        return [.. _team.Sent.Skip(before)];
    }

    private async Task<string> InChannelAsync(string text, string from = "Ada Park", params string[] mentions)
    {
        var before = _team.Sent.Count;
        var activity = _team.Activity("message", from);
        activity["text"] = text;
        activity["conversation"] = new JsonObject { ["id"] = "19:general;messageid=7", ["conversationType"] = "channel", ["tenantId"] = "tenant" };
        activity["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = "19:general", ["name"] = "Apollo" } };
        foreach (var name in mentions)
            activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "29:" + name, ["name"] = name }, ["text"] = $"<at>{name}</at>" });
        (await _team.PostAsync(activity)).EnsureSuccessStatusCode();
        return string.Join('\n', _team.SaidSince(before));
    }

    private async Task<Meeting?> MeetingAsync(int number = 1) =>
        (await _team.Services.GetRequiredService<IDocuments>().FindAsync(TeamId.OfTeam("tenant", "19:general"), Meeting.Kind, $"M-{number}", CancellationToken.None))?.Value;
}
