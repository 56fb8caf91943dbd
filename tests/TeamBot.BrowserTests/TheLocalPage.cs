using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamBot;

public sealed class TheLocalPage(Browser browser) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;
    private RunningBot _bot = null!;

    private string StoreFile => Path.Combine(_folder, "team.db");

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(StoreFile);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Creates_a_task_finishes_it_in_place_and_knows_it_after_a_restart()
    {
        var page = await browser.OpenAsync(_bot.Address);
        await SayAsync(page, "create task Renew the certificate by Friday");
        var card = page.GetByTestId("card").Last;
        await Expect(card).ToContainTextAsync(new System.Text.RegularExpressions.Regex("T-1.*Renew the certificate.*Friday [0-9]{4}-[0-9]{2}-[0-9]{2}", System.Text.RegularExpressions.RegexOptions.Singleline));
        var cards = await page.GetByTestId("card").CountAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Reopen" })).ToBeVisibleAsync();
        await Expect(page.GetByTestId("card")).ToHaveCountAsync(cards);

        await _bot.KillAsync();
        _bot = await RunningBot.StartAsync(StoreFile);
        page = await browser.OpenAsync(_bot.Address);
        await SayAsync(page, "done tasks", welcomed: false);
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("T-1");
    }

    [Fact]
    public async Task Lets_one_be_several_people_in_a_group_and_a_channel()
    {
        var page = await browser.OpenAsync(_bot.Address);
        await page.GetByTestId("group").ClickAsync();
        await page.GetByTestId("text").FillAsync("create task Book the room for @b");
        await page.GetByTestId("mentions").GetByRole(AriaRole.Button, new() { Name = "@Ben Ortiz" }).ClickAsync();
        await SayAsync(page, await page.GetByTestId("text").InputValueAsync());
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("Ben Ortiz");
        await page.GetByTestId("29:fang").ClickAsync();
        await SayAsync(page, "所有任务");
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("所有未完成任务");
        await page.GetByTestId("channel").ClickAsync();
        await SayAsync(page, "所有任务");
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("没有未完成的任务");
    }

    [Fact]
    public async Task Edits_a_task_in_a_form()
    {
        var page = await browser.OpenAsync(_bot.Address);
        await SayAsync(page, "create task Book the room");
        var card = page.GetByTestId("card").Last;
        await card.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        var form = page.GetByTestId("dialog");
        await form.GetByLabel("Title").FillAsync("");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(form).ToContainTextAsync("Title is needed.");
        await form.GetByLabel("Title").FillAsync("Book the large room");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(form).ToBeHiddenAsync();
        await Expect(card).ToContainTextAsync("Book the large room");
    }

    [Theory]
    [InlineData("29:ada", "The certificate expires on Monday", "Make something of this message", "Remind me of it", "When", "tomorrow at 5pm")]
    [InlineData("29:fang", "证书下周一到期", "用这条消息做点什么", "提醒我", "时间", "明天下午五点")]
    public async Task Makes_a_reminder_of_a_message(string person, string said, string menu, string offer, string when, string time)
    {
        var page = await browser.OpenAsync(_bot.Address);
        await page.GetByTestId(person).ClickAsync();
        await page.GetByTestId("group").ClickAsync();
        await page.GetByTestId("text").FillAsync(said);
        await page.GetByTestId("send").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = menu }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = offer }).Last.ClickAsync();
        var form = page.GetByTestId("dialog");
        await Expect(form.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(said);
        await form.GetByLabel(when).FillAsync(time);
        await form.Locator("button.style-positive").ClickAsync();
        await Expect(form).ToBeHiddenAsync();
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync(new System.Text.RegularExpressions.Regex($"B-1.*{said}.*17:00", System.Text.RegularExpressions.RegexOptions.Singleline));
    }

    [Fact]
    public async Task What_is_being_typed_into_a_card_stays_when_others_write()
    {
        var page = await browser.OpenAsync(_bot.Address);
        await page.GetByTestId("group").ClickAsync();
        await SayAsync(page, "log a risk");
        var risk = page.GetByLabel("Event");
        await risk.FillAsync("The vendor is late");
        var other = await browser.OpenAsync(_bot.Address);
        await other.GetByTestId("29:ben").ClickAsync();
        await other.GetByTestId("group").ClickAsync();
        await other.GetByTestId("text").FillAsync("Good morning");
        await other.GetByTestId("send").ClickAsync();
        await Expect(page.GetByText("Good morning")).ToBeVisibleAsync();
        await Expect(risk).ToHaveValueAsync("The vendor is late");
    }

    [Theory]
    [InlineData("29:ada", "remind me tomorrow at 5pm to send the report", "send the report", "Next morning")]
    [InlineData("29:fang", "提醒我明天下午五点交周报", "交周报", "第二天早上")]
    public async Task Goes_forward_to_what_is_due(string person, string remind, string what, string morning)
    {
        var page = await browser.OpenAsync(_bot.Address);
        await page.GetByTestId(person).ClickAsync();
        await SayAsync(page, remind);
        var reminders = page.GetByTestId("card").Filter(new() { HasText = what });
        await Expect(reminders).ToHaveCountAsync(1);
        await TravelAsync(page, "17:00");
        await Expect(reminders).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = morning }).ClickAsync();
        await Expect(page.GetByTestId("now")).ToContainTextAsync("09:00");
    }

    [Theory]
    [InlineData("29:ada", "create task Renew the certificate by Friday", "my tasks", "Edit")]
    [InlineData("29:fang", "创建任务 更新发布说明，下周三之前", "我的任务", "编辑")]
    public async Task Can_be_used_by_everybody(string person, string create, string list, string edit)
    {
        var page = await browser.OpenAsync(_bot.Address);
        await page.GetByTestId(person).ClickAsync();
        await SayAsync(page, create);
        await SayAsync(page, list);
        Assert.Empty((await page.RunAxe()).Violations.Select(fault => $"{fault.Id}: {fault.Help} {string.Join(' ', fault.Nodes.Select(node => node.Html))}"));
        await page.GetByRole(AriaRole.Button, new() { Name = edit }).First.ClickAsync();
        await Expect(page.GetByTestId("dialog")).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(fault => $"{fault.Id}: {fault.Help} {string.Join(' ', fault.Nodes.Select(node => node.Html))}"));
    }

    // With TEAMBOT_DOCS=true this renews the README's picture.
    [Fact]
    public async Task Looks_as_in_the_readme()
    {
        var page = await browser.OpenAsync(_bot.Address, height: 955);
        await page.GetByTestId("group").ClickAsync();
        await SayAsync(page, "create task Renew the certificate by Friday, high priority");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).Last.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reopen" })).ToBeVisibleAsync();
        await page.GetByTestId("29:fang").ClickAsync();
        await SayAsync(page, "创建任务 更新发布说明，交给 @Ben Ortiz，下周三之前");
        await SayAsync(page, "所有任务");
        var folder = Environment.GetEnvironmentVariable("TEAMBOT_DOCS") == "true" ? "docs" : "TestResults";
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, folder, "chat.png") });
    }

    /// <summary>Goes on to what is due until the clock shows that time; a digest, or what the bot keeps for itself, may come before.</summary>
    internal static async Task TravelAsync(IPage page, string time)
    {
        var now = page.GetByTestId("now");
        for (var shown = await now.InnerTextAsync(); !shown.EndsWith(time, StringComparison.Ordinal); shown = await now.InnerTextAsync())
        {
            await page.GetByTestId("next").ClickAsync();
            await Expect(now).Not.ToHaveTextAsync(shown);
            await Expect(now).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("[0-9]{2}:[0-9]{2}$"));
        }
    }

    // Says it and waits for what the bot posts in answer; it welcomes once, so not after a restart.
    private static async Task SayAsync(IPage page, string text, bool welcomed = true)
    {
        var bots = page.Locator("article", new() { Has = page.GetByText("TeamBot", new() { Exact = true }) });
        if (welcomed)
            await Expect(bots.First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var before = await bots.CountAsync();
        await page.GetByTestId("text").FillAsync(text);
        await page.GetByTestId("send").ClickAsync();
        await Expect(bots).ToHaveCountAsync(before + 1);
    }
}
