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
        var names = Deck.Names.Order(StringComparer.Ordinal).ToArray();
        // Nothing that is said meanwhile draws the page anew.
        await page.EvaluateAsync("cards => events.close() ?? document.getElementById('messages').replaceChildren(...cards.map(([name, json]) => bubble({ id: name, kind: 'bot', at: '2026-11-24T09:00:00Z', card: JSON.parse(json) })))", names.Select(name => new[] { name, CardOf(name) }));

        // One look at all of them: the page is read for accessibility once.
        Assert.Empty((await page.RunAxe()).Violations.Select(fault => $"{fault.Id}: {fault.Help} {string.Join(' ', fault.Nodes.Select(node => node.Html))}"));
        foreach (var (i, name) in names.Index())
        {
            var card = page.Locator(".ac-adaptiveCard").Nth(i);
            await Assertions.Expect(card).ToBeVisibleAsync();
            Assert.False(await card.EvaluateAsync<bool>("card => [...card.querySelectorAll('*')].some(part => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'hidden')"), $"{name} is cut off at {width} pixels.");
            await card.ScreenshotAsync(new() { Path = Path.Combine(RunningBot.Root, "TestResults", $"card-{name}-{width}.png") });
        }
    }

    private static string CardOf(string name)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(RunningBot.Root, "adaptive-cards", name + ".sample.json")));
        return System.Text.Encoding.UTF8.GetString(Deck.Render(name, sample, name).Json.Span);
    }
}
