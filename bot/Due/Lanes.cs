namespace TeamBot.Due;

/// <summary>Lets one at a time into each lane of this process.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<string, (SemaphoreSlim Gate, int Users)> _gates = [];
    private readonly Lock _lock = new();

    public async Task<IDisposable> EnterAsync(string lane, CancellationToken ct)
    {
        SemaphoreSlim gate;
        lock (_lock)
        {
            var (known, users) = _gates.GetValueOrDefault(lane, (new(1, 1), 0));
            _gates[lane] = (gate = known, users + 1);
        }

        try
        {
            await gate.WaitAsync(ct);
        }
        catch
        {
            Forget(lane);
            throw;
        }

        return new Inside(this, lane, gate);
    }

    private void Forget(string lane)
    {
        lock (_lock)
        {
            var (gate, users) = _gates[lane];
            if (users == 1)
                _gates.Remove(lane);
            else
                _gates[lane] = (gate, users - 1);
        }
    }

    private sealed class Inside(Lanes lanes, string lane, SemaphoreSlim gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Release();
            lanes.Forget(lane);
        }
    }
}
