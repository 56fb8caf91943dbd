using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamBot.Language;

/// <summary>Reads amounts of money: 20,000 EUR · $1.5k · 2 million · 5万元 · 三十万 · 人民币 8000.</summary>
internal static partial class Amounts
{
    private const string Han = "零一二三四五六七八九";

    /// <summary>The amount that starts at that token, and the token after it; null when none does.</summary>
    public static (Money Money, int End)? At(Sentence sentence, int token)
    {
        if (token >= sentence.Tokens.Length || Amount().Match(sentence.Plain, sentence.Tokens[token].Start) is not { Success: true } said)
            return null;
        var (end, to) = (said.Index + said.Length, sentence.TokenAt(said.Index + said.Length));
        // The 3 of “3rd” and the 5 of “5x4” are no amounts.
        if (to > 0 && sentence.Tokens[to - 1].End > end || Number(said) is not { } number)
            return null;
        number *= said.Groups["times"].Value switch { "k" or "thousand" or "千" => 1000, "万" => 10_000, "m" or "mn" or "million" or "百万" => 1_000_000, "千万" => 10_000_000, "亿" => 100_000_000, "bn" or "billion" => 1_000_000_000, _ => 1 };
        return (new(said.Groups["minus"].Success ? -number : number, Currency(said.Groups["before"].Value) ?? Currency(said.Groups["after"].Value)), to);
    }

    private static decimal? Number(System.Text.RegularExpressions.Match said) =>
        !said.Groups["han"].Success ? decimal.TryParse(said.Groups["n"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null
        : Spoken(said.Groups["han"].Value);

    // 三千五百
    private static decimal Spoken(string text)
    {
        var (sum, digit) = (0m, 0);
        foreach (var c in text)
        {
            var times = c switch { '千' => 1000, '百' => 100, '十' => 10, _ => 0 };
            if (times > 0)
                (sum, digit) = (sum + Math.Max(digit, 1) * times, 0);
            else
                digit = c is '两' ? 2 : Han.IndexOf(c, StringComparison.Ordinal);
        }

        return sum + digit;
    }

    private static string? Currency(string word) => word switch
    {
        "$" or "usd" or "us$" or "dollar" or "dollars" or "美元" or "美金" => "USD",
        "€" or "eur" or "euro" or "euros" or "欧元" => "EUR",
        "£" or "gbp" or "pounds" or "英镑" => "GBP",
        "¥" or "rmb" or "cny" or "yuan" or "元" or "块" or "块钱" or "人民币" => "CNY",
        "jpy" or "yen" or "日元" => "JPY",
        { Length: 3 } code => code.ToUpperInvariant(),
        _ => null,
    };

    [GeneratedRegex("""\G(?:(?<before>us\$|[$€£¥]|usd|eur|gbp|chf|jpy|rmb|cny|人民币|美元|欧元)\s*)?(?<minus>-)?(?:(?<n>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,9})?|[0-9]{1,15}(?:\.[0-9]{1,9})?)|(?<han>[零一二两三四五六七八九十百千]{1,9}))\s*(?<times>thousand|million|billion|k\b|mn?\b|bn\b|千万|百万|千|万|亿)?\s*(?<after>[$€£¥]|usd|eur|gbp|chf|jpy|rmb|cny|euros?|dollars?|pounds|yuan|yen|元|块钱?|人民币|美元|美金|欧元|英镑|日元)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
