using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>One turn from what was said to what is answered: hear, answer, commit. Whoever called it then says it.</summary>
public sealed class Conversation(IDocuments documents, Roster roster, Listener listener, FormSending forms, SlotCheck check, DialogEnd ends, Attached attached, Outbox outbox, DueItems due, IEnumerable<IAnswer> answers, NoteArrival? arrival = null)
{
    /// <summary>How often a turn is tried when others save the same records at the same time; each loss means that somebody else went ahead.</summary>
    private const int Tries = 100;

    private readonly Dictionary<string, IAnswer> _answers = answers.ToDictionary(answer => answer.Intent.Name);

    /// <summary>What to say, after all changes are stored; null when this activity was handled before.</summary>
    /// <param name="invoked">Whether the channel takes the words as the answer to its request.</param>
    /// <returns>Also the lanes of the outbox in which the reply waits to be sent.</returns>
    public async Task<(Turn Turn, Reply Reply, IReadOnlyList<string> Lanes)?> RunAsync(Turn turn, bool invoked, CancellationToken ct)
    {
        if (turn.Input is not Input.Said said || await PartsAsync(turn, said, ct) is not { } parts)
            return await OneAsync(turn, (heard, reply) => reply.ToPosts(heard, invoked), ct);

        // Each command is a turn of its own with the cause of the whole, so that one “undo” takes all of them back; with
        // the last of them it is promised to say what came of all.
        var lines = new List<string>();
        IReadOnlyList<string> waiting = [];
        var told = turn.Team;
        foreach (var (part, i) in parts.Select((part, i) => (part, i)))
        {
            var one = turn with { Id = $"{turn.Id}-{i + 1}", Input = said with { Text = part } };
            if (await OneAsync(one, (heard, reply) => (i + 1 == parts.Count ? Reply.Say(Lines(reply)) with { Also = reply.Also } : Reply.Silence with { Also = reply.Also }).ToPosts(heard, invoked), ct) is not var (heard, reply, lanes))
                continue;
            (turn, waiting, told) = (turn with { Tongue = heard.Tongue }, [.. waiting.Union(lanes)], heard.Team);
            lines.Add(Line(reply));

            string Line(Reply reply) => $"{i + 1}. {reply.InWords}";
            string Lines(Reply reply) => string.Join('\n', lines.Append(Line(reply)));
        }

        // What is said waits where the last of them was written.
        return lines.Count > 0 ? (turn with { Team = told }, Reply.Say(string.Join('\n', lines)), waiting) : null;
    }

    // The commands of a message that holds several, when all of them are understood and no question is open.
    private async Task<IReadOnlyList<string>?> PartsAsync(Turn turn, Input.Said said, CancellationToken ct)
    {
        if (!said.Files.IsEmpty || Several.In(said.Text) is not { Count: > 1 } parts)
            return null;
        var speaker = (await SpeakerAsync(turn, ct))?.Value ?? Speaker.New(turn.From, turn.FromName);
        return (await listener.NoCommandsAsync(turn, said, parts, speaker, ct)).Count == 0 ? parts : null;
    }

