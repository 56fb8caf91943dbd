using System.Collections.Immutable;
using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>
/// What a command is filled in with, declared once: from it come the questions in chat, the form card and the Teams dialog.
/// A use case lists the slots of its intent in the order in which they are asked:
/// <code>
/// public Form Form { get; } = new("risk", 1,
/// [
///     new(Title),                              // required, because its slot is
///     new(Detail) { IsMultiline = true },      // only in the form
///     new(Likelihood),                         // Slot.Scale: a number with a word for each level
///     new(Owner) { IsAsked = true },           // also asked in chat, and may be skipped
/// ]);
/// </code>
/// Its words are in a Words.json by the names of form and field (<see cref="FieldWords"/>).
/// </summary>
/// <param name="Name">The first part of the keys of its words.</param>
/// <param name="Version">Stored with every open dialog; raise it when fields come, go or change their kind.</param>
public sealed record Form(string Name, int Version, FormField[] Fields)
{
    public FormField? Of(string slot) => Array.Find(Fields, field => field.Slot.Name == slot);
}

/// <summary>One thing that a form asks for.</summary>
public sealed record FormField(Slot Slot)
{
    /// <summary>The second part of the keys of its words; for a slot that goes by another name.</summary>
    public string Named { get; init; } = Slot.Name;

    /// <summary>Whether the form is not taken without it.</summary>
    public bool IsRequired { get; init; } = Slot.Required;

    /// <summary>Whether it is asked for in chat too, once the command has to ask at all; what is not required can be skipped.</summary>
    public bool IsAsked { get; init; } = Slot.Required;

    /// <summary>Whether its text may have several lines.</summary>
    public bool IsMultiline { get; init; }
}

/// <summary>What a form begins with; what was said counts more.</summary>
/// <param name="Values">By slot: the defaults of something new, or the record that is changed, with its id and version.</param>
public sealed record FormStart(ImmutableDictionary<string, string> Values)
{
    public static FormStart Empty { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>The record that is changed, for the title; empty for a new one.</summary>
    public string About { get; init; } = "";

    /// <summary>Said instead of the form when there is nothing to fill in.</summary>
    public string? Instead { get; init; }

    /// <summary>Adds a value where there is one.</summary>
    public FormStart With(string slot, string? value) => value is null ? this : this with { Values = Values.SetItem(slot, value) };
}
