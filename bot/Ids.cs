using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamBot;

/// <summary>Whose data it is: a Teams team with all its channels, a group chat, or one person's own chat. The partition of everything.</summary>
/// <param name="Value">Opaque; holds the tenant, so that two tenants never share a partition.</param>
[JsonConverter(typeof(IdConverter<TeamId>))]
public readonly record struct TeamId(string Value) : IParsable<TeamId>
{
    /// <summary>A Teams team, by the id of the team.</summary>
    public static TeamId OfTeam(string tenant, string id) => new($"{tenant}|team|{id}");

    /// <summary>A group chat, by the id of its conversation.</summary>
    public static TeamId OfChat(string tenant, string id) => new($"{tenant}|chat|{id}");

    /// <summary>Where the people of it talk to the bot.</summary>
    [JsonIgnore]
    public Scope Scope => Value.Split('|') switch { [_, "team", ..] => Scope.Channel, [_, "chat", ..] => Scope.GroupChat, _ => Scope.Personal };

    /// <summary>One person's own space.</summary>
    public static TeamId OfPerson(string tenant, PersonId person) => new($"{tenant}|person|{person}");

    /// <summary>The conversation whose members are its people; null for one person’s own space.</summary>
    public string? ConversationId => Value.Split('|', 3) is [_, "team" or "chat", var id] ? id : null;

    public override string ToString() => Value;

    public static TeamId Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TeamId result)
    {
        result = new(s ?? "");
        return s is not null;
    }
}

/// <summary>A person as the channel names them; opaque, the same in every conversation with this bot.</summary>
[JsonConverter(typeof(IdConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IParsable<PersonId>
{
    private const string ErasedMark = "erased-";

    /// <summary>A stand-in for somebody who was erased, that nobody can lead back to them.</summary>
    public static PersonId Erased(string mark) => new(ErasedMark + mark);

    [JsonIgnore]
    public bool IsErased => Value.StartsWith(ErasedMark, StringComparison.Ordinal);

    public override string ToString() => Value;

    public static PersonId Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result)
    {
        result = new(s ?? "");
        return s is not null;
    }
}

/// <summary>What the short ids that people say have in common: a letter, a hyphen and a number, “T-42”.</summary>
public static class ShortId
{
    public static string Write(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}-{number}");

    /// <summary>The number; 0 when it is no id of that letter.</summary>
    public static int NumberIn(string? text, char letter) =>
        text is [var first, '-', .. var digits] && first == letter && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Writes an id as its one printed form.</summary>
public sealed class IdConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), null, out var id) ? id : throw new JsonException($"“{reader.GetString()}” is not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
