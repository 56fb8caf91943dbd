using System.Diagnostics;
using System.Globalization;

namespace TeamBot;

/// <summary>Takes the time of things in turns, so that what disturbs the machine disturbs all of them.</summary>
internal static class Measure
{
    /// <summary>Median time of one operation, for each of the things that are compared.</summary>
    /// <param name="rounds">How often each gets its turn, after one that does not count.</param>
    /// <param name="operations">Operations that one turn does.</param>
    public static async Task<TimeSpan[]> InTurnsAsync(int rounds, int operations, params Func<int, Task>[] things)
    {
        var times = things.Select(_ => new List<TimeSpan>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            for (var thing = 0; thing < things.Length; thing++)
            {
                var begin = Stopwatch.GetTimestamp();
                for (var i = 0; i < operations; i++)
                    await things[thing]((round * operations) + i);
                if (round > 0)
                    times[thing].Add(Stopwatch.GetElapsedTime(begin) / operations);
            }
        }

        return [.. times.Select(Median)];
    }

    /// <summary>
    /// Median of how many of <paramref name="operations"/> are done in a second when so many wait at once, and the processor
    /// time that one takes of all threads together: unlike the first, it does not depend on what else the machine does.
    /// </summary>
    public static async Task<(double PerSecond, TimeSpan Processor)> RateAsync(int rounds, int operations, int atOnce, Func<int, Task> operation)
    {
        var (times, processor) = (new List<TimeSpan>(), new List<TimeSpan>());
        var next = 0;
        for (var round = 0; round <= rounds; round++)
        {
            var last = next + operations;
            var (begin, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
            {
                for (var i = Interlocked.Increment(ref next) - 1; i < last; i = Interlocked.Increment(ref next) - 1)
                    await operation(i);
            })));
            next = last;
            if (round == 0)
                continue;
            times.Add(Stopwatch.GetElapsedTime(begin));
            processor.Add((Environment.CpuUsage.TotalTime - used) / operations);
        }

        return (operations / Median(times).TotalSeconds, Median(processor));
    }

    public static string Microseconds(TimeSpan time) => time.TotalMicroseconds.ToString(time.TotalMicroseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    public static string Ratio(TimeSpan[] times) => (times[^1] / times[0]).ToString("0.00", CultureInfo.InvariantCulture);

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
