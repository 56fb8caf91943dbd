using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Storage;

namespace TeamBot.Owners;

/// <summary>Who owns a team, and what owners may. (M1)</summary>
public sealed class OwningATeam : IAsyncDisposable
{
    private const string AdaIsFirst = "Ada Park is an owner of this team now, the first that I know of. Everybody here can see this; owners may make others owners, and decide about the notes of every meeting. “undo” takes it back.";

    private readonly TestTeam _team = new("channel");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Begins_with_whoever_added_the_bot()
    {
        await ArrivesAsync("Ada Park", 2);
        Assert.Equal("Owners of this team: Ada Park. They may decide about the notes of every meeting of the team.", await _team.Says("who are the owners?", from: "Ben Ortiz"));
        Assert.Equal("本团队的所有者：Ada Park。他们可以决定团队所有会议纪要里的事项。", await _team.Says("谁是团队所有者？", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Begins_so_also_where_there_are_too_many_for_a_welcome()
    {
        await ArrivesAsync("Cleo Diaz", 101);
        Assert.Empty(_team.Sent);
        Assert.Equal("Owners of this team: whoever added me (I do not know the name yet). They may decide about the notes of every meeting of the team.", await _team.Says("who are the owners?", from: "Ben Ortiz"));
        Assert.Equal("Ben Ortiz is an owner of this team now. “undo” takes it back.", await _team.Says("make <at>Ben Ortiz</at> an owner", from: "Cleo Diaz", mentions: "Ben Ortiz"));
    }

    [Fact]
    public async Task Is_not_lost_with_an_only_owner_who_leaves()
    {
        await _team.Says("make me an owner", from: "Ben Ortiz");
        var left = _team.Activity("conversationUpdate", "Ada Park");
        left["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:Ben Ortiz" });
        using var _ = await _team.PostAsync(left);

        Assert.Equal(AdaIsFirst, await _team.Says("make me an owner"));
        Assert.StartsWith("Owners of this team: Ada Park.", await _team.Says("who are the owners?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_change_when_the_bot_is_added_again()
    {
        await ArrivesAsync("Ada Park", 2);
        await ArrivesAsync("Ben Ortiz", 2);
        Assert.StartsWith("Owners of this team: Ada Park.", await _team.Says("who are the owners?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_given_to_the_first_who_asks_where_nobody_knows_an_owner_and_said_to_all()
    {
        Assert.Equal("I do not know of an owner of this team: I was added before I noted that. “make me an owner” makes you the first.", await _team.Says("who are the owners?"));
        Assert.Equal("I do not know of an owner of this team yet, so nothing was changed. Whoever says “make me an owner” is the first, and can then make others owners.", await _team.Says("make <at>Ben Ortiz</at> an owner", mentions: "Ben Ortiz"));
        Assert.Equal(AdaIsFirst, await _team.Says("make me an owner"));
        Assert.Equal("/connector/v3/conversations/19:general;messageid=7/activities/" + _team.LastId, _team.Sent.Last().Path);

        Assert.Equal("Only an owner of this team may change its owners: Ada Park. Nothing was changed.", await _team.Says("make me an owner", from: "Ben Ortiz"));
        Assert.Equal("只有本团队的所有者可以更改所有者：Ada Park。没有改动任何内容。", await _team.Says("把我设为团队所有者", from: "Ben Ortiz", locale: "zh-CN"));
    }

    [Fact]
    public async Task Is_given_and_taken_by_owners_and_the_last_stays()
    {
        await _team.Says("make me an owner");
        Assert.Equal("Ben Ortiz is an owner of this team now. “undo” takes it back.", await _team.Says("make <at>Ben Ortiz</at> an owner", mentions: "Ben Ortiz"));
        Assert.Equal("Ben Ortiz is an owner of this team already; nothing was changed.", await _team.Says("make <at>Ben Ortiz</at> an owner", mentions: "Ben Ortiz"));
        Assert.StartsWith("Owners of this team: Ada Park, Ben Ortiz.", await _team.Says("who are the owners?"), StringComparison.Ordinal);

        Assert.Equal("Ada Park is not an owner of this team any more. “undo” takes it back.", await _team.Says("remove <at>Ada Park</at> as owner", from: "Ben Ortiz", mentions: "Ada Park"));
        Assert.Equal("Only an owner of this team may change its owners: Ben Ortiz. Nothing was changed.", await _team.Says("remove <at>Ben Ortiz</at> as owner", mentions: "Ben Ortiz"));
        Assert.Equal("Ada Park is not an owner of this team; nothing was changed.", await _team.Says("remove <at>Ada Park</at> as owner", from: "Ben Ortiz", mentions: "Ada Park"));
        Assert.Equal("Ben Ortiz is the last owner of this team, so nothing was changed. Make somebody else an owner first.", await _team.Says("remove me as owner", from: "Ben Ortiz"));
    }

    [Fact]
    public async Task Is_audited_and_comes_back_by_undo()
    {
        await _team.Says("make me an owner");
        await _team.Says("make <at>Ben Ortiz</at> an owner", mentions: "Ben Ortiz");
        Assert.Equal("Undone: the list of owners is as it was before.", await _team.Says("undo"));
        Assert.StartsWith("Owners of this team: Ada Park.", await _team.Says("who are the owners?"), StringComparison.Ordinal);

        var audit = await _team.Services.GetRequiredService<IDocuments>().QueryAsync(TeamId.OfTeam("tenant", "19:general"), new Query<AuditEntry>(AuditEntry.Audit).Where(AuditEntry.ByField, "29:Ada Park").OrderByDescending(AuditEntry.IdField), CancellationToken.None);
        Assert.Equal(["history.undo", "owner.add", "owner.add"], audit.Items.Select(entry => entry.Value.Intent));
    }

    [Fact]
    public async Task Is_of_one_team_only()
    {
        await _team.Says("make me an owner");
        var elsewhere = _team.Activity("message");
        (elsewhere["text"], elsewhere["channelData"]) = ("who are the owners?", new JsonObject { ["team"] = new JsonObject { ["id"] = "19:other" } });
        var before = _team.Sent.Count;
        (await _team.PostAsync(elsewhere)).EnsureSuccessStatusCode();
        Assert.StartsWith("I do not know of an owner of this team", Assert.Single(_team.SaidSince(before)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupChat", "A group chat has no owners: all in it are equal. About the notes of a meeting those decide who were in it. Owners are of a team; say it in one of its channels.")]
    [InlineData("personal", "Our own chat is yours alone. Owners are of a team; say it in one of its channels.")]
    public async Task Is_of_teams_alone(string scope, string said)
    {
        await using var team = new TestTeam(scope);
        Assert.Equal(said, await team.Says("make me an owner"));
        Assert.Equal(said, await team.Says("remove me as owner"));
        Assert.Equal(said, await team.Says("who are the owners?"));
    }

    [Fact]
    public async Task Is_free_again_when_its_only_owner_was_erased()
    {
        var stored = new TeamOwners([PersonId.Erased("1a2b")]);
        await _team.Services.GetRequiredService<IDocuments>().CommitAsync(TeamId.OfTeam("tenant", "19:general"), Commit.Nothing.Create(TeamOwners.Kind, stored), CancellationToken.None);
        Assert.StartsWith("I do not know of an owner of this team", await _team.Says("who are the owners?"), StringComparison.Ordinal);
        Assert.Equal(AdaIsFirst, await _team.Says("make me an owner"));
    }

    private async Task ArrivesAsync(string by, int people)
    {
        _team.Answers = (request, _) => Task.FromResult(request.Method != HttpMethod.Get ? null : new HttpResponseMessage
        {
            Content = new StringContent(new JsonObject { ["members"] = new JsonArray([.. Enumerable.Range(0, people).Select(n => new JsonObject { ["id"] = n == 0 ? "29:Ada Park" : $"29:{n}", ["name"] = n == 0 ? "Ada Park" : $"Person {n}" })]) }.ToJsonString()),
        });
        var installed = _team.Activity("installationUpdate", by);
        installed["action"] = "add";
        installed["from"] = new JsonObject { ["id"] = "29:" + by };
        (await _team.PostAsync(installed)).EnsureSuccessStatusCode();
    }
}
