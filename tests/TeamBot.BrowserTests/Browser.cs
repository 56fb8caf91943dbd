using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TeamBot.Browser))]

namespace TeamBot;

/// <summary>The Chrome, Chromium or Edge that is installed here; tests are skipped where there is none, but not with CI=true.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _missing = "";

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // As patient as clicks are: two processes and a browser share what the machine has.
        Assertions.SetDefaultExpectTimeout(20_000);
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        foreach (var options in found is null ? [new() { Channel = "chrome" }, new() { Channel = "msedge" }] : new BrowserTypeLaunchOptions[] { new() { ExecutablePath = found } })
        {
            try
            {
                options.Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
                _browser = await _playwright.Chromium.LaunchAsync(options);
                return;
            }
            catch (PlaywrightException missing)
            {
                _missing = $"No Chrome, Chromium or Edge was found on this machine. {missing.Message}";
            }
        }
    }

    /// <summary>A fresh page, as somebody with this language and zone has it.</summary>
    public async Task<IPage> OpenAsync(Uri address, string locale = "en-US", string zone = "Europe/Berlin", int width = 900, int height = 860)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip(_missing);
        var context = await (_browser ?? throw new InvalidOperationException(_missing)).NewContextAsync(new() { Locale = locale, TimezoneId = zone, ViewportSize = new() { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
