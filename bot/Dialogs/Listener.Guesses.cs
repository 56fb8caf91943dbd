using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>Commands that may be meant: shown, and done when the person says so. (B5, B6)</summary>
public sealed partial class Listener
{
    private Intent[]? _offered;

    // What a model proposes is read like anything that was typed; what cannot be read was not said.
    private async Task<(Heard? Heard, Reply Reply)> ProposedAsync(Turn turn, CancellationToken ct)
    {
        if (propose is null || turn.Input is not Input.Said { Text.Length: > 0 } said)
            return (null, Unknown(turn));
        _offered ??= [.. _answers.Values.Select(answer => answer.Intent).Where(intent => intent.English.Examples.Length > 0)];
        switch (await propose(Named(said), _offered, ct))
        {
            case Proposal.Command(var intent, var words):
                var names = await roster.NamesAsync(turn.Team, ct);
                var hearing = new Hearing(turn.At, turn.Zone, turn.From, [], [.. said.Mentions.Concat(names).DistinctBy(person => person.Person)]) { MonthFirst = turn.MonthFirst };
                var heard = Heard.Of(intent.Name);
                foreach (var slot in intent.Slots)
                {
                    if (words.TryGetValue(slot.Name, out var text) && SlotReader.Read(slot, text, hearing) is SlotReading.Value(var value))
                        heard = heard.With(slot.Name, value);
                }

                return (heard, (await GuessAsync(turn, heard, "confirm.proposal", ct)) with { IsGenerated = true });
            case Proposal.Failed:
                return (null, Unknown(turn) is var unknown ? unknown with { Text = $"{unknown.Text}\n{turn.Words["proposal.failed"]}" } : unknown);
            default:
                return (null, Unknown(turn));
        }
    }

    // Each mention by its name.
    private static string Named(Input.Said said) =>
        string.Concat(said.Text.Select(c => c - Mention.First is var i && i >= 0 && i < said.Mentions.Length ? "@" + said.Mentions[i].Name : c.ToString()));

    private async Task<Reply> GuessAsync(Turn turn, Heard heard, string key, CancellationToken ct)
    {
        var words = turn.Words;
        var yes = heard.Slots.ToDictionary();
        yes["intent"] = heard.Intent;
        yes["team"] = turn.Team.Value;
        yes["language"] = turn.Words.Language;
        // Pressed twice, it is done once.
        if (_answers[heard.Intent] is IForm)
            yes[FormCard.IdSlot] = turn.Id;
        var no = new Dictionary<string, string> { ["say"] = words["confirm.no"] };
        var question = words.Say(key, await SayAsync(turn, heard, ct));
        return new Reply(Card: confirm.Of(question, new(words["confirm.yes.button"], yes), new(words["confirm.no.button"], no), isDestructive: false)) { Asking = FormDialog.Confirmation };
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
                // A choice by the word that its form has for it, in the language of the answer.
                SlotKind.Choice when _answers[heard.Intent] is IForm { Form: var form } && form.Of(slot.Name) is { } field => FieldWords.Choice(turn.Words, form, field, value),
                _ => value,
            });
        }

        return string.Join(" · ", [turn.Words[$"command.{heard.Intent}"], .. parts]);
    }
}
