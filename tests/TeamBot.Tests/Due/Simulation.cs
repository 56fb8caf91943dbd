using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using TeamBot.Due.Posting;
using TeamBot.Storage;
using TeamBot.Storage.Sqlite;

namespace TeamBot.Due;

/// <summary>
/// Several replicas over one store, on one thread and a clock of its own: time jumps to the next timer when nothing else
/// is left to do. Which replica goes on is drawn from a seed, and one can die between any two of its steps.
/// </summary>
internal sealed class Simulation : IDisposable
{
    private readonly List<(Context? Of, Action Step)> _ready = [];
    private readonly string _folder;
    private readonly SqliteDocuments _store;
    private readonly Random _random;

    public Simulation(DateTimeOffset start, int seed = 1)
    {
        _random = new(seed);
        Clock = new(start);
        // A file in memory where the machine has one: a simulated year is many commits.
        var root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        _folder = Directory.CreateDirectory(Path.Combine(root, "teambot-" + Guid.NewGuid().ToString("N"))).FullName;
        _store = new(new SqliteFile(Path.Combine(_folder, "team.db")), Clock);
    }

    public SimulatedClock Clock { get; }

    public int Next(int below) => _random.Next(below);

    /// <summary>Starts a replica that does this work and hands its posts to this channel.</summary>
    public SimulatedReplica Start(string name, IEnumerable<IDueWork> works, Deliver deliver, TimeSpan? longestSleep = null) =>
        Start(name, (_, _) => (works, null), deliver, longestSleep);

    /// <summary>The same with work, and a gate for what people are told, over the replica’s own view of the store.</summary>
    public SimulatedReplica Start(string name, Func<IDocuments, DueItems, (IEnumerable<IDueWork> Works, Admit? Admit)> parts, Deliver deliver, TimeSpan? longestSleep = null)
    {
        var context = new Context(this);
        var documents = new StepwiseDocuments(_store);
        var alarm = new Alarm(Clock);
        var (me, items) = (new Replica(name), new DueItems(documents, alarm));
        var pace = new Pace(Clock);
        var outbox = new Outbox(me, Clock);
        var (works, admit) = parts(documents, items);
        var runner = new DueRunner(items, outbox, new(documents, Clock), [.. works, new SendPost(documents, PacedAsync, pace, admit)], me, Clock, NullLogger<DueRunner>.Instance);
        var loop = new DueLoop(items, runner, alarm, me, Clock, NullLogger<DueLoop>.Instance) { LongestSleep = longestSleep ?? TimeSpan.FromSeconds(15) };
        var replica = new SimulatedReplica(context, loop, runner, items, outbox, documents);
        replica.Do(() => loop.StartAsync(CancellationToken.None));
        return replica;

        // As the Connector's handler does it.
        async Task<Delivery> PacedAsync(TeamId team, Post post, CancellationToken ct)
        {
            await pace.EnterAsync(post.Where.TenantId, post.Where.ConversationId, ct);
            return await deliver(team, post, ct);
        }
    }

    /// <summary>Runs until that time, or until there is nothing left that could happen.</summary>
    public void RunUntil(DateTimeOffset end, Func<bool>? done = null)
    {
        while (done?.Invoke() != true)
        {
            if (_ready.Count > 0)
            {
                // Each replica's own steps keep their order.
                var at = Next(_ready.Count);
                at = _ready.FindIndex(step => step.Of == _ready[at].Of);
                var (of, step) = _ready[at];
                _ready.RemoveAt(at);
                Take(of, step);
            }
            else if (!Clock.JumpTo(end))
            {
                return;
            }
        }
    }

    public void Write(TeamId team, Commit commit) => _store.CommitAsync(team, commit, CancellationToken.None).GetAwaiter().GetResult();

    public IReadOnlyList<Undone> Undone(TeamId team) => [.. new DueItems(_store, new(Clock)).UndoneAsync(team, CancellationToken.None).GetAwaiter().GetResult().Select(stored => stored.Value)];

    public List<DueItem> Items(TeamId team) => Read(DueItem.Kind, team);

    public List<T> Read<T>(Kind<T> kind, TeamId? team = null) =>
        [.. _store.AllAsync(team ?? Book.Team, CancellationToken.None).ToBlockingEnumerable().Where(document => document.Kind == kind.Name).Select(document => document.Body.Deserialize(kind.Json)!)];

