using System.Collections.Immutable;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Reading;

/// <summary>Makes one set of notes of what a model wrote about each stretch: in the order of the meeting, each thing once. Dates are read from the quoted words by the bot itself.</summary>
internal static class Merged
{
    private const int MostSummary = 12;
    private const int MostItems = 40;
    private const int MostRisks = 6;

    public static MeetingNotes Of(Transcript transcript, DateOnly on, IEnumerable<CheckedLine> lines)
    {
        var once = Once(lines.OrderBy(line => line.From.Utterance));
        var actions = Of(ModelLineKind.Action, MostItems).Select(line => new NotedAction(line.English, line.Owner, Actions.Due(line.From.Quote, on), line.From) { Chinese = line.Chinese });
        return new(
            Spread([.. Of(ModelLineKind.Summary, int.MaxValue).Select(Line)], MostSummary),
            [.. Topics.Of(transcript, SpokenSentence.Of(transcript))],
            [.. Of(ModelLineKind.Decision, MostItems).Select(Line)],
            [.. Of(ModelLineKind.Question, MostSummary).Select(Line)],
            [.. actions])
        {
            Dangers = [.. Of(ModelLineKind.Risk, MostRisks).Select(Line)],
        };

        IEnumerable<CheckedLine> Of(ModelLineKind kind, int most) => once.Where(line => line.Kind == kind).Take(most);
        static NotedLine Line(CheckedLine line) => new(line.English, line.From) { Chinese = line.Chinese };
    }

    // What two stretches share was written twice: of the same kind, from the same words.
    private static List<CheckedLine> Once(IEnumerable<CheckedLine> lines)
    {
        var once = new List<CheckedLine>();
        foreach (var line in lines)
        {
            if (!once.Exists(other => other.Kind == line.Kind && other.From.Utterance == line.From.Utterance
                    && (other.From.Quote.Contains(line.From.Quote, StringComparison.OrdinalIgnoreCase) || line.From.Quote.Contains(other.From.Quote, StringComparison.OrdinalIgnoreCase))))
                once.Add(line);
        }

        return once;
    }

    // Of a long meeting as much from its end as from its beginning.
    private static ImmutableArray<NotedLine> Spread(ImmutableArray<NotedLine> lines, int most) =>
        lines.Length <= most ? lines : [.. Enumerable.Range(0, most).Select(i => lines[i * lines.Length / most])];
}
