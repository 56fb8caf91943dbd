using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamBot;

/// <summary>The bot in Microsoft’s own test client, which speaks to it as Teams does.</summary>
public sealed partial class TheAgentsPlayground(Browser browser) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;
    private RunningBot _bot = null!;
    private Process _playground = null!;
    private Uri _address = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await RunningBot.StartAsync(Path.Combine(_folder, "team.db"));
        var script = Path.Combine(RunningBot.Root, "tests", "TeamBot.BrowserTests", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
        var start = new ProcessStartInfo("node", [script, "start", "-e", new Uri(_bot.Address, "/api/messages").ToString(), "-c", "msteams", "-p", "0", "--disable-telemetry"]) { WorkingDirectory = _folder };
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        start.Environment["BROWSER"] = "none";
        (_playground, var port) = await RunningBot.LaunchAsync(start, "Listening on ");
        _address = new($"http://127.0.0.1:{Digits().Match(port).Value}/");
    }

    public async ValueTask DisposeAsync()
    {
        _playground.Kill(entireProcessTree: true);
        await _playground.WaitForExitAsync();
        _playground.Dispose();
        await _bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Keeps_tasks_in_the_personal_chat_the_group_chat_and_the_channel()
    {
        var page = await browser.OpenAsync(_address, width: 1400, height: 950);
        var box = page.Locator("[role=textbox][data-lexical-editor=true]").First;
        var send = page.Locator("button[aria-label='Send Message']");

        await box.WaitForAsync();
        await Expect(page.Locator(".ac-adaptiveCard").First).ToBeVisibleAsync();
        await box.ClickAsync();
        await page.Keyboard.TypeAsync("create task Renew the certificate by Friday");
        await send.Last.ClickAsync();
        await FinishAsync(page, "Renew the certificate");

        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Group Chat" }).ClickAsync();
        await Expect(page.Locator(".ac-adaptiveCard").First).ToBeVisibleAsync();
        await MentionAsync(page, box);
        await page.Keyboard.TypeAsync(" create task Book the room");
        await send.Last.ClickAsync();
        await FinishAsync(page, "Book the room");

        await page.GetByRole(AriaRole.Treeitem, new() { Name = "My Team - General" }).ClickAsync();
        var post = page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true });
        await MentionAsync(page, page.Locator(".fui-Card", new() { Has = post }).Locator("[role=textbox]"));
        await page.Keyboard.TypeAsync(" create task Write the release notes");
        await post.ClickAsync();
        await FinishAsync(page, "Write the release notes");
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, "TestResults", "playground.png") });
    }

    [Fact]
    public async Task Logs_a_risk_with_its_form_and_opens_a_ticket_by_answers()
    {
        var page = await OpenAsync();
        await SayAsync(page, "log a risk");
        var form = page.Locator(".ac-adaptiveCard").Last;
        await Expect(form).ToContainTextAsync("Probability (1 to 5)");
        await form.GetByLabel("Event").FillAsync("The vendor may be late");
        await ChooseAsync(page, form, "Probability (1 to 5)", "4 – Likely");
        await ChooseAsync(page, form, "Impact (1 to 5)", "5 – Critical");
        await form.GetByRole(AriaRole.Button, new() { Name = "Log", Exact = true }).ClickAsync();
        await Expect(page.Locator(".ac-adaptiveCard", new() { HasText = "4 × 5 = 20 Critical" })).ToBeVisibleAsync();

        await SayAsync(page, "提个工单");
        await SayAsync(page, "VPN 每小时断一次");
        await Expect(page.Locator(".ac-adaptiveCard").Last).ToContainTextAsync("S-1");
        await Expect(page.Locator(".ac-adaptiveCard").Last).ToContainTextAsync("VPN 每小时断一次");
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, "TestResults", "playground-forms.png") });
    }

    [Fact]
    public async Task Gets_a_reminder_in_the_personal_chat()
    {
        var page = await OpenAsync();
        await SayAsync(page, "remind me tomorrow at 5pm to send the report");
        var cards = page.Locator(".ac-adaptiveCard", new() { HasText = "send the report" });
        await Expect(cards).ToHaveCountAsync(1);
        await _bot.TravelAsync(TimeSpan.FromDays(2));
        await Expect(cards).ToHaveCountAsync(2);
        await cards.Last.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await Expect(cards.Last).ToContainTextAsync("Done");
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, "TestResults", "playground-reminder.png") });
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await browser.OpenAsync(_address, width: 1400, height: 950);
        await Expect(page.Locator(".ac-adaptiveCard").First).ToBeVisibleAsync();
        return page;
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("[role=textbox][data-lexical-editor=true]").First.ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Locator("button[aria-label='Send Message']").Last.ClickAsync();
        await Expect(page.GetByText(text, new() { Exact = true }).Last).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(IPage page, ILocator form, string label, string choice)
    {
        await form.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice }).ClickAsync();
    }

    private static async Task MentionAsync(IPage page, ILocator box)
    {
        await box.WaitForAsync();
        await box.ClickAsync();
        await page.Keyboard.TypeAsync("@Tes");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Test Bot" }).ClickAsync();
    }

    private static async Task FinishAsync(IPage page, string title)
    {
        var card = page.Locator(".ac-adaptiveCard", new() { HasText = title }).Last;
        await Expect(card).ToContainTextAsync("T-1");
        await card.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await Expect(page.Locator(".ac-adaptiveCard", new() { HasText = title }).Last.GetByRole(AriaRole.Button, new() { Name = "Reopen", Exact = true })).ToBeVisibleAsync();
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
