using System.Globalization;

namespace TeamBot.Language.Dates;

/// <summary>How far something is moved: “two days”, 半小时, “3 working days”; written “2 Day”.</summary>
public readonly record struct Distance
{
    private Distance(double amount, Unit unit) => (Amount, Unit) = (amount, unit);

    private double Amount { get; }

    private Unit Unit { get; }

    /// <summary>The distance that the whole text is, as it was said or as it is written; null when it is none.</summary>
    public static Distance? Read(string text)
    {
        if (text.Split(' ') is [var written, var unit] && double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && char.IsUpper(unit[0]) && Enum.TryParse<Unit>(unit, out var named))
            return Of(number, named);
        var sentence = Sentence.Of(text.Trim());
        var words = new DateWords(sentence, new bool[sentence.Tokens.Length]);
        var start = words.Is(0, "another") ? 1 : 0;
        return Distances.Amount(words, 0) is var (end, amount, said) && end == sentence.Tokens.Length ? Of(amount, said)
            : start > 0 && Distances.Amount(words, start) is var (later, more, unitOfMore) && later == sentence.Tokens.Length ? Of(more, unitOfMore)
            : start > 0 && words.At(start, Word.Unit) is { Is: true } one && one.End == sentence.Tokens.Length ? Of(1, (Unit)one.Value)
            : null;
    }

    /// <summary>That far after a time, or before it.</summary>
    public DateTime From(DateTime from, bool back) => Distances.Add(from, back ? -Amount : Amount, Unit);

    /// <summary>Whether it moves the hour too, so that a day alone does not say it.</summary>
    public bool IsOfTime => Unit <= Unit.Hour;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.##} {Unit}");

    // Ten years: nobody moves a task further, and dates end somewhere.
    private static Distance? Of(double amount, Unit unit) => amount > 0 && amount * (unit >= Unit.Month ? 31 : unit >= Unit.Week ? 7 : 1) <= 3650 ? new Distance(amount, unit) : null;
}
