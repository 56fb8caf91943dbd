using Microsoft.Extensions.DependencyInjection;
using TeamBot.Meetings.Notes;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>“What did we decide about X?”, with who said it. (E5)</summary>
public sealed class FindingDecisions
{
    private const string Vendor = "Ada Park: We decided to use the new vendor for the certificate.\nBen Ortiz: Good.";
    private const string Chinese = "王磊：好，那就这么定，旧版本浏览器不再支持。\n李静：同意";

    [Fact]
    public async Task Are_found_by_what_they_are_about_in_either_language()
    {
        await using var team = new TestTeam("groupChat");
        await team.Pastes(Vendor);
        await team.Pastes(Chinese);
        await team.Pastes("Ada Park: Okay, so we decided to move the launch to December.\nBen Ortiz: Good.");

        Assert.Equal("Decisions about “the vendor”: D-1 The team decided to use the new vendor for the certificate. (M-1 Meeting · Tuesday 2026-11-24 · Ada Park)", await team.Says("what did we decide about the vendor?"));
        Assert.Contains("“We decided to use the new vendor for the certificate.”", team.Card().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.StartsWith("关于“浏览器”的决定：D-2 就这么定，旧版本浏览器不再支持", await team.Says("关于浏览器我们决定了什么？"), StringComparison.Ordinal);
        Assert.Contains("D-3", await team.Says("关于 launch 我们决定了什么？"), StringComparison.Ordinal);
        Assert.Equal("None of the 3 decisions that I have noted is about “parking”. “decisions” shows all of them.", await team.Says("what was decided about parking?"));
        Assert.Equal("Decision: D-2 就这么定，旧版本浏览器不再支持。 (M-2 会议 · Tuesday 2026-11-24 · 王磊)", await team.Says("show D-2"));
        Assert.Equal("决定：D-2 就这么定，旧版本浏览器不再支持。 (M-2 会议 · 周二 2026-11-24 · 王磊)", await team.Says("查看 D-2"));
        Assert.Equal("There is no decision D-9 here. “decisions” shows all that I have noted.", await team.Says("show D-9"));
        Assert.Matches("D-3 .*D-2 .*D-1 ", await team.Says("decisions"));
    }

    [Fact]
    public async Task Are_listed_in_pages_that_stay_under_24_KB()
    {
        await using var team = new TestTeam();
        Evidence said = new(0, new string('王', 40), TimeSpan.FromHours(7), new string('话', 220));
        await team.Services.GetRequiredService<IDocuments>().CommitAsync(team.Id(), Enumerable.Range(1, 12).Aggregate(Commit.Nothing, (all, i) =>
            all.Create(Decision.Kind, new(new(i), new(1), new string('题', 200), new(2026, 11, 24), new string('定', 220), said))), CancellationToken.None);
        await team.Says("我们做了哪些决定", locale: "zh-CN");

        var card = team.Card().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card), 8_000, 24 * 1024);
        Assert.Contains("第 1 页，共 2 页", card, StringComparison.Ordinal);
        await team.Clicks("下一页");
    }

    [Fact]
    public async Task Another_team_has_none_of_them()
    {
        await using var team = new TestTeam("groupChat");
        await team.Pastes(Vendor);
        var other = team.Activity("message");
        (other["text"], other["conversation"]!["id"]) = ("<at>TeamBot</at> what did we decide about the vendor?", "19:other");
        other["entities"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["type"] = "mention", ["mentioned"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "28:bot", ["name"] = "TeamBot" }, ["text"] = "<at>TeamBot</at>" });
        var before = team.Sent.Count;
        (await team.PostAsync(other)).EnsureSuccessStatusCode();

        Assert.Equal("No decision is noted here yet.", team.SaidSince(before).Single());
    }
}
