using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>Makes a command of what was said: understood, asked for, confirmed, or the answer to an open question.</summary>
public sealed partial class Listener(Grammar grammar, Roster roster, FormCard cards, DialogEnd ends, SentForms forms, IEnumerable<IAnswer> answers)
{
    /// <summary>Longest message that is read, in characters (UTF-16). Longer ones are refused, not cut.</summary>
    public const int LongestMessage = 4000;

    private readonly Dictionary<string, IAnswer> _answers = answers.ToDictionary(answer => answer.Intent.Name);

    /// <summary>What to say, what is remembered of the speaker, and the command that was heard; empty when it was none.</summary>
    public async Task<(Reply Reply, Speaker Speaker, string Intent)> SaidAsync(Turn turn, Input.Said said, Speaker speaker, CancellationToken ct)
    {
        if (said.Text.Length > LongestMessage)
            return (Reply.Say(turn.Words.Say("message.tooLong", said.Text.Length, LongestMessage)), speaker, "");
        if (DryRunOnly().Match(said.Text) is { Success: true } dry)
            return (await WithoutDoingAsync(turn, said with { Text = said.Text[dry.Length..] }, ct), speaker, "");

        // Of a list all is done or nothing: what is not clear is said.
        if (Several.IsList(said.Text) && Several.In(said.Text) is var parts && await NoCommandsAsync(turn, said, parts, speaker, ct) is { Count: > 0 } unclear && unclear.Count < parts.Count)
            return (Reply.Say(turn.Words["several.unclear"] + string.Concat(unclear.Select(part => "\n• " + part))), speaker, "");

        var resumed = Resumed(turn, speaker);
        var (reply, open, intent) = await HeardAsync(turn, said, resumed, ct);
        if (resumed.Note is { } note)
            reply = reply with { Text = reply.Text is { Length: > 0 } text ? $"{note}\n{text}" : note };
        return (reply, speaker.Opens(turn.Where, open), intent);
    }

    /// <summary>The answer to a command, or the question for what it still needs.</summary>
    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => AnswerAsync(turn, heard, null, ct);

    /// <summary>The question that is still open, to be said again.</summary>
    public async Task<string?> QuestionAsync(Turn turn, OpenDialog? open, CancellationToken ct) =>
        open is null || _answers.GetValueOrDefault(open.Heard.Intent) is not { } answer ? null
        : FieldWords.Ask(turn.Words, answer, open.Asking) ?? (await answer.AnswerAsync(turn, open.Heard, ct) is { Asking: not null } again ? again.InWords : null);

    /// <summary>The parts of a message that are no whole command by themselves; all of them while a question is open that it may answer.</summary>
    public async Task<IReadOnlyList<string>> NoCommandsAsync(Turn turn, Input.Said said, IReadOnlyList<string> parts, Speaker speaker, CancellationToken ct)
    {
        if (speaker.Open(turn.Where)?.IsForgotten(turn.At) == false || said.Text.Length > LongestMessage || DryRunOnly().IsMatch(said.Text))
            return parts;
        var none = new List<string>();
        foreach (var part in parts)
        {
            if ((await UnderstandAsync(turn, said with { Text = part }, null, ct)).Is is not Understanding.Sure { Heard: var heard }
                || _answers.GetValueOrDefault(heard.Intent) is not { } answer || FormDialog.Next(answer, heard, filling: false) is not null)
                none.Add(part);
        }

        return none;
    }

    private async Task<(Reply, OpenDialog?, string Intent)> HeardAsync(Turn turn, Input.Said said, Resumption resumed, CancellationToken ct)
    {
        var open = resumed.Open;
        if (DialogWords.IsCancel(said.Text))
            return (await ThenAsync(turn, Reply.Say(resumed.Note is not null ? "" : turn.Words[open is null ? "dialog.none" : "dialog.cancelled"]), open?.Outer, ct), Again(open?.Outer, turn), "dialog.cancel");
        if (open is { Asking: FormDialog.Confirmation })
        {
            // A guess is confirmed at once or forgotten.
            var outer = open.Outer;
            return DialogWords.Agreed(said.Text) is not { } yes ? await CommandAsync(turn, said, outer, ct)
                : yes ? await NextAsync(turn, open.Heard, await AnswerAsync(turn, open.Heard, ct), outer, isAnswer: false, ct)
                : (await ThenAsync(turn, Unknown(turn), outer, ct), Again(outer, turn), "");
        }

        if (open is not null && await StepAsync(turn, said.Text, open, ct) is var (reply, next, intent))
            return (reply, next, intent);
        return open is null || resumed.IsAsked ? await CommandAsync(turn, said, open, ct)
            : (await UnderstandAsync(turn, said, null, ct)).Is is Understanding.Sure ? await CommandAsync(turn, said, open, ct)
            : await NextAsync(turn, open.Heard, await AnswerAsync(turn, open.Heard, open, ct), open, isAnswer: true, ct);
    }

