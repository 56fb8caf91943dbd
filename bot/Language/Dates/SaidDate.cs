using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>A day that somebody named, with the time of day when they said one; wall clock of the speaker’s zone.</summary>
public sealed record SaidDate(DateOnly Day, TimeOnly? Time = null)
{
    /// <summary>2026-11-27 or 2026-11-27T17:00.</summary>
    public override string ToString() => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{time:HH:mm}")
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, [NotNullWhen(true)] out SaidDate? date)
    {
        date = DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? new(DateOnly.FromDateTime(read), text!.Contains('T', StringComparison.Ordinal) ? TimeOnly.FromDateTime(read) : null)
            : null;
        return date is not null;
    }
}

/// <summary>Where in a text a date was said.</summary>
/// <param name="Marked">Whether a word around it says that it is a date: “by Friday”, “周五前”.</param>
public sealed record DateSpan(int Start, int Length, SaidDate Date, bool Marked);
