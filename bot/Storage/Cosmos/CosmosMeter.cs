using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>What the account is asked and what that costs, by operation: find, query, commit, across, all.</summary>
internal sealed class CosmosMeter(IMeterFactory meters)
{
    public const string Name = "TeamBot.Storage.Cosmos";

    private readonly Meters _meters = new(meters.Create(Name));

    /// <summary>Notes one answer of the SDK, which may stand for several requests.</summary>
    public void Note(string operation, long startedAt, double requestUnits, CosmosDiagnostics? diagnostics, int status)
    {
        var tag = new KeyValuePair<string, object?>("operation", operation);
        _meters.Charge.Record(requestUnits, tag);
        _meters.Duration.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, tag, new("status", status));
        // What failed and was asked again; the last failure is the answer itself.
        var failed = (diagnostics?.GetFailedRequestCount() ?? 0) - (status >= 400 ? 1 : 0);
        if (failed > 0)
            _meters.Retries.Add(failed, tag);
    }

    /// <summary>A commit whose answer was lost or refused, and what was found out about it.</summary>
    public void Fate(string fate) => _meters.Fates.Add(1, new KeyValuePair<string, object?>("fate", fate));

    private sealed class Meters(Meter meter)
    {
        public readonly Histogram<double> Charge = meter.CreateHistogram<double>("teambot.store.request_charge", "{RU}", "Request units of one operation.");
        public readonly Histogram<double> Duration = meter.CreateHistogram<double>("teambot.store.duration", "s", "How long one operation took, with its retries.");
        public readonly Counter<long> Retries = meter.CreateCounter<long>("teambot.store.retries", "{request}", "Requests that failed and were sent again by the SDK.");
        public readonly Counter<long> Fates = meter.CreateCounter<long>("teambot.store.commit_fate", "{commit}", "Commits that failed, by what was found out: happened, did not, unknown.");
    }
}
