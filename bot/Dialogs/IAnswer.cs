using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>
/// One thing people can ask for. It reads, decides and says; what it changes is in its reply and is written by the turn,
/// so that it can simply be asked again when somebody else was faster.
/// </summary>
public interface IAnswer
{
    Intent Intent { get; }

    Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct);
}
