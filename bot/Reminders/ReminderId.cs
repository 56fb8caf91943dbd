using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TeamBot.Reminders;

/// <summary>Names a reminder in chat and in the store, written “B-2”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<ReminderId>))]
public readonly record struct ReminderId(int Number) : IParsable<ReminderId>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"B-{Number}");

    public static ReminderId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a reminder; a reminder is written B-2.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReminderId result)
    {
        var fits = s is ['B', '-', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : 0;
        result = new(fits);
        return fits > 0;
    }
}
