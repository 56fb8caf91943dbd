using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Language.Dates;

namespace TeamBot.Risks;

/// <summary>What the use cases of risks read and refuse alike.</summary>
internal static class RiskAnswers
{
    public static int? Number(Heard heard, string slot) => heard[slot] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static Response? Response(Heard heard) => heard["response"] is { } response ? Enum.Parse<Response>(response, ignoreCase: true) : null;

    /// <summary>The question for another day, when the review is to be on one that is over.</summary>
    public static Reply? Past(Turn turn, Heard heard) =>
        SaidDate.TryParse(heard["review"], out var review) && review.Day < turn.Today
            ? Reply.Ask("review", turn.Words.Say("risk.past", Days.Say(turn.Words, review.Day))) : null;

    /// <summary>What is said when a risk may not go where it is sent, with the ways it may go.</summary>
    public static string Illegal(Words words, Risk risk) =>
        words.Say("risk.illegal", risk.Id, words[$"risk.state.{risk.State}"], string.Join(words["risk.or"], Risk.From(risk.State).Select(state => words.Say($"risk.to.{state}", risk.Id))));
}
