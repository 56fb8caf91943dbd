using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Dialogs;
using TeamBot.Standups;
using TeamBot.Storage;

namespace TeamBot.Membership;

/// <summary>A stand-up of everybody asks whoever is in the team, as Teams lists them, not only who spoke. (D1, N5)</summary>
public sealed class AskingEverybody
{
    private static readonly TeamId Team = TeamId.OfChat("tenant", AStandup.Group);

    [Fact]
    public async Task Asks_250_people_over_three_pages_though_two_of_them_spoke()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        var list = ListOfMembers.In(standup.Team, ["Ada Park", "Ben Ortiz", .. Enumerable.Range(1, 248).Select(i => $"Member {i:D3}")]);
        list.People.Insert(7, ("Gil Guest", "guest"));
        list.People.Insert(8, ("bot", "bot"));
        await standup.Team.Says("hello");
        Assert.Equal(0, list.Asked);
        standup.Team.Clock.Advance(AStandup.At(9, 30) - standup.Team.Clock.GetUtcNow());

        // The messages themselves take longer: Teams limits how many there may be.
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        IReadOnlyList<Entry> asked;
        while ((asked = await EntriesAsync(standup)).Count < 250)
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(1), $"{asked.Count} were asked.");
            standup.Team.Clock.Advance(TimeSpan.FromMilliseconds(50));
            for (var i = 0; i < 20; i++)
                await Task.Yield();
        }

        Assert.Equal(3, list.Asked);
        Assert.Equal(list.People.Where(one => one.Role == "user").Select(one => "29:" + one.Name).Order(StringComparer.Ordinal), asked.Where(one => one.AskedAt is not null).Select(one => one.Person.Value).Order(StringComparer.Ordinal));
        Assert.Contains(" · Open · 0 of 250 answered", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);

    }

    [Fact]
    public async Task Lets_somebody_who_never_spoke_answer_alone_as_a_member_does()
    {
        await using var standup = await AStandup.OfAsync();
        ListOfMembers.In(standup.Team, "Ada Park", "Chen Yu");
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.SettlesAsync(AStandup.At(9, 31));

        Assert.StartsWith("Saved for Stand-up (U-1)", await standup.SaysAloneAsync("Chen Yu", "my stand-up: yesterday the docs, today the tests, no blockers"), StringComparison.Ordinal);
        await standup.SettlesAsync(AStandup.At(9, 40));
        Assert.Contains("Chen Yu – Doing: the tests · Done: the docs", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_whoever_came_and_nobody_who_left_whose_answers_stay()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        var list = ListOfMembers.In(standup.Team, "Ada Park", "Ben Ortiz");
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.FillsInAsync("Ben Ortiz", "the export", "the import", "");
        await standup.SettlesAsync(AStandup.At(11, 0));

        list.People.Clear();
        list.People.AddRange([("Ada Park", "user"), ("Chen Yu", "user")]);
        await ChangesAsync(standup.Team, added: ["Chen Yu"], removed: ["Ben Ortiz"]);
        await standup.SettlesAsync(AStandup.At(11, 2));
        var before = standup.Team.Sent.Count;
        await standup.SettlesAsync(AStandup.At(9, 30, 25));
        await standup.SettlesAsync(AStandup.At(9, 31, 25));

        Assert.Equal(["Ada Park", "Chen Yu"], Asked(standup, before));
        Assert.EndsWith("Not answered (2): Ada Park, Chen Yu", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
        var past = await standup.Team.Services.GetRequiredService<StandupStore>().EntryAsync(Team, new(1), new(2026, 11, 24), new("29:Ben Ortiz"), TestContext.Current.CancellationToken);
        Assert.Equal("the import", past!.Value.Doing);
        Assert.Equal("Ben Ortiz", (await standup.Team.Services.GetRequiredService<StandupMembers>().NamesAsync(Team, TestContext.Current.CancellationToken))[new("29:Ben Ortiz")]);
    }

    [Fact]
    public async Task Neither_reminds_nor_counts_somebody_who_left_while_it_was_open()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz");
        var list = ListOfMembers.In(standup.Team, "Ada Park", "Ben Ortiz");
        await standup.SettlesAsync(AStandup.At(9, 30));
        list.People.RemoveAt(1);
        await ChangesAsync(standup.Team, added: [], removed: ["Ben Ortiz"]);
        var before = standup.Team.Sent.Count;
        await standup.SettlesAsync(AStandup.At(10, 30));
        await standup.SettlesAsync(AStandup.At(11, 0));

        Assert.Empty(standup.Sent("a:Ben Ortiz", before));
        Assert.Contains(" · Closed · 0 of 1 answered", standup.Sent(AStandup.Group)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_at_once_who_left_also_while_the_list_cannot_be_read()
    {
        await using var standup = await AStandup.OfAsync("Ben Ortiz", "Li Wei");
        ListOfMembers.In(standup.Team).Fails = HttpStatusCode.InternalServerError;
        await ChangesAsync(standup.Team, added: [], removed: ["Ben Ortiz"]);
        await standup.SettlesAsync(AStandup.At(9, 30));

        Assert.Equal(["Ada Park", "Li Wei"], Asked(standup));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.OK)]
    public async Task Asks_those_of_the_last_list_when_there_is_no_new_one(HttpStatusCode fails)
    {
        await using var standup = await AStandup.OfAsync();
        var list = ListOfMembers.In(standup.Team, "Ada Park", "Chen Yu");
        await standup.SettlesAsync(AStandup.At(9, 30));
        await standup.SettlesAsync(AStandup.At(11, 0));

        // A list without anybody on it is no list.
        list.Fails = fails == HttpStatusCode.OK ? null : fails;
        list.People.Clear();
        var (before, asked) = (standup.Team.Sent.Count, list.Asked);
        await standup.SettlesAsync(AStandup.At(9, 30, 25));
        await standup.SettlesAsync(AStandup.At(9, 31, 25));

        Assert.Equal(["Ada Park", "Chen Yu"], Asked(standup, before));
        Assert.Equal(1, list.Asked - asked);
    }

    [Fact]
    public async Task Keeps_what_somebody_told_and_adds_their_id_in_Microsoft_Entra()
    {
        await using var standup = await AStandup.OfAsync();
        await standup.Team.Says("我的任务", "Ben Ortiz", zone: "Asia/Shanghai");
        ListOfMembers.In(standup.Team, "Ada Park", "Ben Ortiz");
        await standup.SettlesAsync(AStandup.At(9, 30));

        var ben = (await standup.Team.Services.GetRequiredService<IDocuments>().FindAsync(Team, Speaker.Kind, "29:Ben Ortiz", TestContext.Current.CancellationToken))!.Value;
        Assert.Equal((Tongue.Chinese, "Asia/Shanghai", "aad Ben Ortiz"), (ben.Spoke, ben.Zone, ben.ObjectId));
    }

    private static Task<IReadOnlyList<Entry>> EntriesAsync(AStandup standup) =>
        standup.Team.Services.GetRequiredService<StandupStore>().EntriesAsync(Team, new(1), new(2026, 11, 24), new(2026, 11, 24), TestContext.Current.CancellationToken);

    private static async Task ChangesAsync(TestTeam team, string[] added, string[] removed)
    {
        var changed = team.Activity("conversationUpdate");
        changed["from"] = new JsonObject { ["id"] = "29:Ada Park" };
        (changed["membersAdded"], changed["membersRemoved"]) = (Ids(added), Ids(removed));
        using var answer = await team.PostAsync(changed);
        answer.EnsureSuccessStatusCode();

        static JsonArray Ids(string[] people) => [.. people.Select(name => new JsonObject { ["id"] = "29:" + name })];
    }

    // Whom the question of a stand-up reached alone, by name.
    private static string[] Asked(AStandup standup, int since = 0) =>
        [.. standup.Team.Sent.Skip(since).Where(sent => sent.Path.Contains("/a:", StringComparison.Ordinal) && sent.Body?["summary"]?.GetValue<string>().Contains("Please answer by", StringComparison.Ordinal) == true)
            .Select(sent => sent.Path.Split('/').First(part => part.StartsWith("a:", StringComparison.Ordinal))[2..]).Order(StringComparer.Ordinal)];
}
