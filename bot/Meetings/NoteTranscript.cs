using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Meetings.Agendas;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Posting;
using TeamBot.Meetings.Reading;
using TeamBot.Meetings.Transcripts;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>Makes notes of a transcript, wherever it came from: at once by the built-in engine, or by a model that reads it for a while. (E4, E5, E6, N8)</summary>
public sealed class NoteTranscript(KeepNotes keep, MeetingCard card, OfferTeams offer, ShortIds ids, IDocuments documents, AskForNotes? ask = null)
{
    /// <summary>The card that is kept in step, under the id of the meeting.</summary>
    public async Task<Reply> KeepAsync(Turn turn, HandedIn handed, Transcript transcript, CancellationToken ct)
    {
        if (ask is not null && Draft.Fits(transcript))
            return await ReadingAsync(turn, handed, transcript, ct);
        var (kept, changes) = await keep.MakeAsync(turn.Team, null, handed, transcript, BuiltInNotes.Of(transcript, handed.HeldOn), null, ct);
        changes = await PlanAgenda.EndedAsync(documents, turn.Team, turn.Where, changes, ct);
        return Reply.Show(await card.ShowAsync(turn, kept, new(IsHome: true), ct), changes) with
        {
            Handle = kept.Meeting.Id.ToString(),
            Also = [.. await offer.OfAsync(handed.Home, handed.By, kept.Meeting.Id, turn.Words, ct)],
        };
    }

    // A model takes longer than a turn may: the card says that it is being read, and becomes the notes.
    private async Task<Reply> ReadingAsync(Turn turn, HandedIn handed, Transcript transcript, CancellationToken ct)
    {
        var (number, taken) = await ids.NextAsync(turn.Team, "M", ct);
        var id = new MeetingId(number);
        var changes = taken.Create(Draft.Kind, new(id, handed, transcript, 0, [], 0)).Create(DueItem.Kind, ReadTranscript.Next(id, 0, turn.At));
        return Reply.Show(card.Progress(id, handed, transcript, 0, Stretches.Of(transcript).Count), changes) with { Handle = id.ToString() };
    }
}
