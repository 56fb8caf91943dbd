namespace TeamBot.Language;

/// <summary>
/// Something people can ask for, declared once: the grammar, the help, the forms and the tests come from it.
/// </summary>
/// <param name="Name">Permanent: buttons and half-finished dialogs carry it. Noun, dot, verb.</param>
/// <param name="Slots">What it needs to know.</param>
public sealed record Intent(string Name, Slot[] Slots, Sentences English, Sentences Chinese)
{
    /// <summary>Whether people are told of it; false for what is recognised but answered with an apology.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>Endings of files that are this command when they come without words, “.ics”; empty for most.</summary>
    public string[] Files { get; init; } = [];

    public Sentences In(Tongue tongue) => tongue == Tongue.Chinese ? Chinese : English;
}

/// <summary>How people ask for an intent in one language; sentences of both languages are held against all patterns.</summary>
/// <param name="Patterns">
/// (a|b) one of them, [a] may be left out, {slot} what fills a slot, &lt;list&gt; a word of lexicon.txt, … any words,
/// ~ at most four; ?? at the end when it is only a guess, to be confirmed. Politeness, marks and free slots need no mention.
/// </param>
/// <param name="Examples">Whole sentences for the help; each must be understood as this intent.</param>
public sealed record Sentences(string[] Patterns, string[] Examples);

/// <summary>One thing that an intent needs to know.</summary>
/// <param name="Required">Asked for when it was not said.</param>
/// <param name="Free">May stand anywhere in the sentence, recognised by what it is (a date, a person, a priority).</param>
public sealed record Slot(string Name, SlotKind Kind, bool Required = false, bool Free = false)
{
    /// <summary>Before a word of a free choice that counts only as a clause of its own: the “urgent” of “fix the urgent bug” is part of a title.</summary>
    public const char Alone = '=';

    /// <summary>As <see cref="Letter"/>: whatever has a short id.</summary>
    public const char AnyLetter = '*';

    /// <summary>For <see cref="SlotKind.Id"/>: the letter of its short ids, T in T-12.</summary>
    public char Letter { get; init; }

    /// <summary>For <see cref="SlotKind.Choice"/>: each value with the words that mean it in both languages, a|b|c.</summary>
    public (string Value, string Words)[] Choices { get; init; } = [];

    /// <summary>Of a free slot: the words that say that its value follows, a|b|c, as in “probability 4”. A value without them is not its own.</summary>
    public string Names { get; init; } = "";

    /// <summary>Of a named choice: 1 or 2 when it is that factor of “4x5”; else 0.</summary>
    public int Factor { get; init; }

    /// <summary>For <see cref="SlotKind.Text"/>: the most characters (UTF-16) that it takes.</summary>
    public int Longest { get; init; } = 4000;

    /// <summary>Of a date: a part of a day, or a week, is meant from its beginning on; else it is over by its end.</summary>
    public bool FromStart { get; init; }

    /// <summary>For <see cref="SlotKind.Money"/>: the least and the greatest that it takes.</summary>
    public (decimal Least, decimal Most) Range { get; init; } = (0, 1_000_000_000_000);

    /// <summary>Whether an amount is within <see cref="Range"/>.</summary>
    public bool Takes(Money money) => money.Amount >= Range.Least && money.Amount <= Range.Most;

    /// <summary>A level from 1 up: its number, or one of the words of that number, in both languages: a|b|c.</summary>
    public static Slot Scale(string name, bool required, params string[] wordsOfEach) => new(name, SlotKind.Choice, required)
    {
        Choices = [.. wordsOfEach.Select((words, i) => ((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), $"{i + 1}|{words}|{Spoken[i]}|{i + 1}/{wordsOfEach.Length}|level {i + 1}|{i + 1} of {wordsOfEach.Length}|{i + 1}级|{i + 1} 级|{i + 1}分|{i + 1} 分"))],
    };

    private static readonly string[] Spoken = ["one|一", "two|二|两", "three|三", "four|四", "five|五", "six|六", "seven|七", "eight|八", "nine|九", "ten|十"];
}

public enum SlotKind
{
    Text,

    /// <summary>2026-11-27 or 2026-11-27T17:00.</summary>
    Date,

    /// <summary>The id of a person.</summary>
    Person,

    /// <summary>T-12.</summary>
    Id,

    /// <summary>One of the slot’s choices.</summary>
    Choice,

    /// <summary>An amount with the currency that was said: 20000 EUR, or 1500.</summary>
    Money,

    /// <summary>How far something is moved: 2 Day.</summary>
    Distance,

    /// <summary>An RRULE: FREQ=WEEKLY;BYDAY=MO.</summary>
    Repeat,

    /// <summary>Words after #, with a space between them.</summary>
    Tags,
}

/// <summary>What is known around a sentence while it is being understood.</summary>
/// <param name="Names">The people of the team by name; null while they have not been read.</param>
public sealed record Hearing(DateTimeOffset Now, TimeZoneInfo Zone, PersonId Speaker, IReadOnlyList<Mention> Mentions, IReadOnlyList<Mention>? Names)
{
    /// <summary>Whether 12/1 is the first of December; else the twelfth of January.</summary>
    public bool MonthFirst { get; init; } = true;

    /// <summary>For a sentence without a team: whatever looks like a name is one, and stands for the person.</summary>
    public bool TakesAnyName { get; init; }
}
