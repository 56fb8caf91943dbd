using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TeamBot.Language.Dates;

namespace TeamBot.Meetings.Notes;

/// <summary>What was worth keeping of a meeting; every line of it says where in the transcript it comes from.</summary>
public sealed record MeetingNotes(
    ImmutableArray<NotedLine> Summary,
    ImmutableArray<NotedTopic> Topics,
    ImmutableArray<NotedLine> Decisions,
    ImmutableArray<NotedLine> Questions,
    ImmutableArray<NotedAction> Actions)
{
    /// <summary>What somebody said may go wrong, or holds them up.</summary>
    public ImmutableArray<NotedLine> Dangers { get; init; } = [];
}

/// <summary>Where in the transcript something was said.</summary>
/// <param name="Utterance">Its place in the transcript.</param>
/// <param name="Start">When that utterance begins; null when the transcript has no times.</param>
/// <param name="Quote">The words themselves, letter for letter.</param>
public sealed record Evidence(int Utterance, string? Speaker, TimeSpan? Start, string Quote);

/// <param name="Text">The quote, shortened to what it says.</param>
public sealed record NotedLine(string Text, Evidence From)
{
    /// <summary>The same in Chinese, where a model wrote it in both languages; null where the text is as it was said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Chinese { get; init; }

    public string In(Words words) => words == Words.Chinese ? Chinese ?? Text : Text;
}

/// <param name="Title">The words that stand out while it is talked about.</param>
public sealed record NotedTopic(string Title, TimeSpan? Start, TimeSpan? End);

/// <param name="Owner">Who said that they would do it, or was named; null when nobody was.</param>
/// <param name="Due">Null when no date was said.</param>
public sealed record NotedAction(string Text, string? Owner, SaidDate? Due, Evidence From)
{
    /// <summary><see cref="NotedLine.Chinese"/></summary>
    public string? Chinese { get; init; }
}
