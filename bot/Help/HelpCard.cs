using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Help;

/// <summary>The card of help and welcome: sentences to try, taken from the intents themselves.</summary>
internal static class HelpCard
{
    private static readonly string[] Tried = ["task.create", "task.list", "help.show"];

    public static Card Of(Turn turn, IServiceProvider services, string title, string intro, bool all)
    {
        var words = turn.Words;
        var intents = services.GetServices<IAnswer>().Select(answer => answer.Intent).ToArray();
        var groups = all
            ? intents.Where(intent => intent.In(turn.Tongue).Examples.Length > 0).GroupBy(intent => intent.Name.Split('.')[0])
                .Select(group => new HelpGroup(words[$"help.group.{group.Key}"], [.. group.SelectMany(intent => intent.In(turn.Tongue).Examples)]))
            : [];
        // The list itself is no thing to try.
        var tries = Tried.Where(name => !all || name != "help.show").Select(name => intents.Single(intent => intent.Name == name).In(turn.Tongue).Examples[0]).Select(text => new HelpTry(text, text));
        var data = new HelpData(words[title], words[intro], [.. groups], [.. tries], words["help.form"], turn.Words.Language);
        return services.GetRequiredService<CardDeck>().Render("help", data, HelpJson.Default.HelpData, $"{data.Title} {data.Intro} {string.Join(" · ", data.Tries.Select(one => one.Text))}");
    }
}

internal sealed record HelpData(string Title, string Intro, HelpGroup[] Groups, HelpTry[] Tries, string Form, string Language);

internal sealed record HelpGroup(string Title, string[] Lines);

internal sealed record HelpTry(string Title, string Text);

[JsonSerializable(typeof(HelpData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class HelpJson : JsonSerializerContext;
