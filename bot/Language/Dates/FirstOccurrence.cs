using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>The first day, today included, that a rule of <see cref="Rules"/> falls on.</summary>
internal static class FirstOccurrence
{
    private const int DaysLookedAt = 400;

    public static SaidDate Of(string rule, TimeOnly? time, DateTime local)
    {
        var today = DateOnly.FromDateTime(local);
        if (rule.StartsWith("FREQ=HOURLY", StringComparison.Ordinal))
            return SaidDate.Of(local.AddHours(1));
        if (rule.StartsWith("FREQ=MINUTELY", StringComparison.Ordinal))
            return SaidDate.Of(local.AddMinutes(1));
        var parts = rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        for (var later = time <= TimeOnly.FromDateTime(local) ? 1 : 0; later < DaysLookedAt; later++)
        {
            if (Falls(today.AddDays(later), parts))
                return new(today.AddDays(later), time);
        }

        return new(today, time);
    }

    private static bool Falls(DateOnly day, Dictionary<string, string> parts)
    {
        if (parts.TryGetValue("BYMONTH", out var month) && day.Month != int.Parse(month, CultureInfo.InvariantCulture))
            return false;
        if (parts.TryGetValue("BYMONTHDAY", out var number) && int.Parse(number, CultureInfo.InvariantCulture) is var wanted)
            return day.Day == wanted || wanted < 0 && day.Day == DateTime.DaysInMonth(day.Year, day.Month) + 1 + wanted;
        if (!parts.TryGetValue("BYDAY", out var days))
            return true;
        var name = day.DayOfWeek.ToString()[..2].ToUpperInvariant();
        if (parts.TryGetValue("BYSETPOS", out var position))
            return days.Contains(name, StringComparison.Ordinal) && Place(day, days, int.Parse(position, CultureInfo.InvariantCulture) < 0) == Math.Abs(int.Parse(position, CultureInfo.InvariantCulture));
        return days.Split(',').Any(one => one[^2..] == name && (one.Length == 2 || Place(day, name, one[0] == '-') == Math.Abs(int.Parse(one[..^2], CultureInfo.InvariantCulture))));
    }

    // The how-manieth of those weekdays in its month the day is, from the front or from the back.
    private static int Place(DateOnly day, string days, bool fromEnd)
    {
        var count = 0;
        for (var other = day; other.Month == day.Month; other = other.AddDays(fromEnd ? 1 : -1))
            count += days.Contains(other.DayOfWeek.ToString()[..2].ToUpperInvariant(), StringComparison.Ordinal) ? 1 : 0;
        return count;
    }
}
