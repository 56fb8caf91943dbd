using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TeamBot.Cards;

/// <summary>Every template of <c>adaptive-cards/</c>, with its sample, held against Microsoft's own libraries.</summary>
public sealed class TheCards(TheCards.Official official) : IClassFixture<TheCards.Official>
{
    private static readonly CardDeck Deck = new();

    private static string Folder => Path.Combine(RunningBot.Root, "adaptive-cards");

    public static TheoryData<string> Names => [.. Deck.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_expanded_as_the_official_library_does(string name)
    {
        var ours = Sample(name);
        ours.AsObject().Remove("fallbackText");

        Assert.True(JsonNode.DeepEquals(official.Answer[name]!["card"], ours), $"official:\n{official.Answer[name]!["card"]}\nours:\n{ours}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_accepted_by_the_official_library_whole(string name) =>
        Assert.Equal("[]", official.Answer[name]!["faults"]!.ToJsonString());

    [Fact]
    public void Come_with_a_sample_each() =>
        Assert.Equal(
            Deck.Names.Select(name => name + ".sample.json").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.sample.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Say_the_same_in_words_label_their_inputs_and_carry_what_a_button_does(string name)
    {
        var card = Sample(name);

        Assert.Equal("In words.", card["fallbackText"]!.GetValue<string>());
        Assert.InRange(card["actions"]?.AsArray().Count ?? 0, 0, 6);
        Assert.All(Parts(card).Where(part => Type(part).StartsWith("Input.", StringComparison.Ordinal)), input => Assert.False(string.IsNullOrEmpty(input["label"]?.GetValue<string>())));
        Assert.All(Parts(card).Where(part => Type(part).StartsWith("Action.", StringComparison.Ordinal)), action => Assert.NotNull(action["data"]!["intent"] ?? action["data"]!["say"]));
    }

    [Theory]
    [InlineData("zh-CN", "创建任务 ", "我的任务", "测")]
    [InlineData("en-US", "create task ", "my tasks", "W")]
    public async Task Stay_under_24_KB_with_the_largest_data(string locale, string create, string list, string letter)
    {
        await using var team = new TestTeam("groupChat");
        for (var i = 0; i < 9; i++)
            await team.Says(create + string.Concat(Enumerable.Repeat(letter, 198)) + i, locale: locale);
        await team.Says(list, locale: locale);

        var card = team.Sent.Last().Body!["attachments"]![0]!["content"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card), 4_000, 24 * 1024);
    }

    [Fact]
    public async Task Show_what_people_typed_as_they_typed_it()
    {
        await using var team = new TestTeam();
        await team.Says("create task **bold** [link](https://x.example) <at>Li</at> ${title} \"'&");

        Assert.Contains("**bold** [link](https://x.example) <at>Li</at> ${title} \"'&", Parts(team.Sent.Last().Body!).Where(part => Type(part) == "TextRun").Select(run => run["text"]!.GetValue<string>()));
    }

    [Fact]
    public void Are_refused_when_one_is_too_large() =>
        Assert.Equal("The card confirm has 30365 bytes; Teams takes 28672. It must show less, or in pages.",
            Assert.Throws<InvalidOperationException>(() => Deck.Render("confirm", new JsonObject { ["question"] = new string('x', 30_000) }, "x")).Message);

    [Theory]
    [InlineData("""{ "text": "${formatDateTime(due)}" }""", "${formatDateTime(due)}: formatDateTime with 1 arguments is not known.")]
    [InlineData("""{ "text": "${a + b}" }""", "${a + b}: “+” is not known.")]
    [InlineData("""{ "text": "${a" }""", "“${a”: a closing brace is missing.")]
    [InlineData("""{ "text": "${a b}" }""", "${a b}: “b” was not expected.")]
    [InlineData("""{ "$when": "a", "text": "" }""", "$when must be one ${…}.")]
    [InlineData("""{ "$unless": "${a}" }""", "$unless is not known.")]
    public void Are_refused_at_the_start_when_one_uses_what_is_not_implemented(string template, string why)
    {
        using var json = System.Text.Json.JsonDocument.Parse(template);
        Assert.Equal(why, Assert.Throws<FormatException>(() => Template.Compile(json.RootElement)).Message);
    }

    private static JsonNode Sample(string name) =>
        JsonNode.Parse(Deck.Render(name, JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".sample.json"))), "In words.").Json.Span)!;

    private static string Type(JsonNode part) => part["type"]?.GetValueKind() == System.Text.Json.JsonValueKind.String ? part["type"]!.GetValue<string>() : "";

    private static IEnumerable<JsonNode> Parts(JsonNode? json) => json switch
    {
        JsonObject one => one.SelectMany(property => Parts(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Parts),
        _ => [],
    };

    /// <summary>What the official libraries make of all templates, asked once.</summary>
    public sealed class Official : IAsyncLifetime
    {
        public JsonNode Answer { get; private set; } = new JsonObject();

        public async ValueTask InitializeAsync()
        {
            var script = Path.Combine(RunningBot.Root, "tests", "TeamBot.Tests", "Cards", "official.cjs");
            using var node = Process.Start(new ProcessStartInfo("node", [script, Folder]) { RedirectStandardOutput = true })!;
            Answer = JsonNode.Parse(await node.StandardOutput.ReadToEndAsync())!;
            await node.WaitForExitAsync();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
