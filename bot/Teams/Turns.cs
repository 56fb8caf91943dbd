using System.Collections.Concurrent;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Teams;

/// <summary>
/// Runs turns and says what comes of them. A turn has a time budget of its own: it does not end with the HTTP request
/// that brought it, and a stopping program waits for it.
/// </summary>
internal sealed partial class Turns(Conversation conversation, Arrivals arrivals, DueRunner runner, Deliver deliver, TimeProvider clock, ILogger<Turns> log) : IHostedService
{
    /// <summary>How long one turn may take; Teams closes the request after about 15 s, the work may take longer.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Task, Turn> _running = new();

    /// <summary>The invoke’s answer; null for what is no invoke.</summary>
    public Task<byte[]?> RunAsync(Turn turn, bool invoked)
    {
        var run = InBudgetAsync(turn, invoked);
        _running[run] = turn;
        _ = run.ContinueWith(done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return run;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);

    private async Task<byte[]?> InBudgetAsync(Turn turn, bool invoked)
    {
        using var budget = new CancellationTokenSource(Budget, clock);
        try
        {
            return await AnswerAsync(turn, invoked, budget.Token);
        }
#pragma warning disable CA1031 // The turn is the outermost place: whatever went wrong, the person hears of it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(log, fault, turn.Id, turn.Input.GetType().Name);
            // Most faults say that nothing was changed; of one, nobody knows.
            var words = turn.Words[fault is UnknownOutcomeException ? "fault.unknown" : "fault.saving"];
            if (!invoked)
                await SafelyAsync(turn, ct => deliver(turn.Team, Post.Reply(turn.Where, words), ct));
            return invoked ? InvokeAnswer.Message(turn.Input, words) : null;
        }
    }

    private async Task<byte[]?> AnswerAsync(Turn turn, bool invoked, CancellationToken ct)
    {
        if (turn.Input is Input.Opened)
        {
            var (opened, form) = await conversation.PeekAsync(turn, ct);
            return InvokeAnswer.To(opened, form);
        }

        if (turn.Input is Input.Arrived)
            turn = await arrivals.ReadAsync(turn, ct);

        if (await conversation.RunAsync(turn, invoked, ct) is not var (heard, reply, lanes))
        {
            if (!invoked)
                return null;
            var (again, same) = await conversation.PeekAsync(turn, ct);
            return InvokeAnswer.To(again, same);
        }

        // What is said is stored by now: a failing send must not look like a failing command, and is done again later.
        await SafelyAsync(heard, send => runner.RunLanesAsync(heard.Team, lanes, send));
        return invoked ? InvokeAnswer.To(heard, reply) : null;
    }

    private async Task SafelyAsync(Turn turn, Func<CancellationToken, Task> send)
    {
        using var budget = new CancellationTokenSource(Budget, clock);
        try
        {
            await send(budget.Token);
        }
#pragma warning disable CA1031 // The turn is the outermost place.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.NotSaid(log, fault, turn.Id, turn.Where.ConversationId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The turn {TurnId} ({Input}) failed.")]
        public static partial void Failed(ILogger log, Exception fault, string turnId, string input);

        [LoggerMessage(Level = LogLevel.Error, Message = "What the turn {TurnId} has to say could not be said in {Conversation}.")]
        public static partial void NotSaid(ILogger log, Exception fault, string turnId, string conversation);
    }
}
