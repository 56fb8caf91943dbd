using System.Text.Json.Nodes;
using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>Rounds of many people stay cards that Teams takes. (D7, D10)</summary>
public sealed class LargeStandups
{
    [Theory]
    [InlineData("张伟丽", "测", Tongue.Chinese)]
    [InlineData("Wilhelmina Featherstonehaugh", "W", Tongue.English)]
    public async Task Stay_under_24_KB_with_200_members_page_by_page(string name, string letter, Tongue tongue)
    {
        var start = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
        using var simulation = new Due.Simulation(start);
        IDocuments documents = simulation.Start("replica", [], (_, _, _) => throw new InvalidOperationException("Nothing is sent.")).Documents;
        var team = StandupYear.Team;
        for (var first = 0; first < 200; first += 50)
            simulation.Write(team, Enumerable.Range(first, 50).Aggregate(Commit.Nothing, (all, i) => all.Create(Speaker.Kind, Speaker.New(new($"29:{i}"), $"{name} {i}"))));
        using var year = new StandupYear(start, [], isLocal: false, calendar: null);
        var text = string.Concat(Enumerable.Repeat(letter, Entry.LongestText));
        var round = new Round(new(1), new(2026, 11, 24), start, start.AddHours(1), [.. Enumerable.Range(0, 200).Select(i => new RoundMember(new($"29:{i}"), "Etc/UTC", start, start.AddHours(1), i % 10 == 0))]) { ClosedAt = start.AddHours(1) };
        Entry[] entries = [.. Enumerable.Range(0, 200).Where(i => i % 10 > 3).Select(i => new Entry(new(1), round.Day, new($"29:{i}")) { AnsweredAt = start.AddMinutes(i), Done = text, Doing = text, Blocked = i % 3 == 0 ? text : "", BlockedSince = i % 3 == 0 ? round.Day.AddDays(-i) : null, IsLate = true })];
        round = round with { Written = Written.Of(entries, [.. Enumerable.Repeat(new SummaryByModel(text, text, 0, text), 9)]) };
        var turn = new Turn("1", new Input.Arrived([]), new("29:0"), "", team, "", Scope.GroupChat, year.Standup.Home.Where, start, TimeZoneInfo.Utc, tongue);
        var card = new SummaryCard(new CardDeck(), new StandupMembers(documents));

        var shared = await card.ShowAsync(turn, year.Standup, round, entries, SummaryPlace.Channel, "", CancellationToken.None);
        Assert.InRange(shared.Json.Length, 8_000, 24 * 1024);
        var (shown, page) = (new List<string>(), 0);
        JsonNode json;
        do
        {
            var one = await card.ShowAsync(turn, year.Standup, round, entries, SummaryPlace.Paged($"{++page}"), "", CancellationToken.None);
            Assert.InRange(one.Json.Length, 2_000, 24 * 1024);
            json = JsonNode.Parse(one.Json.Span)!;
            shown.AddRange(json["body"]!.AsArray().Where(part => part!["separator"] is not null).Select(part => part!["items"]![0]!["inlines"]![0]!["text"]!.GetValue<string>()));
        }
        while (json["actions"]!.AsArray().Any(action => action!["data"]!["page"]?.GetValue<string>() == $"{page + 1}"));
        Assert.Equal(entries.Length, shown.Distinct().Count());
        Assert.Equal(entries.Length, shown.Count);
    }
}
