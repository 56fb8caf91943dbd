using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>Which forms were sent, so that each is taken once from each person.</summary>
public sealed class SentForms(IDocuments documents)
{
    public async Task<bool> WasSentAsync(Turn turn, string form, CancellationToken ct) =>
        await documents.FindAsync(turn.Team, SentForm.Kind, SentForm.IdOf(form, turn.From), ct) is not null;

    /// <summary>The changes that a form makes, with the mark that it was sent.</summary>
    public async Task<Commit> MarkAsync(Turn turn, string form, Commit changes, CancellationToken ct) =>
        await WasSentAsync(turn, form, ct) ? changes : changes.Create(SentForm.Kind, new(SentForm.IdOf(form, turn.From)));
}
