using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Storage;

namespace TeamBot.Risks;

/// <summary>One form, three faces: whichever a person takes, the record is the same. (C1, F1)</summary>
public sealed class RaisingARiskByThreeFaces : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Typed_answers_the_form_card_and_the_task_module_end_in_the_same_record()
    {
        foreach (var said in new[] { "log a risk", "the vendor may be late", "strikes", "the launch slips", "4", "5" })
            await SayAsync(said);
        var typed = await RiskAsync(1);

        await SayAsync("log a risk");
        await _team.Clicks("Log", inputs: Filled());
        var card = await RiskAsync(2);

        var form = (await _team.Invokes("task/fetch", new() { ["intent"] = "risk.log" }))["task"]!["value"]!["card"]!["content"]!;
        var data = form["actions"]![0]!["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in Filled())
            data[id] = value!.DeepClone();
        await _team.Invokes("task/submit", data);
        var module = await RiskAsync(3);

        Assert.Equal(("the vendor may be late", "strikes", "the launch slips", 20, new PersonId("29:Ada Park")), (typed.Title, typed.Cause, typed.Effect, typed.Inherent.Score, typed.Owner));
        Assert.Equal(Essence(typed), Essence(card));
        Assert.Equal(Essence(typed), Essence(module));
    }

    [Fact]
    public async Task In_Chinese_what_was_typed_is_in_the_card_and_what_the_card_holds_counts()
    {
        await SayAsync("登记风险");
        await SayAsync("供应商可能延期");
        await SayAsync("表单");

        Assert.Contains("供应商可能延期", _team.Sent.Last(sent => sent.Body?["attachments"] is not null).Body!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        await _team.Clicks("登记", inputs: new() { ["title"] = "供应商可能延期", ["probability"] = "4", ["impact"] = "5", ["owner"] = "29:Ada Park" });
        var risk = await RiskAsync(1);
        Assert.Equal(("供应商可能延期", 20), (risk.Title, risk.Inherent.Score));
    }

    private static JsonObject Filled() => new()
    {
        ["title"] = "the vendor may be late",
        ["cause"] = "strikes",
        ["effect"] = "the launch slips",
        ["probability"] = "4",
        ["impact"] = "5",
        ["owner"] = "29:Ada Park",
    };

    // All but the number and the instants.
    private static string Essence(Risk risk) => $"{risk.Title}|{risk.Cause}|{risk.Effect}|{risk.Inherent}|{risk.Residual}|{risk.Response}|{risk.Owner}|{risk.ReviewOn}|{risk.ReviewIsUsual}|{risk.LoggedBy}|{risk.State}|{risk.LoggedIn.ConversationId}";

    private async Task SayAsync(string text)
    {
        // Nobody says ten things in a second; the limits of Teams would hold the answers.
        _team.Clock.Advance(TimeSpan.FromSeconds(10));
        await _team.Says(text);
    }

    private async Task<Risk> RiskAsync(int number) =>
        (await _team.Services.GetRequiredService<IDocuments>().FindAsync(TeamId.OfChat("tenant", "19:launch"), Risk.Kind, $"R-{number}", TestContext.Current.CancellationToken))!.Value;
}
