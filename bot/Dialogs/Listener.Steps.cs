namespace TeamBot.Dialogs;

/// <summary>The words that steer an open dialog, and dialogs that are found again after a day or an update of the program. (C3)</summary>
public sealed partial class Listener
{
    // “back”, “skip”, “help” and “form”; null for any other words.
    private async Task<(Reply, OpenDialog?, string Intent)?> StepAsync(Turn turn, string said, OpenDialog open, CancellationToken ct)
    {
        var (words, answer) = (turn.Words, _answers[open.Heard.Intent]);
        var asked = open with { AskedAt = turn.At };
        if (DialogWords.IsHelp(said))
            return (Reply.Say(await HelpAsync(turn, answer, open, ct)), asked, "");
        if (answer is not IForm { Form: var form } filled)
            return null;
        if (DialogWords.IsForm(said) && await QuestionAsync(turn, open, ct) is { } question)
        {
            asked = asked with { Form = open.Form ?? turn.Id };
            return (await CardAsync(turn, filled, open.Heard, asked.Form, open.Asking, question, ct), asked, "");
        }

        if (DialogWords.IsBack(said))
            return (FormDialog.Before(form, open.Asking) is { } before ? Asks(asked with { Asking = before.Name, Heard = Without(open.Heard, before.Name) }, null) : Asks(asked, words["dialog.back.first"]));
        if (!DialogWords.IsSkip(said))
            return null;
        if (form.Of(open.Asking) is not { Slot.Required: false } left)
            return Asks(asked, words.Say("field.cannotSkip", form.Of(open.Asking) is { } needed ? FieldWords.Need(words, form, needed) : ""));
        // Of a form it is left empty; of a sentence it was not said.
        var heard = open.Form is null ? Without(open.Heard, left.Slot.Name) : open.Heard.With(left.Slot.Name, "");
        return await NextAsync(turn, heard, await AnswerAsync(turn, heard, open, ct), open, isAnswer: true, ct);

        (Reply, OpenDialog?, string) Asks(OpenDialog dialog, string? why) =>
            (Reply.Say(string.Join('\n', new[] { why, FieldWords.Ask(words, answer, dialog.Asking) }.OfType<string>())), dialog, "");
    }

    /// <summary>The answer to a button, and what is open after it: its question if it is a form’s, no longer one that it answers.</summary>
    public async Task<(Reply Reply, OpenDialog? Open)> PressedAsync(Turn turn, Heard heard, OpenDialog? open, CancellationToken ct)
    {
        var reply = await AnswerAsync(turn, heard, ct);
        if (reply.Asking is not null && _answers[heard.Intent] is not IForm)
            return (reply, open);
        if (reply.Asking is null && open?.AndOuter().Any(dialog => dialog.Heard.Intent == heard.Intent) != true)
            return (reply, open);
        if (reply.Asking is null && open?.Heard.Intent != heard.Intent)
            return (reply, open?.Without(heard.Intent));
        var (said, next, _) = await NextAsync(turn, heard, reply, open, isAnswer: false, ct);
        return (said, next);
    }

    private async Task<string> HelpAsync(Turn turn, IAnswer answer, OpenDialog open, CancellationToken ct)
    {
        var (words, slot) = (turn.Words, Array.Find(answer.Intent.Slots, slot => slot.Name == open.Asking)!);
        var help = words.Say("dialog.help", await QuestionAsync(turn, open, ct), FieldWords.Accepted(words, answer, slot));
        return answer is IForm ? $"{help}\n{words["dialog.help.form"]}" : help;
    }

    // The dialog as it can go on, and what the person has to be told about it.
    private Resumption Resumed(Turn turn, Speaker speaker)
    {
        if (speaker.Open(turn.Where) is not { } open)
            return new(null, null, true);
        if (open.IsForgotten(turn.At))
            return new(null, ends.Says(turn.Words, open, turn.Tongue), true);
        if (!_answers.TryGetValue(open.Heard.Intent, out var answer))
            return new(open.AndOuter().FirstOrDefault(dialog => _answers.ContainsKey(dialog.Heard.Intent)), turn.Words["dialog.gone"], false);
        var (dialog, isAsked) = FormDialog.Adapted(open, answer, new(turn.At, turn.Zone, turn.From, [], null) { MonthFirst = turn.MonthFirst });
        return new(dialog, isAsked ? null : turn.Words["dialog.changed"], isAsked);
    }

    private static Heard Without(Heard heard, string slot) => heard with { Slots = heard.Slots.Remove(slot) };

    /// <param name="IsAsked">Whether the words may answer the question of the dialog: the person has seen it.</param>
    private sealed record Resumption(OpenDialog? Open, string? Note, bool IsAsked);
}
