using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>Finds what to do with a file that comes without words that say it.</summary>
public sealed class Attached(Grammar grammar, Listener listener, IEnumerable<IAnswer> answers)
{
    private readonly Intent[] _intents = [.. answers.Select(answer => answer.Intent).Where(intent => intent.Files.Length > 0)];

    /// <summary>The answer, and the command that the file is by its ending; null when the words decide.</summary>
    public async Task<(Reply Reply, string Intent)?> AnswerAsync(Turn turn, Input.Said said, CancellationToken ct)
    {
        if (said.Files.IsEmpty || said.Text.Length > 0 && grammar.Understand(said.Text, new(turn.At, turn.Zone, turn.From, said.Mentions, [])) is not Understanding.Unknown)
            return null;
        foreach (var file in said.Files)
        {
            if (_intents.FirstOrDefault(intent => intent.Files.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase)) is { } intent)
                return (await listener.AnswerAsync(turn, Heard.Of(intent.Name), ct), intent.Name);
        }

        return said.Text.Length > 0 ? null : (Reply.Say(turn.Words.Say("file.unknown", said.Files[0].Name, string.Join(", ", _intents.SelectMany(intent => intent.Files)))), "");
    }
}
