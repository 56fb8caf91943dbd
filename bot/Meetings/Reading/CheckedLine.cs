using System.Collections.Immutable;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Reading;

/// <summary>What a model wrote and the transcript holds: its words are those of the transcript, letter for letter.</summary>
public sealed record CheckedLine(ModelLineKind Kind, string English, string Chinese, string? Owner, Evidence From)
{
    private const int LongestText = 400;

    /// <summary>The lines that hold, and how much of what the model wrote does not: a quote that nobody said, an owner who is not there.</summary>
    public static (ImmutableArray<CheckedLine> Kept, int Dropped) Of(Transcript transcript, Range stretch, IEnumerable<ModelLine> lines)
    {
        var people = new People(transcript.Speakers, []);
        var (from, length) = stretch.GetOffsetAndLength(transcript.Utterances.Length);
        var kept = ImmutableArray.CreateBuilder<CheckedLine>();
        var dropped = 0;
        foreach (var line in lines)
        {
            if (line.English.Trim().Length == 0 || line.Chinese.Trim().Length == 0 || Found(transcript, from, length, line) is not { } evidence)
            {
                dropped++;
                continue;
            }

            var owner = line.Owner is null ? null : transcript.Speakers.FirstOrDefault(name => name.Equals(line.Owner.Trim(), StringComparison.OrdinalIgnoreCase)) ?? people.In(line.Owner).Select(person => person.Name).FirstOrDefault();
            dropped += line.Owner is not null && owner is null ? 1 : 0;
            kept.Add(new(line.Kind, HandedIn.Fit(line.English.Trim(), LongestText), HandedIn.Fit(line.Chinese.Trim(), LongestText), owner, evidence));
        }

        return (kept.ToImmutable(), dropped);
    }

    // Where the model says that it is, else anywhere in the stretch.
    private static Evidence? Found(Transcript transcript, int from, int length, ModelLine line)
    {
        IEnumerable<int> places = line.Utterance >= from && line.Utterance < from + length ? [line.Utterance, .. Enumerable.Range(from, length)] : Enumerable.Range(from, length);
        foreach (var place in places)
        {
            var said = transcript.Utterances[place];
            if (Quotation.In(said.Words, line.Quote) is { } words)
                return new(place, said.Speaker, said.Start, words);
        }

        return null;
    }
}
