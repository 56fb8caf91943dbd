using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Membership;

/// <summary>Whoever is in a team is known from the start, and no longer once they have left.</summary>
public sealed class ComingToATeam
{
    [Fact]
    public async Task Knows_250_people_by_name_and_says_nothing_to_them()
    {
        await using var team = new TestTeam("channel");
        ListOfMembers.In(team, ["Ada Park", .. Enumerable.Range(1, 248).Select(i => $"Member {i:D3}"), "Zoe Quill"]);
        await ArrivesAsync(team);
        await team.SettlesAsync();

        Assert.Empty(team.Sent);
        Assert.StartsWith("T-1 Write the docs · Zoe Quill · Normal · Open", await team.Says("create task Write the docs for Zoe Quill"), StringComparison.Ordinal);
        Assert.Equal("Your open tasks: T-1 Write the docs", await AloneAsync(team, "Zoe Quill", "my tasks"));
    }

    [Fact]
    public async Task Shows_the_teams_work_no_more_to_somebody_who_left_until_they_are_back()
    {
        await using var team = new TestTeam("channel");
        ListOfMembers.In(team, "Ada Park");
        await team.Says("create task Renew the certificate", "Ben Ortiz");
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await AloneAsync(team, "Ben Ortiz", "my tasks"));

        var changed = team.Activity("conversationUpdate");
        changed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:Ben Ortiz" });
        using var answer = await team.PostAsync(changed);
        Assert.Equal("You have no open tasks. “create task …” makes one.", await AloneAsync(team, "Ben Ortiz", "my tasks"));

        await team.Says("hello", "Ben Ortiz");
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await AloneAsync(team, "Ben Ortiz", "my tasks"));
    }

    [Fact]
    public async Task Takes_nobody_for_gone_who_left_only_one_channel_of_the_team()
    {
        await using var team = new TestTeam("channel");
        var list = ListOfMembers.In(team, "Ada Park", "Ben Ortiz");
        await team.Says("create task Renew the certificate", "Ben Ortiz");
        var changed = team.Activity("conversationUpdate");
        changed["channelData"]!["eventType"] = "channelMemberRemoved";
        changed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:Ben Ortiz" });
        using var answer = await team.PostAsync(changed);
        team.Clock.Advance(TimeSpan.FromMinutes(1));
        await team.SettlesAsync();

        Assert.Equal(1, list.Asked);
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await AloneAsync(team, "Ben Ortiz", "my tasks"));
    }

    [Fact]
    public async Task Reads_the_list_once_for_all_who_come_in_the_same_minute()
    {
        await using var team = new TestTeam("channel");
        var list = ListOfMembers.In(team, "Ada Park", "Ben Ortiz", "Chen Yu");
        foreach (var name in new[] { "Ben Ortiz", "Chen Yu" })
        {
            var changed = team.Activity("conversationUpdate");
            changed["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:" + name });
            using var answer = await team.PostAsync(changed);
        }

        Assert.Equal(0, list.Asked);
        team.Clock.Advance(TimeSpan.FromMinutes(1));
        await team.SettlesAsync();
        Assert.Equal(1, list.Asked);
        Assert.StartsWith("T-1 Write the docs · Chen Yu", await team.Says("create task Write the docs for Chen Yu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_id_in_Microsoft_Entra_that_comes_with_a_message()
    {
        await using var team = new TestTeam("channel");
        var said = team.Activity("message");
        (said["text"], said["from"]!["aadObjectId"]) = ("my tasks", "aad-1");
        using var answer = await team.PostAsync(said);

        var ada = await team.Services.GetRequiredService<IDocuments>().FindAsync(TeamId.OfTeam("tenant", "19:general"), Speaker.Kind, "29:Ada Park", TestContext.Current.CancellationToken);
        Assert.Equal("aad-1", ada!.Value.ObjectId);
    }

    [Fact]
    public void Takes_nobody_for_gone_by_a_list_that_may_go_on()
    {
        Stored<Speaker> ben = new(Speaker.New(new("29:Ben Ortiz"), "Ben Ortiz"), "1");
        var list = new MembersList([new(new("29:Ada Park"), "Ada Park", null, true)], IsWhole: false);

        Assert.Equal([new RosterChange(null, Speaker.New(new("29:Ada Park"), "Ada Park"))], RosterChange.Between([ben], list, default));
        Assert.Contains(RosterChange.Between([ben], list with { IsWhole = true }, default), change => change.IsGoing && change.Now.Id.Value == "29:Ben Ortiz");
    }

    private static async Task ArrivesAsync(TestTeam team)
    {
        var installed = team.Activity("installationUpdate");
        installed["action"] = "add";
        using var answer = await team.PostAsync(installed);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> AloneAsync(TestTeam team, string person, string text)
    {
        team.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = team.Sent.Count;
        var message = Standups.AStandup.Alone(team.Activity("message", person), person);
        message["text"] = text;
        using var answer = await team.PostAsync(message);
        return string.Join('\n', team.SaidSince(before));
    }
}
