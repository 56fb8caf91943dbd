using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Storage.Cosmos;

/// <summary>What the fake answers with instead of doing something.</summary>
internal sealed class FakeRefusal(int status, string why, int subStatus = 0) : Exception(why)
{
    public int Status { get; } = status;

    public int SubStatus { get; } = subStatus;
}

/// <summary>A stored document with Cosmos DB’s own properties.</summary>
internal sealed record FakeItem(string Partition, string Id, JsonElement Json, string ETag, long WrittenAt, int? Ttl);

/// <summary>One container: its definition, its documents, its physical partitions.</summary>
internal sealed class FakeContainer(string id, string databaseRid, uint number, JsonObject definition, int partitions, TimeProvider clock)
{
    private const int LargestItemBytes = 2 * 1024 * 1024;

    private readonly Dictionary<(string Partition, string Id), FakeItem> _items = [];
    private readonly Lock _lock = new();
    private uint _written;

    public string Id { get; } = id;

    public string Rid { get; } = RidOf(databaseRid, number);

    public JsonObject Definition { get; set; } = definition;

    /// <summary>The physical partitions: equal parts of the hash space, which ends at 40.</summary>
    public IReadOnlyList<(string Id, string From, string To)> Ranges { get; } =
        [.. Enumerable.Range(0, partitions).Select(i => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), Bound(i, partitions), Bound(i + 1, partitions)))];

    public string RangeOf(string partition) =>
        Ranges.Single(range => string.CompareOrdinal(range.From, PartitionHash.Of(partition)) <= 0 && string.CompareOrdinal(PartitionHash.Of(partition), range.To) < 0).Id;

    public FakeItem Read(string partition, string id)
    {
        lock (_lock)
            return Find(partition, id) ?? throw new FakeRefusal(404, $"There is no {id}.");
    }

    /// <summary>The documents of one logical or one physical partition.</summary>
    public IReadOnlyList<FakeItem> List(string? partition, string? range)
    {
        lock (_lock)
            return [.. _items.Values.Where(item => !IsOver(item) && (partition is null || item.Partition == partition) && (range is null || RangeOf(item.Partition) == range))];
    }

    /// <summary>All operations or none.</summary>
    public (bool Done, IReadOnlyList<BatchResult> Results) Write(string partition, IReadOnlyList<BatchOperation> operations)
    {
        lock (_lock)
        {
            var before = _items.Where(item => item.Key.Partition == partition).ToArray();
            List<BatchResult> results = [];
            foreach (var operation in operations)
            {
                try
                {
                    results.Add(Write(partition, operation));
                }
                catch (FakeRefusal refusal)
                {
                    foreach (var key in _items.Keys.Where(key => key.Partition == partition).ToArray())
                        _items.Remove(key);
                    foreach (var (key, item) in before)
                        _items[key] = item;
                    var failed = results.Count;
                    return (false, [.. operations.Select((_, i) => new BatchResult(i == failed ? refusal.Status : 424, null))]);
                }
            }

            return (true, results);
        }
    }

    private static string RidOf(string databaseRid, uint number)
    {
        // A container’s id is its database’s and four bytes more, of which the first bit is set.
        Span<byte> rid = stackalloc byte[8];
        Convert.FromBase64String(databaseRid).CopyTo(rid);
        BinaryPrimitives.WriteUInt32BigEndian(rid[4..], number | 0x80000000);
        return Convert.ToBase64String(rid).Replace('/', '-');
    }

    private static string Bound(int i, int partitions) =>
        i == 0 ? "" : i == partitions ? "FF" : ((UInt128.One << 126) / (uint)partitions * (uint)i).ToString("X32", System.Globalization.CultureInfo.InvariantCulture);

    private BatchResult Write(string partition, BatchOperation operation)
    {
        if (operation.Type == FakeBatch.Create)
        {
            var json = Body(partition, operation, out var created);
            if (Find(partition, created) is not null)
                throw new FakeRefusal(409, $"There is a {created} already.");
            return new(201, Put(partition, created, json).ETag);
        }

        var id = operation.Id ?? throw new FakeRefusal(400, "The operation names no document.");
        var found = Find(partition, id) ?? throw new FakeRefusal(404, $"There is no {id}.");
        if (operation.IfMatch is { } expected && expected != found.ETag)
            throw new FakeRefusal(412, $"{id} has changed.");
        if (operation.Type == FakeBatch.Delete)
        {
            _items.Remove((partition, id));
            return new(204, null);
        }

        var replaced = Body(partition, operation, out var named);
        return named == id ? new(200, Put(partition, id, replaced).ETag) : throw new FakeRefusal(400, "A replacement must keep the id.");
    }

    private JsonObject Body(string partition, BatchOperation operation, out string id)
    {
        if (operation.Body is not { } body)
            throw new FakeRefusal(400, "The operation brings no document.");
        if (body.Length > LargestItemBytes)
            throw new FakeRefusal(413, "The document is larger than 2 MB.");
        var json = JsonNode.Parse(body)!.AsObject();
        id = json["id"]?.GetValue<string>() ?? throw new FakeRefusal(400, "The document has no id.");
        if (id.Length is 0 or > 1023 || id.AsSpan().ContainsAny("/\\?#"))
            throw new FakeRefusal(400, $"“{id}” cannot be an id.");
        var path = Definition["partitionKey"]!["paths"]![0]!.GetValue<string>()[1..];
        if (json[path]?.GetValue<string>() != partition)
            throw new FakeRefusal(400, "The partition key of the document is not that of the request.", 1001);
        return json;
    }

    private FakeItem Put(string partition, string id, JsonObject json)
    {
        var etag = $"\"{++_written:x8}-0000-0d00-0000-000000000000\"";
        Span<byte> rid = stackalloc byte[16];
        Convert.FromBase64String(Rid.Replace('-', '/')).CopyTo(rid);
        BinaryPrimitives.WriteUInt64LittleEndian(rid[8..], _written);
        json["_rid"] = Convert.ToBase64String(rid).Replace('/', '-');
        json["_self"] = $"dbs/{id}/";
        json["_etag"] = etag;
        json["_attachments"] = "attachments/";
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        json["_ts"] = now;
        // Without a default of the container a document’s own time to live has no effect.
        var ttl = Definition["defaultTtl"] is null ? null : (int?)json["ttl"];
        if (ttl is <= 0 and not -1)
            throw new FakeRefusal(400, "ttl must be positive, or -1.");
        return _items[(partition, id)] = new(partition, id, JsonSerializer.SerializeToElement(json), etag, now, ttl is -1 ? null : ttl);
    }

    private FakeItem? Find(string partition, string id) =>
        _items.TryGetValue((partition, id), out var item) && !IsOver(item) ? item : null;

    private bool IsOver(FakeItem item) => item.Ttl is { } ttl && item.WrittenAt + ttl <= clock.GetUtcNow().ToUnixTimeSeconds();
}
