using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Tasks;

/// <summary>The form of a task: to create one, or to change one that is there. (C1)</summary>
public sealed class TaskForm(CardDeck cards, Roster roster)
{
    public async Task<Reply> ShowAsync(Turn turn, Heard heard, TeamTask? task, string? problem, CancellationToken ct)
    {
        var words = turn.Words;
        var people = await roster.NamesAsync(turn.Team, ct);
        if (people.All(person => person.Person != turn.From))
            people = [.. people, new(turn.From, turn.FromName.Length > 0 ? turn.FromName : words["task.me"])];
        var owner = heard["owner"] ?? (task?.Owner ?? turn.From).Value;
        var due = heard["due"] ?? task?.DueOn?.ToString("O", words.Culture) ?? "";
        var title = task is null ? words["task.form.new"] : words.Say("task.form.change", task.Id);

        FormInput[] inputs =
        [
            new("title", words["task.title"], "text", heard["title"] ?? task?.Title ?? "", true, words["task.form.needTitle"], words["task.form.titleHint"], TeamTask.LongestTitle, []),
            new("owner", words["task.owner"], "choice", owner, true, words["task.form.needOwner"], "", 0, [.. people.Select(person => new FormChoice(person.Name, person.Person.Value))]),
            new("due", words["task.due"], "date", due.Length > 10 ? due[..10] : due, false, "", "", 0, []),
            new(task is null ? "priority" : "level", words["task.priority"], "choice", heard["priority"] ?? heard["level"] ?? (task?.Priority ?? Priority.Normal).ToString().ToLowerInvariant(), true, "", "", 0,
                [.. Enum.GetValues<Priority>().Reverse().Select(level => new FormChoice(words[$"priority.{level}"], level.ToString().ToLowerInvariant()))]),
        ];
        var hidden = new FormHidden(task?.Id.ToString() ?? "", turn.Team.Value, task?.Revision.ToString(words.Culture) ?? "", turn.Tongue == Tongue.Chinese ? "zh" : "en", task is null ? "" : heard["card"] ?? turn.Where.ActivityId ?? "");
        var data = new FormData(title, heard.Intent, words[task is null ? "task.form.create" : "task.form.save"], hidden, inputs, problem ?? "");
        return new Reply(Card: cards.Render("form", data, FormJson.Default.FormData, title)) { Title = title };
    }
}

internal sealed record FormData(string Title, string Intent, string Submit, FormHidden Hidden, FormInput[] Inputs, string Problem);

internal sealed record FormHidden(string Task, string Team, string Version, string Language, string Card);

internal sealed record FormInput(string Id, string Label, string Kind, string Value, bool Required, string Error, string Placeholder, int MaxLength, FormChoice[] Choices);

internal sealed record FormChoice(string Title, string Value);

[JsonSerializable(typeof(FormData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FormJson : JsonSerializerContext;
