namespace TeamBot.Standups;

/// <summary>What was answered on other days: by date, by person, as CSV. (D14, D15)</summary>
public sealed class ReportingStandups
{
    private const string Title = "Stand-up (U-1), Monday 2026-11-23 to Sunday 2026-11-29:";

    [Fact]
    public async Task Shows_each_day_each_person_and_participation_only_when_it_is_wanted()
    {
        await using var standup = await HeldAsync();
        string[] days =
        [
            Title,
            "• Tuesday 2026-11-24: 2 of 2 answered · 1 late · 1 blocked · Blocked: Ben Ortiz – no rule.",
            "• Wednesday 2026-11-25: 1 of 2 answered · Not answered (1): Ada Park",
        ];
        Assert.Equal(string.Join('\n', days), await standup.Team.Says("stand-up report for last week"));
        Assert.Equal(string.Join('\n', Title, "Ada Park", "• Tuesday 2026-11-24: Done: the docs · late", "• Wednesday 2026-11-25: no answer"), await standup.Team.Says("stand-up report of <at>Ada Park</at> for last week", mentions: "Ada Park"));
        await standup.Team.Says("U-1 show participation");
        Assert.Equal(string.Join('\n', [.. days, "Participation, by name:", "• Ada Park: 1 of 2 answered", "• Ben Ortiz: 2 of 2 answered"]), await standup.Team.Says("stand-up report for last week"));
        Assert.StartsWith("“Stand-up”（U-1），周一 2026-11-23 至 周日 2026-11-29：\n• 周二 2026-11-24：2 人中 2 人已回答", await standup.Team.Says("上周站会报告"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_rows_of_CSV_to_whoever_asks_alone()
    {
        await using var standup = await HeldAsync();
        var before = standup.Team.Sent.Count;
        Assert.StartsWith($"{Title} 4 rows of CSV are in our own chat.", await standup.Team.Says("export the stand-up for last week"), StringComparison.Ordinal);
        await standup.UntilAsync(standup.Team.Clock.GetUtcNow().AddSeconds(5));
        var csv = standup.Sent("a:Ada Park", before).Single()["POST ".Length..].Split('\n');
        Assert.Equal("day,person,state,asked,answered,edited,done,doing,blocked,blocked since,raised", csv[0]);
        Assert.Matches("^2026-11-24,Ada Park,late,2026-11-24T09:30:[0-9]{2}Z,2026-11-24T11:[0-9:]{5}Z,,the docs,,,,$", csv[1]);
        Assert.Matches("^2026-11-24,Ben Ortiz,answered,[^,]+,[^,]+,,\"'=1\\+1, \"\"x\"\"\",the import,no rule,2026-11-24,$", csv[2]);
        Assert.Matches("^2026-11-25,Ada Park,missing,[^,]+,,,,,,,$", csv[3]);
    }

    // Tuesday: Ben in time and blocked, Ada late. Wednesday: Ben alone. Asked on Monday of the next week.
    private static async Task<AStandup> HeldAsync()
    {
        var standup = await AStandup.OfAsync("Ben Ortiz");
        await standup.UntilAsync(AStandup.At(9, 30));
        await standup.FillsInAsync("Ben Ortiz", "=1+1, \"x\"", "the import", "no rule");
        await standup.UntilAsync(AStandup.At(11, 0));
        await standup.FillsInAsync("Ada Park", "the docs", "", "none");
        await standup.UntilAsync(AStandup.At(9, 30, 25));
        await standup.FillsInAsync("Ben Ortiz", "more", "more", "");
        await standup.UntilAsync(AStandup.At(11, 0, 25));
        await standup.Team.Says("pause the stand-up");
        await standup.UntilAsync(AStandup.At(9, 0, 30));
        return standup;
    }
}
