using System.Globalization;
using System.Text.Json;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Meetings.Agendas;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Posting;
using TeamBot.Storage;

namespace TeamBot.Meetings.Reading;

/// <summary>
/// Has a model read a transcript, one stretch a run: what was read is kept, so that a replica that dies loses one stretch
/// at most, and the card in the chat says how far it is. When the model fails or it takes too long, the built-in engine
/// writes the notes and the card says so. (N8)
/// </summary>
public sealed class ReadTranscript(IDocuments documents, KeepNotes keep, MeetingCard card, OfferTeams offer, AskForNotes? ask = null) : IDueWork
{
    public const string WorkName = "meeting.read";

    /// <summary>How long all of it may take, from when the transcript was handed in.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public string Name => WorkName;

    /// <summary>One stretch: the model’s own budget, and some time to save.</summary>
    public TimeSpan Budget => TimeSpan.FromMinutes(3);

    /// <summary>The item that reads the next stretch.</summary>
    internal static DueItem Next(MeetingId id, int stretch, DateTimeOffset now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"read-{id}-{stretch}"), WorkName, now, JsonSerializer.SerializeToElement(new(id), ReadingJson.Default.DraftDue));

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var due = run.Item.Payload.Deserialize(ReadingJson.Default.DraftDue) ?? throw new JsonException("A stored reading is empty.");
        if (await documents.FindAsync(run.Team, Draft.Kind, due.Id.ToString(), ct) is not { Value: var draft } stored)
            return DueOutcome.Done.Quietly;
        var stretches = Stretches.Of(draft.Transcript);
        if (ask is null || run.Now - draft.Handed.At > Longest)
            return await EndAsync(run, stored, BuiltInNotes.Of(draft.Transcript, draft.Handed.HeldOn), new(0, Failed: true), ct);

        var stretch = stretches[draft.Done];
        if (await ask(draft.Transcript.Utterances[stretch], stretch.Start.Value, ct) is not ModelAnswer.Lines(var lines))
            return await EndAsync(run, stored, BuiltInNotes.Of(draft.Transcript, draft.Handed.HeldOn), new(0, Failed: true), ct);
        var (kept, dropped) = CheckedLine.Of(draft.Transcript, stretch, lines);
        var read = draft with { Done = draft.Done + 1, Lines = [.. draft.Lines, .. kept], Dropped = draft.Dropped + dropped };
        if (read.Done == stretches.Count)
            return await EndAsync(run, stored, Merged.Of(draft.Transcript, draft.Handed.HeldOn, read.Lines), new(read.Dropped, Failed: false), ct);

        var progress = card.Progress(draft.Id, draft.Handed, draft.Transcript, read.Done, stretches.Count);
        return new DueOutcome.Done(
            Commit.Nothing.Replace(Draft.Kind, stored, read).Create(DueItem.Kind, Next(draft.Id, read.Done, run.Now)),
            [Post.Keep(draft.Handed.Home.Where, draft.Id.ToString(), progress)]);
    }

    private async Task<DueOutcome> EndAsync(DueRun run, Stored<Draft> stored, MeetingNotes notes, WrittenByModel model, CancellationToken ct)
    {
        var draft = stored.Value;
        var (made, changes) = await keep.MakeAsync(run.Team, draft.Id, draft.Handed, draft.Transcript, notes, model, ct);
        changes = await PlanAgenda.EndedAsync(documents, run.Team, draft.Handed.Home.Where, changes.Delete(Draft.Kind, stored), ct);
        var turn = Turn.WhenDue(run.Item.Id, draft.Handed.By, run.Team, draft.Handed.Home.Scope, draft.Handed.Home.Where, run.Now, TimeZoneInfo.Utc, draft.Handed.Tongue);
        var shown = await card.ShowAsync(turn, made, new(IsHome: true), ct);
        return new DueOutcome.Done(changes, [Post.Keep(draft.Handed.Home.Where, draft.Id.ToString(), shown) with { IsGenerated = !model.Failed }, .. await offer.OfAsync(draft.Handed.Home, draft.Handed.By, draft.Id, turn.Words, ct)]);
    }
}
