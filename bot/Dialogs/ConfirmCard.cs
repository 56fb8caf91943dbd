using System.Text.Json.Serialization;
using TeamBot.Cards;

namespace TeamBot.Dialogs;

/// <summary>A question with two buttons. Nothing is done before one is pressed, or its answer typed.</summary>
public sealed class ConfirmCard(CardDeck cards)
{
    public Card Of(string question, ConfirmButton yes, ConfirmButton no, bool isDestructive) =>
        cards.Render("confirm", new(question, isDestructive ? "destructive" : "positive", yes, no), ConfirmJson.Default.ConfirmData, question);
}

/// <param name="Data">What the press carries: an intent with its slots, or a sentence to say.</param>
public sealed record ConfirmButton(string Title, IReadOnlyDictionary<string, string> Data)
{
    public string Verb => Data.GetValueOrDefault("intent") ?? "say";
}

internal sealed record ConfirmData(string Question, string Style, ConfirmButton Yes, ConfirmButton No);

[JsonSerializable(typeof(ConfirmData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ConfirmJson : JsonSerializerContext;
