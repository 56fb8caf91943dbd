using System.Text.RegularExpressions;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>One turn from what was said to what is answered: hear, answer, commit. Whoever called it then says it.</summary>
public sealed partial class Conversation(IDocuments documents, Grammar grammar, Roster roster, IEnumerable<IAnswer> answers)
{
    /// <summary>Longest message that is read, in characters (UTF-16). Longer ones are refused, not cut.</summary>
    public const int LongestMessage = 4000;

    /// <summary>How often a turn is tried when others save the same records at the same time; each loss means that somebody else went ahead.</summary>
    private const int Tries = 100;

    private readonly Dictionary<string, IAnswer> _answers = answers.ToDictionary(answer => answer.Intent.Name);

    /// <summary>What to say, after all changes are stored; null when this activity was handled before.</summary>
    public async Task<(Turn Turn, Reply Reply)?> RunAsync(Turn turn, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(turn, ct);
            }
            catch (DuplicateException again) when (again.Kind == Seen.Kind.Name || again.Kind == Seen.OnceKind.Name)
            {
                return null;
            }
            catch (Exception lost) when (lost is StaleException or DuplicateException && attempt < Tries)
            {
                // Somebody else was faster: read again, decide again.
            }
        }
    }

    /// <summary>The answer as it would be now, without changing anything: for a button press that is delivered a second time.</summary>
    public async Task<(Turn Turn, Reply Reply)> PeekAsync(Turn turn, CancellationToken ct)
    {
        var (heardTurn, reply, _) = await HearAsync(turn, await SpeakerAsync(turn, ct), ct);
        return (heardTurn, reply with { Changes = null });
    }

    private async Task<(Turn, Reply)> TryAsync(Turn turn, CancellationToken ct)
    {
        var stored = await SpeakerAsync(turn, ct);
        if (stored is null && turn.Scope != Scope.Personal)
            await roster.JoinAsync(turn, ct);
        var (heardTurn, reply, speaker) = await HearAsync(turn, stored, ct);

        var intent = turn.Input switch { Input.Said => speaker.Heard, Input.Pressed { What: var what } => what.Intent, Input.Submitted { What: var what } => what.Intent, _ => "" };
        var changes = AuditEntry.Of(reply.Changes ?? Commit.Nothing, turn.Id, turn.At, turn.From, intent, reply.Undoes);
        if (heardTurn.Team == turn.Team)
        {
            await documents.CommitAsync(turn.Team, Remember(turn, changes, stored, speaker), ct);
        }
        else
        {
            // A button on a card from another of the person's teams: the change and its marker go there.
            await documents.CommitAsync(heardTurn.Team, Marked(turn, changes), ct);
        }

        return (heardTurn, reply);
    }

    private Task<Stored<Speaker>?> SpeakerAsync(Turn turn, CancellationToken ct) => documents.FindAsync(turn.Team, Speaker.Kind, turn.From.Value, ct);

    private static Commit Marked(Turn turn, Commit changes) =>
        turn.Input is Input.Arrived ? changes.Create(Seen.OnceKind, new($"welcome {turn.Scope}")) : changes.Create(Seen.Kind, new(turn.Id));

    private static Commit Remember(Turn turn, Commit changes, Stored<Speaker>? stored, Remembered now)
    {
        changes = Marked(turn, changes);
        foreach (var mention in now.NewPeople)
            changes = changes.Create(Speaker.Kind, mention);
        return stored is null ? (turn.FromName.Length > 0 || turn.Input is not Input.Arrived ? changes.Create(Speaker.Kind, now.Speaker) : changes)
            : now.Speaker == stored.Value ? changes
            : changes.Replace(Speaker.Kind, stored, now.Speaker);
    }

    private async Task<(Turn, Reply, Remembered)> HearAsync(Turn turn, Stored<Speaker>? stored, CancellationToken ct)
    {
        var speaker = stored?.Value ?? Speaker.New(turn.From, turn.FromName);
        if (turn.FromName.Length > 0 && speaker.Name != turn.FromName)
            speaker = speaker with { Name = turn.FromName };

        switch (turn.Input)
        {
            case Input.Said said:
                if (Grammar.TongueOf(said.Text) is { } tongue)
                    speaker = speaker with { Spoke = tongue };
                turn = turn with { Tongue = speaker.Spoke ?? turn.Tongue };
                return await SaidAsync(turn, said, speaker, ct);

            case Input.Arrived { People: var people }:
                return (turn, await _answers["help.welcome"].AnswerAsync(turn, Heard.Of("help.welcome"), ct), new(speaker, "", await roster.UnknownAsync(turn, people, ct)));

            case Input.Pressed { What: var what }:
                turn = await PlaceAsync(turn, what, speaker, ct);
                return (turn, await CheckAsync(turn, what, ct) is (_, var pressed, null) ? await AnswerAsync(turn, pressed, ct) : Reply.Say(turn.Words["unknown.button"]), new(speaker, what.Intent, []));

            case Input.Opened { What: var what }:
                turn = await PlaceAsync(turn, what, speaker, ct);
                return (turn, _answers.GetValueOrDefault(what.Intent) is IForm form ? await form.FormAsync(turn, what, null, ct) : Reply.Say(turn.Words["unknown.button"]), new(speaker, "", []));

            case Input.Submitted { What: var what }:
                turn = await PlaceAsync(turn, what, speaker, ct);
                return (turn, await SubmittedAsync(turn, what, ct), new(speaker, what.Intent, []));

            default:
                return (turn, Reply.Silence, new(speaker, "", []));
        }
    }

    private async Task<(Turn, Reply, Remembered)> SaidAsync(Turn turn, Input.Said said, Speaker speaker, CancellationToken ct)
    {
        var newPeople = await roster.UnknownAsync(turn, said.Mentions, ct);
        if (said.Text.Length > LongestMessage)
            return (turn, Reply.Say(turn.Words.Say("message.tooLong", said.Text.Length, LongestMessage)), new(speaker, "", newPeople));

        var open = speaker.Dialogs.GetValueOrDefault(turn.Where.ConversationId);
        if (open is not null && turn.At - open.AskedAt > OpenDialog.Lifetime)
            open = null;
        if (open is not null && Cancel().IsMatch(Grammar.Bare(said.Text)))
            return (turn, Reply.Say(turn.Words["dialog.cancelled"]), new(Close(speaker, turn), "dialog.cancel", newPeople));

        var hearing = new Hearing(turn.At, turn.Zone, turn.From, said.Mentions, null);
        var understanding = grammar.Understand(said.Text, hearing);
        if (understanding is Understanding.NeedsNames)
        {
            hearing = hearing with { Names = await roster.NamesAsync(turn.Team, ct) };
            understanding = grammar.Understand(said.Text, hearing);
        }

        if (open is not null && understanding is not Understanding.Sure)
            understanding = await FillAsync(turn, open, said.Text, hearing, ct);

        var (heard, reply) = understanding switch
        {
            Understanding.Sure { Heard: var sure } => (sure, await AnswerAsync(turn, sure, ct)),
            Understanding.Unclear unclear => (unclear.Heard, Reply.Ask(unclear.Slot, turn.Words.Say($"unclear.{unclear.Slot}", unclear.Said))),
            Understanding.Unknown unknown => (null, Unknown(turn, unknown)),
            _ => (null, Reply.Silence),
        };
        speaker = reply.Asking is { } slot && heard is not null
            ? speaker with { Dialogs = speaker.Dialogs.SetItem(turn.Where.ConversationId, new(heard, slot, turn.At)) }
            : open is not null && heard?.Intent == open.Heard.Intent ? Close(speaker, turn) : speaker;
        return (turn, reply, new(speaker, heard?.Intent ?? "", newPeople));
    }

    // The words are the answer to the question that is open.
    private async Task<Understanding> FillAsync(Turn turn, OpenDialog open, string said, Hearing hearing, CancellationToken ct)
    {
        var slot = _answers[open.Heard.Intent].Intent.Slots.Single(slot => slot.Name == open.Asking);
        var reading = SlotReader.Read(slot, said, hearing);
        if (reading is SlotReading.NeedsNames)
            reading = SlotReader.Read(slot, said, hearing with { Names = await roster.NamesAsync(turn.Team, ct) });
        return reading is SlotReading.Value(var value)
            ? new Understanding.Sure(open.Heard.With(slot.Name, value), 1)
            : new Understanding.Unclear(open.Heard, slot.Name, said, []);
    }

    private async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (_answers.GetValueOrDefault(heard.Intent) is not { } answer)
            return Reply.Say(turn.Words["unknown.button"]);
        var missing = answer.Intent.Slots.FirstOrDefault(slot => slot.Required && heard[slot.Name] is null);
        return missing is null
            ? await answer.AnswerAsync(turn, heard, ct)
            : Reply.Ask(missing.Name, turn.Words[$"ask.{heard.Intent}.{missing.Name}"]);
    }

    private async Task<Reply> SubmittedAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (answer, read, unread) = await CheckAsync(turn, heard, ct);
        if (answer is not IForm form)
            return Reply.Say(turn.Words["unknown.button"]);
        unread ??= form.Intent.Slots.FirstOrDefault(slot => slot.Required && read[slot.Name] is null);
        return unread is null
            ? await form.AnswerAsync(turn, read, ct)
            : await form.FormAsync(turn, heard, turn.Words.Say($"unclear.{unread.Name}", heard[unread.Name] ?? ""), ct);
    }

    // What a button or a form carries has passed through a client: each slot is read like a typed one.
    private async Task<(IAnswer? Answer, Heard Read, Slot? Unread)> CheckAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var answer = _answers.GetValueOrDefault(heard.Intent);
        var hearing = new Hearing(turn.At, turn.Zone, turn.From, [], null);
        foreach (var slot in answer?.Intent.Slots ?? [])
        {
            if (heard[slot.Name] is not { } said)
                continue;
            var value = slot.Kind == SlotKind.Person
                ? await roster.KnowsAsync(turn, new(said), ct) ? said : null
                : SlotReader.Read(slot, said, hearing) is SlotReading.Value(var read) ? read : null;
            if (value is null)
                return (answer, heard, slot);
            heard = heard.With(slot.Name, value);
        }

        return (answer, heard, null);
    }

    // Buttons carry the team of their card; only somebody who is in that team gets there.
    private async Task<Turn> PlaceAsync(Turn turn, Heard heard, Speaker speaker, CancellationToken ct)
    {
        turn = turn with { Tongue = heard["language"] switch { "zh" => Tongue.Chinese, "en" => Tongue.English, _ => speaker.Spoke ?? turn.Tongue } };
        if (turn.Scope != Scope.Personal || heard["team"] is not { } team || team == turn.Team.Value)
            return turn;
        return await documents.FindAsync(new TeamId(team), Speaker.Kind, turn.From.Value, ct) is null ? turn : turn with { Team = new TeamId(team) };
    }

    private static Reply Unknown(Turn turn, Understanding.Unknown unknown) =>
        Reply.Say(turn.Words["unknown.sorry"] + string.Concat(unknown.Nearest.Select(sentence => "\n• " + sentence)));

    private static Speaker Close(Speaker speaker, Turn turn) => speaker with { Dialogs = speaker.Dialogs.Remove(turn.Where.ConversationId) };

    [GeneratedRegex("^(?:cancel|never ?mind|forget it|stop|abort|取消|算了|不用了|作罢)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancel();

    private sealed record Remembered(Speaker Speaker, string Heard, IReadOnlyList<Speaker> NewPeople);
}
