using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>An action as a task is written: “I’ll send the plan” as “Send the plan”.</summary>
internal static partial class ActionText
{
    private const int FewestWordsLeft = 3;
    private const int LongestLead = 50;

    // What stands before the name in Chinese is often what it is about.
    private const int LongestChineseLead = 4;

    public static string Of(SpokenSentence sentence, string? owner, People people)
    {
        var text = sentence.Text.TrimEnd('?', '？', '。', '.', '，');
        var lead = Lead().Match(text);
        if (lead.Success && lead.Index + lead.Length <= LongestLead && Terminology.Length(text[(lead.Index + lead.Length)..]) >= FewestWordsLeft)
            text = text[(lead.Index + lead.Length)..];
        else if (owner is not null && people.In(text).FirstOrDefault() is { Name: { } name, At: var at, Length: var length } && name == owner && at < (sentence.IsChinese ? LongestChineseLead : LongestLead / 2) && Told().Match(text[(at + length)..]) is { Success: true } told && Terminology.Length(text[(at + length + told.Length)..]) >= FewestWordsLeft)
            text = text[(at + length + told.Length)..];
        return Minutes.Of(Tidy.Of(Self().Replace(text, "")));
    }

    [GeneratedRegex(@"\b(?:I(?:['’]ll| will|['’]m going to| am going to| can| need to| have to| should)|(?:can|could|would|will) you(?: please)?|would you mind|you(?:['’]ll| will| should| need to| have to|['’]re going to| can)|please)\s+(?:just |also |then |maybe |please )*(?=[a-z])|(?:我来|我负责|我会|我去|我这边会?|请你?|麻烦你?|你来|你负责|你去|你先|帮忙)(?=\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // Who it is stands beside it.
    [GeneratedRegex(@" (?:myself|yourself)\b|^(?:那个)?我(?=今天|明天|后天|周|下周|这周|本周|月底|下个?月|尽快|马上|会后|先|去|来)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Self();

    [GeneratedRegex(@"^,?\s*(?:will|can|should|must|has to|needs to|is going to|is to|to|['’]ll)\s+|^[，,：:\s]*(?:你|您|麻烦|请|来|去|负责|会|要|继续)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
