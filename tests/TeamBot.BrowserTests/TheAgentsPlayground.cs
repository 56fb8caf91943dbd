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
