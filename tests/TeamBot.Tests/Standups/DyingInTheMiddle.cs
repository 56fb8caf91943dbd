using System.Text.Json;
using TeamBot.Due;
using TeamBot.Due.Posting;

namespace TeamBot.Standups;

/// <summary>A program that dies at any step of opening, asking, reminding, answering, closing or posting, and another that goes on. (D13, idea 7)</summary>
public sealed class DyingInTheMiddle
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    private static readonly (string, string)[] Members = [("ada", "Asia/Shanghai"), ("ben", "Asia/Shanghai"), ("li", "Asia/Shanghai")];

    private const int MostSteps = 400;

    // 09:30, 10:30 and 11:00 in Shanghai, and two answers after 10:00 there.
    public static TheoryData<string, int> Moments => new() { { "opening and asking", 90 }, { "answering", 121 }, { "reminding", 150 }, { "closing", 180 } };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Asks_nobody_twice_and_posts_one_summary(string what, int minute)
    {
        // Until it outlives what was to be tried: then there was a death at each step of it.
        var outlived = false;
        for (var step = 1; !outlived; step++)
        {
            Assert.InRange(step, 1, MostSteps);
            using var year = new StandupYear(Start, Members, isLocal: false, calendar: null);
            year.Simulation.RunUntil(Start.AddMinutes(minute).AddSeconds(-1));
            year.Replica.DiesAfter(step);
            if (what == "answering")
                Answer(year, minute);
            year.Simulation.RunUntil(Start.AddMinutes(minute + 1));
            // What Teams has taken and the dead program could not note any more is said again: only that, and it is known.
            var unnoted = year.IsUp ? [] : Unnoted(year);
            outlived = year.IsUp;
            year.Replica.Context.DiesAtStep = -1;
            if (!year.IsUp)
                year.Run("next");
            // Teams delivers again what was not answered.
            if (what == "answering")
                Answer(year, minute + 2);
            year.Simulation.RunUntil(Start.AddHours(5));
            foreach (var again in unnoted)
                Assert.True(year.Taken.Remove(year.Taken.Last(taken => (taken.To, taken.What) == again)), $"{again} at step {step}");

            var isAnswering = what == "answering";
            Assert.Equal(["question ada", "question ben", "question li", "summary"], year.Taken.Where(taken => taken.What is "question" or "summary").Select(taken => $"{taken.What} {taken.To}".Trim()).Order(StringComparer.Ordinal));
            var nudges = year.Taken.Where(taken => taken.What == "nudge").Select(taken => taken.To).Order().ToArray();
            Assert.Equal(isAnswering ? ["li"] : ["ada", "ben", "li"], nudges);
            Assert.Single(year.Simulation.Read(Round.Kind, StandupYear.Team), round => round.ClosedAt is not null);
            Assert.DoesNotContain(year.Simulation.Items(StandupYear.Team), item => item.Work != OpenRound.WorkName);
        }
    }

    private static void Answer(StandupYear year, int minute)
    {
        year.Simulation.RunUntil(Start.AddMinutes(minute));
        year.Answer("ada");
        year.Answer("ben");
    }

    // What Teams took and is still promised.
    private static (string? To, string What)[] Unnoted(StandupYear year) =>
        [.. year.Simulation.Items(StandupYear.Team).Where(item => item.Work == SendPost.WorkName).Select(item => item.Payload.Deserialize(DueJson.Default.Post)!)
            .Select(post => (To: post.To?.Value, What: post.To is null ? "summary" : post.Card is null ? "nudge" : "question")).Distinct()
            // A summary that is noted is edited, not sent again.
            .Where(post => year.Taken.Exists(taken => (taken.To, taken.What) == post) && !(post.What == "summary" && year.Simulation.Read(KeptMessage.Kind, StandupYear.Team).Count > 0))];
}
