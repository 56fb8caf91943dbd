using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>Answers the buttons below “S-4 looks like the same. Is it that?”; what is said instead goes to <see cref="OpenTicket"/>. (G10)</summary>
public sealed class SameTicket(OpenTicket open) : IAnswer
{
    public Intent Intent { get; } = new("ticket.same", [OpenTicket.Same with { Required = true }], English: new([], []), Chinese: new([], []));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => open.AnsweredAsync(turn, heard[OpenTicket.Same.Name] == "yes", heard["asked"] ?? "", ct);
}
