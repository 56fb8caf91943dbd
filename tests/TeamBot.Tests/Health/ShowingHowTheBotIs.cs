using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due;

namespace TeamBot.Health;

/// <summary>What the bot could not do is seen and can be done again. (N5)</summary>
public sealed class ShowingHowTheBotIs
{
    [Fact]
    public async Task Says_that_all_is_well()
    {
        await using var team = new TestTeam();
        await LookedAsync(team);

        Assert.Equal(
            """
            Health at Tuesday 2026-11-24 09:00 (UTC)
            • Store: SQLite, it answers.
            • Last look for what is due: 1 s ago.
            • Nothing is overdue in my own work.
            • Nothing was given up for this team in the last 30 days.
            • Language model: none is configured; the built-in grammar does it all.
            • Secret: I use none that could end.
            """.ReplaceLineEndings("\n"),
            // Whoever speaks first gets a digest item, and it may look for that before this is answered.
            (await team.Says("health")).Replace("due: 0 s ago", "due: 1 s ago", StringComparison.Ordinal));
        Assert.StartsWith("运行状态，周二 2026-11-24 17:00 (Asia/Shanghai)\n• 存储：SQLite，正常。\n• 上次检查到期事项：", await team.Says("健康检查", zone: "Asia/Shanghai"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_what_was_given_up_and_sends_it_again_once()
    {
        await using var team = new TestTeam();
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.RequestEntityTooLarge));
        await team.Says("create task Renew the certificate");
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(null);

        var health = await team.Says("health");
        Assert.Contains("• Given up for this team in the last 30 days: 1\n   – Tuesday 2026-11-24 09:00 (UTC): a message, refused by Teams\n   “resend failed” tries them again.\n", health, StringComparison.Ordinal);

        var before = team.Sent.Count;
        Assert.Equal("I am trying it again now; “health” shows if it fails.", (await team.Says("resend failed")).Split('\n')[0]);
        await team.LaterAsync(TimeSpan.FromSeconds(1), before + 2);
        Assert.Equal(["I am trying it again now; “health” shows if it fails.", "T-1 Renew the certificate · Ada Park · Normal · Open"], team.SaidSince(before));
        Assert.Equal("Nothing failed that could be done again.", await team.Says("resend failed"));
        Assert.Equal("没有可以重发的失败项。", await team.Says("重发失败的消息"));
    }

    [Fact]
    public async Task Counts_the_conversations_that_refuse_it()
    {
        await using var team = new TestTeam("groupChat");
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.Forbidden));
        await team.Says("help");
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(null);

        Assert.Contains("\n• Conversations that refuse my messages: 1. Adding me there again ends that.\n", await team.Says("health"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Answers_whoever_runs_it(string path)
    {
        await using var team = new TestTeam();

        Assert.Equal("Healthy", await team.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    // The loop looks on a thread of its own.
    private static async Task LookedAsync(TestTeam team)
    {
        var loop = team.Services.GetRequiredService<DueLoop>();
        for (var i = 0; i < 100_000 && loop.LookedAt is null; i++)
            await Task.Yield();
    }
}
