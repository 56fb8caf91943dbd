using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Meetings.Notes;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>What was settled in a meeting, with where it was said.</summary>
public sealed record Decision(DecisionId Id, MeetingId Meeting, string MeetingTitle, DateOnly HeldOn, string Text, Evidence Said)
{
    public static readonly Field<Decision> NumberField = new("number");
    public static readonly Field<Decision> MeetingField = new("meeting");

    public static readonly Kind<Decision> Kind = new("decision", MeetingsJson.Default.Decision, decision => decision.Id.ToString(), [NumberField], [MeetingField, NumberField]) { Audited = true };

    public int Number => Id.Number;

    /// <summary><see cref="NotedLine.Chinese"/></summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Chinese { get; init; }

    public string In(Words words) => words == Words.Chinese ? Chinese ?? Text : Text;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