    private async Task<(Reply, OpenDialog?, string Intent)> CommandAsync(Turn turn, Input.Said said, OpenDialog? open, CancellationToken ct)
    {
        var (understood, isAnswer) = await UnderstandAsync(turn, said, open, ct);
        var (heard, reply) = await ReplyAsync(turn, understood, isAnswer ? open : null, ct);
        return await NextAsync(turn, heard, reply, open, isAnswer, ct);
    }

    // What is open after a command: its own question, the one that it came in the middle of, or none.
    private async Task<(Reply, OpenDialog?, string Intent)> NextAsync(Turn turn, Heard? heard, Reply reply, OpenDialog? open, bool isAnswer, CancellationToken ct)
    {
        if (heard is null)
            return (reply, open, "");
        if (reply.Asking is { } slot)
        {
            var answer = _answers[heard.Intent];
            var form = isAnswer ? open?.Form
                : answer is IForm { Form: var asks } && FormDialog.Next(answer, heard, filling: false) is { } missing && asks.Of(missing.Name) is not null ? turn.Id : null;
            heard = heard with { Slots = heard.Slots.Remove(slot) };
            return (reply, new(heard, slot, turn.At) { Version = answer is IForm { Form.Version: var version } ? version : 0, Form = form, Outer = open?.Without(heard.Intent) }, heard.Intent);
        }

        var rest = open?.Heard.Intent == heard.Intent ? open.Outer : open;
        if (open is { Form: { } sent } && rest != open && reply.Changes is not null)
            reply = reply with { Changes = await forms.MarkAsync(turn, sent, reply.Changes, ct) };
        return (await ThenAsync(turn, reply, rest, ct), Again(rest, turn), heard.Intent);
    }

    private static OpenDialog? Again(OpenDialog? open, Turn turn) => open is null ? null : open with { AskedAt = turn.At };

    private async Task<Reply> ThenAsync(Turn turn, Reply reply, OpenDialog? open, CancellationToken ct) => reply with { After = await QuestionAsync(turn, open, ct) };

    private async Task<Reply> AnswerAsync(Turn turn, Heard heard, OpenDialog? answered, CancellationToken ct)
    {
        if (_answers.GetValueOrDefault(heard.Intent) is not { } answer)
            return Reply.Say(turn.Words["unknown.button"]);
        if (FormDialog.TooLong(answer, heard) is { } tooLong)
            return Reply.Ask(tooLong.Name, FieldWords.Error(turn.Words, answer, tooLong, heard[tooLong.Name]!));
        if (FormDialog.Next(answer, heard, filling: answered?.Form is not null) is not { } missing)
            return await answer.AnswerAsync(turn, heard, ct);
        var question = FieldWords.Ask(turn.Words, answer, missing.Name)!;
        return answered is null && turn.Input is Input.Said && answer is IForm { Form: var form } filled && FormDialog.DeservesCard(form, heard, missing)
            ? await CardAsync(turn, filled, heard, turn.Id, missing.Name, question, ct)
            : Reply.Ask(missing.Name, question);
    }

    private async Task<Reply> CardAsync(Turn turn, IForm form, Heard heard, string id, string asking, string question, CancellationToken ct) =>
        await cards.ShowAsync(turn, form, heard, id, turn.Words.Say("form.intro", question), [], ct) is { Card: not null } shown ? shown with { Asking = asking } : Reply.Ask(asking, question);

