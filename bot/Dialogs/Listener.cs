using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>Makes a command of what was said: understood, asked for, confirmed, or the answer to an open question.</summary>
public sealed partial class Listener(Grammar grammar, Roster roster, IEnumerable<IAnswer> answers)
{
    /// <summary>Longest message that is read, in characters (UTF-16). Longer ones are refused, not cut.</summary>
    public const int LongestMessage = 4000;

    /// <summary>What an open dialog waits for when the command itself is to be confirmed; no slot is called that.</summary>
    private const string Confirmation = "?";

    private readonly Dictionary<string, IAnswer> _answers = answers.ToDictionary(answer => answer.Intent.Name);

    /// <summary>What to say, what is remembered of the speaker, and the command that was heard; empty when it was none.</summary>
    public async Task<(Reply Reply, Speaker Speaker, string Intent)> SaidAsync(Turn turn, Input.Said said, Speaker speaker, CancellationToken ct)
    {
        if (said.Text.Length > LongestMessage)
            return (Reply.Say(turn.Words.Say("message.tooLong", said.Text.Length, LongestMessage)), speaker, "");
        if (DryRunOnly().Match(said.Text) is { Success: true } dry)
            return (await WithoutDoingAsync(turn, said with { Text = said.Text[dry.Length..] }, speaker, ct), speaker, "");

        // Of a list all is done or nothing: what is not clear is said.
        if (Several.IsList(said.Text) && Several.In(said.Text) is var parts && await NoCommandsAsync(turn, said, parts, speaker, ct) is { Count: > 0 } unclear && unclear.Count < parts.Count)
            return (Reply.Say(turn.Words["several.unclear"] + string.Concat(unclear.Select(part => "\n• " + part))), speaker, "");

        var open = Open(turn, speaker);
        if (Cancel().IsMatch(Grammar.Bare(said.Text)))
            return (Reply.Say(turn.Words[open is null ? "dialog.none" : "dialog.cancelled"]), Close(speaker, turn), "dialog.cancel");

        var (heard, reply) = open?.Asking == Confirmation && Agreed(said.Text) is { } yes
            ? yes ? (open.Heard, await AnswerAsync(turn, open.Heard, ct)) : ((Heard?)null, Unknown(turn))
            : await ReplyAsync(turn, await UnderstandAsync(turn, said, open, ct), ct);
        if (open?.Asking == Confirmation)
            speaker = Close(speaker, turn);
        speaker = reply.Asking is { } slot && heard is not null
            ? speaker with { Dialogs = speaker.Dialogs.SetItem(turn.Where.ConversationId, new(heard, slot, turn.At)) }
            : open is not null && heard?.Intent == open.Heard.Intent ? Close(speaker, turn) : speaker;
        return (reply, speaker, heard?.Intent ?? "");
    }

