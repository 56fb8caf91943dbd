namespace TeamBot.Dialogs;

/// <summary>Opens forms in a Teams dialog, and takes the forms that are sent, from there and from the chat. (C1, C4)</summary>
public sealed class FormSending(SlotCheck check, FormCard cards, SentForms sent, Listener listener, IEnumerable<IAnswer> answers)
{
    private readonly Dictionary<string, IAnswer> _answers = answers.ToDictionary(answer => answer.Intent.Name);

    /// <summary>The form for a Teams dialog, with what the person has said in the chat already.</summary>
    public async Task<Reply> OpenAsync(Turn turn, Heard heard, Speaker speaker, CancellationToken ct)
    {
        if (_answers.GetValueOrDefault(heard.Intent) is not IForm answer)
            return Reply.Say(turn.Words["unknown.button"]);
        var open = Dialog(turn, speaker, answer, heard);
        return await cards.ShowAsync(turn, answer, FormCard.Merge(answer.Form, heard, open?.Heard), open?.Form ?? turn.Id, "", [], ct);
    }

    /// <summary>What came of a form, and what is remembered of whoever sent it.</summary>
    public async Task<(Reply Reply, Speaker Speaker)> SendAsync(Turn turn, Heard heard, Speaker speaker, CancellationToken ct)
    {
        if (_answers.GetValueOrDefault(heard.Intent) is not IForm answer)
            return (Reply.Say(turn.Words["unknown.button"]), speaker);
        if (heard[FormCard.IdSlot] is { } id && await sent.WasSentAsync(turn, id, ct))
            return (Reply.Say(turn.Words["form.sent"]), speaker);

        var merged = FormCard.Merge(answer.Form, heard, Dialog(turn, speaker, answer, heard)?.Heard);
        var (read, unread) = await check.ReadAsync(turn, answer, merged, ct);
        List<string> problems = [.. unread.Select(slot => FieldWords.Error(turn.Words, answer, slot, merged[slot.Name]!))];
        // What was not on the form stays as it is; what was sent empty is missing.
        problems.AddRange(answer.Form.Fields.Where(field => field.IsRequired && merged[field.Slot.Name] is null && (field.Slot.Required || merged.Slots.ContainsKey(field.Slot.Name)))
            .Select(field => FieldWords.Need(turn.Words, answer.Form, field)));
        if (problems.Count == 0)
        {
            var reply = await answer.AnswerAsync(turn, read, ct);
            if (reply.Asking is null)
                return await TakenAsync(turn, reply, heard[FormCard.IdSlot], speaker, answer, ct);
            problems.Add(reply.InWords);
        }

        return (await cards.ShowAsync(turn, answer, merged, heard[FormCard.IdSlot] ?? turn.Id, "", problems, ct), speaker);
    }

    // The sender’s own dialog for it is over; the one around it goes on.
    private async Task<(Reply, Speaker)> TakenAsync(Turn turn, Reply reply, string? id, Speaker speaker, IForm answer, CancellationToken ct)
    {
        if (reply.Changes is { } changes && id is not null)
            reply = reply with { Changes = await sent.MarkAsync(turn, id, changes, ct) };
        if (reply.Changes is null || speaker.Open(turn.Where) is not { } open)
            return (reply, speaker);
        var rest = open.Without(answer.Intent.Name);
        if (open.Heard.Intent == answer.Intent.Name && rest is not null)
            (reply, rest) = (reply with { After = await listener.QuestionAsync(turn, rest, ct) }, rest with { AskedAt = turn.At });
        return (reply, speaker.Opens(turn.Where, rest));
    }

    // The sender’s open dialog for the same command about the same record.
    private static OpenDialog? Dialog(Turn turn, Speaker speaker, IForm answer, Heard heard) =>
        speaker.Open(turn.Where)?.AndOuter().FirstOrDefault(dialog => dialog.Heard.Intent == answer.Intent.Name && !dialog.IsForgotten(turn.At)
            && answer.Intent.Slots.All(slot => answer.Form.Of(slot.Name) is not null || dialog.Heard[slot.Name] == heard[slot.Name]));
}
