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

    internal static SaidDate Of(DateTime at) => new(DateOnly.FromDateTime(at), new(at.Hour, at.Minute));
}

/// <summary>A stretch of time that somebody named; wall clock of the speaker’s zone.</summary>
/// <param name="End">The first moment after it.</param>
public readonly record struct Stretch(DateTime Start, DateTime End);

/// <summary>Where in a text a date was said.</summary>
/// <param name="Date">When what is due then is due: of a stretch its last working day or its last day, of a rule its first occurrence.</param>
/// <param name="Marked">Whether a word around it says that it is a date: “by Friday”, “周五前”.</param>
public sealed record DateSpan(int Start, int Length, SaidDate Date, bool Marked)
{
    /// <summary>Where it starts without the word before it.</summary>
    public int Core { get; init; }

    /// <summary>The other date that may be meant; null when there is only one reading.</summary>
    public SaidDate? Other { get; init; }

    /// <summary>The whole of it when it is longer than a day, or a part of one.</summary>
    public Stretch? Stretch { get; init; }

    /// <summary>When it begins, where it is a part of a day or at most a week, and that is still to come; null otherwise.</summary>
    public SaidDate? Begins { get; init; }

    /// <summary>Whether no day was said, so that it is the next that has that time.</summary>
    public bool IsTimeOnly { get; init; }

    /// <summary>When it comes again, as an RRULE; null when it does not.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether it can be nothing but a date: “tomorrow”, 明天.</summary>
    public bool IsRelative { get; init; }

    /// <summary>What a slot takes it for.</summary>
    internal string For(Slot slot) => (slot.FromStart && Begins is { } begin ? begin : Date).ToString();
}
