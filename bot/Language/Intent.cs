namespace TeamBot.Language;

/// <summary>
/// Something people can ask for, declared once: the grammar, the help, the forms and the tests come from it.
/// </summary>
/// <param name="Name">Permanent: buttons and half-finished dialogs carry it. Noun, dot, verb.</param>
/// <param name="Slots">What it needs to know.</param>
public sealed record Intent(string Name, Slot[] Slots, Sentences English, Sentences Chinese)
{
    public Sentences In(Tongue tongue) => tongue == Tongue.Chinese ? Chinese : English;
}

/// <summary>How people ask for an intent in one language.</summary>
/// <param name="Patterns">(a|b) one of them, [a] may be left out, {slot} what fills a slot.</param>
/// <param name="Examples">Whole sentences for the help; each must be understood as this intent.</param>
public sealed record Sentences(string[] Patterns, string[] Examples);

/// <summary>One thing that an intent needs to know.</summary>
/// <param name="Required">Asked for when it was not said.</param>
/// <param name="Free">May stand anywhere in the sentence, recognised by what it is (a date, a person, a priority).</param>
public sealed record Slot(string Name, SlotKind Kind, bool Required = false, bool Free = false)
{
    /// <summary>For <see cref="SlotKind.Id"/>: the letter of its short ids, T in T-12.</summary>
    public char Letter { get; init; }

    /// <summary>For <see cref="SlotKind.Choice"/>: each value with the words that mean it, as a pattern in both languages.</summary>
    public (string Value, string Words)[] Choices { get; init; } = [];
}

public enum SlotKind
{
    Text,
    Date,
    Person,
    Id,
    Choice,
}

/// <summary>What is known around a sentence while it is being understood.</summary>
/// <param name="Names">The people of the team by name; null while they have not been read.</param>
public sealed record Hearing(DateTimeOffset Now, TimeZoneInfo Zone, PersonId Speaker, IReadOnlyList<Mention> Mentions, IReadOnlyList<Mention>? Names);
