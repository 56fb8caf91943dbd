using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Digest;

/// <summary>What the bot asked somebody and still waits for. (H5, C3)</summary>
public sealed class OpenFormsInDigest(IDocuments documents, DialogEnd ends)
{
    public async Task<IReadOnlyList<DigestRow>> RowsAsync(Turn turn, CancellationToken ct) =>
    [
        .. from dialog in (await documents.FindAsync(turn.Team, Speaker.Kind, turn.From.Value, ct))?.Value.Dialogs.Values ?? []
           where ends.IsWaitedFor(dialog) && !dialog.IsForgotten(turn.At)
           orderby dialog.AskedAt
           select new DigestRow(DigestPart.Questions, turn.Words.Say("digest.form", ends.Named(turn.Words, dialog), Days.Say(turn.Words, dialog.AskedAt + OpenDialog.Lifetime, turn.Zone)), dialog.AskedAt),
    ];
}
