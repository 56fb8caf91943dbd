using System.Text;
using System.Text.Json;

namespace TeamBot.Storage.Cosmos;

/// <summary>Sorts what came from several partitions as one partition would: absent, null, false, true, numbers, text.</summary>
internal static class CosmosOrder
{
    public static IEnumerable<CosmosDocument> Sort<T>(IEnumerable<CosmosDocument> documents, Query<T> query)
    {
        var order = Comparer<CosmosDocument>.Create((one, other) =>
        {
            foreach (var step in query.Orders)
            {
                var difference = Compare(Value(one, step.Field), Value(other, step.Field));
                if (difference != 0)
                    return query.IsDescending ? -difference : difference;
            }

            var ids = Compare(one.Id, other.Id);
            return query.IsDescending ? -ids : ids;
        });
        return documents.Order(order);
    }

    private static JsonElement Value(CosmosDocument document, string field) => document.Body.TryGetProperty(field, out var value) ? value : default;

    private static int Compare(JsonElement one, JsonElement other)
    {
        var rank = Rank(one.ValueKind).CompareTo(Rank(other.ValueKind));
        return rank != 0 ? rank : one.ValueKind switch
        {
            JsonValueKind.Number => one.GetDouble().CompareTo(other.GetDouble()),
            JsonValueKind.String => Compare(one.GetString()!, other.GetString()!),
            _ => 0,
        };
    }

    private static int Compare(string one, string other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

    private static int Rank(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Undefined => 0,
        JsonValueKind.Null => 1,
        JsonValueKind.False => 2,
        JsonValueKind.True => 3,
        JsonValueKind.Number => 4,
        _ => 5,
    };
}
