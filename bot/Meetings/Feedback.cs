using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>What somebody thinks of the notes that a model wrote; one verdict a person and meeting. (N8)</summary>
public sealed record Feedback(string Id, MeetingId Meeting, bool IsGood, PersonId By, DateTimeOffset At)
{
    public static readonly Kind<Feedback> Kind = new("feedback", FeedbackJson.Default.Feedback, feedback => feedback.Id);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static string IdOf(MeetingId meeting, PersonId by) => $"{meeting} {Post.Hash(by.Value)}";
}

/// <summary>Answers the thumbs on the card.</summary>
public sealed class GiveFeedback(IDocuments documents, MeetingStore meetings, Deciding deciding) : IAnswer
{
    private static readonly Slot Verdict = new("verdict", SlotKind.Choice, Required: true) { Choices = [("good", "good|yes|好|有帮助"), ("bad", "bad|no|不好|没有帮助")] };

    public Intent Intent { get; } = new("meeting.feedback", [MeetingSlots.Meeting, Verdict], new([], []), new([], []));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await meetings.ReadAsync(turn, heard, ct) is not { Value: var meeting })
            return MeetingStore.Missing(turn, heard);
        var given = new Feedback(Feedback.IdOf(meeting.Id, turn.From), meeting.Id, heard["verdict"] == "good", turn.From, turn.At);
        var before = await documents.FindAsync(turn.Team, Feedback.Kind, given.Id, ct);
        var changes = before is null ? Commit.Nothing.Create(Feedback.Kind, given) : Commit.Nothing.Replace(Feedback.Kind, before, given);
        return await deciding.SayAsync(turn, heard, meeting, 0, Words.In(meeting.Tongue)[given.IsGood ? "meeting.feedback.good" : "meeting.feedback.bad"], changes, ct);
    }
}

[JsonSerializable(typeof(Feedback))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FeedbackJson : JsonSerializerContext;
