using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Reading;

/// <summary>Cuts a transcript into stretches that a model can read at once; each begins a little before the last one ended, so that nothing is cut apart.</summary>
internal static class Stretches
{
    /// <summary>About as much as is read well at once: some twenty minutes of talk.</summary>
    private const int Characters = 12_000;

    /// <summary>Utterances that two stretches share.</summary>
    private const int Overlap = 8;

    public static IReadOnlyList<Range> Of(Transcript transcript)
    {
        var stretches = new List<Range>();
        var said = transcript.Utterances;
        for (var first = 0; first < said.Length;)
        {
            var (next, characters) = (first, 0);
            while (next < said.Length && (next == first || characters + said[next].Words.Length <= Characters))
                characters += said[next++].Words.Length;
            stretches.Add(first..next);
            if (next == said.Length)
                break;
            first = Math.Max(first + 1, next - Overlap);
        }

        return stretches;
    }
}
