using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TeamBot.Standups;

/// <summary>Names a stand-up in chat and in the store, written “U-1”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<StandupId>))]
public readonly record struct StandupId(int Number) : IParsable<StandupId>
{
    public override string ToString() => ShortId.Write('U', Number);

    public static StandupId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a stand-up; a stand-up is written U-1.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StandupId result)
    {
        result = new(ShortId.NumberIn(s, 'U'));
        return result.Number > 0;
    }
}
