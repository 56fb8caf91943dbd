using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Help;

/// <summary>Introduces the bot once in each conversation it is added to.</summary>
public sealed class Welcome(IServiceProvider services) : IAnswer
{
    public Intent Intent { get; } = new("help.welcome", [], English: new([], []), Chinese: new([], []));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        Task.FromResult(Reply.Show(HelpCard.Of(turn, services, "welcome.title", turn.Scope == Scope.Personal ? "welcome.personal" : "welcome.team", all: false)));
}