    /// <summary>The answer to a command, or the question for what it still needs.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (_answers.GetValueOrDefault(heard.Intent) is not { } answer)
            return Reply.Say(turn.Words["unknown.button"]);
        return Missing(answer, heard) is { } missing
            ? Reply.Ask(missing.Name, turn.Words[$"ask.{heard.Intent}.{missing.Name}"])
            : await answer.AnswerAsync(turn, heard, ct);
    }

    /// <summary>The parts of a message that are no whole command by themselves; all of them while a question is open that it may answer.</summary>
    public async Task<IReadOnlyList<string>> NoCommandsAsync(Turn turn, Input.Said said, IReadOnlyList<string> parts, Speaker speaker, CancellationToken ct)
    {
        if (Open(turn, speaker) is not null || said.Text.Length > LongestMessage || DryRunOnly().IsMatch(said.Text))
            return parts;
        var none = new List<string>();
        foreach (var part in parts)
        {
            if (await UnderstandAsync(turn, said with { Text = part }, null, ct) is not Understanding.Sure { Heard: var heard }
                || _answers.GetValueOrDefault(heard.Intent) is not { } answer || Missing(answer, heard) is not null)
                none.Add(part);
        }

        return none;
    }

    private async Task<Understanding> UnderstandAsync(Turn turn, Input.Said said, OpenDialog? open, CancellationToken ct)
    {
        // A number, a day, a name or a choice alone is the answer; other words are a command when they are one.
        var hearing = new Hearing(turn.At, turn.Zone, turn.From, said.Mentions, null) { MonthFirst = turn.MonthFirst };
        var asked = open is null ? null : _answers.GetValueOrDefault(open.Heard.Intent)?.Intent.Slots.FirstOrDefault(slot => slot.Name == open.Asking);
        if (open is not null && asked is not null && asked.Kind is not (SlotKind.Text or SlotKind.Person) && SlotReader.Read(asked, said.Text, hearing) is SlotReading.Value(var answer))
            return new Understanding.Sure(open.Heard.With(asked.Name, answer), 1);

        var understanding = grammar.Understand(said.Text, hearing);
        if (understanding is Understanding.NeedsNames)
        {
            hearing = hearing with { Names = await roster.NamesAsync(turn.Team, ct) };
            understanding = grammar.Understand(said.Text, hearing);
        }

        return open is null || asked is null || understanding is Understanding.Sure ? understanding : await FillAsync(turn, open, asked, said.Text, hearing, ct);
    }

    // The words are the answer to the question that is open.
    private async Task<Understanding> FillAsync(Turn turn, OpenDialog open, Slot asked, string said, Hearing hearing, CancellationToken ct)
    {
        var intent = _answers[open.Heard.Intent].Intent;
        var answer = grammar.Fill(intent, open.Heard, asked, said, hearing);
        return answer is Understanding.NeedsNames
            ? grammar.Fill(intent, open.Heard, asked, said, hearing with { Names = await roster.NamesAsync(turn.Team, ct) })
            : answer;
    }

    private async Task<(Heard? Heard, Reply Reply)> ReplyAsync(Turn turn, Understanding understanding, CancellationToken ct)
    {
        switch (understanding)
        {
            case Understanding.Sure { Heard: var sure } when _answers.ContainsKey(sure.Intent):
                return (sure, await AnswerAsync(turn, sure, ct));
            case Understanding.Plausible { Heard: var maybe } when _answers.ContainsKey(maybe.Intent):
                return (maybe, Reply.Ask(Confirmation, turn.Words.Say("confirm.command", await SayAsync(turn, maybe, ct))));
            case Understanding.Unclear unclear when _answers.ContainsKey(unclear.Heard.Intent):
                var question = unclear.People.Count > 0
                    ? turn.Words.Say("unclear.several", unclear.Said, string.Join(", ", unclear.People.Select(person => person.Name)))
                    : turn.Words.Say($"unclear.{unclear.Slot}", unclear.Said);
                return (unclear.Heard, Reply.Ask(unclear.Slot, question));
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

    private async Task<Reply> WithoutDoingAsync(Turn turn, Input.Said said, Speaker speaker, CancellationToken ct)
    {
        var (_, reply) = await ReplyAsync(turn, await UnderstandAsync(turn, said, null, ct), ct);
        return Reply.Say(reply.Changes is null ? reply.InWords : turn.Words.Say("dryrun.would", reply.InWords));
    }

    private static Slot? Missing(IAnswer answer, Heard heard) => answer.Intent.Slots.FirstOrDefault(slot => slot.Required && heard[slot.Name] is null);

    private static OpenDialog? Open(Turn turn, Speaker speaker) =>
        speaker.Dialogs.GetValueOrDefault(turn.Where.ConversationId) is { } open && turn.At - open.AskedAt <= OpenDialog.Lifetime ? open : null;

    private Reply Unknown(Turn turn) =>
        Reply.Say(turn.Words["unknown.sorry"] + string.Concat(grammar.Nearest(turn.Input is Input.Said said ? said.Text : "").Select(sentence => "\n• " + sentence)));

    private static Speaker Close(Speaker speaker, Turn turn) => speaker with { Dialogs = speaker.Dialogs.Remove(turn.Where.ConversationId) };

    private static bool? Agreed(string text) =>
        Yes().IsMatch(Grammar.Bare(text)) ? true : No().IsMatch(Grammar.Bare(text)) ? false : null;

    [GeneratedRegex("^(?:cancel|never ?mind|forget it|stop|abort|取消|算了|不用了|作罢)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancel();

    [GeneratedRegex("^(?:yes|y|yep|yeah|yup|sure|ok|okay|correct|right|do it|go ahead|please do|yes please|是|是的|对|对的|好|好的|嗯|确认|确定|没错|可以|行)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex("^(?:no|n|nope|nah|wrong|not that|no thanks|不|不是|不对|否|不要|错了|不行)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex("^\\s*(?:dry[ -]?run|试运行|试跑|演练)\\s*[:,\uFF1A\uFF0C]\\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DryRunOnly();
}
