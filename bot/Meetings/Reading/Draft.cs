using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Meetings.Transcripts;
using TeamBot.Storage;

namespace TeamBot.Meetings.Reading;

/// <summary>A transcript that a model is reading, with what came of it so far; it goes when the notes are written, and after a day in any case.</summary>
/// <param name="Id">Of the meeting that it becomes.</param>
/// <param name="Done">Stretches that were read.</param>
/// <param name="Dropped">What the model wrote and nobody said.</param>
public sealed record Draft(MeetingId Id, HandedIn Handed, Transcript Transcript, int Done, ImmutableArray<CheckedLine> Lines, int Dropped)
{
    /// <summary>Largest transcript that is kept for a model, in bytes of UTF-8: with its names and times it fits one document. A larger one is read by the built-in engine at once.</summary>
    public const int LargestBytes = 900_000;

    public static readonly Kind<Draft> Kind = new("reading", ReadingJson.Default.Draft, draft => draft.Id.ToString()) { KeptFor = TimeSpan.FromDays(1) };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static bool Fits(Transcript transcript) => transcript.Utterances.Sum(utterance => (long)System.Text.Encoding.UTF8.GetByteCount(utterance.Words)) <= LargestBytes;
}

/// <summary>Which draft a due item goes on with.</summary>
internal sealed record DraftDue(MeetingId Id);

[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftDue))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class ReadingJson : JsonSerializerContext;
