using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>A dialog that nobody answers for a day, or that an older version of the program began. (C3)</summary>
public sealed class LeavingADialogOpen : IAsyncDisposable
{
    private const string Ended = "Nobody answered for 24 hours, so I stopped asking for: Log a snag. Nothing was saved. To begin again, say for example “log snag”.";

    private static readonly TeamId Team = TeamId.OfChat("tenant", "19:launch");

    private readonly TestTeam _team = Snag.Team();

    private IDocuments Documents => _team.Services.GetRequiredService<IDocuments>();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("log snag", Ended)]
    [InlineData("登记小问题", "24 小时没有收到回答，我不再等待：登记小问题。没有保存任何内容。要重新开始，可以说“登记小问题”。")]
    public async Task Is_ended_after_24_hours_with_a_note(string said, string note)
    {
        await _team.Says(said);
        await _team.LaterAsync(TimeSpan.FromHours(24), calls: 2);

        Assert.Equal([note], _team.SaidSince(1));
        Assert.StartsWith("There is nothing to cancel", await _team.Says("cancel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_the_24_hours_from_the_last_answer()
    {
        await _team.Says("log snag");
        _team.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal("What happened?", await _team.Says("Leak"));

        Assert.Equal(_team.Clock.GetUtcNow() + TimeSpan.FromHours(24), (await WaitingAsync()).Single().DueAt);
        _team.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal("How likely is it, from 1 to 5?", await _team.Says("It is wet"));
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("log snag Leak likelihood 4")]
    public async Task Waits_no_more_when_the_dialog_is_over(string end)
    {
        await _team.Says("log snag");
        Assert.Single(await WaitingAsync());
        await _team.Says(end);

        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Waits_no_more_when_the_form_was_sent()
    {
        await _team.Says("log snag");
        await _team.Clicks("Log it", inputs: new() { ["title"] = "Leak", ["likelihood"] = "4" });

        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Tells_the_same_to_an_answer_that_comes_later_and_reads_it_afresh()
    {
        // As it was stored before dialogs had due items.
        await StoreAsync("""{ "heard": { "intent": "snag.log", "slots": { "title": "Leak" } }, "asking": "likelihood", "askedAt": "2026-11-22T09:00:00+00:00" }""");

        Assert.Equal($"{Ended}\nYou have no open tasks. “create task …” makes one.", await _team.Says("my tasks"));
        Assert.StartsWith("There is nothing to cancel", await _team.Says("cancel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_with_one_that_was_stored_without_a_version()
    {
        await StoreAsync("""{ "heard": { "intent": "snag.log", "slots": { "title": "Leak", "colour": "red", "area": "moon" } }, "asking": "likelihood", "askedAt": "2026-11-24T08:00:00+00:00" }""");

        Assert.Equal("N-1 Leak · 4", await _team.Says("4"));
    }

    [Fact]
    public async Task Asks_the_first_empty_field_when_the_question_is_gone()
    {
        await StoreAsync("""{ "heard": { "intent": "snag.log", "slots": { "title": "Leak", "likelihood": "4" } }, "asking": "colour", "askedAt": "2026-11-24T08:00:00+00:00", "version": 1, "form": "f" }""");

        Assert.Equal("What I ask here has changed since you began; what you had answered is kept where it is still asked for.\nWhat happened?", await _team.Says("red"));
        Assert.Equal("Is it about people or tools?", await _team.Says("It is wet"));
    }

    [Theory]
    [InlineData("my tasks", "What I had asked you about is no longer one of my commands, so that question is closed and nothing was saved. “help” shows what I can do.\nYou have no open tasks. “create task …” makes one.")]
    [InlineData("取消", "之前问您的那件事已经不再是我的功能，所以不再等待回答，也没有保存任何内容。说“帮助”看看我能做什么。")]
    public async Task Is_told_when_the_command_does_not_exist_any_more(string said, string answer)
    {
        await StoreAsync("""{ "heard": { "intent": "snag.paint", "slots": { } }, "asking": "colour", "askedAt": "2026-11-24T08:00:00+00:00", "version": 1 }""");

        Assert.Equal(answer, await _team.Says(said));
        Assert.StartsWith(said == "取消" ? "没有可以取消的" : "There is nothing to cancel", await _team.Says(said == "取消" ? "取消" : "cancel"), StringComparison.Ordinal);
    }

    private async Task StoreAsync(string dialog)
    {
        await _team.Says("hi");
        var stored = (await Documents.FindAsync(Team, Speaker.Kind, "29:Ada Park", CancellationToken.None))!;
        var json = System.Text.Json.JsonSerializer.SerializeToNode(stored.Value, DialogsJson.Default.Speaker)!;
        json["dialogs"] = new JsonObject { ["19:launch"] = JsonNode.Parse(dialog) };
        var before = System.Text.Json.JsonSerializer.Deserialize(json, DialogsJson.Default.Speaker)!;
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Speaker.Kind, stored, before), CancellationToken.None);
    }

    private async Task<IReadOnlyList<DueItem>> WaitingAsync()
    {
        var waiting = new List<DueItem>();
        await foreach (var document in Documents.AllAsync(Team, CancellationToken.None))
        {
            if (document.Kind == DueItem.Kind.Name && document.Id.StartsWith("dialog-", StringComparison.Ordinal))
                waiting.Add(System.Text.Json.JsonSerializer.Deserialize(document.Body, DueItem.Kind.Json)!);
        }

        return waiting;
    }
}
