using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamBot.Storage;

/// <summary>One change: who, when, what, before, after. Written in the same commit as the change itself.</summary>
/// <param name="Id">Sorts by time.</param>
/// <param name="Cause">The activity that caused it; the changes of one command share it.</param>
/// <param name="Intent">The command, for example <c>task.complete</c>.</param>
/// <param name="Document">The changed record’s short id.</param>
/// <param name="Undoes">The cause whose changes this one takes back; null for an ordinary change.</param>
public sealed record AuditEntry(string Id, string Cause, DateTimeOffset At, PersonId By, string Intent, string Kind, string Document, JsonElement? Before, JsonElement? After, string? Undoes = null)
{
    public static readonly Field<AuditEntry> ByField = new("by");
    public static readonly Field<AuditEntry> IdField = new("id");

    public static readonly Kind<AuditEntry> Audit = new("audit", StorageJson.Default.AuditEntry, entry => entry.Id, [ByField, IdField]);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>A text that sorts as the instants do.</summary>
    public static string Order(DateTimeOffset at) => at.UtcTicks.ToString("D19", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The commit with an entry for each change to an audited record.</summary>
    /// <param name="turn">The part of <paramref name="cause"/> that changes it, where one message holds several commands.</param>
    public static Commit Of(Commit commit, string turn, string cause, DateTimeOffset at, PersonId by, string intent, string? undoes)
    {
        var audited = commit.Changes.Where(change => change.Audited);
        return audited.Select((change, i) => new AuditEntry($"{Order(at)}-{turn}-{i}", cause, at, by, intent, change.Kind, change.Id, change.Before, change.After, undoes))
            .Aggregate(commit, (all, entry) => all.Create(Audit, entry));
    }
}

[JsonSerializable(typeof(AuditEntry))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class StorageJson : JsonSerializerContext;
