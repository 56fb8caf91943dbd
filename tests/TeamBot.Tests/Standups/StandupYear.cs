using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Leave;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>A team and its channel for simulated stand-ups: what Teams took, by whom it went to.</summary>
internal sealed class StandupYear : IDisposable
{
    public static readonly TeamId Team = TeamId.OfChat("tenant", "19:launch");
    private static readonly ConversationReference Channel = new("http://localhost:1/", "19:launch", null, "28:bot", "TeamBot", "tenant");

    private SimulatedReplica? _replica;
    private StandupBot? _bot;
    private int _started;
    private int _messages;

    public StandupYear(DateTimeOffset start, IEnumerable<(string Person, string Zone)> members, bool isLocal, string? calendar, int seed = 1)
    {
        Simulation = new(start, seed);
        var commit = members.Aggregate(Commit.Nothing, (all, member) => all.Create(Speaker.Kind, Speaker.New(new(member.Person), member.Person) with { Zone = member.Zone }));
        Standup = new(new(1), "Stand-up", new(Channel, Scope.GroupChat, Tongue.English), Timetable.MondayToFriday, new(9, 30), new(11, 0), "Asia/Shanghai", isLocal, calendar, new("ada"), start, start);
        Simulation.Write(Team, commit);
        Run("first");
        Do(async bot =>
        {
            var planned = await bot.Calls.PlannedAsync(Team, Standup, start, CancellationToken.None);
            await _replica!.Due.CommitAsync(Team, await bot.Calls.SetAsync(Commit.Nothing.Create(Standup.Kind, planned), Team, planned, CancellationToken.None), CancellationToken.None);
        });
        Simulation.RunUntil(start.AddSeconds(1));
    }

    public Simulation Simulation { get; }

    public Standup Standup { get; }

    /// <summary>What Teams took: to whom (null for the channel), a question, a nudge, a summary or an edit of one.</summary>
    public List<(string? To, string What, DateTimeOffset At)> Taken { get; } = [];

    public bool IsUp => _replica is { IsDead: false };

    public SimulatedReplica Replica => _replica!;

    public void Run(string name) => _replica = Simulation.Start($"{name}{++_started}", (documents, due) => ((_bot = new(documents, due, Simulation.Clock)).Works, null), DeliverAsync, TimeSpan.FromHours(6));

    public void Kill() => _replica!.Context.IsDead = true;

    public void Leave(string person, params (DateOnly First, DateOnly Last)[] periods) =>
        Simulation.Write(TeamId.OfPerson("tenant", new(person)), Commit.Nothing.Create(Absences.Kind, periods.Aggregate(Absences.None, (all, period) => all.Take(new(period.First, period.Last)))));

    /// <summary>Somebody answers now, alone.</summary>
    public void Answer(string person) => Do(async bot =>
    {
        for (var i = 0; i < 5; i++)
        {
            try
            {
                var heard = Heard.Of("standup.submit").With("standup", "U-1").With("team", Team.Value).With("done", "this").With("doing", "that").With("blocked", "");
                var turn = new Turn($"{person} {Simulation.Clock.GetUtcNow():O}", new Input.Pressed(heard), new(person), person, Team, "", Scope.Personal, Channel with { ConversationId = "a:" + person }, Simulation.Clock.GetUtcNow(), TimeZoneInfo.Utc, Tongue.English);
                if ((await bot.Submit.AnswerAsync(turn, heard, CancellationToken.None)).Changes is { } changes)
                    await Replica.Due.CommitAsync(Team, changes, CancellationToken.None);
                return;
            }
            catch (Exception lost) when (lost is StaleException or DuplicateException)
            {
                // Somebody else was faster; again.
            }
        }
    });

    public void Dispose() => Simulation.Dispose();

    private void Do(Func<StandupBot, Task> what) => _replica!.Do(() => what(_bot!));

    private Task<Delivery> DeliverAsync(TeamId team, Post post, CancellationToken ct)
    {
        var what = post.To is not null ? post.Card is null ? "nudge" : "question" : post.How == PostHow.Send ? "summary" : "edit";
        Taken.Add((post.To?.Value, what, Simulation.Clock.GetUtcNow()));
        return Task.FromResult<Delivery>(new Delivery.Accepted(post.InPlaceOf ?? $"m{++_messages}"));
    }
}
