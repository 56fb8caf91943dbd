using System.Text.Json;
using TeamBot.Due;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Health;

/// <summary>The delivery table of a team: what was sent to whom, when, and what became of it. (N5)</summary>
public sealed class Deliveries(IDocuments documents, DueItems due)
{
    /// <summary>Rows that are read.</summary>
    private const int Most = 100;

    /// <summary>The last rows, the newest first: what ended, and what was given up.</summary>
    public async Task<IReadOnlyList<Delivered>> LastAsync(TeamId team, CancellationToken ct)
    {
        var ended = (await documents.QueryAsync(team, new Query<Delivered>(Delivered.Kind).OrderByDescending(Delivered.IdField).Page(Most), ct)).Items.Select(stored => stored.Value);
        var givenUp = (await due.UndoneAsync(team, ct)).Select(stored => stored.Value).Where(undone => undone.Item.Work == SendPost.WorkName)
            .Select(undone => Delivered.Of(undone.Item.Payload.Deserialize(HealthJson.Default.Post)!, undone.Id, DeliveryState.Refused, undone.Why, undone.At));
        return [.. ended.Concat(givenUp).OrderByDescending(row => row.At).Take(Most)];
    }

    /// <summary>Those whose last message did not reach them.</summary>
    public static IEnumerable<PersonId> Unreached(IReadOnlyList<Delivered> newestFirst) =>
        newestFirst.Where(row => row.To is not null && row.State is DeliveryState.Sent or DeliveryState.Refused).GroupBy(row => row.To!.Value)
            .Where(rows => rows.First().State == DeliveryState.Refused).Select(rows => rows.Key);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Post))]
[System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class HealthJson : System.Text.Json.Serialization.JsonSerializerContext;
