using System.Text;
using System.Text.RegularExpressions;
using TeamBot.Language.Dates;

namespace TeamBot.Language;

/// <summary>
/// Takes dates, people and choices out of a title that they were said with: “Renew the certificate for @Li by Friday,
/// high priority”. What is in quotation marks stays as it is.
/// </summary>
internal static partial class FreeSlots
{
    /// <summary>The title without them and the command with them; null when the names of the team are needed first.</summary>
    public static (string Title, Heard Heard)? TakeOut(Intent intent, string text, Heard heard, Hearing hearing)
    {
        foreach (var slot in intent.Slots.Where(slot => slot.Free && heard[slot.Name] is null))
        {
            var quoted = Quoted(text);
            switch (slot.Kind)
            {
                case SlotKind.Date when Date(text, quoted, hearing) is { } span:
                    heard = heard.With(slot.Name, span.Date.ToString());
                    text = Cut(text, span.Start, span.Length);
                    break;
                case SlotKind.Choice when Choice(slot, text, quoted) is var (start, length, value):
                    heard = heard.With(slot.Name, value);
                    text = Cut(text, start, length);
                    break;
                case SlotKind.Person:
                    foreach (Match match in Owner().Matches(text))
                    {
                        if (match.Index >= quoted.Start && match.Index < quoted.End)
                            continue;
                        var who = SlotReader.Person(match.Groups["who"].Value, hearing);
                        if (who is SlotReading.NeedsNames)
                            return null;
                        if (who is not SlotReading.Value(var person))
                            continue;
                        heard = heard.With(slot.Name, person);
                        text = Cut(text, match.Index, match.Length);
                        break;
                    }

                    break;
            }
        }

        return (Tidy(text), heard);
    }

    // A date belongs to the command when a word introduces it, or when it is a clause of its own or the sentence's end;
    // the Friday of “prepare the Friday demo” belongs to the title.
    private static DateSpan? Date(string text, (int Start, int End) quoted, Hearing hearing) =>
        DateGrammar.Find(text, hearing.Now, hearing.Zone)
            .Where(span => span.Start < quoted.Start || span.Start >= quoted.End)
            .Where(span => span.Marked || Ends(text, span.Start + span.Length) || Begins(text, span.Start))
            .OrderBy(span => span.Marked).ThenBy(span => Ends(text, span.Start + span.Length))
            .LastOrDefault();

    private static (int Start, int Length, string Value)? Choice(Slot slot, string text, (int Start, int End) quoted)
    {
        foreach (var (value, words) in slot.Choices)
        {
            var match = Regex.Match(text, $"(?:^|[\\s,;,、]|[^\\x00-\\x7F])(?<it>{words})(?:$|[\\s,;.,、]|[^\\x00-\\x7F])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
            if (match.Groups["it"] is { Success: true } it && (it.Index < quoted.Start || it.Index >= quoted.End))
                return (it.Index, it.Length, value);
        }

        return null;
    }

    private static (int Start, int End) Quoted(string text) => Quotes().Match(text) is { Success: true } match ? (match.Index, match.Index + match.Length) : (int.MaxValue, int.MaxValue);

    private static bool Ends(string text, int end) => Separators().IsMatch(text.AsSpan(end).TrimStart() is { Length: > 0 } rest ? rest[..1].ToString() : ",");

    private static bool Begins(string text, int start) => start == 0 || Separators().IsMatch(text[..start].TrimEnd() is { Length: > 0 } before ? before[^1..] : ",");

    private static string Cut(string text, int start, int length) => new StringBuilder(text).Remove(start, length).Insert(start, ' ').ToString();

    private static string Tidy(string text)
    {
        var tidy = Gaps().Replace(Commas().Replace(text, ", "), " ").Trim(' ', ',', ';', ':', '、', ',', '.', '-');
        return tidy.Length > 1 && Quotes().Match(tidy) is { Index: 0 } quote && quote.Length == tidy.Length ? tidy[1..^1] : tidy;
    }

    [GeneratedRegex("(?:[,,、;]\\s*)?(?:\\b(?:for|assign(?:ed)? to|assign it to|owner:?|to)\\s+@?|(?:并?(?:交给|分配给|指派给|分派给|派给|由|让)|负责人(?:是|为)?[::]?|给)\\s*@?)(?<who>[\\uE000-\\uF8FF]|\\b(?:me|myself)\\b|我|自己|[A-Z][A-Za-z'-]*(?:\\s[A-Z][A-Za-z'-]*){0,2}|[\\u4E00-\\u9FFF]{2,4}(?=$|[\\s,,;、]))(?:负责|来做|处理|来处理|去做)?|[,,、;\\s]\\s*(?<who>[\\uE000-\\uF8FF])(?=\\s*(?:$|[,,、;]))|^(?<who>[\\uE000-\\uF8FF])(?=\\s*[,,:])")]
    private static partial Regex Owner();

    [GeneratedRegex("[\"“「『《].+?[\"”」』》]")]
    private static partial Regex Quotes();

    [GeneratedRegex("[,;.:,、。;:]")]
    private static partial Regex Separators();

    [GeneratedRegex("\\s*,(?:\\s*,)*\\s*")]
    private static partial Regex Commas();

    [GeneratedRegex("\\s{2,}")]
    private static partial Regex Gaps();
}
