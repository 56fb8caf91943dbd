using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>What the account is asked and what that costs, by operation: find, query, commit, across, all.</summary>
internal sealed partial class CosmosMeter(IMeterFactory meters)
{
    public const string Name = "TeamBot.Storage.Cosmos";

    /// <summary>Whatever was repeated took longer; only then is the SDK’s report read, which costs more than a request that went well.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);

    private readonly Meters _meters = new(meters.Create(Name));

    /// <summary>Notes one answer of the SDK, which may stand for several requests.</summary>
    public void Note(string operation, long startedAt, double requestUnits, CosmosDiagnostics? diagnostics, int status)
    {
        var tag = new KeyValuePair<string, object?>("operation", operation);
        _meters.Charge.Record(requestUnits, tag);
        var took = Stopwatch.GetElapsedTime(startedAt);
        _meters.Duration.Record(took.TotalSeconds, tag, new("status", status));
        // The last failure is the answer itself.
        if (took > Slow && diagnostics is not null && Failed(diagnostics) - (status >= 400 ? 1 : 0) is > 0 and var repeated)
            _meters.Retries.Add(repeated, tag);
    }

    // The report begins with a summary of the calls: {"Summary":{"GatewayCalls":{"(429, 0)":2,"(200, 0)":1}},"name":…
    private static int Failed(CosmosDiagnostics diagnostics)
    {
        try
        {
            var report = diagnostics.ToString();
            var end = report.IndexOf("\"name\"", StringComparison.Ordinal);
            return Call().Matches(end < 0 ? report : report[..end])
                .Where(call => int.Parse(call.Groups["status"].Value, CultureInfo.InvariantCulture) >= 400)
                .Sum(call => int.Parse(call.Groups["count"].Value, CultureInfo.InvariantCulture));
        }
        catch (ArgumentNullException)
        {
            // The SDK (3.64.0) cannot describe an answer without a reason phrase, such as 449 over HTTP/2.
            return 0;
        }
    }

    /// <summary>A commit whose answer was lost or refused, and what was found out about it.</summary>
    public void Fate(string fate) => _meters.Fates.Add(1, new KeyValuePair<string, object?>("fate", fate));

    [GeneratedRegex("""\"\((?<status>\d+), \d+\)":(?<count>\d+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    private sealed class Meters(Meter meter)
    {
        public readonly Histogram<double> Charge = meter.CreateHistogram<double>("teambot.store.request_charge", "{RU}", "Request units of one operation.");
        public readonly Histogram<double> Duration = meter.CreateHistogram<double>("teambot.store.duration", "s", "How long one operation took, with its retries.");
        public readonly Counter<long> Retries = meter.CreateCounter<long>("teambot.store.retries", "{request}", "Requests that failed and were sent again by the SDK.");
        public readonly Counter<long> Fates = meter.CreateCounter<long>("teambot.store.commit_fate", "{commit}", "Commits that failed, by what was found out: happened, did not, unknown.");
    }
}
