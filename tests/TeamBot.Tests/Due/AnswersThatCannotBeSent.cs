using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Due;

public sealed class AnswersThatCannotBeSent
{
    private static readonly TeamId Own = TeamId.OfPerson("tenant", new("29:Ada Park"));

    [Fact]
    public async Task Are_sent_later_in_their_order_and_once()
    {
        await using var team = new TestTeam();
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.InternalServerError));
        await team.Says("create task Renew the certificate");
        await team.Says("创建任务 更新发布说明");
        team.Answers = Accepted;
        var before = team.Sent.Count;
        await team.Says("my tasks");
        await team.LaterAsync(TimeSpan.FromSeconds(10), before + 3);

        Assert.Equal(["T-1 Renew the certificate · Ada Park · Normal · Open", "T-2 更新发布说明 · Ada Park · 普通 · 进行中", "Your open tasks: T-1 Renew the certificate; T-2 更新发布说明"], team.SaidSince(before));
        // The call is seen a moment before its item is deleted.
        for (var i = 0; i < 2000 && (await LeftAsync(team)).Any(); i++)
            await Task.Yield();
        Assert.Empty(await LeftAsync(team));
    }

    [Fact]
    public async Task Wait_as_long_as_Teams_asks()
    {
        await using var team = new TestTeam();
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(3)) } });
        await team.Says("create task Renew the certificate");
        Assert.Single(team.Sent);
        team.Answers = Accepted;
        var item = Assert.Single(await LeftAsync(team));
        Assert.Equal(team.Clock.GetUtcNow().AddMinutes(3), item.WakesAt);
        await team.LaterAsync(TimeSpan.FromMinutes(3), 2);
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", team.SaidSince(1).Single());
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "refuses messages of the bot")]
    [InlineData(HttpStatusCode.NotFound, "was answered 404 NotFound")]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, "was answered 413 RequestEntityTooLarge")]
    public async Task Are_reported_and_not_sent_again_when_that_would_not_help(HttpStatusCode status, string problem)
    {
        await using var team = new TestTeam();
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(new(status));
        await team.Says("create task Renew the certificate");
        team.Answers = Accepted;

        Assert.Single(team.Sent);
        Assert.Empty(await LeftAsync(team));
        var undone = Assert.Single(await team.Services.GetRequiredService<DueItems>().UndoneAsync(Own, CancellationToken.None)).Value;
        Assert.Equal(Undone.Refused, undone.Why);
        Assert.Contains(problem, undone.Problem, StringComparison.Ordinal);
        var where = new ConversationReference("", "a:Ada Park", null, "", "", "tenant");
        Assert.Equal(status == HttpStatusCode.Forbidden, await team.Services.GetRequiredService<IDocuments>().IsBlockedAsync(Own, where, CancellationToken.None));
        Assert.Equal("T-2 Book the room · Ada Park · Normal · Open", await team.Says("create task Book the room"));
    }

    [Fact]
    public async Task Are_sent_after_a_restart()
    {
        await using var team = new TestTeam();
        team.Answers = (_, _) => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.ServiceUnavailable) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(1)) } });
        await team.Says("create task 更新发布说明");
        await team.RestartsAsync();
        team.Answers = Accepted;
        await team.LaterAsync(TimeSpan.FromMinutes(1), 2);

        Assert.Equal("T-1 更新发布说明 · Ada Park · 普通 · 进行中", team.SaidSince(1).Single());
        Assert.Contains("更新发布说明", team.Sent.Last().Body!["attachments"]![0]!["content"]!["fallbackText"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_nothing_behind_when_they_could_be_sent()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("create task Renew the certificate");
        await team.Clicks("Done");
        await team.Says("help");
        Assert.Empty(await LeftAsync(team));
    }

    private static Task<HttpResponseMessage?> Accepted(HttpRequestMessage request, CancellationToken ct) => Task.FromResult<HttpResponseMessage?>(null);

    private static async Task<IEnumerable<DueItem>> LeftAsync(TestTeam team)
    {
        var documents = team.Services.GetRequiredService<IDocuments>();
        return (await documents.AcrossTeamsAsync(new Query<DueItem>(DueItem.Kind).OrderBy(DueItem.WakesField), CancellationToken.None)).Select(item => item.Document.Value).Where(item => item.Work == SendPost.WorkName);
    }
}
