using System.Text.RegularExpressions;
using TeamBot.Language.Dates;

namespace TeamBot.Language;

/// <summary>What the words for one slot came to.</summary>
public abstract record SlotReading
{
    /// <param name="Written">In the slot's one written form.</param>
    public sealed record Value(string Written) : SlotReading;

    public sealed record NeedsNames : SlotReading;

    /// <summary>More than one person is called that.</summary>
    public sealed record Several(IReadOnlyList<Mention> People) : SlotReading;

    public sealed record Unreadable : SlotReading;
}

/// <summary>Reads what was said for one slot: in a sentence, as the answer to a question, or in a form.</summary>
public static partial class SlotReader
{
    public static SlotReading Read(Slot slot, string said, Hearing hearing)
    {
        var text = said.Trim();
        var value = slot.Kind switch
        {
            SlotKind.Text or SlotKind.Tags => text.Length > 0 ? text : null,
            SlotKind.Id => Id(slot, text),
            SlotKind.Choice => Choice(slot, text),
            SlotKind.Money => Money(slot, text),
            SlotKind.Distance => Distance.Read(text)?.ToString(),
            SlotKind.Date => SaidDate.TryParse(text, out var exact) ? exact.ToString() : DateGrammar.Whole(text, hearing.Now, hearing.Zone, hearing.MonthFirst) is { Rule: null } date ? date.For(slot) : null,
            SlotKind.Repeat => text.StartsWith("FREQ=", StringComparison.Ordinal) ? text : DateGrammar.Whole(text, hearing.Now, hearing.Zone, hearing.MonthFirst)?.Rule,
            _ => null,
        };
        return value is not null ? new SlotReading.Value(value)
            : slot.Kind == SlotKind.Person ? Person(text, hearing)
            : new SlotReading.Unreadable();
    }

    /// <summary>A mention, “me”, or the name of somebody in the team: in full, or the part of it that only one person has.</summary>
    public static SlotReading Person(string text, Hearing hearing)
    {
        text = text.TrimStart('@').Trim();
        if (text.Length == 1 && text[0] - Mention.First is var i && i >= 0 && i < hearing.Mentions.Count)
            return new SlotReading.Value(hearing.Mentions[i].Person.Value);
        if (Me().IsMatch(text))
            return new SlotReading.Value(hearing.Speaker.Value);
        if (hearing.TakesAnyName)
            return MayBeName(text) ? new SlotReading.Value(text) : new SlotReading.Unreadable();
        if (hearing.Names is not { } names)
            return new SlotReading.NeedsNames();
        var whole = names.Where(name => name.Name.Equals(text, StringComparison.OrdinalIgnoreCase)).ToArray();
        var matches = whole.Length > 0 ? whole : names.Where(name => name.Name.Split(' ').Contains(text, StringComparer.OrdinalIgnoreCase)).ToArray();
        return matches is [var only] ? new SlotReading.Value(only.Person.Value)
            : matches.Length > 1 ? new SlotReading.Several(matches)
            : new SlotReading.Unreadable();
    }

    // A number alone is of the kind that was asked for; with a letter or a word it says which.
    private static string? Id(Slot slot, string text) => slot.Letter == Slot.AnyLetter
        ? Ids.Letters.Select(letter => Id(slot with { Letter = letter }, text)).FirstOrDefault(id => id is not null)
        :
        Digits().Match(text) is { Success: true, Groups: var said } && int.TryParse(said["number"].ValueSpan, out var number)
            && (!said["letter"].Success || char.ToUpperInvariant(said["letter"].ValueSpan[0]) == slot.Letter)
            && (!said["word"].Success || Lexicon.Words($"id-{slot.Letter}").Contains(said["word"].Value.ToLowerInvariant()))
            ? $"{slot.Letter}-{number}" : null;

    // Capitalised words, one word, or two to four Chinese characters.
    private static bool MayBeName(string text) =>
        text.Length > 0 && (Sentence.IsHan(text[0]) ? text.Length is > 1 and <= 4 && text.All(Sentence.IsHan) : char.IsUpper(text[0]) || char.IsLetter(text[0]) && !text.Contains(' ', StringComparison.Ordinal));

    private static string? Choice(Slot slot, string text)
    {
        var plain = Grammar.Bare(text).ToLowerInvariant();
        foreach (var (value, words) in slot.Choices)
        {
            if (value.Equals(plain, StringComparison.OrdinalIgnoreCase) || words.Split('|').Any(word => word.TrimStart(Slot.Alone).Equals(plain, StringComparison.OrdinalIgnoreCase)))
                return value;
        }

        return null;
    }

    private static string? Money(Slot slot, string text)
    {
        var sentence = Sentence.Of(text);
        return Amounts.At(sentence, 0) is var (money, end) && end == sentence.Tokens.Length && slot.Takes(money) ? money.ToString() : null;
    }

    [GeneratedRegex("^(?:(?<letter>[a-z])\\s?-?\\s?|#|(?<word>[a-z]{2,}|[\\u4E00-\\u9FFF]{2,})\\s?)?(?<number>[0-9]{1,9})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("^(?:me|myself|i|我|自己|我自己|本人)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Me();
}
