using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>Reads with a bound: without one the SDK would try a dead connection for two minutes.</summary>
internal sealed class CosmosReads(Container records, CosmosMeter meter, TimeProvider clock)
{
    /// <summary>How long one answer may take, with the SDK’s repeats.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>The point read; null when the team has no such document.</summary>
    public async Task<CosmosDocument?> FindAsync(TeamId team, string kind, string id, CancellationToken ct)
    {
        using var answer = await WithinAsync("find", token => records.ReadItemStreamAsync(CosmosId.Of(kind, id), new PartitionKey(team.Value), cancellationToken: token), ct);
        // A sub-status says that something else than the document is missing: the container, or a replica that is up to date.
        if (answer.StatusCode == HttpStatusCode.NotFound && answer.Headers["x-ms-substatus"] is null or "" or "0")
            return null;
        answer.EnsureSuccessStatusCode();
        using var json = await JsonDocument.ParseAsync(answer.Content, cancellationToken: ct);
        return CosmosDocument.Read(json.RootElement.Clone());
    }

    /// <exception cref="TimeoutException">There was no answer in time.</exception>
    public async Task<ResponseMessage> WithinAsync(string operation, Func<CancellationToken, Task<ResponseMessage>> read, CancellationToken ct)
    {
        var startedAt = Stopwatch.GetTimestamp();
        using var budget = new CancellationTokenSource(Budget, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, ct);
        try
        {
            var answer = await read(time.Token);
            meter.Note(operation, startedAt, answer.Headers.RequestCharge, answer.Diagnostics, (int)answer.StatusCode);
            return answer;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            meter.Note(operation, startedAt, 0, null, 0);
            throw new TimeoutException($"Cosmos DB did not answer within {Budget.TotalSeconds} s.", late);
        }
    }
}
