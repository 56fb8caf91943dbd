using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamBot;

/// <summary>A transcript in the local page, from the file to the task. (E7, E8, E11, M3)</summary>
public sealed partial class TheNotesOfAMeeting(Browser browser) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;
    private RunningBot _bot = null!;

    // With TEAMBOT_DOCS=true the README's pictures are renewed.
    private static string Pictures => Environment.GetEnvironmentVariable("TEAMBOT_DOCS") == "true" ? "docs" : "TestResults";

    private static string Transcripts => Path.Combine(RunningBot.Root, "tests", "TeamBot.Tests", "Meetings", "Transcripts");

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(Path.Combine(_folder, "team.db"));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("29:ada", "billing-weekly.vtt", "Approve", "Edit", "Save", "en")]
    [InlineData("29:fang", "payment-weekly.vtt", "批准", "修改", "保存", "zh")]
    public async Task Go_from_the_file_to_an_approved_task(string person, string file, string approve, string edit, string save, string language)
    {
        var page = await browser.OpenAsync(_bot.Address, height: 1700);
        await page.GetByTestId(person).ClickAsync();
        await Expect(page.GetByTestId("card")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await page.Locator("#file").SetInputFilesAsync(Path.Combine(Transcripts, file));
        await page.GetByTestId("send").ClickAsync();
        var card = page.GetByTestId("card").Last;
        await Expect(card).ToContainTextAsync("M-1");
        await Expect(card).ToContainTextAsync("D-1");
        Assert.Empty((await page.RunAxe()).Violations);
        await card.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, Pictures, $"notes-{language}.png") });

        await card.GetByRole(AriaRole.Button, new() { Name = edit, Exact = true }).ClickAsync();
        await page.Locator("#dialog input").First.FillAsync("Call the customers");
        await page.Locator("#dialog").GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).ClickAsync();
        await Expect(card).ToContainTextAsync("Call the customers");
        await card.GetByRole(AriaRole.Button, new() { Name = approve, Exact = true }).ClickAsync();
        await Expect(card).ToContainTextAsync(Made());
        Assert.Empty((await page.RunAxe()).Violations);
        await card.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, "TestResults", $"notes-{language}-approved.png") });
    }

    [Fact]
    public async Task Come_as_a_Word_document_that_the_person_allowed()
    {
        var page = await browser.OpenAsync(_bot.Address);
        await Expect(page.GetByTestId("card")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await page.Locator("#file").SetInputFilesAsync(Path.Combine(Transcripts, "billing-weekly.vtt"));
        await page.GetByTestId("send").ClickAsync();
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("M-1");
        await page.GetByTestId("text").FillAsync("export M-1 as Word");
        await page.GetByTestId("send").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow M-1.docx" }).ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "M-1.docx" }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        await Expect(page.GetByText("The minutes of M-1 are in your files.")).ToBeVisibleAsync();
    }

    [GeneratedRegex("✓ T-1")]
    private static partial Regex Made();
}
