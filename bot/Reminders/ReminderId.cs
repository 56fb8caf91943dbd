using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TeamBot.Reminders;

/// <summary>Names a reminder in chat and in the store, written “B-2”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<ReminderId>))]
public readonly record struct ReminderId(int Number) : IParsable<ReminderId>
{
    public override string ToString() => ShortId.Write('B', Number);

    public static ReminderId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a reminder; a reminder is written B-2.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReminderId result)
    {
        result = new(ShortId.NumberIn(s, 'B'));
        return result.Number > 0;
    }
}
