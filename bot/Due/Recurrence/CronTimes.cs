using Cronos;

namespace TeamBot.Due.Recurrence;

/// <summary>Cron expressions of five fields.</summary>
internal static class CronTimes
{
    public static CronExpression Parse(string text)
    {
        try
        {
            return CronExpression.Parse(text);
        }
        catch (CronFormatException wrong)
        {
            throw new FormatException($"“{text}” is not a cron expression: {wrong.Message} Five fields are needed: minute, hour, day of month, month, day of week.", wrong);
        }
    }

    public static IEnumerable<DateTimeOffset> After(CronExpression cron, DateTimeOffset after, TimeZoneInfo zone)
    {
        while (cron.GetNextOccurrence(after, zone) is { } next)
        {
            yield return next.ToUniversalTime();
            after = next;
        }
    }
}
