using CsCheck;
using TeamBot.Due.Posting;
using TeamBot.Due.Recurrence;
using TeamBot.Storage;

namespace TeamBot.Due;

public sealed class RunningDueItems
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_occurrence_happens_once_over_years_with_any_number_of_replicas() =>
        Gen.Select(Gen.Int, Gen.Int[1, 4]).Sample((seed, replicas) =>
        {
            using var simulation = new Simulation(Start, seed);
            var book = new Book(simulation.Clock);
            var rule = Rule.Cron("30 2 * * SUN", "Europe/Berlin");
            Plan(simulation, rule);
            for (var i = 0; i < replicas; i++)
                simulation.Start($"replica{i}", [book], book.DeliverAsync, TimeSpan.FromDays(1));
            simulation.RunUntil(Start.AddYears(2));

            var expected = Expected(rule, Start.AddYears(2));
            Assert.Equal(104, expected.Count);
            Assert.Equal(expected, Kept(simulation));
            Assert.Equal(expected.Select(at => $"item {at:O}"), book.Said.Select(said => said.Text));
        }, iter: 3, threads: 1);

    [Fact]
    public void None_is_lost_and_none_happens_twice_when_replicas_die_between_any_two_steps() =>
        Gen.Int.Sample(seed =>
        {
            using var simulation = new Simulation(Start, seed);
            var book = new Book(simulation.Clock);
            var rule = Rule.Cron("0 9 * * *", "America/New_York");
            Plan(simulation, rule);
            var (replicas, deaths) = (new List<SimulatedReplica>(), 0);
            for (var day = 1; day <= 20; day++)
            {
                deaths += replicas.RemoveAll(replica => replica.IsDead);
                while (replicas.Count < 3)
                {
                    replicas.Add(simulation.Start($"replica{day}-{replicas.Count}", [book], book.DeliverAsync, TimeSpan.FromDays(1)));
                    replicas[^1].DiesAfter(1 + simulation.Next(60));
                }

                simulation.RunUntil(Start.AddDays(day));
            }

            // Whoever comes last does what is left.
            simulation.Start("last", [book], book.DeliverAsync);
            simulation.RunUntil(Start.AddDays(20).AddMinutes(3));
            var expected = Expected(rule, Start.AddDays(20));
            Assert.Equal(expected, Kept(simulation));
            Assert.Equal(expected.Select(at => $"item {at:O}"), book.Said.Select(said => said.Text).Distinct());
            // A death between the channel’s yes and the commit can double one message, nothing else can.
            Assert.InRange(book.Said.Count - expected.Count, 0, deaths);
            Assert.InRange(deaths, 3, int.MaxValue);
        }, iter: 8, threads: 1);

    [Fact]
    public void What_an_occurrence_says_comes_behind_what_the_one_before_said_though_another_replica_has_a_slow_clock()
    {
        var (fast, slow) = (new Outbox(new("fast"), new SimulatedClock(Start.AddSeconds(2))), new Outbox(new("slow"), new SimulatedClock(Start)));
        var before = fast.Reserve([Post.Reply(Book.Where(), "Tuesday")])[0];

        Assert.True(string.CompareOrdinal(before.Id, slow.Reserve([Post.Reply(Book.Where(), "Wednesday")], Outbox.PlaceOf(before))[0].Id) < 0);
    }

    [Fact]
    public void None_happens_twice_when_a_replica_stalls_beyond_its_lease_and_goes_on() =>
        Gen.Select(Gen.Int, Gen.Int[1, 40]).Sample((seed, steps) =>
        {
            using var simulation = new Simulation(Start, seed);
            var book = new Book(simulation.Clock);
            var rule = Rule.Cron("0 9 * * *", "UTC");
            Plan(simulation, rule);
            var stalls = simulation.Start("stalls", [book], book.DeliverAsync, TimeSpan.FromDays(1));
            stalls.StallsAfter(steps, TimeSpan.FromMinutes(5));
            simulation.Start("other", [book], book.DeliverAsync, TimeSpan.FromDays(1));
            simulation.RunUntil(Start.AddDays(5));

            Assert.Equal(Expected(rule, Start.AddDays(5)), Kept(simulation));
        }, iter: 25, threads: 1);

    [Fact]
    public void What_was_missed_is_caught_up_within_its_window_and_noted_beyond()
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock);
        Plan(simulation, Rule.Cron("0 * * * *", "UTC"), TimeSpan.FromHours(3));
        // Nobody runs for ten hours and a half.
        simulation.RunUntil(Start.AddHours(10.5));
        simulation.Start("replica", [book], book.DeliverAsync);
        simulation.RunUntil(Start.AddHours(11.5));

        Assert.Equal([8, 9, 10, 11], Kept(simulation).Select(at => at.Hour));
        var noted = Assert.Single(simulation.Undone(Book.Team));
        Assert.Equal((Undone.Missed, 1, 7, 7), (noted.Why, noted.Item.DueAt.Hour, noted.LastDueAt.Hour, noted.Occurrences));
    }

    [Fact]
    public void What_happens_once_happens_however_late_it_is_unless_it_has_a_window()
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock);
        simulation.Write(Book.Team, Commit.Nothing.Create(DueItem.Kind, Book.Item("always", Start)).Create(DueItem.Kind, Book.Item("soon", Start) with { CatchUp = TimeSpan.FromHours(1) }));
        simulation.RunUntil(Start.AddDays(300));
        simulation.Start("replica", [book], book.DeliverAsync);
        simulation.RunUntil(Start.AddDays(300).AddMinutes(1));

        Assert.Equal($"always {Start:O}", Assert.Single(book.Said).Text);
        Assert.Equal(("soon", Undone.Missed), (Assert.Single(simulation.Undone(Book.Team)).Item.Id, Undone.Missed));
        Assert.Empty(simulation.Items(Book.Team));
    }

    [Theory]
    [InlineData("fails", "InvalidOperationException: The book is closed.")]
    [InlineData("hangs", "TaskCanceledException: A task was canceled.")]
    public void What_keeps_failing_is_tried_eight_times_and_then_reported_and_holds_up_nothing_else(string what, string problem)
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock);
        simulation.Write(Book.Team, Commit.Nothing.Create(DueItem.Kind, Book.Item("poison", Start, what)).Create(DueItem.Kind, Book.Item("other", Start)));
        simulation.Start("replica", [book], book.DeliverAsync);
        simulation.RunUntil(Start.AddHours(1));

        Assert.Equal(("other", Start), (Assert.Single(book.Said).Text.Split(' ')[0], book.Said[0].At));
        var undone = Assert.Single(simulation.Undone(Book.Team));
        Assert.Equal(("poison", Undone.Failed, problem, 8), (undone.Item.Id, undone.Why, undone.Problem, undone.Item.Attempts));
        Assert.InRange(undone.At, Start.AddMinutes(8), Start.AddMinutes(22));
        Assert.Empty(simulation.Items(Book.Team));
    }

    [Fact]
    public void An_item_that_kills_whoever_runs_it_is_given_up_too()
    {
        using var simulation = new Simulation(Start);
        simulation.Write(Book.Team, Commit.Nothing.Create(DueItem.Kind, Book.Item("deadly", Start)));
        for (var i = 0; i < 12; i++)
        {
            var book = new Deadly();
            book.Victim = simulation.Start($"replica{i}", [book], new Book(simulation.Clock).DeliverAsync);
            simulation.RunUntil(Start.AddMinutes(2 * i + 2));
        }

        Assert.Equal(("deadly", Undone.Failed, "Whoever began it did not come to an end."), simulation.Undone(Book.Team) is [var undone] ? (undone.Item.Id, undone.Why, undone.Problem) : default);
    }

    [Fact]
    public void A_stopping_replica_finishes_what_it_holds_and_takes_nothing_more()
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock);
        simulation.Write(Book.Team, Commit.Nothing.Create(DueItem.Kind, Book.Item("first", Start)).Create(DueItem.Kind, Book.Item("second", Start.AddSeconds(5))));
        var replica = simulation.Start("replica", [book], book.DeliverAsync);
        var stopped = false;
        book.Answers = _ =>
        {
            // It is asked to stop while it is sending.
            replica.Do(async () =>
            {
                await replica.Loop.StopAsync(CancellationToken.None);
                stopped = true;
            });
            book.Answers = _ => null;
            return null;
        };
        simulation.RunUntil(Start.AddHours(1));

        Assert.True(stopped);
        Assert.Equal($"first {Start:O}", Assert.Single(book.Said).Text);
        Assert.Equal(("second", null), simulation.Items(Book.Team) is [var left] ? (left.Id, left.HeldBy) : default);
    }

    private static void Plan(Simulation simulation, Rule rule, TimeSpan? catchUp = null) =>
        simulation.Write(Book.Team, Commit.Nothing.Create(DueItem.Kind, Book.Item("item", rule.NextAfter(Start, null)!.Value) with { Rule = rule, CatchUp = catchUp }));

    private static List<DateTimeOffset> Kept(Simulation simulation) => simulation.Read(Book.Entry.Kind).ConvertAll(entry => entry.DueAt);

    private static List<DateTimeOffset> Expected(Rule rule, DateTimeOffset until)
    {
        var all = new List<DateTimeOffset>();
        for (var at = Start; rule.NextAfter(at, null) is { } next && next <= until; at = next)
            all.Add(next);
        return all;
    }

    private sealed class Deadly : IDueWork
    {
        public SimulatedReplica? Victim { get; set; }

        public string Name => "book.keep";

        public Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
        {
            Victim!.DiesAfter(1);
            return new TaskCompletionSource<DueOutcome>().Task;
        }
    }
}