    public void Dispose()
    {
        _store.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Take(Context? of, Action step)
    {
        if (of is { IsDead: true })
            return;
        if (of is { IsStalled: true })
        {
            of.Held.Add(step);
            return;
        }

        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(of);
        try
        {
            step();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        if (of is null)
            return;
        of.Steps++;
        of.IsDead |= of.Steps == of.DiesAtStep;
        if (of.Steps == of.StallsAtStep)
            Stall(of);
    }

    // Its steps wait for the end of the stall, as after a long pause of the machine.
    private void Stall(Context of)
    {
        of.IsStalled = true;
        Clock.CreateTimer(_ =>
        {
            of.IsStalled = false;
            _ready.AddRange(of.Held.Select(step => ((Context?)of, step)));
            of.Held.Clear();
        }, null, of.StallsFor, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Where the steps of one replica go.</summary>
    internal sealed class Context(Simulation simulation) : SynchronizationContext
    {
        public bool IsDead { get; set; }

        public int Steps { get; set; }

        public int DiesAtStep { get; set; } = -1;

        public int StallsAtStep { get; set; } = -1;

        public TimeSpan StallsFor { get; set; }

        public bool IsStalled { get; set; }

        public List<Action> Held { get; } = [];

        public override void Post(SendOrPostCallback d, object? state) => simulation._ready.Add((this, () => d(state)));

        public override SynchronizationContext CreateCopy() => this;

        public void Do(Func<Task> begin) => simulation._ready.Add((this, () => _ = begin()));
    }

    /// <summary>The store, with a step before and after each call: there a replica can die, or another can come in between.</summary>
    private sealed class StepwiseDocuments(IDocuments store) : IDocuments
    {
        public string Name => store.Name;

        public Task<Stored<T>?> FindAsync<T>(TeamId team, Kind<T> kind, string id, CancellationToken ct) => StepAsync(() => store.FindAsync(team, kind, id, ct));

        public Task<Page<T>> QueryAsync<T>(TeamId team, Query<T> query, CancellationToken ct) => StepAsync(() => store.QueryAsync(team, query, ct));

        public Task CommitAsync(TeamId team, Commit commit, CancellationToken ct) => StepAsync(async () =>
        {
            await store.CommitAsync(team, commit, ct);
            return true;
        });

        public Task<IReadOnlyList<InTeam<T>>> AcrossTeamsAsync<T>(Query<T> query, CancellationToken ct) => StepAsync(() => store.AcrossTeamsAsync(query, ct));

        public IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, CancellationToken ct) => store.AllAsync(team, ct);

        private static async Task<T> StepAsync<T>(Func<Task<T>> call)
        {
            await Task.Yield();
            var result = Now(call);
            await Task.Yield();
            return result;
        }

        // The engine may use threads of its own; to the simulation its answer is one step.
        private static T Now<T>(Func<Task<T>> call)
        {
            var context = Current;
            SetSynchronizationContext(null);
            try
            {
                return call().GetAwaiter().GetResult();
            }
            finally
            {
                SetSynchronizationContext(context);
            }
        }

        private static SynchronizationContext? Current => SynchronizationContext.Current;

        private static void SetSynchronizationContext(SynchronizationContext? context) => SynchronizationContext.SetSynchronizationContext(context);
    }
}

/// <summary>One running program of the simulation.</summary>
internal sealed record SimulatedReplica(Simulation.Context Context, DueLoop Loop, DueRunner Runner, DueItems Due, Outbox Outbox, IDocuments Documents)
{
    public bool IsDead => Context.IsDead;

    public void Do(Func<Task> begin) => Context.Do(begin);

    /// <summary>Nothing of it happens any more after so many of its steps.</summary>
    public void DiesAfter(int steps) => Context.DiesAtStep = Context.Steps + steps;

    /// <summary>After so many of its steps it stands still for that long, and then goes on.</summary>
    public void StallsAfter(int steps, TimeSpan length) => (Context.StallsAtStep, Context.StallsFor) = (Context.Steps + steps, length);
}

/// <summary>A clock that stands still while something is left to do, and then jumps.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, int Set), (DateTimeOffset At, int Order)> _timers = new();
    private DateTimeOffset _now = start;
    private int _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps to the next timer and rings it; false when none rings by that time, and it is that time then.</summary>
    public bool JumpTo(DateTimeOffset end)
    {
        while (_timers.TryPeek(out var next, out var at))
        {
            if (at.At > end)
                break;
            _timers.Dequeue();
            if (next.Timer.Set != next.Set)
                continue;
            _now = at.At > _now ? at.At : _now;
            next.Timer.Ring();
            return true;
        }

        _now = end > _now ? end : _now;
        return false;
    }

    private sealed class Timer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public int Set { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Set++;
            if (dueTime >= TimeSpan.Zero)
                clock._timers.Enqueue((this, Set), (clock._now + dueTime, clock._order++));
            return true;
        }

        public void Ring() => callback(state);

        public void Dispose() => Set++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
