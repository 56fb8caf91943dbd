using System.Text.Json.Nodes;

namespace TeamBot.Dialogs;

/// <summary>A form as a card in the chat or in a Teams dialog, alone and together with typed answers. (C1, C4)</summary>
public sealed class FillingInACard : IAsyncDisposable
{
    private readonly TestTeam _team = Snag.Team();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Shows_every_field_with_its_label_and_what_it_needs()
    {
        await _team.Says("log snag");

        var inputs = Inputs(Card());
        Assert.Equal(
            ["title:Input.Text:Title:Title is needed.", "detail:Input.Text:Detail:", "likelihood:Input.ChoiceSet:Likelihood:Likelihood is needed.", "area:Input.ChoiceSet:Area:", "owner:Input.ChoiceSet:Owner:", "review:Input.Date:Review:", "cost:Input.Text:Cost:"],
            inputs.Select(input => $"{input["id"]}:{input["type"]}:{input["label"]}:{input["errorMessage"]}"));
        Assert.Equal([true, false, true, false, false, false, false], inputs.Select(input => input["isRequired"]!.GetValue<bool>()));
        Assert.True(inputs[1]["isMultiline"]!.GetValue<bool>());
        Assert.Equal(["1 – Rare", "2 – Unlikely", "3 – Possible", "4 – Likely", "5 – Almost certain"], inputs[2]["choices"]!.AsArray().Select(choice => choice!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Is_replaced_by_what_came_of_it()
    {
        await _team.Says("log snag");

        await _team.Clicks("Log it", inputs: new() { ["title"] = "Leak", ["likelihood"] = "4", ["detail"] = "", ["area"] = "", ["owner"] = "", ["review"] = "2026-11-30", ["cost"] = "1,500" });
        Assert.Equal(("PUT", "/connector/v3/conversations/19:launch/activities/card-1", "N-1 Leak · 4 · 2026-11-30 · 1500"), (_team.Sent.Last().Method, _team.Sent.Last().Path, _team.SaidSince(_team.Sent.Count - 1).Single()));
        Assert.StartsWith("There is nothing to cancel", await _team.Says("cancel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_back_with_what_is_wrong_and_all_that_was_filled_in()
    {
        await _team.Says("log snag");

        var before = _team.Sent.Count;
        Assert.Equal(
            "“9” is none of the choices for “Likelihood”, and nothing was changed. Say one of these: 1 – Rare, 2 – Unlikely, 3 – Possible, 4 – Likely, 5 – Almost certain; or “cancel”.\n“lots” is not an amount that “Cost” takes, and nothing was changed. Say one from 0 to 1,000,000, for example 20,000 EUR; or “cancel”.\nTitle is needed.",
            await _team.Clicks("Log it", inputs: new() { ["title"] = "", ["likelihood"] = "9", ["detail"] = "It is wet", ["cost"] = "lots" }));
        Assert.Equal(before, _team.Sent.Count);
        Assert.Equal("It is wet", Value(JsonNode.Parse(await FormAgainAsync())!, "detail"));
    }

    [Fact]
    public async Task Holds_what_was_typed_before_and_keeps_what_it_does_not_change()
    {
        await _team.Says("log snag");
        await _team.Says("Leak");
        await _team.Says("It is wet");

        Assert.Equal("How likely is it, from 1 to 5? You can also fill in this form.", await _team.Says("form"));
        Assert.Equal(("Leak", "It is wet", ""), (Value(Card(), "title"), Value(Card(), "detail"), Value(Card(), "likelihood")));
        await _team.Says("3");
        await _team.Clicks("Log it", inputs: new() { ["title"] = "Big leak", ["detail"] = "It is wet", ["likelihood"] = "", ["area"] = "tools" });
        Assert.Equal("N-1 Big leak · It is wet · 3 · tools", _team.SaidSince(_team.Sent.Count - 1).Single());
    }

    [Fact]
    public async Task Is_shown_in_Chinese_when_it_is_asked_for()
    {
        await _team.Says("登记小问题");
        await _team.Says("漏水");

        Assert.Equal("具体情况是什么？也可以直接填写这张表单。", await _team.Says("表单"));
        Assert.Equal("标题", Inputs(Card())[0]["label"]!.GetValue<string>());
    }

    [Fact]
    public async Task Is_taken_once_however_often_it_is_sent()
    {
        await _team.Says("log snag");
        await _team.Clicks("Log it", inputs: new() { ["title"] = "Leak", ["likelihood"] = "4" });

        Assert.Equal("You sent this form before and it is saved; nothing was changed now.", await _team.Clicks("Log it", inputs: new() { ["title"] = "Leak", ["likelihood"] = "4" }));
        Assert.Equal("N-2 Other · 1", await _team.Says("log snag Other likelihood 1"));
    }

    [Fact]
    public async Task Is_taken_once_when_it_is_pressed_twice_at_once()
    {
        await _team.Says("log snag");
        JsonObject inputs = new() { ["title"] = "Leak", ["likelihood"] = "4" };
        await Task.WhenAll(_team.Clicks("Log it", inputs: inputs), _team.Clicks("Log it", inputs: inputs));

        Assert.Equal("N-2 Other · 1", await _team.Says("log snag Other likelihood 1"));
    }

    [Fact]
    public async Task Is_taken_no_more_after_the_answers_were_typed()
    {
        await _team.Says("create task");
        await _team.Says("Water the plants");

        Assert.Equal("You sent this form before and it is saved; nothing was changed now.", await _team.Clicks("Create", cardsAgo: 1, inputs: new() { ["title"] = "Water the plants" }));
    }

    [Fact]
    public async Task Makes_the_record_of_whoever_sends_it_and_leaves_others_their_own()
    {
        await _team.Says("log snag");
        await _team.Says("log snag", from: "Ben Ortiz");
        await _team.Says("Ben's leak", from: "Ben Ortiz");

        await _team.Clicks("Log it", from: "Ben Ortiz", cardsAgo: 1, inputs: new() { ["title"] = "", ["likelihood"] = "2" });
        Assert.Equal("N-1 Ben's leak · 2", _team.SaidSince(_team.Sent.Count - 1).Single());
        Assert.Equal("What happened?", await _team.Says("Ada's leak"));
        Assert.StartsWith("There is nothing to cancel", await _team.Says("cancel", from: "Ben Ortiz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_in_a_dialog_with_what_was_typed_and_closes_the_question()
    {
        await _team.Says("log snag");
        await _team.Says("Leak");
        var form = (await _team.Invokes("task/fetch", new() { ["intent"] = "snag.log" }))["task"]!["value"]!;

        Assert.Equal(("New snag", "Leak"), (form["title"]!.GetValue<string>(), Value(form["card"]!["content"]!, "title")));
        var data = Button(form["card"]!["content"]!)["data"]!.DeepClone().AsObject();
        (data["title"], data["likelihood"]) = ("Leak", "5");
        Assert.Equal("""{"task":{"type":"message","value":"N-1 Leak · 5"}}""", (await _team.Invokes("task/submit", data)).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.StartsWith("There is nothing to cancel", await _team.Says("cancel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_a_record_with_the_same_fields()
    {
        await _team.Says("log snag Leak likelihood 4");
        var form = (await _team.Invokes("task/fetch", new() { ["intent"] = "snag.change", ["snag"] = "N-1" }))["task"]!["value"]!;

        Assert.Equal(("Edit N-1", "Leak", "4"), (form["title"]!.GetValue<string>(), Value(form["card"]!["content"]!, "title"), Value(form["card"]!["content"]!, "likelihood")));
        var data = Button(form["card"]!["content"]!)["data"]!.DeepClone().AsObject();
        (data["title"], data["likelihood"], data["detail"]) = ("Big leak", "5", "");
        await _team.Invokes("task/submit", data);
        Assert.Equal("N-1 Small leak · 5", await _team.Says("change N-1 to Small leak"));
    }

    private JsonNode Card() => _team.Sent.Last().Body!["attachments"]![0]!["content"]!;

    private static JsonNode Button(JsonNode card) => card["actions"]![0]!;

    private static List<JsonNode> Inputs(JsonNode card) =>
        [.. card["body"]!.AsArray().SelectMany(part => part!["items"]!.AsArray()).Where(item => item!["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal)).OfType<JsonNode>()];

    private static string Value(JsonNode card, string id) => Inputs(card).Single(input => input["id"]!.GetValue<string>() == id)["value"]!.GetValue<string>();

    // The answer to a press that is wrong, whole.
    private async Task<string> FormAgainAsync()
    {
        var data = Button(Card())["data"]!.DeepClone().AsObject();
        (data["title"], data["detail"]) = ("", "It is wet");
        var activity = _team.Activity("invoke");
        (activity["name"], activity["replyToId"]) = ("adaptiveCard/action", "card-1");
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data } };
        using var answer = await _team.PostAsync(activity);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!.ToJsonString();
    }
}
