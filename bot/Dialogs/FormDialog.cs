using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>Which question of a dialog comes next, which came before, and what is left of a dialog after an update of the program.</summary>
internal static class FormDialog
{
    /// <summary>What an open dialog waits for when the command itself is to be confirmed; no slot is called that.</summary>
    public const string Confirmation = "?";

    /// <summary>From so many empty fields on, a form is quicker than question after question.</summary>
    private const int FewestForCard = 2;

    /// <summary>The first slot that is still to be asked for; null when the command can be carried out.</summary>
    /// <param name="filling">Whether the command had to ask already, so that what may be left empty is asked for too.</param>
    public static Slot? Next(IAnswer answer, Heard heard, bool filling) => answer is not IForm { Form: var form }
        ? Array.Find(answer.Intent.Slots, slot => slot.Required && heard[slot.Name] is null)
        : Array.Find(answer.Intent.Slots, slot => slot.Required && heard[slot.Name] is null && form.Of(slot.Name) is null)
            ?? Array.Find(form.Fields, field => field.Slot.Required && heard[field.Slot.Name] is null || filling && field.IsAsked && !heard.Slots.ContainsKey(field.Slot.Name))?.Slot;

    /// <summary>The question before; null at the first one.</summary>
    public static Slot? Before(Form form, string asking) =>
        form.Fields.TakeWhile(field => field.Slot.Name != asking).LastOrDefault(field => field.IsAsked)?.Slot;

    /// <summary>Whether the question is better asked on a card with the whole form.</summary>
    public static bool DeservesCard(Form form, Heard heard, Slot asked) =>
        form.Of(asked.Name) is not null && form.Fields.Count(field => heard[field.Slot.Name] is null) >= FewestForCard;

    /// <summary>The first slot whose text is longer than it takes.</summary>
    public static Slot? TooLong(IAnswer answer, Heard heard) =>
        Array.Find(answer.Intent.Slots, slot => slot.Kind == SlotKind.Text && heard[slot.Name]?.Length > slot.Longest);

    /// <summary>A dialog as today’s form has it: what it still asks for is kept where it can still be read.</summary>
    /// <returns>Also whether the question that the person saw is still one of it.</returns>
    public static (OpenDialog Dialog, bool IsAsked) Adapted(OpenDialog open, IAnswer answer, Hearing hearing)
    {
        var version = answer is IForm { Form: var form } ? form.Version : 0;
        var isAsked = open.Asking == Confirmation || Array.Exists(answer.Intent.Slots, slot => slot.Name == open.Asking);
        if (open.Version == version && isAsked)
            return (open, true);
        var kept = open.Heard.Slots.Where(said => Array.Find(answer.Intent.Slots, slot => slot.Name == said.Key) is { } slot
            && (said.Value.Length == 0 || slot.Kind is SlotKind.Person || SlotReader.Read(slot, said.Value, hearing) is SlotReading.Value));
        return (open with { Version = version, Heard = open.Heard with { Slots = open.Heard.Slots.Clear().AddRange(kept) } }, isAsked);
    }
}
