using System.Text.RegularExpressions;
using TeamBot.Language;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Notes;

/// <summary>A sentence of a meeting: what is chosen, quoted and shortened.</summary>
/// <param name="Order">Its place among all sentences.</param>
/// <param name="Quote">Letter for letter as it stands in the utterance.</param>
/// <param name="Text">Without what only fills time.</param>
/// <param name="Terms">What it is about.</param>
internal sealed partial record SpokenSentence(int Order, int Utterance, string? Speaker, TimeSpan? Start, string Quote, string Text, string[] Terms)
{
    /// <summary>Each term once.</summary>
    public string[] Distinct { get; } = [.. Terms.Distinct(StringComparer.Ordinal)];

    public bool IsChinese { get; } = Text.Any(Sentence.IsHan);

    /// <summary>How much there is to read: words, or Chinese characters.</summary>
    public int Length { get; } = Terminology.Length(Text);

    public bool IsQuestion => Quote.AsSpan().TrimEnd() is [.., '?' or '？'] || Quote.AsSpan().TrimEnd(" 。.，") is [.., '吗'];

    /// <summary>Whether it is about who speaks and who listens.</summary>
    public bool IsPersonal { get; } = Personal().IsMatch(Text);

    public Evidence Evidence => new(Utterance, Speaker, Start, Quote);

    public static IReadOnlyList<SpokenSentence> Of(Transcript transcript)
    {
        var all = new List<SpokenSentence>();
        for (var i = 0; i < transcript.Utterances.Length; i++)
        {
            var utterance = transcript.Utterances[i];
            foreach (var quote in Cutting.Sentences(utterance.Words))
            {
                var text = Tidy.Of(quote);
                all.Add(new(all.Count, i, utterance.Speaker, utterance.Start, quote, text, Terminology.Terms(text)));
            }
        }

        return all;
    }

    [GeneratedRegex(@"\b(?:I|you)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Personal();
}
