using System.Net;
using Microsoft.Extensions.Configuration;
using TeamBot.Attention;

namespace TeamBot.Health;

/// <summary>What was sent to whom and whether it arrived, who cannot be reached, and what may fail soon. (N5, idea 7)</summary>
public sealed class KnowingWhatArrived
{
    [Fact]
    public async Task Lists_what_was_sent_what_waits_and_what_did_not_arrive_and_resends_only_that()
    {
        await using var team = new TestTeam("groupChat");
        Assert.Equal("I have sent nothing here by myself in the last 14 days.", await team.Says("deliveries"));
        await team.SaysAlone("hi", "Ben Ortiz");
        await team.SaysAlone("hi", "Ada Park");
        await team.SaysAlone("pause until Friday", "王芳");
        await team.Says("hello", "王芳");
        await team.Says("create task One for <at>Ben Ortiz</at>", mentions: "Ben Ortiz");
        await team.Says("create task Two for <at>王芳</at>", mentions: "王芳");
        await team.Says("decline T-1 because I am away", "Ben Ortiz");
        team.Answers = (request, _) => Task.FromResult<HttpResponseMessage?>(request.RequestUri!.AbsolutePath.Contains("Ada", StringComparison.Ordinal) ? new(HttpStatusCode.RequestEntityTooLarge) : null);
        await team.Says("decline T-2 because I am away", "王芳");
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(null);

        Assert.Equal(
            """
            What I sent by myself, the newest first:
            • Tuesday 2026-11-24 09:00 (UTC): answers to my tasks, to Ada Park: did not arrive (refused by Teams)
            • Tuesday 2026-11-24 09:00 (UTC): answers to my tasks, to Ada Park: sent
            • Tuesday 2026-11-24 09:00 (UTC): task assignments, to 王芳: waits for the digest (paused)
            • Tuesday 2026-11-24 09:00 (UTC): task assignments, to Ben Ortiz: sent
            “resend failed” tries those that failed again, and no others.
            """.ReplaceLineEndings("\n"),
            await team.Says("deliveries"));
        Assert.Contains("\n• My last message did not reach: Ada Park.", await team.Says("health"), StringComparison.Ordinal);

        team.Clock.Advance(TimeSpan.FromSeconds(5));
        var before = team.Sent.Count;
        await team.Says("resend failed");
        await team.LaterAsync(TimeSpan.FromSeconds(1), before + 2);
        Assert.Equal(["王芳 declined T-2 “Two”; it is back where it was. Reason: I am away"], team.ReadBy("Ada Park").Skip(2));
        Assert.StartsWith("我主动发送的消息，最新的在前：\n• 周二 2026-11-24 09:00 (UTC)：任务答复，发给 Ada Park：已发送\n", await team.Says("发送情况"), StringComparison.Ordinal);
        Assert.DoesNotContain("My last message did not reach", await team.Says("health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_for_whoever_blocks_or_removes_it_in_all_teams_and_begins_again_when_they_add_it()
    {
        await using var team = new TestTeam("groupChat");
        await team.SaysAlone("hi", "Ben Ortiz");
        await InstallsAsync(team, "remove", "Ben Ortiz");
        var before = team.Sent.Count;
        await team.Says("create task One for <at>Ben Ortiz</at>", mentions: "Ben Ortiz");
        team.Clock.Advance(TimeSpan.FromSeconds(2));
        // It is said in the group instead.
        Assert.Equal(["T-1 One · Ben Ortiz · Normal · Open", "<at>Ben Ortiz</at> T-1 “One” was given to you. Say “accept T-1” or “decline T-1”.\nI could not reach you alone. “why did I get this?” says why it came, “turn off task assignments” ends such messages."], team.SaidSince(before));
        Assert.Contains("\n• My last message did not reach: Ben Ortiz. They have blocked or removed me", await team.Says("health"), StringComparison.Ordinal);
        Assert.Contains("最近一条消息没有送达：Ben Ortiz。", await team.Says("健康检查"), StringComparison.Ordinal);

        await InstallsAsync(team, "add", "Ben Ortiz");
        await team.Says("create task Two for <at>Ben Ortiz</at>", mentions: "Ben Ortiz");
        Assert.Contains(team.ReadBy("Ben Ortiz"), said => said.Contains("T-2 Two", StringComparison.Ordinal));
        Assert.DoesNotContain("My last message did not reach", await team.Says("health"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-06-30", "• Secret: it ends on Wednesday 2027-06-30, in 218 days.", "Healthy")]
    [InlineData("2026-12-10", "• ⚠ Secret: it ends on Thursday 2026-12-10 (16 days). Make a new one now: after that day I can say nothing in Teams.", "Degraded")]
    [InlineData(null, "• Secret: I cannot see when it ends. Write its last day into Teams:SecretExpiresOn, and I warn before it.", "Healthy")]
    public void Warns_before_a_secret_ends(string? day, string line, string health)
    {
        var settings = new Dictionary<string, string?> { ["Teams:AppId"] = "app", ["Teams:ClientSecret"] = "hush", ["Teams:SecretExpiresOn"] = day };
        var secret = BotSecret.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var now = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(line, ShowHealth.Line(secret, Words.English, now, DateOnly.FromDateTime(now.Date)));
        Assert.Equal(health == "Degraded", secret.IsPressing(now));
    }

    [Fact]
    public void Refuses_to_start_with_a_day_that_is_none()
    {
        var settings = new Dictionary<string, string?> { ["Teams:AppId"] = "app", ["Teams:ClientSecret"] = "hush", ["Teams:SecretExpiresOn"] = "soon" };
        var wrong = Assert.Throws<CannotStartException>(() => BotSecret.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Equal("Teams:SecretExpiresOn is “soon”; it must be a day, written 2027-06-30.", wrong.Message);
    }

    private static async Task InstallsAsync(TestTeam team, string action, string person)
    {
        team.Clock.Advance(TimeSpan.FromSeconds(3));
        var activity = team.Activity("installationUpdate", person).InOwnChat(person);
        activity["action"] = action;
        using var answer = await team.PostAsync(activity);
        answer.EnsureSuccessStatusCode();
    }
}
