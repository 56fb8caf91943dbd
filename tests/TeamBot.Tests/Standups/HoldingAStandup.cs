namespace TeamBot.Standups;

/// <summary>A whole round: everybody who is there is asked alone, one card in the group shows it. (D1, D4, D6, D7, D9, D10, D11, D12)</summary>
public sealed class HoldingAStandup
{
    private const string Head = "Stand-up (U-1), Tuesday 2026-11-24";
    private const string Ask = Head + "\nPlease answer by 11:00 (UTC). You can change your answer until the next stand-up.\nFill in the form, or say “my stand-up: …”.";
    private const string Saved = "Saved for Stand-up (U-1); you can change it until the next stand-up.";

    [Fact]
    public async Task Asks_who_is_there_reminds_who_is_silent_and_keeps_one_card_in_step()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz", "Li Wei");
        await standup.Team.Says("I am on leave until Friday", "Li Wei");
        await standup.UntilAsync(AStandup.At(9, 30));
        Assert.Equal(["POST " + Ask], standup.Sent("a:Ben Ortiz"));
        Assert.Equal(["POST " + Ask], standup.Sent("a:Ada Park"));
        Assert.Empty(standup.Sent("a:Li Wei"));
        Assert.Equal($"POST {Head} · Open · 0 of 2 answered\nNot answered (2): Ada Park, Ben Ortiz\nAway (1): Li Wei", standup.Sent(AStandup.Group)[^1]);

        Assert.Equal(Saved, await standup.FillsInAsync("Ben Ortiz", "the export", "the import", "no firewall rule"));
        await standup.UntilAsync(AStandup.At(9, 31));
        Assert.Equal($"PUT {Head} · Open · 1 of 2 answered · 1 blocked\nBen Ortiz – Blocked: no firewall rule · Doing: the import · Done: the export\nNot answered (1): Ada Park\nAway (1): Li Wei", standup.Sent(AStandup.Group)[^1]);

        Assert.Equal("Your day, Tuesday 2026-11-24\nWaiting for your answer (1)\n• Stand-up (U-1): your answer is not there yet; it closes Tuesday 2026-11-24 11:00 (UTC)", await standup.SaysAloneAsync("Ada Park", "digest"));
        Assert.Equal("Nothing is due, nobody waits for you, and nothing was held back.", (await standup.SaysAloneAsync("Ben Ortiz", "digest")).Split('\n')[^1]);

        var before = standup.Team.Sent.Count;
        await standup.UntilAsync(AStandup.At(10, 30));
        Assert.Equal(["POST Stand-up (U-1) closes at 11:00 (UTC), and your answer is not there yet. Fill in the form above, or say “my stand-up: …”."], standup.Sent("a:Ada Park", before));
        Assert.Empty(standup.Sent("a:Ben Ortiz", before));

        await standup.UntilAsync(AStandup.At(11, 0));
        Assert.Equal($"PUT {Head} · Closed · 1 of 2 answered · 1 blocked\nClosed with 1 of 2 answers. Blocked: Ben Ortiz.\nBen Ortiz – Blocked: no firewall rule · Doing: the import · Done: the export\nNot answered (1): Ada Park\nAway (1): Li Wei", standup.Sent(AStandup.Group)[^1]);
        Assert.Single(standup.Team.Sent, sent => sent.Method == "POST" && sent.Body?["summary"]?.GetValue<string>().StartsWith(Head + " ·", StringComparison.Ordinal) == true);

