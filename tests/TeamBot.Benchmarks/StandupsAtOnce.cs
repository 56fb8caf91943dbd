using System.Diagnostics;
using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Standups;
using TeamBot.Storage;

namespace TeamBot;

/// <summary>Stand-ups of many teams in the same minute: the limits of Teams on a simulated clock, the work of the bot on a real one.</summary>
internal static class StandupsAtOnce
{
    private const int MembersEach = 10;

    public static void Run(bool quick)
    {
        Console.WriteLine("| teams | members | all asked after (limits of Teams, one tenant) | last summary after | processor time | processor time a member | memory at the end |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var teams in quick ? [100] : new[] { 100, 1000 })
            Run(teams);
        Console.WriteLine();
    }

    private static void Run(int teams)
    {
        var start = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
        var opens = start.AddMinutes(90);
        using var simulation = new Simulation(start);
        for (var team = 0; team < teams; team++)
            Write(simulation, team, start, opens);

        var (asked, lastAsked, lastSummary, clock) = (0, opens, opens, simulation.Clock);
        simulation.Start("replica", (documents, due) => (new StandupBot(documents, due, clock).Works, null), DeliverAsync);
        simulation.RunUntil(opens.AddSeconds(-1));
        GC.Collect();
        var (begin, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        simulation.RunUntil(opens.AddMinutes(60), () => asked == teams * MembersEach && lastSummary > opens);
        var (took, processor) = (Stopwatch.GetElapsedTime(begin), Environment.CpuUsage.TotalTime - used);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {teams:N0} | {asked:N0} | {(lastAsked - opens).TotalSeconds:0} s | {(lastSummary - opens).TotalSeconds:0} s | {processor.TotalSeconds:0.0} s (in {took.TotalSeconds:0.0} s) | {processor.TotalMilliseconds / asked:0.00} ms | {Environment.WorkingSet / 1_000_000:N0} MB |"));

        Task<Delivery> DeliverAsync(TeamId team, Post post, CancellationToken ct)
        {
            if (post.To is null)
                lastSummary = clock.GetUtcNow();
            else
                (asked, lastAsked) = (asked + 1, clock.GetUtcNow());
            return Task.FromResult<Delivery>(new Delivery.Accepted("m1"));
        }
    }

    private static void Write(Simulation simulation, int number, DateTimeOffset start, DateTimeOffset opens)
    {
        var team = TeamId.OfChat("tenant", $"19:team{number}");
        var where = new ConversationReference("http://localhost:1/", $"19:team{number}", null, "28:bot", "TeamBot", "tenant");
        var standup = new Standup(new(1), "Stand-up", new(where, Scope.GroupChat, Tongue.English), [DayOfWeek.Tuesday], new(9, 30), new(11, 0), "Etc/UTC", false, null, new("p0"), start, start) { NextOn = new(2026, 11, 24), NextAt = opens };
        var commit = Enumerable.Range(0, MembersEach).Aggregate(Commit.Nothing.Create(Standup.Kind, standup), (all, member) => all.Create(Speaker.Kind, Speaker.New(new($"29:{number}-{member}"), $"Member {member}")));
        var item = new DueItem($"standup-open-U-1-{opens.UtcTicks}", OpenRound.WorkName, opens, System.Text.Json.JsonSerializer.SerializeToElement(new OpenCall(standup.Id, opens), StandupsJson.Default.OpenCall));
        simulation.Write(team, commit.Create(DueItem.Kind, item));
    }
}
