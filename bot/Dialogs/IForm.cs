namespace TeamBot.Dialogs;

/// <summary>
/// A command with a form. Whatever face it was filled in by, <see cref="IAnswer.AnswerAsync"/> gets the same slots: each read
/// and within its limits, all required ones there; one that was left empty or cleared is there as an empty text.
/// </summary>
public interface IForm : IAnswer
{
    Form Form { get; }

    /// <summary>What the form shows before anybody fills it in: the defaults, or the record that the command changes.</summary>
    Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) => Task.FromResult(FormStart.Empty);
}
