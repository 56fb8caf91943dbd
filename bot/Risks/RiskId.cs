using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TeamBot.Risks;

/// <summary>Names a risk in chat and in the store, written “R-3”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<RiskId>))]
public readonly record struct RiskId(int Number) : IParsable<RiskId>
{
    public override string ToString() => ShortId.Write('R', Number);

    public static RiskId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a risk; a risk is written R-3.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RiskId result)
    {
        result = new(ShortId.NumberIn(s, 'R'));
        return result.Number > 0;
    }
}
