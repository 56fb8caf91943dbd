using System.Text;

namespace TeamBot.Due;

/// <summary>How long to wait after a failure.</summary>
internal static class BackOff
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static TimeSpan After(int attempts, string id)
    {
        var delay = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return (delay < Longest ? delay : Longest) * Jitter(id, attempts);
    }

    /// <summary>Between 0.8 and 1.2, spread over the items; the same again for the same attempt.</summary>
    public static double Jitter(string id, long attempt) => 0.8 + 0.4 * (Hash($"{id}/{attempt}") / (double)uint.MaxValue);

    /// <summary>A number that is the same in every process.</summary>
    public static uint Hash(string text)
    {
        // FNV-1a, 32 bits, and a last mix, since the ends of the ids are alike.
        var hash = 2166136261;
        foreach (var one in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ one) * 16777619);
        hash = unchecked((hash ^ (hash >> 16)) * 0x85ebca6b);
        return hash ^ (hash >> 13);
    }
}
