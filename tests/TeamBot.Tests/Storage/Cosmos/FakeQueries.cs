using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Storage.Cosmos;

/// <summary>Runs a query over one logical or one physical partition, a page at a time, and only if the container’s indexes serve it.</summary>
internal static class FakeQueries
{
    private const int LargestPage = 1000;

    /// <param name="partition">The partition key of the request; null for a whole physical partition.</param>
    public static (JsonObject Body, int Count, string? Continuation) Run(FakeContainer container, JsonObject request, string? partition, string? range, int pageSize, string? continuation)
    {
        if (request.Any(property => property.Key is not ("query" or "parameters" or "clientQLCompatibilityLevel")))
            throw new FakeRefusal(400, $"The fake does not know this of a query: {string.Join(", ", request.Select(property => property.Key))}.");
        var parameters = (request["parameters"] as JsonArray ?? []).ToDictionary(parameter => parameter!["name"]!.GetValue<string>(), parameter => JsonSerializer.SerializeToElement(parameter!["value"]));
        var select = FakeSql.Parse(request["query"]!.GetValue<string>(), parameters);
        RefuseUnindexed(container.Definition["indexingPolicy"]!.AsObject(), select);

        var order = Order(select);
        var fitting = container.List(partition, range).Where(item => FakeValue.IsTrue(select.Where(item.Json))).Order(order).Take(select.Top ?? int.MaxValue);
        var (last, given) = Read(continuation);
        if (last is { } seen)
            fitting = fitting.Where(item => order.Compare(item, new("", "", seen, "", 0, null)) > 0).Take((select.Top ?? int.MaxValue) - given);
        var page = fitting.Take((pageSize <= 0 ? LargestPage : pageSize) + 1).ToArray();
        var items = page.Take(pageSize <= 0 ? LargestPage : pageSize).ToArray();
        var documents = new JsonArray([.. items.Select(item => JsonNode.Parse(select.Projection(item.Json).GetRawText()))]);
        var next = page.Length > items.Length ? Write(items[^1].Json, given + items.Length) : null;
        return (new() { ["_rid"] = container.Rid, ["Documents"] = documents, ["_count"] = items.Length }, items.Length, next);
    }

    private static Comparer<FakeItem> Order(FakeSelect select) => Comparer<FakeItem>.Create((one, other) =>
    {
        foreach (var step in select.Orders)
        {
            var difference = FakeValue.Order(step.Value(one.Json), step.Value(other.Json));
            if (difference != 0)
                return step.Descending ? -difference : difference;
        }

        return Rid(one).CompareTo(Rid(other));
    });

    private static ulong Rid(FakeItem item) =>
        BitConverter.ToUInt64(Convert.FromBase64String(item.Json.GetProperty("_rid").GetString()!.Replace('-', '/')), 8);

    // Where a page ended is the last document itself: writes in between shift nothing.
    private static string Write(JsonElement last, int given) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["last"] = JsonNode.Parse(last.GetRawText()), ["given"] = given }));

    private static (JsonElement? Last, int Given) Read(string? continuation)
    {
        if (continuation is null)
            return (null, 0);
        var token = JsonElement.Parse(Convert.FromBase64String(continuation));
        return (token.GetProperty("last"), token.GetProperty("given").GetInt32());
    }

    private static void RefuseUnindexed(JsonObject policy, FakeSelect select)
    {
        var included = policy["includedPaths"]!.AsArray().Select(path => path!["path"]!.GetValue<string>()).ToHashSet();
        foreach (var path in select.Paths.Concat(select.Orders.Select(order => order.Path)).Where(path => !included.Contains("/*") && !included.Contains(path + "/?")))
            throw new FakeRefusal(400, $"{path} is not indexed: the query would read every document.");
        if (select.Orders.Count < 2)
            return;
        var wanted = Text(select.Orders.Select(order => (order.Path, order.Descending)));
        var opposite = Text(select.Orders.Select(order => (order.Path, !order.Descending)));
        var composites = (policy["compositeIndexes"] as JsonArray ?? []).Select(index => Text(index!.AsArray().Select(path => (path!["path"]!.GetValue<string>(), path["order"]?.GetValue<string>() == "descending"))));
        if (!composites.Any(index => index == wanted || index == opposite))
            throw new FakeRefusal(400, $"The order by query does not have a corresponding composite index that it can be served from: {wanted}");
    }

    private static string Text(IEnumerable<(string Path, bool Descending)> paths) => string.Join(", ", paths.Select(path => path.Descending ? path.Path + " desc" : path.Path));
}
