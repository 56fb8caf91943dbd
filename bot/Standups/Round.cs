using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Standups;

/// <summary>One day of a stand-up. There is one of each day, so that nothing opens twice.</summary>
/// <param name="ClosesAt">When the last of its members is out of time, UTC.</param>
/// <param name="Members">Who takes part, as it was when it opened.</param>
public sealed record Round(StandupId Standup, DateOnly Day, DateTimeOffset OpenedAt, DateTimeOffset ClosesAt, ImmutableArray<RoundMember> Members)
{
    public static readonly Field<Round> StandupField = new("standup");
    public static readonly Field<Round> DayField = new("day");

    public static readonly Kind<Round> Kind = new("standupround", StandupsJson.Default.Round, round => round.Id, [StandupField, DayField]);

    public string Id => IdOf(Standup, Day);

    /// <summary>When it closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What a language model wrote of it; null while none was asked.</summary>
    public Written? Written { get; init; }

    /// <summary>Whether its card shows what a language model wrote.</summary>
    [JsonIgnore]
    public bool IsGenerated => Written is { Lines.Length: > 0 };

    /// <summary>Whether it was called off after it had opened.</summary>
    public bool IsCalledOff { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static string IdOf(StandupId standup, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{standup} {day:yyyy-MM-dd}");

    /// <summary>That person's part in it; null for somebody who joined the team since.</summary>
    public RoundMember? Of(PersonId person) => Members.FirstOrDefault(member => member.Person == person);
}

/// <param name="Zone">Of their hours, IANA.</param>
/// <param name="OpensAt">When they are asked, UTC.</param>
/// <param name="ClosesAt">When they are out of time, UTC.</param>
/// <param name="IsAway">Whether they were on leave when the round opened.</param>
public sealed record RoundMember(PersonId Person, string Zone, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, bool IsAway);

/// <summary>What became of one person in one round: asked, reminded, answered.</summary>
public sealed record Entry(StandupId Standup, DateOnly Day, PersonId Person)
{
    /// <summary>Longest text of one answer, in characters (UTF-16).</summary>
    public const int LongestText = 1000;

    public static readonly Field<Entry> StandupField = new("standup");
    public static readonly Field<Entry> DayField = new("day");
    public static readonly Field<Entry> PersonField = new("person");

    public static readonly Kind<Entry> Kind = new("standupentry", StandupsJson.Default.Entry, entry => entry.Id, [StandupField, DayField, PersonField], [StandupField, PersonField, DayField]);

    // A store’s keys take no slashes and are short; a person’s id is neither.
    public string Id => IdOf(Standup, Day, Person);

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? NudgedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the answer was last changed; null when it never was.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Whether the answer came after the person’s time was over. (D7)</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether they were on leave, and so neither asked nor counted. (D4)</summary>
    public bool IsAway { get; init; }

    public string Done { get; init; } = "";

    public string Doing { get; init; } = "";

    /// <summary>What is in the way; empty when nothing is.</summary>
    public string Blocked { get; init; } = "";

    /// <summary>The first day of the rounds in a row in which they said that they were blocked. (D11)</summary>
    public DateOnly? BlockedSince { get; init; }

    /// <summary>The risk or ticket that was made of the blocker; null when none was. (D12)</summary>
    public string? Raised { get; init; }

    [JsonIgnore]
    public bool IsAnswered => AnsweredAt is not null;

    [JsonIgnore]
    public bool IsBlocked => IsAnswered && Blocked.Length > 0;

    /// <summary>How long they have been blocked, in days; 0 on the first.</summary>
    [JsonIgnore]
    public int BlockedDays => IsBlocked && BlockedSince is { } since ? Day.DayNumber - since.DayNumber : 0;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static string IdOf(StandupId standup, DateOnly day, PersonId person) =>
        $"{Round.IdOf(standup, day)} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.Value)))[..16]}";
}

[JsonSerializable(typeof(Standup))]
[JsonSerializable(typeof(Round))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(OpenCall))]
[JsonSerializable(typeof(RoundCall))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class StandupsJson : JsonSerializerContext;
