using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Digest;
using TeamBot.Due;
using TeamBot.Due.Calendars;
using TeamBot.Due.Posting;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Attention;

/// <summary>
/// Two weeks of random news, settings, leaves and tasks for people in four zones, over clock changes and the Chinese national
/// day, with two replicas and a channel that fails now and then; held against rules that are worked out anew here. (idea 6)
/// </summary>
public sealed class TheBudget
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Asia/Shanghai", "Pacific/Auckland"];
    private static readonly TeamId Team = new("tenant|team|apollo");
    private const int Days = 14;

    [Theory]
    [InlineData(1, "2026-10-19")] // Berlin puts its clocks back on the 25th, New York on 1 November.
    [InlineData(2, "2026-09-21")] // Auckland’s go forward on the 27th; 1 to 7 October are off in China, 20 September and 10 October are worked.
    [InlineData(3, "2026-10-01")]
    [InlineData(4, "2027-03-08")] // New York’s go forward on the 14th.
    public void Is_never_exceeded_and_nothing_is_lost(int seed, string start)
    {
        using var world = new World(seed, DateTimeOffset.Parse(start + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        world.Run();

        Assert.Empty(world.Broken);
        Assert.InRange(world.Alone, 75, 2000);
        Assert.InRange(world.Digests, 10, 4 * (Days + 5));
        Assert.InRange(world.InDigests, 30, 2000);
    }

    private sealed class World : IDisposable
    {
        private readonly Simulation _simulation;
        private readonly Random _random;
        private readonly DateTimeOffset _start;
        private readonly Person[] _people;
        private readonly HolidayCalendar _china;
        private readonly SimulatedReplica[] _replicas;
        private readonly List<Event> _events = [];
        private readonly List<(TeamTask Task, DateTimeOffset? DoneAt)> _tasks = [];
        private readonly Dictionary<string, int> _told = [];

        public World(int seed, DateTimeOffset start)
        {
            (_simulation, _random, _start) = (new(start, seed), new(seed), start);
            _people = [.. Zones.Select((zone, i) => new Person(new($"29:{i}"), TimeZoneInfo.FindSystemTimeZoneById(zone)))];
            foreach (var person in _people)
            {
                person.Away.UnionWith(Enumerable.Range(0, 3).Select(_ => DateOnly.FromDateTime(start.Date).AddDays(_random.Next(Days))));
                person.WasAway.UnionWith(person.Away);
            }

            _replicas = [.. new[] { "one", "two" }.Select(name => _simulation.Start(name, Parts, DeliverAsync, TimeSpan.FromHours(2)))];
            _china = new HolidayCalendars(_replicas[0].Documents, _simulation.Clock).AllAsync(Team, CancellationToken.None).GetAwaiter().GetResult().Single(calendar => calendar.Id == HolidayCalendars.China);
        }

        public List<string> Broken { get; } = [];

        public int Alone { get; private set; }

        public int Digests { get; private set; }

        public int InDigests { get; private set; }

        public void Run()
        {
            foreach (var person in _people)
                Do(0, (preferences, _) => preferences.MeetAsync(TurnOf(person), CancellationToken.None));
            var minutes = Enumerable.Range(1, Days * 24 * 60).OrderBy(_ => _random.Next()).Take(Days * 40).Order().ToArray();
            foreach (var minute in minutes)
            {
                _simulation.RunUntil(_start.AddMinutes(minute));
                Happen(_people[_random.Next(_people.Length)]);
            }

            // Then all is as usual again, so that what waits comes.
            foreach (var person in _people)
            {
                person.Away.Clear();
                Change(person, model => (model.PausedUntil, model.QuietFrom, model.QuietTo) = (null, Preferences.UsualQuietFrom, Preferences.UsualQuietTo), wants => wants with { PausedUntil = null, QuietFrom = Preferences.UsualQuietFrom, QuietTo = Preferences.UsualQuietTo });
            }

            _simulation.RunUntil(_start.AddDays(Days + 10));
            foreach (var (task, doneAt) in _tasks)
                Remembered(_people.Single(one => one.Id == task.Owner), task, doneAt ?? _simulation.Clock.GetUtcNow());
            foreach (var happened in _events.Where(one => _told.GetValueOrDefault(one.Text) != 1 && !(one.MayBeSilent && _told.GetValueOrDefault(one.Text) == 0)))
                Broken.Add($"{happened} was told {_told.GetValueOrDefault(happened.Text)} times");
        }

        public void Dispose() => _simulation.Dispose();

        private (IEnumerable<IDueWork>, Admit?) Parts(IDocuments documents, DueItems due)
        {
            Task<bool> Away(TeamId own, DateOnly day, CancellationToken ct) => Task.FromResult(_people.Single(one => TeamId.OfPerson("tenant", one.Id) == own).Away.Contains(day));
            var roster = new Roster(documents);
            var deck = new CardDeck();
            var preferences = new PreferenceStore(documents, due, new(documents, _simulation.Clock));
            var tasks = new TasksInDigest(new(documents), roster);
            return ([new SendDigest(documents, preferences, new([tasks.RowsAsync], roster), new(deck), roster, Away)], new Gate(documents, preferences, new(deck, roster), Away).AdmitAsync);
        }

        private void Happen(Person person)
        {
            switch (_random.Next(20))
            {
                case 0:
                    var until = _simulation.Clock.GetUtcNow().AddHours(_random.Next(80));
                    Change(person, model => model.PausedUntil = until, wants => wants with { PausedUntil = until });
                    break;
                case 1:
                    Change(person, model => model.PausedUntil = null, wants => wants with { PausedUntil = null });
                    break;
                case 2:
                    var (from, to) = (new TimeOnly(_random.Next(16, 24), 0), new TimeOnly(_random.Next(5, 10), 30));
                    Change(person, model => (model.QuietFrom, model.QuietTo) = (from, to), wants => wants with { QuietFrom = from, QuietTo = to });
                    break;
                case 3:
                    var limit = _random.Next(5);
                    Change(person, model => model.Limit = limit, wants => wants with { Limit = limit });
                    break;
                case 4:
                    var type = _random.Next(2) == 0 ? NotificationTypes.TaskAnswered : NotificationTypes.Reminder;
                    var isOff = _random.Next(2) == 0;
                    Change(person, model => _ = isOff ? model.Off.Add(type) : model.Off.Remove(type), wants => wants with { Off = isOff ? wants.Off.Add(type) : wants.Off.Remove(type) });
                    break;
                case 5 when _tasks.Count(task => task.Task.Owner == person.Id) < 6:
                    Give(person);
                    break;
                case 6 when _tasks.FindIndex(task => task.Task.Owner == person.Id && task.DoneAt is null) is >= 0 and var open:
                    Finish(open);
                    break;
                default:
                    Tell(person);
                    break;
            }
        }

        private void Tell(Person person)
        {
            string[] types = [NotificationTypes.TicketChanged, NotificationTypes.TicketChanged, NotificationTypes.TaskAnswered, NotificationTypes.RemindedByOther, NotificationTypes.TicketUrgent, NotificationTypes.Reminder, NotificationTypes.Standup];
            var type = types[_random.Next(types.Length)];
            var by = type == NotificationTypes.Reminder ? (PersonId?)null : _people[_random.Next(_people.Length)].Id;
            var happened = new Event($"#{_events.Count}#", person, type, by, _simulation.Clock.GetUtcNow());
            _events.Add(happened);
            var post = Post.ToPerson(Book.Where("19:apollo"), person.Id, happened.Text) with { Notice = new(type, by) };
            var replica = _replicas[_random.Next(2)];
            replica.Do(async () =>
            {
                var promised = replica.Outbox.Reserve([post]);
                await replica.Due.CommitAsync(Team, Outbox.Promise(Commit.Nothing, promised), CancellationToken.None);
                await replica.Runner.RunLanesAsync(Team, [promised[0].Lane!], CancellationToken.None);
            });
        }

        private void Give(Person person)
        {
            var task = new TeamTask(new(_tasks.Count + 1), $"task {_tasks.Count + 1}.", person.Id, person.DayOf(_simulation.Clock.GetUtcNow()).AddDays(_random.Next(5)), null, Priority.Normal, person.Id, _simulation.Clock.GetUtcNow());
            _tasks.Add((task, null));
            _simulation.Write(TeamId.OfPerson("tenant", person.Id), Commit.Nothing.Create(TeamTask.Kind, task));
        }

        private void Finish(int at)
        {
            var (task, own) = (_tasks[at].Task, TeamId.OfPerson("tenant", _tasks[at].Task.Owner));
            var stored = _replicas[0].Documents.FindAsync(own, TeamTask.Kind, task.Id.ToString(), CancellationToken.None).GetAwaiter().GetResult()!;
            _tasks[at] = (task, _simulation.Clock.GetUtcNow());
            _simulation.Write(own, Commit.Nothing.Replace(TeamTask.Kind, stored, task with { DoneAt = _simulation.Clock.GetUtcNow(), DoneBy = task.Owner }));
        }

        private void Change(Person person, Action<Person> model, Func<Preferences, Preferences> change)
        {
            Do(_random.Next(2), (preferences, turn) => preferences.ChangeAsync(turn(person), "attention.change", change, CancellationToken.None));
            // The clock stands still until it is written.
            var now = _simulation.Clock.GetUtcNow();
            _simulation.RunUntil(now);
            var limit = person.Limit;
            model(person);
            person.MostOf[person.DayOf(now)] = Math.Max(person.MostOf.GetValueOrDefault(person.DayOf(now), limit), person.Limit);
            person.Changes.Add((now, person.PausedUntil));
            foreach (var waiting in _events.Where(one => one.To == person && person.IsSilent(one.Type)))
                waiting.MayBeSilent = true;
        }

        private void Do(int replica, Func<PreferenceStore, Func<Person, Turn>, Task> what) =>
            _replicas[replica].Do(() => what(new(_replicas[replica].Documents, _replicas[replica].Due, new(_replicas[replica].Documents, _simulation.Clock)), TurnOf));

        private Turn TurnOf(Person person) =>
            new($"{_simulation.Clock.GetUtcNow().UtcTicks}", new Input.Said("", []), person.Id, "", TeamId.OfPerson("tenant", person.Id), "", Scope.Personal, Book.Where($"a:{person.Id}"), _simulation.Clock.GetUtcNow(), person.Zone, Tongue.English);

        private async Task<Delivery> DeliverAsync(TeamId team, Post post, CancellationToken ct)
        {
            await Task.Yield();
            if (_simulation.Next(10) == 0)
                return new Delivery.Later(null, "503");
            var (person, now) = (_people.Single(one => one.Id == post.To), _simulation.Clock.GetUtcNow());
            if (post.Notice!.Type == NotificationTypes.Digest)
                Digest(person, post.Summary!, now);
            else
                One(person, post, now);
            return new Delivery.Accepted(null);
        }

        private void One(Person person, Post post, DateTimeOffset now)
        {
            Alone++;
            var (type, text, day) = (post.Notice!.Type, post.Summary!, person.DayOf(now));
            _told[text] = _told.GetValueOrDefault(text) + 1;
            Holds(post.Notice.By != person.Id, "their own action");
            Holds(!person.Off.Contains(type), "turned off");
            if (type is NotificationTypes.TicketUrgent or NotificationTypes.Reminder)
                return;
            Holds(!(person.PausedUntil > now), "paused");
            Holds(!person.Away.Contains(day), "on leave");
            if (type == NotificationTypes.Standup)
                return;
            Holds(!person.IsQuiet(now), "quiet hours");
            Holds(IsWorked(person, day), "day off");
            person.Counted[day] = person.Counted.GetValueOrDefault(day) + 1;
            Holds(person.Counted[day] <= person.MostOf.GetValueOrDefault(day, person.Limit), "over the limit");

            void Holds(bool holds, string otherwise)
            {
                if (!holds)
                    Broken.Add($"{text} ({type}) to {person.Id} at {now:O}: {otherwise}");
            }
        }

        private void Digest(Person person, string text, DateTimeOffset now)
        {
            Digests++;
            var day = person.DayOf(now);
            if (!person.DigestDays.Add(day) || !IsWorked(person, day) || person.Away.Contains(day) || person.PausedUntil > now)
                Broken.Add($"A digest for {person.Id} at {now:O}");
            foreach (var held in _simulation.Read(Ledger.Kind, TeamId.OfPerson("tenant", person.Id)).Single().Shown)
            {
                InDigests++;
                _told[held.Text] = _told.GetValueOrDefault(held.Text) + 1;
            }

            // All that is due by today and open is in it.
            foreach (var (task, _) in _tasks.Where(task => task.Task.Owner == person.Id && task.DoneAt is null && task.Task.DueOn <= day && task.Task.CreatedAt < now.AddMinutes(-30)))
            {
                if (!text.Contains($"{task.Id} {task.Title}", StringComparison.Ordinal))
                    Broken.Add($"{task.Id} is missing for {person.Id} on {day:O}: {text}");
            }
        }

        // Once when it is due, and once when it is overdue, a digest must have come by the first morning that nothing speaks against.
        private void Remembered(Person person, TeamTask task, DateTimeOffset doneAt)
        {
            var due = task.DueOn!.Value;
            foreach (var from in new[] { due, due.AddDays(1) })
            {
                var first = Enumerable.Range(0, 30).Select(from.AddDays).First(day => IsMorningFor(person, day));
                var created = person.DayOf(task.CreatedAt);
                if (created >= first || person.DayOf(doneAt) <= first || first > person.DayOf(_simulation.Clock.GetUtcNow()).AddDays(-1))
                    continue;
                if (!person.DigestDays.Any(day => day >= from && day <= first))
                    Broken.Add($"Nothing reminded {person.Id} of {task.Id}, due on {due:O}, by {first:O}");
            }
        }

        private bool IsMorningFor(Person person, DateOnly day)
        {
            var noon = new DateTimeOffset(day.ToDateTime(new(12, 0)), person.Zone.GetUtcOffset(day.ToDateTime(new(12, 0))));
            var before = person.Changes.LastOrDefault(change => change.At < noon);
            return IsWorked(person, day) && !person.WasAway.Contains(day) && (before == default || person.DayOf(before.At) < day && !(before.PausedUntil > noon.AddHours(-12)));
        }

        // Worked out without the code that is tested.
        private bool IsWorked(Person person, DateOnly day) => person.Zone.Id == "Asia/Shanghai" && _china.MakeUps.ContainsKey(day)
            || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !(person.Zone.Id == "Asia/Shanghai" && _china.Holidays.ContainsKey(day));
    }

    private sealed record Event(string Text, Person To, string Type, PersonId? By, DateTimeOffset At)
    {
        /// <summary>Whether nobody need hear of it.</summary>
        public bool MayBeSilent { get; set; } = By == To.Id || To.IsSilent(Type);
    }

    private sealed record Person(PersonId Id, TimeZoneInfo Zone)
    {
        public HashSet<DateOnly> Away { get; } = [];

        public HashSet<DateOnly> WasAway { get; } = [];

        public HashSet<string> Off { get; } = [];

        public Dictionary<DateOnly, int> MostOf { get; } = [];

        public List<(DateTimeOffset At, DateTimeOffset? PausedUntil)> Changes { get; } = [];

        public HashSet<DateOnly> DigestDays { get; } = [];

        public Dictionary<DateOnly, int> Counted { get; } = [];

        public DateTimeOffset? PausedUntil { get; set; }

        public TimeOnly QuietFrom { get; set; } = new(20, 0);

        public TimeOnly QuietTo { get; set; } = new(8, 0);

        public int Limit { get; set; } = 10;

        // A reminder that is turned off still comes in the digest.
        public bool IsSilent(string type) => type == NotificationTypes.TaskAnswered && Off.Contains(type);

        public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

        // Minute by minute of the day: from the evening on, or before the morning.
        public bool IsQuiet(DateTimeOffset at)
        {
            var minute = TimeZoneInfo.ConvertTime(at, Zone).TimeOfDay.TotalMinutes;
            return minute >= QuietFrom.ToTimeSpan().TotalMinutes || minute < QuietTo.ToTimeSpan().TotalMinutes;
        }
    }
}
