using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TeamBot.Cards;

namespace TeamBot;

/// <summary>Every card as a browser draws it, wide and as narrow as a phone.</summary>
public sealed class TheCards(Browser browser) : IAsyncLifetime
{
    private static readonly CardDeck Deck = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;
    private RunningBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(Path.Combine(_folder, "team.db"));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(360)]
    public async Task Are_drawn_whole_and_can_be_used_by_everybody(int width)
    {
        var page = await browser.OpenAsync(_bot.Address, width: width);
        foreach (var name in Deck.Names.Order(StringComparer.Ordinal))
        {
            var sample = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RunningBot.Root, "adaptive-cards", name + ".sample.json")));
            var card = System.Text.Encoding.UTF8.GetString(Deck.Render(name, sample, name).Json.Span);
            await page.EvaluateAsync("json => document.getElementById('messages').replaceChildren(bubble({ id: 'card', kind: 'bot', at: '2026-11-24T09:00:00Z', card: JSON.parse(json) }))", card);

            await Assertions.Expect(page.Locator(".ac-adaptiveCard")).ToBeVisibleAsync();
            Assert.False(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.ac-adaptiveCard *')].some(part => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'hidden')"), $"{name} is cut off at {width} pixels.");
            Assert.Empty((await page.RunAxe()).Violations.Select(fault => $"{name}: {fault.Id}: {fault.Help} {string.Join(' ', fault.Nodes.Select(node => node.Html))}"));
            await page.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, "TestResults", $"card-{name}-{width}.png") });
        }
    }
}
