using System.Globalization;

namespace TeamBot;

/// <summary>An amount of money.</summary>
/// <param name="Currency">ISO 4217, EUR; null where it was not said.</param>
public readonly record struct Money(decimal Amount, string? Currency)
{
    /// <summary>The currencies that have a name and a sign in sentences.</summary>
    private static readonly string[] Named = ["CNY", "EUR", "GBP", "JPY", "USD"];

    /// <summary>Reads what <see cref="ToString"/> wrote: 20000 EUR; null when it is something else.</summary>
    public static Money? Read(string? written) =>
        written?.Split(' ') is [var amount, .. { Length: < 2 } rest] && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new(number, rest is [var currency] ? currency : null) : null;

    public override string ToString() => Currency is null ? Digits : $"{Digits} {Currency}";

    /// <summary>As people of a language write it: 20,000 EUR, 20,000 元.</summary>
    public string Say(Words words)
    {
        var amount = Amount.ToString("#,0.##", words.Culture);
        return Currency is null ? amount : Named.Contains(Currency) ? words.Say($"money.{Currency}", amount) : $"{amount} {Currency}";
    }

    private string Digits => Amount.ToString("0.############", CultureInfo.InvariantCulture);
}
