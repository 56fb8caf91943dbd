namespace TeamBot.Due;

/// <summary>Lets one at a time into each lane of this process, in the order of asking.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<string, Task> _last = [];
    private readonly Lock _lock = new();

    /// <summary>Whoever is before ends within the budget of its work, so that waiting needs no end of its own.</summary>
    public async Task<IDisposable> EnterAsync(string lane, CancellationToken ct)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
        {
            before = _last.GetValueOrDefault(lane, Task.CompletedTask);
            _last[lane] = mine.Task;
        }

        await before;
        var inside = new Inside(this, lane, mine);
        if (!ct.IsCancellationRequested)
            return inside;
        inside.Dispose();
        throw new OperationCanceledException(ct);
    }

    private sealed class Inside(Lanes lanes, string lane, TaskCompletionSource mine) : IDisposable
    {
        public void Dispose()
        {
            lock (lanes._lock)
            {
                if (lanes._last[lane] == mine.Task)
                    lanes._last.Remove(lane);
            }

            mine.SetResult();
        }
    }
}
