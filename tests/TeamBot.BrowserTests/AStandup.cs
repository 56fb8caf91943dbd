using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamBot;

/// <summary>A whole stand-up in the local page, by setting the clock forward. (D1, D6, D7, D10, D12)</summary>
public sealed class AStandup(Browser browser) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;
    private RunningBot _bot = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await RunningBot.StartAsync(Path.Combine(_folder, "team.db"));
        _page = await browser.OpenAsync(_bot.Address, zone: "Asia/Shanghai", height: 1000);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("29:ada", "stand-up weekdays at 9:30, close at 11:00", "Blocked", "Closed", "Make it a risk", "1 of 3 answered", "3 of 3 answered")]
    [InlineData("29:fang", "工作日 9:30 站会，11 点截止", "阻塞", "已截止", "登记为风险", "3 人中 1 人已回答", "3 人中 3 人已回答")]
    public async Task Is_set_up_held_answered_and_closed(string owner, string setUp, string blocked, string closed, string risk, string one, string all)
    {
        foreach (var person in new[] { "29:ada", "29:fang", "29:ben", owner })
        {
            // Whoever opens their chat for the first time is greeted there.
            await GoAsync(person, "personal");
            await Expect(_page.GetByTestId("card")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
            await GoAsync(person, "channel");
            await SayAsync(person == "29:fang" ? "你好" : "hello");
        }

        await SayAsync(setUp);
        await Expect(Card).ToContainTextAsync("09:30–11:00");
        await TheLocalPage.TravelAsync(_page, "09:30");
        await AnswerAsync("29:ada", "Release notes", "Renew the certificate", "");
        await GoAsync(owner, "channel");
        await Expect(Card).ToContainTextAsync(one);
        await AnswerAsync("29:ben", "Load test", "Fix the login problem", "The test system is down since Monday");
        await AnswerAsync("29:fang", "更新发布说明", "整理测试数据", "");
        await GoAsync(owner, "channel");
        await Expect(Card).ToContainTextAsync(all);
        await Expect(Card).ToContainTextAsync(new Regex($"{blocked}.*The test system is down since Monday", RegexOptions.Singleline));
        Assert.Empty((await _page.RunAxe()).Violations.Select(fault => $"{fault.Id}: {fault.Help}"));
        var folder = Environment.GetEnvironmentVariable("TEAMBOT_DOCS") == "true" ? "docs" : "TestResults";
        await Card.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, folder, owner == "29:ada" ? "standup.png" : "standup-zh.png") });

        await TheLocalPage.TravelAsync(_page, "11:00");
        await Expect(Card).ToContainTextAsync(closed);
        await Card.GetByRole(AriaRole.Button, new() { Name = risk }).ClickAsync();
        await Expect(Card).ToContainTextAsync("R-1");
    }

    private ILocator Card => _page.GetByTestId("card").Last;

    private async Task GoAsync(string person, string place)
    {
        await _page.GetByTestId(person).ClickAsync();
        await _page.GetByTestId(place).ClickAsync();
    }

    private async Task AnswerAsync(string person, params string[] answers)
    {
        await GoAsync(person, "personal");
        for (var i = 0; i < answers.Length; i++)
            await Card.Locator("textarea").Nth(i).FillAsync(answers[i]);
        await Card.Locator("button.style-positive").ClickAsync();
        await Expect(Card).ToContainTextAsync("U-1");
        await Expect(Card.Locator("textarea").First).ToHaveValueAsync(answers[0]);
    }

    private async Task SayAsync(string text)
    {
        var cards = await _page.GetByTestId("card").CountAsync();
        await _page.GetByTestId("text").FillAsync(text);
        await _page.GetByTestId("send").ClickAsync();
        await Expect(_page.GetByTestId("card")).Not.ToHaveCountAsync(cards);
    }
}
