using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Language;
using TeamBot.Language.Dates;

namespace TeamBot.Dialogs;

/// <summary>A form as a card: in the chat, or in a Teams dialog. (C1)</summary>
public sealed class FormCard(CardDeck cards, Roster roster)
{
    /// <summary>The slot by which a sent form names itself.</summary>
    public const string IdSlot = "form";

    /// <summary>Before a field: the mark of what it showed, so that what the person changed can be told from what they left.</summary>
    private const string Was = "was.";

    /// <summary>People to choose from: more would not fit the card. Others are named by typing.</summary>
    private const int MostPeople = 40;

    /// <summary>The card, or what is said instead.</summary>
    /// <param name="id">Names the form: sent twice by one person, it is taken once.</param>
    /// <param name="intro">Said above the inputs; empty in a Teams dialog.</param>
    /// <param name="problems">Why the form comes back after it was sent; empty the first time.</param>
    public async Task<Reply> ShowAsync(Turn turn, IForm answer, Heard heard, string id, string intro, IReadOnlyList<string> problems, CancellationToken ct)
    {
        var words = turn.Words;
        var form = answer.Form;
        var start = await answer.StartAsync(turn, heard, ct);
        if (start.Instead is { } instead)
            return Reply.Say(instead);

        var people = Array.Exists(form.Fields, field => field.Slot.Kind == SlotKind.Person) ? await PeopleAsync(turn, heard, start, form, ct) : [];
        var inputs = form.Fields.Select(field => InputOf(words, form, field, Fit(turn, field, Shown(field, Value(heard, start, field.Slot.Name))), people)).ToArray();
        var data = new Dictionary<string, string>
        {
            ["intent"] = answer.Intent.Name,
            [IdSlot] = id,
            ["team"] = turn.Team.Value,
            ["language"] = turn.Words.Language,
            ["card"] = heard["card"] ?? (start.About.Length > 0 && turn.Input is Input.Opened ? turn.Where.ActivityId ?? "" : ""),
        };
        foreach (var name in answer.Intent.Slots.Select(slot => slot.Name).Concat(start.Values.Keys).Where(name => form.Of(name) is null).Distinct())
            data[name] = turn.Input is Input.Opened && start.Values.TryGetValue(name, out var current) ? current : Value(heard, start, name);
        foreach (var input in inputs)
            data[Was + input.Id] = heard[Was + input.Id] ?? Mark(input.Value);

        var title = words.Say($"form.{answer.Intent.Name}", start.About);
        var inChat = turn.Input is not (Input.Opened or Input.Submitted);
        var shown = new FormData(title, intro, [.. problems], inputs, words[$"form.{answer.Intent.Name}.send"], inChat, data);
        string[] said = [.. problems, intro];
        var summary = string.Join('\n', said.Where(line => line.Length > 0));
        return new Reply(Card: cards.Render("form", shown, FormJson.Default.FormData, summary.Length > 0 ? summary : title)) { Title = title };
    }

    /// <summary>What was sent. Where the person left what the form showed, what they said in chat counts.</summary>
    public static Heard Merge(Form form, Heard sent, Heard? said)
    {
        foreach (var field in form.Fields)
        {
            var name = field.Slot.Name;
            if (said?.Slots.TryGetValue(name, out var typed) == true && (!sent.Slots.TryGetValue(name, out var value) || sent[Was + name] == Mark(value)))
                sent = sent.With(name, typed).With(Was + name, Mark(Shown(field, typed)));
        }

        return sent;
    }

    private static string Value(Heard heard, FormStart start, string slot) => heard.Slots.GetValueOrDefault(slot) ?? start.Values.GetValueOrDefault(slot) ?? "";

    // A date input takes days only.
    private static string Shown(FormField field, string value) =>
        field.Slot.Kind == SlotKind.Date && SaidDate.TryParse(value, out var date) ? new SaidDate(date.Day).ToString() : value;

    // A message that becomes a title may be long; what somebody typed is never cut.
    private static string Fit(Turn turn, FormField field, string value) =>
        turn.Input is Input.Opened && field.Slot.Kind == SlotKind.Text && value.Length > field.Slot.Longest && field.Slot.Longest > 0 ? value[..(field.Slot.Longest - 1)].TrimEnd() + "…" : value;

    private static string Mark(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..8];

    private static FormInput InputOf(Words words, Form form, FormField field, string value, FormChoice[] people)
    {
        var (kind, choices) = field.Slot.Kind switch
        {
            SlotKind.Date => ("date", []),
            SlotKind.Person => ("choice", people),
            SlotKind.Choice => ("choice", [.. field.Slot.Choices.Select(choice => new FormChoice(FieldWords.Choice(words, form, field, choice.Value), choice.Value))]),
            _ => ("text", Array.Empty<FormChoice>()),
        };
        return new(field.Slot.Name, FieldWords.Label(words, form, field), kind, value, field.IsRequired, field.IsRequired ? FieldWords.Need(words, form, field) : "",
            FieldWords.Hint(words, form, field), field.IsMultiline, field.Slot.Kind == SlotKind.Text ? field.Slot.Longest : 0, choices);
    }

    // The speaker first of all, and whoever is chosen already.
    private async Task<FormChoice[]> PeopleAsync(Turn turn, Heard heard, FormStart start, Form form, CancellationToken ct)
    {
        var known = await roster.NamesAsync(turn.Team, ct);
        var people = new List<Mention> { new(turn.From, turn.FromName.Length > 0 ? turn.FromName : turn.Words["field.me"]) };
        foreach (var chosen in form.Fields.Where(field => field.Slot.Kind == SlotKind.Person).Select(field => Value(heard, start, field.Slot.Name)).Where(id => id.Length > 0))
            people.Add(known.FirstOrDefault(person => person.Person.Value == chosen) ?? new(new(chosen), await roster.NameAsync(turn, turn.Team, new(chosen), ct)));
        return [.. people.Concat(known).DistinctBy(person => person.Person).Take(MostPeople).OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => new FormChoice(person.Name, person.Person.Value))];
    }
}

internal sealed record FormData(string Title, string Intro, string[] Problems, FormInput[] Inputs, string Submit, bool InChat, Dictionary<string, string> Data);

internal sealed record FormInput(string Id, string Label, string Kind, string Value, bool Required, string Error, string Placeholder, bool Multiline, int MaxLength, FormChoice[] Choices);

internal sealed record FormChoice(string Title, string Value);

[JsonSerializable(typeof(FormData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FormJson : JsonSerializerContext;
