using System.Text;
using System.Text.RegularExpressions;

namespace TeamBot.Language;

/// <summary>One way to ask for an intent, compiled: matches in time linear in the length of the sentence.</summary>
internal sealed class Pattern
{
    private readonly Regex _regex;

    public Pattern(Intent intent, string text)
    {
        Intent = intent;
        IsOpen = intent.Slots.Any(slot => slot.Kind == SlotKind.Text && text.Contains($"{{{slot.Name}}}", StringComparison.Ordinal));
        Literals = text.Count(char.IsLetter) - Regex.Matches(text, @"\{[a-z]+\}").Sum(slot => slot.Length - 2);
        _regex = new(Compile(intent, text), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public Intent Intent { get; }

    /// <summary>Whether any words fit one of its slots, so that a pattern that names every word goes first.</summary>
    public bool IsOpen { get; }

    /// <summary>Letters that must be there: of two patterns that fit, the one with more of them means more.</summary>
    public int Literals { get; }

    /// <summary>The slots as they stand in the sentence; null when it does not fit.</summary>
    public IReadOnlyDictionary<Slot, Group>? Match(string sentence)
    {
        var match = _regex.Match(sentence);
        return match.Success
            ? Intent.Slots.Where(slot => match.Groups[slot.Name].Success).ToDictionary(slot => slot, slot => match.Groups[slot.Name])
            : null;
    }

    private static string Compile(Intent intent, string text)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '{')
            {
                var end = text.IndexOf('}', i);
                regex.Append(@"\s*").Append(Slot(intent.Slots.Single(slot => slot.Name == text[(i + 1)..end]))).Append(@"\s*");
                i = end;
            }
            else
            {
                regex.Append(c switch
                {
                    '(' => "(?:",
                    '[' => "(?:",
                    ')' or '|' => c.ToString(),
                    ']' => ")?",
                    ' ' => @"\s*",
                    _ => Regex.Escape(c.ToString()),
                });
                // A word must end where the pattern ends it: "undone" is not "undo" and "ne".
                if (char.IsAsciiLetter(c) && (i + 1 == text.Length || !char.IsAsciiLetter(text[i + 1]) && text[i + 1] is not ('[' or '\'')))
                    regex.Append(@"\b");
            }
        }

        return regex.Append('$').ToString();
    }

    private static string Slot(Slot slot) => slot.Kind switch
    {
        SlotKind.Id => $@"(?<{slot.Name}>(?:{slot.Letter}\s?-?\s?|#|task\s+|任务\s?)[0-9]{{1,9}})",
        SlotKind.Choice => $"(?<{slot.Name}>{string.Join('|', slot.Choices.Select(choice => choice.Words))})",
        _ => $"(?<{slot.Name}>.+)",
    };
}
