using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>
/// The words around a slot, by one convention. Of a field they are <c>FORM.FIELD</c> (its label), <c>.ask</c> (the question),
/// <c>.VALUE</c> (each choice), and where the words for its kind (<c>field.KIND.…</c>) do not do: <c>.hint</c> (in the empty
/// input), <c>.error</c> (what was wrong, what is accepted), <c>.long</c>. Of the form itself: <c>form.INTENT</c> (its title)
/// and <c>form.INTENT.send</c> (its button). Of a slot without a form: <c>ask.INTENT.SLOT</c> and <c>unclear.SLOT</c>.
/// </summary>
internal static class FieldWords
{
    /// <summary>Of an answer that was not understood, only so much is repeated.</summary>
    private const int LongestEcho = 100;

    public static string Key(Form form, FormField field) => $"{form.Name}.{field.Named}";

    public static string Label(Words words, Form form, FormField field) => words[Key(form, field)];

    public static string Hint(Words words, Form form, FormField field) => words.Has($"{Key(form, field)}.hint") ? words[$"{Key(form, field)}.hint"] : "";

    /// <summary>“High”; of a level “4 – Likely”.</summary>
    public static string Choice(Words words, Form form, FormField field, string value) =>
        int.TryParse(value, out _) ? $"{value} – {words[$"{Key(form, field)}.{value}"]}" : words[$"{Key(form, field)}.{value}"];

    /// <summary>What is said when a required field is left empty.</summary>
    public static string Need(Words words, Form form, FormField field) => words.Say("field.need", Label(words, form, field));

    /// <summary>The question for a slot; null for one that the command asks in its own way.</summary>
    public static string? Ask(Words words, IAnswer answer, string slot)
    {
        var key = Field(answer, slot) is var (form, field) ? $"{Key(form, field)}.ask" : $"ask.{answer.Intent.Name}.{slot}";
        return words.Has(key) ? words[key] : Field(answer, slot) is var (where, one) ? words.Say("field.ask", Label(words, where, one)) : null;
    }

    /// <summary>What a slot takes, for the help in a dialog.</summary>
    public static string Accepted(Words words, IAnswer answer, Slot slot) =>
        Field(answer, slot.Name) is var (form, field) ? words.Say($"field.{Kind(slot)}.hint", Limits(words, form, field)) : words[$"field.{Kind(slot)}.any"];

    /// <summary>Why what was said for a slot cannot be taken, and what can.</summary>
    public static string Error(Words words, IAnswer answer, Slot slot, string said)
    {
        var (key, label, limits) = Field(answer, slot.Name) is var (form, field) ? (Key(form, field), Label(words, form, field), Limits(words, form, field)) : ("", slot.Name, "");
        if (slot.Kind == SlotKind.Text && said.Length > slot.Longest)
            return words.Say(words.Has($"{key}.long") ? $"{key}.long" : "field.long", said.Length, slot.Longest, label);

        var own = key.Length > 0 ? $"{key}.error" : $"unclear.{slot.Name}";
        return words.Say(words.Has(own) ? own : $"field.{Kind(slot)}.error", said.Length > LongestEcho ? said[..LongestEcho] + "…" : said, label, limits);
    }

    public static string SeveralPeople(Words words, string said, IEnumerable<Mention> people) =>
        words.Say("unclear.several", said, string.Join(", ", people.Select(person => person.Name)));

    private static (Form Form, FormField Field)? Field(IAnswer answer, string slot) => answer is IForm { Form: var form } && form.Of(slot) is { } field ? (form, field) : null;

    private static string Limits(Words words, Form form, FormField field) => field.Slot.Kind switch
    {
        SlotKind.Choice => string.Join(words["list.comma"], field.Slot.Choices.Select(choice => Choice(words, form, field, choice.Value))),
        SlotKind.Money => words.Say("field.range", field.Slot.Range.Least.ToString("N0", words.Culture), field.Slot.Range.Most.ToString("N0", words.Culture)),
        SlotKind.Text => field.Slot.Longest.ToString(words.Culture),
        _ => "",
    };

    private static string Kind(Slot slot) => slot.Kind.ToString().ToLowerInvariant();
}
