using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>Time zones by name: “9am Beijing time”, “15:00 GMT”, “UTC+8”, 北京时间.</summary>
internal static class Zones
{
    public static (int End, TimeZoneInfo Zone)? Read(DateWords words, int token)
    {
        if (words.At(token, Word.Zone) is not { Is: true } said)
            return null;
        var sign = words.IsMark(said.End, '+') ? 1 : words.IsMark(said.End, '-') ? -1 : 0;
        if (said.Text == "Etc/UTC" && sign != 0 && words.IsGlued(said.End) && words.IsGlued(said.End + 1) && Numbers.At(words, said.End + 1) is { Is: true, IsWhole: true, Value: <= 14 } hours)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"UTC{(sign > 0 ? '+' : '-')}{hours.Whole}");
            return (hours.End, TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromHours(sign * hours.Whole), name, name));
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(said.Text, out var zone) ? (said.End, zone) : null;
    }
}
