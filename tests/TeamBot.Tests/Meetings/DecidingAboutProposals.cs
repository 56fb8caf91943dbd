using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>What was agreed to do becomes a task only when somebody who was there approves it. (E6, E7, F8, M1, N1, N4, idea 5, complaints 27 and 30)</summary>
public sealed class DecidingAboutProposals : IAsyncLifetime
{
    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync()
    {
        await _team.Says("hi", from: "Ben Ortiz");
        await _team.Pastes();
    }

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Nothing_is_a_task_before_it_is_approved()
    {
        Assert.Equal(["Approve", "Edit", "Reject", "Next", "Approve all", "In Chinese"], _team.Buttons());
        Assert.Contains("no open tasks", await _team.Says("all tasks"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_approved_is_a_task_of_who_said_so_linked_to_the_meeting_and_the_decision()
    {
        Assert.StartsWith("T-1 “Renew the certificate by Friday” was made for Ben Ortiz. M-1: Notes of “Meeting”", await _team.Clicks("Approve"), StringComparison.Ordinal);

        // The card is changed in place, and Ben is told alone.
        Assert.Contains(_team.Sent, sent => sent.Method == "PUT" && sent.Path.EndsWith("/19:launch/activities/card-1", StringComparison.Ordinal));
        Assert.Contains("T-1 Renew the certificate by Friday · Ben Ortiz · Friday 2026-11-27 · Normal · Open", await _team.Says("show T-1"), StringComparison.Ordinal);
        Assert.Equal(
            "What hangs together with T-1\nT-1 Renew the certificate by Friday · Open\n   came from D-1 The team decided to use the new vendor for the certificate. · Tuesday 2026-11-24\n      decided in M-1 Meeting · Tuesday 2026-11-24",
            await _team.Says("trace T-1"));
        Assert.Equal(
            "What hangs together with M-1\nM-1 Meeting · Tuesday 2026-11-24\n   decided D-1 The team decided to use the new vendor for the certificate. · Tuesday 2026-11-24\n      led to T-1 Renew the certificate by Friday · Open",
            await _team.Says("trace M-1"));
    }

    [Theory]
    [InlineData("approve action no. 1 of M-1")]
    [InlineData("approve #1")]
    [InlineData("approve the first one")]
    [InlineData("approve 1 of M-1")]
    [InlineData("批准第1条")]
    [InlineData("批准第一条")]
    public async Task Are_named_by_their_number(string said)
    {
        await _team.Says(said);

        Assert.Equal(["Approved", "Open", "Open", "Open"], (await _team.Meeting())!.Proposals.Select(one => one.State.ToString()));
    }

    [Theory]
    [InlineData("approve T-1")]
    [InlineData("approve action T-1 of M-1")]
    [InlineData("approve the budget")]
    public async Task Are_not_approved_by_what_is_no_number(string said)
    {
        await _team.Says(said);

        Assert.All((await _team.Meeting())!.Proposals, one => Assert.True(one.IsOpen));
    }

    [Fact]
    public async Task What_nobody_took_has_no_owner_and_says_so()
    {
        await _team.Says("approve action 2 of M-1");

        Assert.Contains("T-1 The next step is that somebody needs to review the help pages by Monday · needs owner · Monday 2026-11-30", await _team.Says("show T-1"), StringComparison.Ordinal);
        Assert.Contains("待定负责人", await _team.Says("查看 T-1", locale: "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("T-1 The next step is that somebody needs to review the help pages by Monday · Ada Park", await _team.Says("assign T-1 to me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_rejected_leaves_nothing_and_undo_opens_it_again()
    {
        Assert.StartsWith("Item 1 “Renew the certificate by Friday” was rejected; nothing came of it. “undo” opens it again.", await _team.Clicks("Reject"), StringComparison.Ordinal);
        Assert.Contains("no open tasks", await _team.Says("all tasks"), StringComparison.OrdinalIgnoreCase);

        await _team.Says("undo");
        Assert.All((await _team.Meeting())!.Proposals, one => Assert.True(one.IsOpen));
    }

    [Fact]
    public async Task Undo_takes_an_approval_back()
    {
        await _team.Clicks("Approve");

        Assert.StartsWith("Undone", await _team.Says("undo"), StringComparison.Ordinal);
        Assert.StartsWith("There is no T-1", await _team.Says("show T-1"), StringComparison.Ordinal);
        Assert.True((await _team.Meeting())!.Proposals[0].IsOpen);
        Assert.Equal("M-1: Notes of “Meeting”, Tuesday 2026-11-24.", _team.Sent.Last(sent => sent.Body?["attachments"] is not null && sent.Method == "PUT").Body!["summary"]!.GetValue<string>()[..44]);
        Assert.StartsWith("T-2 “Renew", await _team.Says("approve action 1 of M-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_approved_at_once_but_not_what_is_only_a_risk()
    {
        Assert.StartsWith("3 tasks were made.", await _team.Clicks("Approve all"), StringComparison.Ordinal);

        Assert.Equal([("Approved", "T-1"), ("Approved", "T-2"), ("Approved", "T-3"), ("Open", null)], (await _team.Meeting())!.Proposals.Select(one => (one.State.ToString(), one.Became)));
        Assert.StartsWith("R-1 “", await _team.Clicks("Log as risk", cardsAgo: 1), StringComparison.Ordinal);
        Assert.Contains("the vendor may be late", await _team.Says("show R-1"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("led to R-1", await _team.Says("trace M-1"), StringComparison.Ordinal);
        Assert.Equal("Every action of M-1 is decided already; nothing was changed.", await _team.Says("approve all actions of M-1"));
    }

    [Fact]
    public async Task A_second_press_and_a_second_person_make_nothing_twice()
    {
        await _team.Clicks("Approve");
        Assert.StartsWith("Item 1 was approved already by Ada Park: T-1. Nothing was changed.", await _team.Clicks("Approve", cardsAgo: 2), StringComparison.Ordinal);
        Assert.StartsWith("Item 1 was approved already by Ada Park: T-1. Nothing was changed.", await _team.Clicks("Reject", from: "Ben Ortiz", cardsAgo: 3), StringComparison.Ordinal);

        Assert.StartsWith("There is no T-2", await _team.Says("show T-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_press_in_the_same_moment_make_one_task()
    {
        var presses = await Task.WhenAll(_team.Clicks("Approve"), _team.Clicks("Approve", from: "Ben Ortiz"));

        Assert.Single(presses, answer => answer.StartsWith("T-1 “Renew", StringComparison.Ordinal));
        Assert.Single(presses, answer => answer.StartsWith("Item 1 was approved already by ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_changed_since_the_card_was_drawn_is_not_approved_unseen()
    {
        var before = _team.Card().DeepClone();
        await _team.Says("rename action 1 of M-1 to Renew the wildcard certificate");

        var stale = before["actions"]!.AsArray().First(action => action!["title"]!.GetValue<string>() == "Approve")!["data"]!.DeepClone().AsObject();
        Assert.StartsWith("This was changed meanwhile, so nothing was done. Here it is as it is now.", Words(await Press(stale)), StringComparison.Ordinal);
        var all = before["actions"]!.AsArray().First(action => action!["title"]!.GetValue<string>() == "Approve all")!["data"]!.DeepClone().AsObject();
        Assert.StartsWith("This was changed meanwhile, so nothing was done.", Words(await Press(all)), StringComparison.Ordinal);
        Assert.StartsWith("T-1 “Renew the wildcard certificate” was made for Ben Ortiz.", await _team.Clicks("Approve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_goes_on_without_deciding()
    {
        await _team.Clicks("Next");
        Assert.Contains("Make item 2 a task? Open: 4.", _team.Card().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_changed_by_a_form_first()
    {
        var edit = _team.Card()["actions"]!.AsArray().First(action => action!["title"]!.GetValue<string>() == "Edit")!["data"]!.AsObject();
        var form = (await _team.Invokes("task/fetch", edit.DeepClone().AsObject()))["task"]!["value"]!;
        Assert.Equal("Change action 1 of M-1", form["title"]!.GetValue<string>());
        var send = form["card"]!["content"]!["actions"]![0]!["data"]!.DeepClone().AsObject();
        (send["title"], send["owner"], send["due"]) = ("Renew it all", "29:Ada Park", "2026-12-01");
        await _team.Invokes("task/submit", send);

        Assert.StartsWith("T-1 “Renew it all” was made for Ada Park.", await _team.Clicks("Approve"), StringComparison.Ordinal);
        Assert.Contains("Tuesday 2026-12-01", await _team.Says("show T-1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assign action 2 of M-1 to @Ben Ortiz", "Ben Ortiz  2026-11-30")]
    [InlineData("action 3 of M-1 is due next Monday", "Ada Park  2026-11-30")]
    [InlineData("把 M-1 的行动项 2 交给我", "Ada Park  2026-11-30")]
    public async Task Is_changed_by_words_too(string said, string expected)
    {
        await _team.Says(said.Replace("@Ben Ortiz", "<at>Ben Ortiz</at>", StringComparison.Ordinal), mentions: said.Contains('@', StringComparison.Ordinal) ? ["Ben Ortiz"] : []);

        var number = said.Contains('3', StringComparison.Ordinal) ? 3 : 2;
        var changed = (await _team.Meeting())!.Of(number)!;
        Assert.Equal(expected, $"{changed.OwnerName}  {changed.Due}");
        Assert.True(changed.IsOpen);
    }

    [Fact]
    public async Task Somebody_who_was_not_there_decides_nothing()
    {
        Assert.Equal("Only those who were in M-1 may decide about it: Ada Park, Ben Ortiz. Nothing was changed.", await _team.Clicks("Approve", from: "Li Wei"));
        Assert.Equal("Only those who were in M-1 may decide about it: Ada Park, Ben Ortiz. Nothing was changed.", await _team.Says("reject action 1 of M-1", from: "Li Wei"));
        Assert.StartsWith("T-1 “Renew", await _team.Clicks("Approve", from: "Ben Ortiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_here_was_there_whoever_handed_it_in_decides()
    {
        await _team.Pastes("Speaker 1: I will renew the licence by Friday.\nSpeaker 2: Good.", from: "Li Wei");

        Assert.StartsWith("Only those who were in M-2 may decide about it", await _team.Says("approve action 1 of M-2"), StringComparison.Ordinal);
        Assert.StartsWith("T-1 “Renew the licence by Friday” was made; it needs owner.", await _team.Says("approve action 1 of M-2", from: "Li Wei"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_of_the_team_decides_also_where_they_were_not_there()
    {
        await using var team = new TestTeam("channel");
        await team.Says("make me an owner", from: "Cleo Diaz");
        await team.Pastes();
        Assert.Equal("Only those who were in M-1 may decide about it (Ada Park, Ben Ortiz), and the owners of the team. Nothing was changed.", await team.Says("reject action 1 of M-1", from: "Li Wei"));
        Assert.StartsWith("T-1 “Renew", await team.Clicks("Approve", from: "Cleo Diaz"), StringComparison.Ordinal);

        await team.Pastes("Speaker 1: I will renew the licence by Friday.\nSpeaker 2: Good.", from: "Li Wei");
        Assert.StartsWith("Only those who were in M-2", await team.Says("approve action 1 of M-2"), StringComparison.Ordinal);
        Assert.StartsWith("T-2 “Renew the licence by Friday” was made; it needs owner.", await team.Says("approve action 1 of M-2", from: "Cleo Diaz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_changes_of_an_approval_are_one_commit()
    {
        await _team.Clicks("Approve");
        var audit = await _team.Services.GetRequiredService<IDocuments>().QueryAsync(_team.Id(), new Query<AuditEntry>(AuditEntry.Audit).Where(AuditEntry.ByField, "29:Ada Park").OrderByDescending(AuditEntry.IdField).Page(4), CancellationToken.None);

        Assert.Single(audit.Items.Select(entry => entry.Value.Cause).Distinct());
        Assert.Equal(["link", "link", "meeting", "task"], audit.Items.Select(entry => entry.Value.Kind).Order(StringComparer.Ordinal));
    }

    private async Task<JsonNode> Press(JsonObject data)
    {
        var activity = _team.Activity("invoke");
        (activity["name"], activity["replyToId"], activity["value"]) = ("adaptiveCard/action", "card-1", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data } });
        using var answer = await _team.PostAsync(activity);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!;
    }

    private static string Words(JsonNode shown) => shown["fallbackText"]!.GetValue<string>();
}
