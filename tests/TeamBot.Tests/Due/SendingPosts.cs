using System.Globalization;
using CsCheck;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Due;

public sealed class SendingPosts
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly (int Most, TimeSpan In)[] Limits = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    [Fact]
    public void A_burst_of_10000_posts_stays_below_every_limit_loses_nothing_and_keeps_the_order()
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock);
        // Two conversations with 250 posts, 1,900 with five.
        var posts = Enumerable.Range(0, 10_000).Select(i => Post.Send(Book.Where(i < 500 ? $"busy{i % 2}" : $"chat{i / 5}"), i.ToString(CultureInfo.InvariantCulture))).ToArray();
        Promise(simulation, posts);
        simulation.Start("replica", [], book.DeliverAsync);
        simulation.RunUntil(Start.AddHours(2), () => book.Said.Count == posts.Length);

        Assert.Equal(Enumerable.Range(0, 10_000), book.Said.Select(said => int.Parse(said.Text, CultureInfo.InvariantCulture)).Order());
        Assert.All(book.Said.GroupBy(said => said.Conversation), chat => Assert.Equal(chat.Select(said => int.Parse(said.Text, CultureInfo.InvariantCulture)).Order(), chat.Select(said => int.Parse(said.Text, CultureInfo.InvariantCulture))));
        Assert.All(book.Said.GroupBy(said => said.Conversation), chat => Within([.. chat.Select(said => said.At)], Limits));
        Within([.. book.Said.Select(said => said.At)], [(Pace.PerTenantPerSecond, TimeSpan.FromSeconds(1))]);
    }

    [Fact]
    public void A_later_post_never_overtakes_one_that_waits_and_others_do_not_wait_for_it() =>
        Gen.Select(Gen.Int, Gen.Int[1, 3], Gen.Int[0, 80]).Sample((seed, replicas, percent) =>
        {
            using var simulation = new Simulation(Start, seed);
            var book = new Book(simulation.Clock);
            Promise(simulation, [.. Enumerable.Range(0, 30).Select(i => Post.Send(Book.Where($"chat{i % 3}"), i.ToString("D2", CultureInfo.InvariantCulture)))]);
            book.Answers = post => post.Where.ConversationId != "chat2" && simulation.Next(100) < percent ? new Delivery.Later(simulation.Next(2) == 0 ? null : TimeSpan.FromSeconds(40), "503") : null;
            for (var i = 0; i < replicas; i++)
                simulation.Start($"replica{i}", [], book.DeliverAsync);
            simulation.RunUntil(Start.AddDays(1), () => book.Said.Count == 30);

            Assert.All(book.Said.GroupBy(said => said.Conversation), chat => Assert.Equal(chat.Select(said => said.Text).Order(StringComparer.Ordinal), chat.Select(said => said.Text)));
            Assert.Equal(30, book.Said.Count);
            Assert.InRange(book.Said.Last(said => said.Conversation == "chat2").At, Start, Start.AddSeconds(5));
        }, iter: 15, threads: 1);

    [Fact]
    public void Waits_as_long_as_it_is_told_and_twice_as_long_each_time_when_it_is_not()
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock);
        var tried = new List<double>();
        Promise(simulation, [Post.Send(Book.Where(), "hello")]);
        book.Answers = _ =>
        {
            tried.Add((simulation.Clock.GetUtcNow() - Start).TotalSeconds);
            return tried.Count == 1 ? new Delivery.Later(TimeSpan.FromSeconds(100), "429") : tried.Count < 6 ? new Delivery.Later(null, "503") : null;
        };
        simulation.Start("replica", [], book.DeliverAsync);
        simulation.RunUntil(Start.AddDays(1), () => book.Said.Count > 0);

        Assert.Equal([0, 100], tried[..2]);
        Assert.All(Enumerable.Range(2, 4), i => Assert.InRange(tried[i] / tried[i - 1], 1.8, 2.2));
        Assert.Single(book.Said);
    }

    [Fact]
    public void Gives_up_after_a_day_and_reports_it()
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock) { Answers = _ => new Delivery.Later(null, "503 all day") };
        Promise(simulation, [Post.Send(Book.Where(), "hello")]);
        simulation.Start("replica", [], book.DeliverAsync, TimeSpan.FromHours(1));
        simulation.RunUntil(Start.AddDays(2), () => simulation.Clock.GetUtcNow() > Start.AddDays(1) && simulation.Undone(Book.Team).Count > 0);

        var undone = Assert.Single(simulation.Undone(Book.Team));
        Assert.Equal((Undone.Refused, "503 all day"), (undone.Why, undone.Problem));
        Assert.InRange(undone.At, Start.AddDays(1), Start.AddDays(1).AddMinutes(20));
        Assert.Empty(simulation.Items(Book.Team));
    }

    [Fact]
    public void Does_not_try_again_what_is_refused_and_goes_on_with_the_next()
    {
        using var simulation = new Simulation(Start);
        var book = new Book(simulation.Clock) { Answers = post => post.Text == "too large" ? new Delivery.Refused("413") : null };
        Promise(simulation, [Post.Send(Book.Where(), "too large"), Post.Send(Book.Where(), "small")]);
        simulation.Start("replica", [], book.DeliverAsync);
        simulation.RunUntil(Start.AddMinutes(1));

        Assert.Equal(("small", Start), (Assert.Single(book.Said).Text, book.Said[0].At));
        Assert.Equal((Undone.Refused, "413"), simulation.Undone(Book.Team) is [var undone] ? (undone.Why, undone.Problem) : default);
    }

    [Fact]
    public void Says_what_is_stored_exactly_once_when_the_replica_dies_after_any_step()
    {
        var (doubled, unsaid, steps) = (0, 0, 0);
        for (var alive = true; !(alive && steps > 1);)
        {
            using var simulation = new Simulation(Start);
            var book = new Book(simulation.Clock);
            var replica = simulation.Start("speaks", [], book.DeliverAsync);
            simulation.Start("other", [], book.DeliverAsync);
            simulation.RunUntil(Start.AddSeconds(1));
            replica.DiesAfter(++steps);
            replica.Do(async () =>
            {
                var promised = replica.Outbox.Reserve([Post.Reply(Book.Where(), "Done.")]);
                await replica.Due.CommitAsync(Book.Team, Outbox.Promise(Commit.Nothing.Create(Book.Entry.Kind, new("1", "", Start, Start)), promised), CancellationToken.None);
                await replica.Runner.RunLanesAsync(Book.Team, [promised[0].Lane!], CancellationToken.None);
            });
            simulation.RunUntil(Start.AddSeconds(1));
            alive = !replica.IsDead;
            simulation.RunUntil(Start.AddMinutes(2));

            var stored = simulation.Read(Book.Entry.Kind).Count;
            Assert.InRange(book.Said.Count, stored, 2 * stored);
            unsaid += 1 - stored;
            doubled += book.Said.Count - stored;
            Assert.Empty(simulation.Items(Book.Team));
        }

        // Deaths before the commit leave nothing to say. Only those between the channel’s yes and the commit say it twice.
        Assert.Equal((1, 2), (unsaid, doubled));
        Assert.InRange(steps, 8, 30);
    }

    [Fact]
    public void Two_replicas_that_answer_in_one_conversation_keep_the_order_of_what_they_stored() =>
        Gen.Int.Sample(seed =>
        {
            using var simulation = new Simulation(Start, seed);
            var book = new Book(simulation.Clock) { LongestSend = TimeSpan.FromSeconds(2) };
            SimulatedReplica[] replicas = [simulation.Start("one", [], book.DeliverAsync), simulation.Start("two", [], book.DeliverAsync)];
            var stored = 0;
            for (var i = 0; i < 12; i++)
            {
                var (replica, text) = (replicas[simulation.Next(2)], i.ToString("D2", CultureInfo.InvariantCulture));
                replica.Do(async () =>
                {
                    var promised = replica.Outbox.Reserve([Post.Reply(Book.Where(), text)]);
                    await replica.Due.CommitAsync(Book.Team, Outbox.Promise(Commit.Nothing, promised), CancellationToken.None);
                    stored++;
                    await replica.Runner.RunLanesAsync(Book.Team, [promised[0].Lane!], CancellationToken.None);
                });
                // The next is stored while this one is being sent, or later.
                simulation.RunUntil(Start.AddDays(1), () => stored > i);
                simulation.RunUntil(simulation.Clock.GetUtcNow().AddMilliseconds(1 + simulation.Next(1000)));
            }

            simulation.RunUntil(Start.AddMinutes(5));
            Assert.Equal(Enumerable.Range(0, 12).Select(i => i.ToString("D2", CultureInfo.InvariantCulture)), book.Said.Select(said => said.Text));
        }, iter: 20, threads: 1);

    // As if a replica had promised them and died at once, its leases over.
    private static void Promise(Simulation simulation, Post[] posts)
    {
        var items = new Outbox(new("dead"), simulation.Clock).Reserve(posts).Select(item => item.Free(Start, null) with { Attempts = 0 });
        foreach (var some in items.Chunk(100))
            simulation.Write(Book.Team, Outbox.Promise(Commit.Nothing, [.. some]));
    }

    private static void Within(List<DateTimeOffset> times, (int Most, TimeSpan In)[] limits)
    {
        foreach (var (most, span) in limits)
        {
            for (var i = most; i < times.Count; i++)
                Assert.True(times[i] - times[i - most] >= span, $"{most + 1} within {times[i] - times[i - most]}, and {most} are the most in {span}");
        }
    }
}
