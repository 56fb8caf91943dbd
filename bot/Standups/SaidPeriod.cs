using TeamBot.Language.Dates;

namespace TeamBot.Standups;

/// <summary>The days that a report is about: “last week”, 上个月; the last seven when none were said.</summary>
internal static class SaidPeriod
{
    private const int UsualDays = 7;

    public static (DateOnly First, DateOnly Last) Of(Turn turn)
    {
        var span = Span(turn);
        return span is null ? (turn.Today.AddDays(1 - UsualDays), turn.Today)
            : span.Stretch is { } stretch ? (DateOnly.FromDateTime(stretch.Start), DateOnly.FromDateTime(stretch.End.AddTicks(-1)))
            : (span.Date.Day, span.Date.Day);
    }

    /// <summary>The single day that a command names; null when it names none.</summary>
    public static DateOnly? Day(Turn turn) => Span(turn)?.Date.Day;

    private static DateSpan? Span(Turn turn) => turn.Input is Input.Said said ? DateGrammar.Find(said.Text, turn.At, turn.Zone, turn.MonthFirst).FirstOrDefault(span => span.Rule is null) : null;
}
