using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TeamBot.Meetings;

/// <summary>Names a meeting in chat and in the store, written “M-7”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<MeetingId>))]
public readonly record struct MeetingId(int Number) : IParsable<MeetingId>
{
    public override string ToString() => ShortId.Write('M', Number);

    public static MeetingId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a meeting; a meeting is written M-7.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeetingId result)
    {
        result = new(ShortId.NumberIn(s, 'M'));
        return result.Number > 0;
    }
}

/// <summary>Names a decision in chat and in the store, written “D-4”; unique within one team.</summary>
[JsonConverter(typeof(IdConverter<DecisionId>))]
public readonly record struct DecisionId(int Number) : IParsable<DecisionId>
{
    public override string ToString() => ShortId.Write('D', Number);

    public static DecisionId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}” is not a decision; a decision is written D-4.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DecisionId result)
    {
        result = new(ShortId.NumberIn(s, 'D'));
        return result.Number > 0;
    }
}
