namespace TeamBot.Due.Posting;

/// <summary>
/// Keeps the requests to the Connector under the limits of Teams (Microsoft Learn, “Optimize your bot with rate limiting
/// in Teams”). Each conversation is served in the order of asking. The limiters of System.Threading.RateLimiting count in
/// segments of a clock of their own: they let more through at the seams than a sliding window does, and no test could
/// advance them. The count is this process's: several replicas together may ask for more, and a 429 is still waited out.
/// </summary>
public sealed class Pace(TimeProvider clock)
{
    /// <summary>Requests for one app and tenant in a second. Newer answers quote 50; the page says 30.</summary>
    public const int PerTenantPerSecond = 30;

    /// <summary>Each window is kept a little longer than it is, for what the way to the Connector adds and takes away.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    private const int Sweep = 1024;

    private static readonly (int Most, TimeSpan In)[] PerConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly (int Most, TimeSpan In)[] PerTenant = [(PerTenantPerSecond, TimeSpan.FromSeconds(1))];

    private readonly Dictionary<string, Track> _conversations = [];
    private readonly Dictionary<string, Track> _tenants = [];
    private readonly Lock _lock = new();
    private int _entered;

    /// <summary>Returns when a request may go out now.</summary>
    /// <param name="conversationId">Null for what is not sent to one: reads.</param>
    public async Task EnterAsync(string tenantId, string? conversationId, CancellationToken ct)
    {
        if (conversationId is null)
        {
            await UntilAsync(Take(tenantId, null), ct);
            return;
        }

        var (track, before, mine) = Queue(Name(tenantId, conversationId));
        try
        {
            // Those before have an end of their own, so that waiting for them needs none.
            await before;
            ct.ThrowIfCancellationRequested();
            while (FreeAt(track) is var free && free > clock.GetUtcNow())
                await UntilAsync(free, ct);
            await UntilAsync(Take(tenantId, track), ct);
        }
        finally
        {
            Leave(track);
            mine.SetResult();
        }
    }

    /// <summary>About how long a request would wait now.</summary>
    public TimeSpan WaitFor(string tenantId, string conversationId)
    {
        lock (_lock)
        {
            if (!_conversations.TryGetValue(Name(tenantId, conversationId), out var track))
                return TimeSpan.Zero;
            // In the long run half a second lies between two messages.
            var wait = track.FreeAt(PerConversation) - clock.GetUtcNow() + TimeSpan.FromSeconds(0.5) * track.Waiting;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>Nothing more goes to that conversation before that time: it said so itself (<c>Retry-After</c>).</summary>
    public void Hold(string tenantId, string conversationId, DateTimeOffset until)
    {
        lock (_lock)
        {
            var track = At(_conversations, Name(tenantId, conversationId));
            track.HeldUntil = track.HeldUntil > until ? track.HeldUntil : until;
        }
    }

    // The limit is the channel's: its threads count together.
    private static string Name(string tenantId, string conversationId) => $"{tenantId}|{conversationId.Split(';')[0]}";

    private (Track, Task Before, TaskCompletionSource Mine) Queue(string name)
    {
        lock (_lock)
        {
            if (++_entered % Sweep == 0)
                Forget();
            var track = At(_conversations, name);
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var before = track.Last;
            track.Last = mine.Task;
            track.Waiting++;
            return (track, before, mine);
        }
    }

    private void Leave(Track track)
    {
        lock (_lock)
            track.Waiting--;
    }

    private DateTimeOffset FreeAt(Track track)
    {
        lock (_lock)
            return track.FreeAt(PerConversation);
    }

    // The places of a tenant are given in order, each at its time; the conversation counts the same time.
    private DateTimeOffset Take(string tenantId, Track? conversation)
    {
        lock (_lock)
        {
            var tenant = At(_tenants, tenantId);
            var now = clock.GetUtcNow();
            var free = tenant.FreeAt(PerTenant);
            var at = free > now ? free : now;
            tenant.Count(at, PerTenantPerSecond);
            conversation?.Count(at, PerConversation[^1].Most);
            return at;
        }
    }

    private async Task UntilAsync(DateTimeOffset at, CancellationToken ct)
    {
        while (at - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, ct);
    }

    private void Forget()
    {
        var old = clock.GetUtcNow() - PerConversation[^1].In;
        foreach (var (name, track) in _conversations)
        {
            if (track.Waiting == 0 && track.Latest < old && track.HeldUntil < old)
                _conversations.Remove(name);
        }
    }

    private static Track At(Dictionary<string, Track> tracks, string name) =>
        tracks.TryGetValue(name, out var track) ? track : tracks[name] = new();

    /// <summary>When the last requests of one conversation or tenant went out.</summary>
    private sealed class Track
    {
        private readonly List<DateTimeOffset> _at = [];

        public Task Last { get; set; } = Task.CompletedTask;

        public int Waiting { get; set; }

        public DateTimeOffset HeldUntil { get; set; }

        public DateTimeOffset Latest => _at.Count > 0 ? _at[^1] : DateTimeOffset.MinValue;

        public DateTimeOffset FreeAt((int Most, TimeSpan In)[] windows)
        {
            var free = HeldUntil;
            foreach (var (most, span) in windows)
            {
                if (_at.Count >= most && _at[^most] + span + Slack is var at && at > free)
                    free = at;
            }

            return free;
        }

        public void Count(DateTimeOffset at, int most)
        {
            if (_at.Count >= 2 * most)
                _at.RemoveRange(0, _at.Count - most);
            _at.Add(at);
        }
    }
}
