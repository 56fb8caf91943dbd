using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Meetings.Notes;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>The notes of one meeting, kept. Its decisions are records of their own; what was agreed to do is a proposal until somebody approves it.</summary>
/// <param name="HeldOn">The day it was held, as far as whoever handed the transcript in knows.</param>
/// <param name="Attendees">Everybody who spoke, as the transcript names them.</param>
/// <param name="Tongue">The language of its card.</param>
/// <param name="Home">Where its card is kept.</param>
/// <param name="KeptBy">Who handed the transcript in.</param>
public sealed record Meeting(
    MeetingId Id,
    string Title,
    DateOnly HeldOn,
    ImmutableArray<string> Attendees,
    ImmutableArray<NotedLine> Summary,
    ImmutableArray<NotedTopic> Topics,
    ImmutableArray<NotedLine> Questions,
    ImmutableArray<Proposal> Proposals,
    Tongue Tongue,
    MeetingHome Home,
    PersonId KeptBy,
    DateTimeOffset KeptAt)
{
    /// <summary>Longest title, in characters (UTF-16).</summary>
    public const int LongestTitle = 200;

    public static readonly Field<Meeting> NumberField = new("number");
    public static readonly Field<Meeting> PlaceField = new("place");

    public static readonly Kind<Meeting> Kind = new("meeting", MeetingsJson.Default.Meeting, meeting => meeting.Id.ToString(), [NumberField], [PlaceField, NumberField]) { Audited = true };

    public int Number => Id.Number;

    /// <summary>The chat or channel it was about; all threads of a channel are one place.</summary>
    public string Place => PlaceOf(Home.Where);

    /// <summary>Null when nobody asked a model.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WrittenByModel? Model { get; init; }

    /// <summary>The transcript where it is held; null when somebody handed it in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <summary>The team that decides about them now; null while that is done here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PostedTo? Posted { get; init; }

    /// <summary>Whether a language model wrote them, which Teams shows beside the card. (N8)</summary>
    [JsonIgnore]
    public bool IsGenerated => Model is { Failed: false };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>What can still be decided here.</summary>
    [JsonIgnore]
    public IEnumerable<Proposal> Open => Posted is null ? Proposals.Where(proposal => proposal.IsOpen) : [];

    public static string PlaceOf(ConversationReference where) => where.ConversationId.Split(";messageid=")[0];

    public Proposal? Of(int number) => Proposals.FirstOrDefault(proposal => proposal.Number == number);

    public Meeting With(Proposal changed) => this with { Proposals = [.. Proposals.Select(proposal => proposal.Number == changed.Number ? changed : proposal)] };
}

/// <summary>Where the card of a meeting is kept in step.</summary>
/// <param name="Where">Without the activity.</param>
public sealed record MeetingHome(ConversationReference Where, Scope Scope);

/// <summary>Where the notes of a personal chat went.</summary>
/// <param name="Name">Of the team, as it was called.</param>
/// <param name="As">What they are there; null while they are on their way.</param>
public sealed record PostedTo(TeamId Team, string Name, MeetingId? As);

/// <summary>What a language model had to do with the notes.</summary>
/// <param name="Dropped">What it wrote and the transcript does not hold: not kept.</param>
/// <param name="Failed">Whether it did not answer, so that the built-in engine wrote them after all.</param>
public sealed record WrittenByModel(int Dropped, bool Failed);

[JsonSerializable(typeof(Meeting))]
[JsonSerializable(typeof(Decision))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class MeetingsJson : JsonSerializerContext;
