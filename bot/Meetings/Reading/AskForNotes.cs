using System.Collections.Immutable;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings.Reading;

/// <summary>Asks a language model what is worth keeping of one stretch of a meeting. What it answers is checked against the transcript before anybody sees it.</summary>
/// <param name="first">The place of the stretch’s first utterance in the transcript.</param>
public delegate Task<ModelAnswer> AskForNotes(ImmutableArray<Utterance> stretch, int first, CancellationToken ct);

/// <summary>What came of asking.</summary>
public abstract record ModelAnswer
{
    public sealed record Lines(ImmutableArray<ModelLine> Items) : ModelAnswer;

    /// <summary>It did not answer in time, or not as it should.</summary>
    public sealed record Failed : ModelAnswer;
}

public enum ModelLineKind
{
    Summary,
    Decision,
    Question,
    Action,
    Risk,
}

/// <summary>One thing that a model thinks worth keeping, in both languages.</summary>
/// <param name="Owner">Who it says is to do it; null for nobody.</param>
/// <param name="Utterance">Where it says that it was said.</param>
/// <param name="Quote">The words that it says were said there.</param>
public sealed record ModelLine(ModelLineKind Kind, string English, string Chinese, string? Owner, int Utterance, string Quote);
