using System.Text.Json;
using TeamBot.Due;
using TeamBot.Due.Posting;

namespace TeamBot.Standups;

/// <summary>A program that dies at any step of opening, asking, reminding, answering, closing or posting, and another that goes on. (D13, idea 7)</summary>
public sealed class DyingInTheMiddle
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    private static readonly (string, string)[] Members = [("ada", "Asia/Shanghai"), ("ben", "Asia/Shanghai"), ("li", "Asia/Shanghai")];

    public static TheoryData<string, int, int> Moments => new()
    {
        // 09:30, 10:30 and 11:00 in Shanghai, and two answers after 10:00 there.
        { "opening and asking", 90, 160 }, { "answering", 121, 60 }, { "reminding", 150, 60 }, { "closing", 180, 50 },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Asks_nobody_twice_and_posts_one_summary(string what, int minute, int steps)
    {
        var survived = 0;
        for (var step = 1; step <= steps; step++)
        {
            using var year = new StandupYear(Start, Members, isLocal: false, calendar: null);
            year.Simulation.RunUntil(Start.AddMinutes(minute).AddSeconds(-1));
            year.Replica.DiesAfter(step);
            if (what == "answering")
            {
                year.Simulation.RunUntil(Start.AddMinutes(minute));
                year.Answer("ada");
                year.Answer("ben");
            }

            year.Simulation.RunUntil(Start.AddMinutes(minute + 1));
            survived += year.IsUp ? 1 : 0;
            // What Teams has taken and the dead program could not note any more is said again: only that, and it is known.
            var unnoted = year.IsUp ? [] : Unnoted(year);
            year.Run("next");
            year.Simulation.RunUntil(Start.AddHours(5));
            foreach (var again in unnoted)
                Assert.True(year.Taken.Remove(year.Taken.Last(taken => (taken.To, taken.What) == again)), $"{again} at step {step}");

            var isAnswering = what == "answering";
            Assert.Equal(["question ada", "question ben", "question li", "summary"], year.Taken.Where(taken => taken.What is "question" or "summary").Select(taken => $"{taken.What} {taken.To}".Trim()).Order(StringComparer.Ordinal));
            var nudges = year.Taken.Where(taken => taken.What == "nudge").Select(taken => taken.To).Order().ToArray();
            Assert.Equal(nudges.Distinct(), nudges);
            Assert.Contains("li", nudges);
            Assert.Equal(isAnswering, nudges.Length < 3);
            Assert.Single(year.Simulation.Read(Round.Kind, StandupYear.Team), round => round.ClosedAt is not null);
            Assert.Empty(year.Simulation.Items(StandupYear.Team).Where(item => item.Work != OpenRound.WorkName));
        }

        // The steps reach beyond the end of what was to be tried.
        Assert.InRange(survived, 1, steps / 2 + 20);
    }

    // The last thing that Teams took, when it is still promised.
    private static (string? To, string What)[] Unnoted(StandupYear year)
    {
        if (year.Taken.Count == 0)
            return [];
        var last = year.Taken[^1];
        var promised = year.Simulation.Items(StandupYear.Team).Where(item => item.Work == SendPost.WorkName).Select(item => item.Payload.Deserialize(DueJson.Default.Post)!).ToArray();
        return promised.Any(post => post.To?.Value == last.To && (post.Card is null) == (last.What == "nudge")) && last.What != "edit" ? [(last.To, last.What)] : [];
    }
}