    private async Task<(Understanding Is, bool IsAnswer)> UnderstandAsync(Turn turn, Input.Said said, OpenDialog? open, CancellationToken ct)
    {
        // A number, a day, a name or a choice alone is the answer; other words are a command when they are one.
        var hearing = new Hearing(turn.At, turn.Zone, turn.From, said.Mentions, null) { MonthFirst = turn.MonthFirst };
        var asked = open is null ? null : _answers.GetValueOrDefault(open.Heard.Intent)?.Intent.Slots.FirstOrDefault(slot => slot.Name == open.Asking);
        if (open is not null && asked is not null && asked.Kind is not (SlotKind.Text or SlotKind.Person) && SlotReader.Read(asked, said.Text, hearing) is SlotReading.Value(var value))
            return (new Understanding.Sure(open.Heard.With(asked.Name, value), 1), true);

        var understanding = grammar.Understand(said.Text, hearing);
        if (understanding is Understanding.NeedsNames)
        {
            hearing = hearing with { Names = await roster.NamesAsync(turn.Team, ct) };
            understanding = grammar.Understand(said.Text, hearing);
        }

        return open is null || asked is null || understanding is Understanding.Sure ? (understanding, false) : (await FillAsync(turn, open, asked, said.Text, hearing, ct), true);
    }

    // The words are the answer to the question that is open.
    private async Task<Understanding> FillAsync(Turn turn, OpenDialog open, Slot asked, string said, Hearing hearing, CancellationToken ct)
    {
        var answer = _answers[open.Heard.Intent];
        // A long text keeps the days and people that it tells of.
        if (answer is IForm { Form: var form } && form.Of(asked.Name) is { IsMultiline: true })
            return new Understanding.Sure(open.Heard.With(asked.Name, Reading.Mentioned(said.Trim(), hearing)), 1);
        var filled = grammar.Fill(answer.Intent, open.Heard, asked, said, hearing);
        return filled is Understanding.NeedsNames
            ? grammar.Fill(answer.Intent, open.Heard, asked, said, hearing with { Names = await roster.NamesAsync(turn.Team, ct) })
            : filled;
    }

    private async Task<(Heard? Heard, Reply Reply)> ReplyAsync(Turn turn, Understanding understanding, OpenDialog? answered, CancellationToken ct)
    {
        switch (understanding)
        {
            case Understanding.Sure { Heard: var sure } when _answers.ContainsKey(sure.Intent):
                return (sure, await AnswerAsync(turn, sure, answered, ct));
            case Understanding.Plausible { Heard: var maybe } when _answers.ContainsKey(maybe.Intent):
                return (maybe, Reply.Ask(FormDialog.Confirmation, turn.Words.Say("confirm.command", await SayAsync(turn, maybe, ct))));
            case Understanding.Unclear unclear when _answers.TryGetValue(unclear.Heard.Intent, out var answer):
                var slot = Array.Find(answer.Intent.Slots, slot => slot.Name == unclear.Slot)!;
                return (unclear.Heard, Reply.Ask(unclear.Slot, unclear.People.Count > 0
                    ? FieldWords.SeveralPeople(turn.Words, unclear.Said, unclear.People)
                    : FieldWords.Error(turn.Words, answer, slot, unclear.Said)));
            case Understanding.NeedsNames:
                return (null, Reply.Silence);
            default:
                // What is recognised but not offered is not understood either.
                return (null, Unknown(turn));
        }
    }

    // The command as it would be said: its name, then what fills it.
    private async Task<string> SayAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var parts = new List<string>();
        foreach (var slot in _answers[heard.Intent].Intent.Slots)
        {
            if (heard[slot.Name] is not { } value)
                continue;
            parts.Add(slot.Kind switch
            {
                SlotKind.Text => $"“{value}”",
                SlotKind.Person => await roster.NameAsync(turn, turn.Team, new(value), ct),
                SlotKind.Date when Language.Dates.SaidDate.TryParse(value, out var date) => date.Time is { } time ? $"{Days.Say(turn.Words, date.Day)} {time:HH:mm}" : Days.Say(turn.Words, date.Day),
                _ => value,
            });
        }

        return string.Join(" · ", [turn.Words[$"command.{heard.Intent}"], .. parts]);
    }

    private async Task<Reply> WithoutDoingAsync(Turn turn, Input.Said said, CancellationToken ct)
    {
        var (_, reply) = await ReplyAsync(turn, (await UnderstandAsync(turn, said, null, ct)).Is, null, ct);
        return Reply.Say(reply.Changes is null ? reply.InWords : turn.Words.Say("dryrun.would", reply.InWords));
    }

    private Reply Unknown(Turn turn) =>
        Reply.Say(turn.Words["unknown.sorry"] + string.Concat(grammar.Nearest(turn.Input is Input.Said said ? said.Text : "").Select(sentence => "\n• " + sentence)));

    [GeneratedRegex("^\\s*(?:dry[ -]?run|试运行|试跑|演练)\\s*[:,\uFF1A\uFF0C]\\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DryRunOnly();
}