        Assert.Equal("Saved for Stand-up (U-1), marked as late; you can change it until the next stand-up. Done: the docs · Doing: the tests", await standup.SaysAloneAsync("Ada Park", "my stand-up: yesterday the docs, today the tests, no blockers"));
        await standup.UntilAsync(AStandup.At(11, 1));
        Assert.EndsWith("Ada Park (late) – Doing: the tests · Done: the docs\nAway (1): Li Wei", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_with_what_was_planned_and_what_was_finished_and_lets_it_be_changed()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        await standup.UntilAsync(AStandup.At(9, 30));
        await standup.FillsInAsync("Ben Ortiz", "the export", "the import", "no firewall rule");
        await standup.Team.Says("create task Write the docs", "Ben Ortiz");
        await standup.Team.Says("done T-1", "Ben Ortiz");
        await standup.UntilAsync(AStandup.At(9, 40));
        var before = standup.Team.Sent.Count;
        await standup.UntilAsync(AStandup.At(11, 0));
        await standup.UntilAsync(AStandup.At(9, 30, 25));

        var inputs = standup.Card("a:Ben Ortiz")["body"]!.AsArray().Where(part => part!["type"]!.GetValue<string>() == "Input.Text").ToDictionary(input => input!["id"]!.GetValue<string>(), input => input!["value"]!.GetValue<string>());
        Assert.Equal(("the import\nT-1 Write the docs", "", "no firewall rule"), (inputs["done"], inputs["doing"], inputs["blocked"]));
        Assert.Equal(Saved, await standup.FillsInAsync("Ben Ortiz", "the import", "the tests", "no firewall rule"));
        Assert.Equal(Saved, await standup.FillsInAsync("Ben Ortiz", "the import", "all tests", "no firewall rule"));
        await standup.UntilAsync(AStandup.At(9, 45, 25));
        Assert.Contains("Ben Ortiz (blocked for 1 day) – Blocked: no firewall rule · Doing: all tests · Done: the import", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_a_risk_of_a_blocker_in_one_press_and_links_the_task_that_it_names()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        await standup.Team.Says("create task Open the firewall");
        await standup.UntilAsync(AStandup.At(9, 30));
        await standup.FillsInAsync("Ben Ortiz", "", "the import", "T-1 is not done");
        await standup.UntilAsync(AStandup.At(9, 40));
        Assert.StartsWith("R-1 was made of “T-1 is not done”.\nStand-up (U-1), Tuesday 2026-11-24 · Open · 1 of 2 answered · 1 blocked\nBen Ortiz (R-1) – Blocked: T-1 is not done", await PressAsync("Make it a risk"), StringComparison.Ordinal);
        Assert.Contains("R-1", (await standup.Team.Says("trace T-1")), StringComparison.Ordinal);
        Assert.StartsWith("R-1 T-1 is not done · ", await standup.Team.Says("show R-1"), StringComparison.Ordinal);

        async Task<string> PressAsync(string title)
        {
            var row = standup.Card(AStandup.Group)["body"]!.AsArray().SelectMany(part => part!["items"]?.AsArray() ?? []).Single(part => part!["type"]!.GetValue<string>() == "ActionSet")!;
            return await standup.PressesAsync(standup.Team.Activity("invoke"), row["actions"]!.AsArray().Single(action => action!["title"]!.GetValue<string>() == title)!["data"]!);
        }
    }

    [Fact]
    public async Task Opens_late_after_an_outage_and_not_at_all_when_it_is_over()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        await standup.Team.RestartsAsync();
        await standup.UntilAsync(AStandup.At(10, 45));
        Assert.Equal(["POST " + Ask], standup.Sent("a:Ben Ortiz"));
        await standup.UntilAsync(AStandup.At(11, 0));
        Assert.Equal(["POST " + Ask], standup.Sent("a:Ben Ortiz"));

        await standup.Team.RestartsAsync();
        var before = standup.Team.Sent.Count;
        standup.Team.Clock.Advance(AStandup.At(12, 0, 25) - standup.Team.Clock.GetUtcNow());
        await standup.UntilAsync(AStandup.At(9, 30, 26));
        // Of what is overdue together some may lose a race, and is tried again a moment later.
        await standup.UntilAsync(AStandup.At(9, 32, 26));
        Assert.Single(standup.Sent("a:Ben Ortiz", before), said => said.StartsWith("POST Stand-up (U-1), Thursday 2026-11-26", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runs_now_when_it_is_told_to_and_asks_nobody_again_that_day()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        var before = standup.Team.Sent.Count;
        Assert.StartsWith("U-1 Stand-up begins: everybody is asked now, until 11:00 (UTC).", await standup.Team.Says("start the stand-up"), StringComparison.Ordinal);
        await standup.UntilAsync(AStandup.At(9, 1));
        Assert.Single(standup.Sent("a:Ben Ortiz", before));
        await standup.UntilAsync(AStandup.At(10, 30));
        Assert.Equal(2, standup.Sent("a:Ben Ortiz", before).Length);
        Assert.Equal("U-1 Stand-up is open today until 11:00 (UTC); nothing was changed.", await standup.Team.Says("start the stand-up"));
    }

    [Fact]
    public async Task Names_at_closing_who_has_been_blocked_for_longer_than_the_team_bears()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        foreach (var day in new[] { 24, 25, 26 })
        {
            await standup.UntilAsync(AStandup.At(9, 30, day));
            await standup.FillsInAsync("Ben Ortiz", "", "the import", "no firewall rule");
            await standup.UntilAsync(AStandup.At(11, 0, day));
        }

        Assert.Contains("\nClosed with 1 of 2 answers. Blocked: Ben Ortiz.\n", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
        await standup.Team.Says("U-1 blockers older than one day");
        Assert.Contains("named when older than 1 day", standup.Team.Sent.Last().Body!.ToJsonString(), StringComparison.Ordinal);
        await standup.UntilAsync(AStandup.At(9, 30, 27));
        await standup.FillsInAsync("Ben Ortiz", "", "the import", "no firewall rule");
        await standup.UntilAsync(AStandup.At(11, 0, 27));
        Assert.Contains("\nClosed with 1 of 2 answers. Blocked: Ben Ortiz. Blocked for more than 1 day: Ben Ortiz (3 days).\n", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
    }
}
