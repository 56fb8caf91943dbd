namespace TeamBot.Dialogs;

/// <summary>A command that can also be filled in as a form, in a Teams dialog.</summary>
public interface IForm : IAnswer
{
    /// <summary>The form, filled with what is there already.</summary>
    /// <param name="problem">Why the form comes back after it was sent; null the first time.</param>
    Task<Reply> FormAsync(Turn turn, Heard heard, string? problem, CancellationToken ct);
}
