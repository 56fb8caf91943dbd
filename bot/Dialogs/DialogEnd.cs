using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>Ends a form that nobody answered for a day, and says so where it was asked. (C3)</summary>
public sealed class DialogEnd(IDocuments documents, DueItems due, IServiceProvider services) : IDueWork
{
    public const string WorkName = "dialog.end";

    // Asked for late: an answer may itself need what runs due items.
    private readonly Lazy<Dictionary<string, IAnswer>> _answers = new(() => services.GetServices<IAnswer>().ToDictionary(answer => answer.Intent.Name));

    public string Name => WorkName;

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        var waiting = run.Item.Payload.Deserialize(DialogsJson.Default.Waiting) ?? throw new JsonException("A stored end of a dialog is empty.");
        if (await documents.FindAsync(run.Team, Speaker.Kind, waiting.Person.Value, ct) is not { } speaker || speaker.Value.Open(waiting.Where) is not { } open)
            return DueOutcome.Done.Quietly;
        if (open.AskedAt + OpenDialog.Lifetime is var end && end > run.Now)
            return new DueOutcome.Later(end, "The question was asked again.");
        return new DueOutcome.Done(
            Commit.Nothing.Replace(Speaker.Kind, speaker, speaker.Value.Opens(waiting.Where, null)),
            [Post.Send(waiting.Where, Says(Words.In(waiting.Tongue), open, waiting.Tongue))]);
    }

    /// <summary>What was being asked for, that nothing was saved, and how to begin again.</summary>
    public string Says(Words words, OpenDialog open, Tongue tongue) =>
        Known(open) is [.., var begun] ? words.Say("dialog.ended", Named(words, open), begun.Intent.In(tongue).Examples.FirstOrDefault() ?? "") : words["dialog.gone"];

    /// <summary>What somebody was about to do.</summary>
    public string Named(Words words, OpenDialog open) => string.Join(words["list.comma"], Known(open).Select(answer => words[$"command.{answer.Intent.Name}"]));

    /// <summary>Whether there is a form in it that somebody began: a question for a yes or no is no loss.</summary>
    public bool IsWaitedFor(OpenDialog? open) =>
        open is not null && open.AndOuter().Any(dialog => dialog.Asking != FormDialog.Confirmation && _answers.Value.GetValueOrDefault(dialog.Heard.Intent) is IForm);

    private IAnswer[] Known(OpenDialog open) => [.. open.AndOuter().Select(dialog => _answers.Value.GetValueOrDefault(dialog.Heard.Intent)).OfType<IAnswer>()];

    /// <summary>The commit with the due item for what is open now: made, put off, or taken away.</summary>
    public async Task<Commit> KeepAsync(Commit changes, Turn turn, OpenDialog? before, OpenDialog? now, CancellationToken ct)
    {
        if (before == now)
            return changes;
        var id = $"dialog-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Where.ConversationId}\n{turn.From}")))[..32]}";
        var stored = await due.FindAsync(turn.Team, id, ct);
        if (!IsWaitedFor(now))
            return stored is null ? changes : changes.Delete(DueItem.Kind, stored);
        var item = new DueItem(id, WorkName, now!.AskedAt + OpenDialog.Lifetime,
            JsonSerializer.SerializeToElement(new Waiting(turn.From, turn.Where with { ActivityId = null }, turn.Tongue), DialogsJson.Default.Waiting));
        return stored is null ? changes.Create(DueItem.Kind, item) : changes.Replace(DueItem.Kind, stored, item);
    }

    /// <summary>Whose answer is waited for, and where.</summary>
    internal sealed record Waiting(PersonId Person, ConversationReference Where, Tongue Tongue);
}