    private async Task<(Turn Turn, Reply Reply, IReadOnlyList<string> Lanes)?> OneAsync(Turn turn, Func<Turn, Reply, IEnumerable<Post>> says, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(turn, says, ct);
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

    private async Task<(Turn, Reply, IReadOnlyList<string>)> TryAsync(Turn turn, Func<Turn, Reply, IEnumerable<Post>> says, CancellationToken ct)
    {
        var stored = await SpeakerAsync(turn, ct);
        if (turn.Input is not Input.Happened)
            await roster.MeetAsync(turn, stored?.Value, ct);
        var (heardTurn, reply, speaker) = await HearAsync(turn, stored, ct);
        heardTurn = heardTurn with { Team = reply.Of ?? heardTurn.Team };

        var intent = turn.Input switch { Input.Said => speaker.Heard, Input.Pressed { What: var what } => what.Intent, Input.Submitted { What: var what } => what.Intent, _ => "" };
        var posts = outbox.Reserve(says(heardTurn, reply));
        var changes = Outbox.Promise(AuditEntry.Of(reply.Changes ?? Commit.Nothing, turn.Id, turn.Cause, turn.At, turn.From, intent, reply.Undoes), posts);
        if (heardTurn.Team == turn.Team)
        {
            changes = await ends.KeepAsync(changes, heardTurn, stored?.Value.Open(turn.Where), speaker.Speaker.Open(turn.Where), ct);
            await due.CommitAsync(turn.Team, Remember(turn, changes, stored, speaker), ct);
        }
        else
        {
            // A button on a card from another of the person's teams, or what is kept elsewhere: the change and its marker go there.
            await due.CommitAsync(heardTurn.Team, Marked(turn, changes), ct);
            await RememberHereAsync(turn, stored, speaker, ct);
        }

        return (heardTurn, reply, [.. posts.Select(post => post.Lane!).Distinct()]);
    }

    // What was done elsewhere is done; what is remembered of the speaker here, and the question it answered, follow.
    private async Task RememberHereAsync(Turn turn, Stored<Speaker>? stored, Remembered speaker, CancellationToken ct)
    {
        if (stored is not null && speaker.Speaker == stored.Value)
            return;
        try
        {
            var changes = await ends.KeepAsync(Commit.Nothing, turn, stored?.Value.Open(turn.Where), speaker.Speaker.Open(turn.Where), ct);
            await due.CommitAsync(turn.Team, Remember(turn, changes, stored, speaker), ct);
        }
        catch (Exception lost) when (lost is StaleException or DuplicateException)
        {
            // Somebody else was faster; it is remembered the next time.
        }
    }

    private Task<Stored<Speaker>?> SpeakerAsync(Turn turn, CancellationToken ct) => documents.FindAsync(turn.Team, Speaker.Kind, turn.From.Value, ct);

    // The mark comes first, so that of all that would be there already it is what a second delivery fails on.
    private static Commit Marked(Turn turn, Commit changes) =>
        (turn.Input is Input.Arrived ? Commit.Nothing.Create(Seen.OnceKind, new($"welcome {turn.Scope}")) : Commit.Nothing.Create(Seen.Kind, new(turn.Id)))
            .With(changes.Changes.AsSpan());

    private static Commit Remember(Turn turn, Commit changes, Stored<Speaker>? stored, Remembered now)
    {
        changes = Marked(turn, changes);
        foreach (var mention in now.NewPeople)
            changes = changes.Create(Speaker.Kind, mention);
        return stored is null ? (turn.Input is not Input.Happened && (turn.FromName.Length > 0 || turn.Input is not Input.Arrived) ? changes.Create(Speaker.Kind, now.Speaker) : changes)
            : now.Speaker == stored.Value ? changes
            : changes.Replace(Speaker.Kind, stored, now.Speaker);
    }

    private async Task<(Turn, Reply, Remembered)> HearAsync(Turn turn, Stored<Speaker>? stored, CancellationToken ct)
    {
        var speaker = stored?.Value ?? Speaker.New(turn.From, turn.FromName);
        if (turn.FromName.Length > 0 && speaker.Name != turn.FromName)
            speaker = speaker with { Name = turn.FromName };
        var chat = turn.Where with { ActivityId = null, ConversationId = turn.Where.ConversationId.Split(";messageid=")[0] };
        if ((turn.Scope == Scope.Personal || turn.Input is Input.Said) && speaker.Chat != chat)
            speaker = speaker with { Chat = chat };

        if (speaker.IsElsewhere(turn))
            speaker = speaker with { Zone = turn.Zone.Id };

        if (turn.FromObjectId is { } objectId && speaker.ObjectId != objectId)
            speaker = speaker with { ObjectId = objectId };
        if (speaker.LeftAt is not null)
            speaker = speaker with { LeftAt = null };

        switch (turn.Input)
        {
            case Input.Said said:
                if (Grammar.TongueOf(said.Text) is { } tongue)
                    speaker = speaker with { Spoke = tongue };
                turn = turn with { Tongue = speaker.Spoke ?? turn.Tongue };
                var newPeople = await roster.UnknownAsync(turn, said.Mentions, ct);
                var (reply, after, intent) = await attached.AnswerAsync(turn, said, ct) is var (done, command) ? (done, speaker, command) : await listener.SaidAsync(turn, said, speaker, ct);
                return (turn, reply, new(after, intent, newPeople));

            case Input.Arrived { People: var people, IsCrowd: var isCrowd }:
                var welcome = isCrowd ? Reply.Silence : await _answers["help.welcome"].AnswerAsync(turn, Heard.Of("help.welcome"), ct);
                if (arrival is not null)
                    welcome = welcome with { Changes = await arrival(turn, welcome.Changes ?? Commit.Nothing, ct) };
                return (turn, welcome, new(speaker, "", await roster.UnknownAsync(turn, people, ct)));

            case Input.Happened { What: var what }:
                return (turn, _answers.TryGetValue(what.Intent, out var told) ? await told.AnswerAsync(turn, what, ct) : Reply.Silence, new(speaker, "", []));

            case Input.Pressed { What: var what } when what[FormCard.IdSlot] is null:
                turn = await PlaceAsync(turn, what, speaker, ct);
                return await PressedAsync(turn, what, speaker, ct);

            case Input.Opened { What: var what }:
                turn = await PlaceAsync(turn, what, speaker, ct);
                return (turn, await forms.OpenAsync(turn, what, speaker, ct), new(speaker, "", []));

            case Input.Submitted { What: var what }:
                turn = await PlaceAsync(turn, what, speaker, ct);
                var (taken, rest) = await forms.SendAsync(turn, what, speaker, ct);
                return (turn, taken, new(rest, what.Intent, []));

            case Input.Pressed { What: var what }:
                turn = await PlaceAsync(turn, what, speaker, ct);
                var (answered, left) = await forms.SendAsync(turn, what, speaker, ct);
                return (turn, answered, new(left, what.Intent, []));

            case Input.Left when !await documents.IsBlockedAsync(turn.Team, turn.Where, ct):
                return (turn, Reply.Silence with { Changes = BlockedConversations.Noted(turn.Where, turn.At) }, new(speaker, "", []));

            default:
                return (turn, Reply.Silence, new(speaker, "", []));
        }
    }

    // A question that the button leads to is answered by typing; a command that is carried out answers an open question for it.
    private async Task<(Turn, Reply, Remembered)> PressedAsync(Turn turn, Heard what, Speaker speaker, CancellationToken ct)
    {
        if (!_answers.TryGetValue(what.Intent, out var answer) || await check.ReadAsync(turn, answer, what, ct) is not (var read, []))
            return (turn, Reply.Say(turn.Words["unknown.button"]), new(speaker, what.Intent, []));
        var (reply, open) = await listener.PressedAsync(turn, read, speaker.Open(turn.Where), ct);
        return (turn, reply, new(speaker.Opens(turn.Where, open), what.Intent, []));
    }

    // Buttons carry the team of their card; only somebody who is in that team gets there.
    private async Task<Turn> PlaceAsync(Turn turn, Heard heard, Speaker speaker, CancellationToken ct)
    {
        turn = turn with { Tongue = heard["language"] switch { "zh" => Tongue.Chinese, "en" => Tongue.English, _ => speaker.Spoke ?? turn.Tongue } };
        if (turn.Scope != Scope.Personal || heard["team"] is not { } team || team == turn.Team.Value)
            return turn;
        return await documents.FindAsync(new TeamId(team), Speaker.Kind, turn.From.Value, ct) is { Value.LeftAt: null } ? turn with { Team = new TeamId(team) } : turn;
    }

    private sealed record Remembered(Speaker Speaker, string Heard, IReadOnlyList<Speaker> NewPeople);
}
